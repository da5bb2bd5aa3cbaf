// What the documentation says, by the vocabulary, and that the sources of package and widget say nothing themselves. The tables of
// sentences have tests of their own.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import ts from "typescript";
import { parse } from "yaml";

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
  "SECURITY.md",
  "CODE_OF_CONDUCT.md",
  "CHANGELOG.md",
];
const FORMS = inFolder(".github/ISSUE_TEMPLATE/", ".yml").filter((path) => !path.endsWith("/config.yml"));
/** Sources whose sentences are in the tables; those of `completions` are programs of shells. */
const SCRIPTS = ["web/npm/src/", "web/npm/src/cli/", "web/npm/src/entries/", "web/widget/src/", "web/widget/src/shell/"]
  .flatMap((folder) => inFolder(folder, ".ts"))
  .filter((path) => path !== "web/widget/src/shell/words.ts");
/** What has words after one another and is for no person: names of classes, an example that a shell runs. */
const NO_SENTENCES = ["on waits", "  (aws elasticache describe-replication-groups; aws elasticache describe-cache-clusters) |"];
const SCRIPTS_OF_PAGES = ["static/", "static/rules/"].flatMap((folder) => inFolder(folder, ".js"));

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

/** Every text of a script that a person could be meant to read: those in which words follow one another. */
function texts(path) {
  const found = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push(...node.text.split("\n"));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true));
  return found.filter((text) => !NO_SENTENCES.includes(text) && /(?<![\p{L}\p{N}-])\p{L}{2,},? \p{L}{2,}(?![\p{L}\p{N}-])/u.test(text));
}

/** The prose of a Markdown file: paragraphs, items and cells, without code. */
function prose(path) {
  const text = read(path).replace(/^```[^]*?^```$/gm, "\n").replace(/`[^`\n]*`/g, "CODE").replace(/^---\n[^]*?^---\n/, (head) => head.replaceAll("\n", "\n\n"));
  return text.split(/\n\s*\n|\n(?=\s*(?:- |\||#))/).flatMap((block) => (block.startsWith("|") ? block.split("|") : [block])).filter((part) => part.trim() !== "");
}

/** The texts of an HTML file: what is between tags, and what search engines show of it. */
function shown(path) {
  return read(path).split(/<[^>]*?(?: name="description" content="([^"]*)")?>/).filter((part) => /\p{L}/u.test(part ?? ""));
}

test("sentences in a script are found", () => {
  assert.deepEqual(texts("tests/language/support/a-script.ts"), ["there is one", "another one, ", "and, so"]);
});

test("the list of retired words is read", () => {
  assert.ok(retired.length > 30);
  assert.equal(faults("The way stands here.").length, 2);
  assert.equal(faults("Always simple: the standard.").length, 0);
});

for (const path of [...SCRIPTS, ...SCRIPTS_OF_PAGES]) {
  test(`${path} has no sentence of its own`, () => assert.deepEqual(texts(path), []));
}

for (const path of DOCUMENTS) {
  test(`prose of ${path}`, () => {
    assert.ok(prose(path).length > 3);
    assert.deepEqual(prose(path).flatMap(faults), []);
  });
}

for (const path of FORMS) {
  test(`fields of ${path}`, () => {
    const { name, description, labels, body } = parse(read(path));
    assert.ok(labels.length === 1 && body.some(({ validations }) => validations?.required));
    const ids = body.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const said = body.flatMap(({ attributes }) => [attributes.label, attributes.description ?? ""]);
    assert.deepEqual([name, description, ...said].flatMap(faults), []);
  });
}

test("static/index.html has names of sentences, and none of its own", () => {
  assert.ok(shown("static/index.html").includes("{loading}"));
  assert.deepEqual(shown("static/index.html").filter((text) => !/^\{[a-z-]+\}$/.test(text)), []);
});

for (const folder of ["contradictions", "errors", "faults", "input", "matrix", "rules", "scenarios", "states"]) {
  test(`names of cases in tests/corpus/${folder}`, () => {
    const files = inFolder(`tests/corpus/${folder}/`, ".json").map((path) => JSON.parse(read(path)));
    const names = files.flatMap(({ about, cases }) => [about ?? "", ...cases.map(({ name }) => name)]);
    assert.ok(names.length > files.length);
    assert.deepEqual(names.flatMap(faults), []);
  });
}
