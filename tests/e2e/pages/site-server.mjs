// The built site below a folder, as a project's pages are served, with files that a test can exchange: another build of it.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SITE = join(process.env.E2E_TARGET ?? fileURLToPath(new URL("../../../target", import.meta.url)), "site");
const FOLDER = "/planner/";
const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

export class SiteServer {
  changed = new Map();
  /** What browsers sent here. A page only ever asks. */
  sent = [];

  static async start() {
    const server = new SiteServer();
    server.http = createServer((request, response) => server.answer(request, response));
    await new Promise((then) => server.http.listen(0, "127.0.0.1", then));
    server.address = `http://127.0.0.1:${server.http.address().port}${FOLDER}`;
    return server;
  }

  async answer(request, response) {
    const { pathname } = new URL(request.url, this.address);
    if (request.method !== "GET") this.sent.push(`${request.method} ${pathname}`);
    const path = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length).replace(/(^|\/)$/, "$1index.html") : "";
    const body = this.changed.get(path) ?? (await readFile(join(SITE, path)).catch(() => undefined));
    if (request.method !== "GET" || !body) return response.writeHead(404).end();
    return response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain" }).end(body);
  }

  /** Another build: its page has another title. With `torn`, the page of the build before is still served beside the new list. */
  async deploy(title, { torn = false } = {}) {
    const page = (await readFile(join(SITE, "index.html"), "utf8")).replace(/<title>[^<]*/, `<title>${title}`);
    const worker = await readFile(join(SITE, "sw.js"), "utf8");
    const hash = createHash("sha256").update(page).digest("base64");
    this.changed.set("sw.js", worker.replace(/"":"sha256-[^"]*/, `"":"sha256-${hash}`).replace(/VERSION="/, `VERSION="${title} `));
    if (!torn) this.changed.set("index.html", page);
  }

  stop() {
    this.http.closeAllConnections();
    return new Promise((then) => this.http.close(then));
  }
}
