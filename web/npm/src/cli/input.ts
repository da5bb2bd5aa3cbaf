/** Standard input or a file, as text. */

import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";

import { UsageError } from "./usage-error.js";

/** Longer than anything that is planned or imported. What is below, and too long for the core, the core itself refuses. */
const LONGEST = { text: 128 * 1024 * 1024, name: "128 MiB" };

/** Of a longer line, the rest is not kept: the core refuses it either way. */
const LONGEST_LINE = 1024 * 1024;

/** The bytes of the input, unpacked where they begin as gzip does. */
async function* unpacked(file: string | undefined): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Uint8Array> = file === undefined ? process.stdin : createReadStream(file);
  const bytes = stream[Symbol.asyncIterator]();
  const first = await bytes.next();
  if (first.done === true) {
    return;
  }
  const whole = (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => bytes };
  })();
  const isPacked = first.value[0] === 0x1f && first.value[1] === 0x8b;
  // What goes wrong comes to whoever reads the unpacked bytes.
  yield* isPacked ? pipeline(Readable.from(whole), createGunzip(), () => {}) : whole;
}

/** The input as it comes, decoded: UTF-8, or UTF-16, as `>` of Windows PowerShell 5 writes it. */
async function* chunks(file: string | undefined): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const bytes of unpacked(file)) {
      decoder ??= new TextDecoder(encoding(bytes));
      yield decoder.decode(bytes, { stream: true });
    }
  } catch (cause) {
    throw new UsageError("unreadable", { cause: cause instanceof Error ? cause.message : String(cause) });
  }
  yield decoder?.decode() ?? "";
}

/** By the byte order mark; without one by a zero, since JSON and what a terminal prints begin with an ASCII character. */
function encoding([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || second === 0) {
    return "utf-16le";
  }
  return (first === 0xfe && second === 0xff) || first === 0 ? "utf-16be" : "utf-8";
}

export async function readAll(file: string | undefined): Promise<string> {
  let text = "";
  for await (const chunk of chunks(file)) {
    text += chunk;
    if (text.length > LONGEST.text) {
      throw new UsageError("too-long", { limit: LONGEST.name });
    }
  }
  return text;
}

/**
 * Line by line, without the empty ones and without byte order marks, which files have kept that were put together. Not by `node:readline`: it also ends lines at U+2028, which may occur in a JSON string.
 */
export async function* readLines(file: string | undefined): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks(file)) {
    if (!chunk.includes("\n")) {
      rest += rest.length > LONGEST_LINE ? "" : chunk;
      continue;
    }
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter(isNotBlank).map(unmarked);
  }
  if (isNotBlank(rest)) {
    yield unmarked(rest);
  }
}

function unmarked(line: string): string {
  return line.replace(/^\ufeff/, "");
}

function isNotBlank(line: string): boolean {
  return line.trim() !== "";
}
