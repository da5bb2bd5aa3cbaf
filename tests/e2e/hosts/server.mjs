// Pages of somebody else with the widget in them, under the policies that such pages have. Playwright starts this.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { narrowestPolicy } from "../narrowest-policy.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const target = process.env.E2E_TARGET ?? join(root, "target");
const next = join(target, "widget-next");

// A second version, beside the first: the same inside under another number.
execFileSync(process.execPath, [join(root, "web/widget/build.mjs"), join(target, "wasm/widget"), join(target, "site"), next, "9.9.9"], { stdio: "inherit" });

const widget = join(target, "widget");

/** The policies of these pages, each under a folder of its own. */
const POLICIES = {
  hosts: narrowestPolicy,
  refused: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
  shared: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' http://localhost:*; style-src 'self'; connect-src 'self' http://localhost:*",
};

const FOLDERS = {
  ...Object.fromEntries(Object.keys(POLICIES).map((folder) => [folder, join(root, "tests/e2e/hosts")])),
  widget,
  next,
  // Each component in each of its states, with the style sheets of the site.
  gallery: join(target, "gallery"),
  site: join(target, "site"),
  // A module that somebody changed, and a server that does not know what wasm is.
  changed: widget,
  untyped: widget,
  // Some generators rename scripts, and lay them elsewhere.
  renamed: widget,
};

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://127.0.0.1");
  const [, folder, ...rest] = normalize(pathname).split("/");
  let name = rest.join("/") || "index.html";
  if (folder === "renamed") name = name.replace(/-[0-9a-f]{8}\.js$/, ".js");
  const file = FOLDERS[folder] && join(FOLDERS[folder], name.endsWith("/") ? `${name}index.html` : name);
  const body = await (file ? readFile(file) : Promise.reject()).catch(() => undefined);
  if (!body) return response.writeHead(404).end();
  const headers = { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "cache-control": "no-store" };
  if (POLICIES[folder]) headers["content-security-policy"] = POLICIES[folder];
  // Another host gives its files away, as static hosts do.
  else headers["access-control-allow-origin"] = "*";
  if (folder === "untyped") headers["content-type"] = "application/octet-stream";
  const end = folder === "changed" && name.endsWith(".wasm") ? "\n" : "";
  return response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : Buffer.concat([body, Buffer.from(end)]));
}).listen(Number(process.argv[2]), "127.0.0.1");
