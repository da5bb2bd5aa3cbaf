/** Standard input or a file, as text. */

import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";

import { UsageError } from "./usage-error.js";

/** The input as it comes, decoded: UTF-8, or UTF-16 with a byte order mark, as `>` of Windows PowerShell 5 writes it. */
async function* chunks(file: string | undefined): AsyncGenerator<string> {
  const stream: Readable = file === undefined ? process.stdin : createReadStream(file);
  let decoder: TextDecoder | undefined;
  try {
    for await (const bytes of stream as AsyncIterable<Uint8Array>) {
      decoder ??= new TextDecoder(encoding(bytes));
      yield decoder.decode(bytes, { stream: true });
    }
  } catch (cause) {
    throw new UsageError("unreadable", { cause: cause instanceof Error ? cause.message : String(cause) });
  }
  yield decoder?.decode() ?? "";
}

function encoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return "utf-16le";
  }
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

export async function readAll(file: string | undefined): Promise<string> {
  let text = "";
  for await (const chunk of chunks(file)) {
    text += chunk;
  }
  return text;
}

/**
 * Line by line, without the empty ones. Not by `node:readline`: it also ends lines at U+2028, which may occur in a JSON string.
 */
export async function* readLines(file: string | undefined): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks(file)) {
    if (!chunk.includes("\n")) {
      rest += chunk;
      continue;
    }
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter(isNotBlank);
  }
  if (isNotBlank(rest)) {
    yield rest;
  }
}

function isNotBlank(line: string): boolean {
  return line.trim() !== "";
}
