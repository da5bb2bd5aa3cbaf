// What the command line, the widget and the documentation say, by the vocabulary. The tables in Rust have tests of their own.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import ts from "typescript";

const ROOT = new URL("../../", import.meta.url);
const LONGEST_SENTENCE = 25;
/** Made of rules and facts, whose words have tests of their own. */
const GENERATED = ["docs/rules.md", "docs/facts.md"];

const DOCUMENTS = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  ...inFolder("docs/", ".md").filter((path) => !GENERATED.includes(path)),
  ...inFolder("docs/decisions/", ".md"),
  "web/npm/README.md",
  "web/widget/README.md",
  "tests/corpus/README.md",
  "tests/packaging/README.md",
  ...inFolder(".github/ISSUE_TEMPLATE/", ".md"),
];
const SCRIPTS = [...inFolder("web/npm/src/cli/", ".ts"), "web/npm/src/errors.ts", "web/widget/src/shell/text.ts"];

const read = (path) => readFileSync(new URL(path, ROOT), "utf8");
const retired = read("tests/language/retired.txt").split("\n").filter((line) => line !== "" && !line.startsWith("#"));

function inFolder(folder, end) {
  return readdirSync(new URL(folder, ROOT)).filter((name) => name.endsWith(end)).map((name) => folder + name);
}

/** The words of a text, with one blank around each. */
const words = (text) => ` ${text.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? ""} `;

/** What is wrong with a text. */
function faults(text) {
  const said = retired.filter((one) => words(text).includes(words(one))).map((one) => `says \`${one}\`: ${text}`);
  const long = text.split(/(?<=[.!?:])\s/).filter((sentence) => sentence.split(/\s+/).length > LONGEST_SENTENCE);
  return [...said, ...long.map((sentence) => `more than ${LONGEST_SENTENCE} words: ${sentence}`)];
}

/** Every text of a TypeScript file that is made for a person: those with a blank in them. */
function texts(path) {
  const found = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push(...node.text.split("\n"));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true));
  return found.filter((text) => text.trim().includes(" "));
}

/** The prose of a Markdown file: paragraphs, items and cells, without code. */
function prose(path) {
  const text = read(path).replace(/^```[^]*?^```$/gm, "\n").replace(/`[^`\n]*`/g, "CODE").replace(/^---\n[^]*?^---\n/, (head) => head.replaceAll("\n", "\n\n"));
  return text.split(/\n\s*\n|\n(?=\s*(?:- |\||#))/).flatMap((block) => (block.startsWith("|") ? block.split("|") : [block])).filter((part) => part.trim() !== "");
}

/** The texts of an HTML file: what is between tags, and what search engines show of it. */
function shown(path) {
  return read(path).split(/<[^>]*?(?: content="([^"]*)")?>/).filter((part) => part?.trim().includes(" "));
}

test("the list of retired words is read", () => {
  assert.ok(retired.length > 30);
  assert.equal(faults("The way stands here.").length, 2);
  assert.equal(faults("Always simple: the standard.").length, 0);
});

for (const path of SCRIPTS) {
  test(`texts of ${path}`, () => assert.deepEqual(texts(path).flatMap(faults), []));
}

for (const path of DOCUMENTS) {
  test(`prose of ${path}`, () => {
    assert.ok(prose(path).length > 3);
    assert.deepEqual(prose(path).flatMap(faults), []);
  });
}

test("texts of static/index.html", () => {
  assert.ok(shown("static/index.html").some((text) => text.startsWith("Paste the state")));
  assert.deepEqual(shown("static/index.html").flatMap(faults), []);
});

for (const folder of ["contradictions", "faults", "input", "matrix", "rules", "scenarios", "states"]) {
  test(`names of cases in tests/corpus/${folder}`, () => {
    const files = inFolder(`tests/corpus/${folder}/`, ".json").map((path) => JSON.parse(read(path)));
    const names = files.flatMap(({ about, cases }) => [about ?? "", ...cases.map(({ name }) => name)]);
    assert.ok(names.length > files.length);
    assert.deepEqual(names.flatMap(faults), []);
  });
}
