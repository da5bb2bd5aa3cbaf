// Runs the second module away from the page: however long it takes, the page goes on.
import init, { render, renderImport } from "./tools.js";

// A huge text leaves as much memory behind, and WebAssembly gives none back: the page starts another worker then.
const MEMORY_KEPT = 64 * 1024 * 1024;
// As many bytes as the module reads.
const LONGEST = 128 * 1024 * 1024;

const calls = {
  import: async (given, language) => renderImport(await textOf(given), "json", language),
  document: render,
};

const started = init();

addEventListener("message", async ({ data: [call, ...values], ports: [port] }) => {
  try {
    const { memory } = await started;
    const text = await calls[call](...values);
    port.postMessage([text, memory.buffer.byteLength > MEMORY_KEPT]);
  } catch {
    port.postMessage([null, true]);
  }
});

// A text, or a file: compressed or not, in UTF-8, or in UTF-16 with its mark, as `>` of Windows PowerShell writes it.
async function textOf(given) {
  if (typeof given === "string") {
    return given;
  }
  const start = new Uint8Array(await given.slice(0, 2).arrayBuffer());
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  // What cannot be unpacked is read as it is: then the module says what it is.
  const bytes = await (isGzip ? unpacked(given).catch(() => given.arrayBuffer()) : given.arrayBuffer());
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const utf16 = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
  return new TextDecoder(utf16 ?? "utf-8").decode(bytes);
}

// A small file can unpack to more than there is memory: what exceeds the limit is refused by its length, so one byte more is
// enough of it.
async function unpacked(file) {
  const reader = file.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  const parts = [];
  let length = 0;
  while (length <= LONGEST) {
    const { done, value } = await reader.read();
    if (done) {
      return new Blob(parts).arrayBuffer();
    }
    parts.push(value);
    length += value.length;
  }
  await reader.cancel();
  return new Blob(parts).slice(0, LONGEST + 1).arrayBuffer();
}
