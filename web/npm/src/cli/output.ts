/** Standard output, that may be slow, or gone. */

/** The reader of a pipe may stop early, as `head` does: that is no error of ours. */
export function endQuietlyWhenNobodyReads(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") {
      throw error;
    }
    process.exit();
  });
}

/** Writes text with one line end after it, and waits where the reader is slower. */
export function print(text: string): Promise<void> {
  const line = text.endsWith("\n") ? text : `${text}\n`;
  return new Promise((done) => {
    if (process.stdout.write(line)) {
      done();
    } else {
      process.stdout.once("drain", done);
    }
  });
}

export function complain(sentence: string): void {
  process.stderr.write(`elasticache-upgrade-planner: ${sentence}\n`);
}
