/** Runs the command line as a child process. */

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const SCRIPT = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** Its exit status, and what it wrote. `input` may be text, bytes, or absent for an empty standard input; `node` are options of Node. */
export function run(args, input = "", node = []) {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [...node, SCRIPT, ...args]);
    const out = [];
    const err = [];
    child.stdout.on("data", (bytes) => out.push(bytes));
    child.stderr.on("data", (bytes) => err.push(bytes));
    child.on("error", failed);
    child.on("close", (status) =>
      done({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    // The command may end before it has read everything.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

export function runJson(args, request) {
  return run(args, typeof request === "string" ? request : JSON.stringify(request));
}
