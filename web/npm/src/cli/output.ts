/** Standard output, that may be slow, full, or gone. */

/** Standard output takes nothing more: a disk is full, say. */
export class OutputError extends Error {}

/** What is said of a pipe whose reader has stopped early, as `head` does: that is no error of ours. */
const GONE = ["EPIPE", "EOF", "ERR_STREAM_DESTROYED"];

let gone = false;

/** Whether the reader of standard output has stopped reading. */
export function nobodyReads(): boolean {
  return gone;
}

/** Failures of the streams come to whoever writes, and need no listener of their own. */
export function watchStreams(): void {
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
}

/** Writes text with one line end after it, and waits where the reader is slower. Where nobody reads, it writes nothing. */
export function print(text: string): Promise<void> {
  if (gone) {
    return Promise.resolve();
  }
  const line = text.endsWith("\n") ? text : `${text}\n`;
  return new Promise((done, failed) => {
    process.stdout.write(line, (error: NodeJS.ErrnoException | null | undefined) => {
      gone ||= GONE.includes(error?.code ?? "");
      if (error && !gone) {
        failed(new OutputError(error.message));
      } else {
        done();
      }
    });
  });
}

export function complain(sentence: string): void {
  process.stderr.write(`elasticache-upgrade-planner: ${sentence}\n`);
}
