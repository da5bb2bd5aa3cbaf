import { fileURLToPath } from "node:url";

const tests = fileURLToPath(new URL("..", import.meta.url));

export default {
  // The folder that holds the lock file, said, so that it is not guessed.
  turbopack: { root: tests },
  outputFileTracingRoot: tests,
};
