// Serves the built sites to this machine only, each below its own name. Arguments: folder, port.
import { createServer } from "node:http";
import sirv from "sirv";

const [folder, port] = process.argv.slice(2);

// The policy in docs/embedding.md, on the site whose pages need no more than the planner does.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

const serve = sirv(folder, {
  etag: true,
  setHeaders(response, path) {
    if (path.startsWith("/plain/")) response.setHeader("Content-Security-Policy", policy);
  },
});

createServer((request, response) => {
  // What browsers ask for on sites that name no icon.
  if (request.url === "/favicon.ico") {
    response.writeHead(204).end();
    return;
  }
  serve(request, response, () => {
    response.statusCode = 404;
    response.end("there is no such page");
  });
}).listen(Number(port), "127.0.0.1");
