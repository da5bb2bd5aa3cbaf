// Serves the built sites to this machine only, each below its own name. Arguments: folder, port.
import { createServer } from "node:http";
import sirv from "sirv";
import { narrowestPolicy } from "../e2e/narrowest-policy.mjs";

const [folder, port] = process.argv.slice(2);

const serve = sirv(folder, {
  etag: true,
  setHeaders(response, path) {
    // On the site whose pages need no more than the planner does.
    if (path.startsWith("/plain/")) response.setHeader("Content-Security-Policy", narrowestPolicy);
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
