// Shows that the tests of the homes can fail: breaks the widget in the built sites with one fault after another, and prints which tests notice.
// By hand, after `cargo xtask test homes`: `node tests/docs-sites/break.mjs [part of a line]`. It breaks copies; what is built stays as it was.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFile, cp, readFile, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const WHOLE = join(root, "target/docs-sites/served");
const BROKEN = join(root, "target/docs-sites/broken");
const TEXT = { whole: join(root, "docs/embedding.md"), broken: join(root, "target/docs-sites/embedding.md") };

/** The files of a site of which this is true. */
async function files(site, test) {
  const entries = await readdir(join(BROKEN, site), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const found = [];
  for (const path of paths) if (await test(path)) found.push(path);
  return found;
}

/** The only one of them. */
async function file(site, test) {
  const found = await files(site, test);
  if (found.length !== 1) throw new Error(`${site} has ${found.length} such files`);
  return found[0];
}

const named = (pattern) => (path) => pattern.test(path);
const holding = (text, pattern) => async (path) => pattern.test(path) && (await readFile(path, "utf8")).includes(text);
const scriptWith = (text) => holding(text, /\.m?js$/);

/** The two halves of the widget, by a word that bundlers leave as it is. */
const isShell = scriptWith("wasm-refused");
const isInside = scriptWith("document.currentScript.inside=");
/** Files that are found by their names. */
const isModule = named(/\/planner[^/]*\.wasm$/);
const isScript = named(/\/elasticache-upgrade-planner\.js$/);
const isStyle = named(/\/elasticache-upgrade-planner\.css$/);

async function change(paths, from, to) {
  if (paths.length === 0) throw new Error(`no file has ${from}`);
  for (const path of paths) {
    const text = await readFile(path, "utf8");
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${path} has no ${from}`);
    await writeFile(path, changed);
  }
}

const hash = async (path) => `sha384-${createHash("sha384").update(await readFile(path)).digest("base64")}`;

const shell = async (site, from, to) => change(await files(site, isShell), from, to);

/** Changes the inside as if it had been built like that: with its new hash in the shell, unless a bundler changed the inside anyway. */
async function inside(site, from, to) {
  const path = await file(site, isInside);
  const before = await hash(path);
  await change([path], from, to);
  const after = await hash(path);
  const knowing = await files(site, scriptWith(before));
  if (knowing.length > 0) await change(knowing, before, after);
}

/** With one more rule in the style sheet of the inside. */
const style = (site, rule) => inside(site, /\.planner\{/, `${rule}.planner{`);

/** Something to break, where, by which test it must be noticed, and how. */
const BREAKAGES = [
  ["the module is empty", "mdbook", "it appears", async () => truncate(await file("mdbook", isModule))],
  ["the module has another byte", "plain", "it appears", async () => appendFile(await file("plain", isModule), "\0")],
  ["the module has another byte where a bundler moved it", "vitepress", "it appears", async () => appendFile(await file("vitepress", isModule), "\0")],
  ["the inside has another byte", "sphinx", "it appears", async () => appendFile(await file("sphinx", isInside), "\n")],
  ["the script is empty", "sphinx", "it appears", async () => truncate(await file("sphinx", isScript))],
  ["the script is missing", "mkdocs", "it appears", async () => rm(await file("mkdocs", isScript))],
  ["the script is missing in Firefox", "firefox", "navigation: plain", async () => rm(await file("plain", isScript))],
  ["another host is asked", "docusaurus", "it appears", () => shell("docusaurus", "disconnectedCallback(){", 'static{fetch("http://localhost:9/").catch(()=>{})}disconnectedCallback(){')],
  ["the console is written to", "mdbook", "it appears", () => shell("mdbook", "disconnectedCallback(){", 'static{console.warn("hello")}disconnectedCallback(){')],
  ["the console is written to in Firefox", "firefox", "navigation: mdbook", () => shell("mdbook", "disconnectedCallback(){", 'static{console.warn("hello")}disconnectedCallback(){')],
  ["an attribute is not read", "vitepress", "it appears", () => shell("vitepress", '"version","from"', '"version","since"')],
  ["the page is told another answer", "plain", "it appears", () => shell("plain", /JSON\.parse\((\w)\),(\w)&&/, 'Object.assign(JSON.parse($1),{summary:""}),$2&&')],
  ["readers cannot change anything", "docusaurus", "it appears", () => style("docusaurus", ".inputs{display:none!important}")],
  ["its place is not kept free", "sphinx", "nothing moves", async () => truncate(await file("sphinx", isStyle))],
  ["its place is not kept free, by a bundler's style sheet", "vitepress", "nothing moves", async () => change(await files("vitepress", holding(":not(:defined)", /\.css$/)), /:not\(:defined\)/g, ".nowhere")],
  ["it is always light", "mkdocs", "theme, on a light system", () => inside("mkdocs", "color-scheme:inherit", "color-scheme:light")],
  ["it is always dark", "docusaurus", "theme, on a dark system", () => inside("docusaurus", "color-scheme:inherit", "color-scheme:dark")],
  ["it is always light in Firefox", "firefox", "navigation: sphinx", () => inside("sphinx", "color-scheme:inherit", "color-scheme:light")],
  ["quiet text is too quiet", "plain", "theme, on a light system", () => inside("plain", "#565f66", "#a6adb1")],
  ["removed, it stays in memory", "mkdocs", "leaving and coming back", () => shell("mkdocs", "disconnectedCallback(){", "disconnectedCallback(){return;")],
  ["removed, it stays in memory where a bundler made the script", "docusaurus", "leaving and coming back", () => shell("docusaurus", "disconnectedCallback(){", "disconnectedCallback(){return;")],
  ["added again, it stays empty", "vitepress", "leaving and coming back", () => shell("vitepress", "connectedCallback(){", "connectedCallback(){if(window.once)return;window.once=true;")],
  ["keys are let out", "mdbook", "keys are not", () => inside("mdbook", /\w+\.stopPropagation\(\)/, "0")],
  ["it is too wide", "plain", "at 360 px", () => style("plain", ".inputs{min-width:600px}")],
  ["without script, nothing is shown", "mkdocs", "without script", async () => appendFile(await file("mkdocs", isStyle), "elasticache-upgrade-planner:not(:defined){display:none}")],
  ["the script minds being there twice", "plain-page", "named twice", () => shell("plain", /customElements\.get\(\w+\)\|\|/, "")],
  ["the page's text style gets in", "plain-page", "hostile", () => inside("plain", "all:initial;", "")],
  ["lines are drawn through it", "plain-page", "lines that", () => shell("plain", "float:left;", "")],
  ["the documentation says something else", "text", "as on the page: sphinx", () => change([TEXT.broken], "html_css_files", "html_style_files")],
  ["the documentation says less", "text", "does not say of it: vitepress", () => change([TEXT.broken], '```ts\nimport "elasticache-upgrade-planner-widget";\n', "```ts\n")],
  ["the documentation names another policy", "plain-page", "the policy", () => change([TEXT.broken], "default-src 'none'", "default-src 'self'")],
];

/** Runs tests over the copies: what they print, and whether all have passed. */
async function run(projects, titles) {
  const { code = 0, stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(root, "node_modules/@playwright/test/cli.js"),
      ...["test", "--config", join(root, "tests/docs-sites/playwright.config.mjs"), "--trace", "off", "--output", join(root, "target/docs-sites/results")],
      ...projects.flatMap((project) => ["--project", project]),
      ...["--grep", titles.map((title) => `(${title})`).join("|")],
    ],
    { cwd: root, env: { ...process.env, DOCS_SITES: BROKEN, DOCS_SITES_PORT: port, EMBEDDING_PAGE: TEXT.broken, NO_COLOR: "1", FORCE_COLOR: "0" }, maxBuffer: 1 << 26 },
  ).catch((error) => error);
  const [, passed, failed] = /^(\d+) passed, (\d+) failed/m.exec(stdout) ?? [];
  if (!(Number(passed) + Number(failed) > 0)) throw new Error(`no test has run:\n${stdout}`);
  return { passed: code === 0, stdout };
}

/** Whole copies. */
async function restore() {
  await rm(BROKEN, { recursive: true, force: true });
  await cp(WHOLE, BROKEN, { recursive: true });
  await cp(TEXT.whole, TEXT.broken);
}

// One site knows the address for which it was built.
const [, port] = /127\.0\.0\.1:(\d+)/.exec(await readFile(join(WHOLE, "mkdocs/sitemap.xml"), "utf8"));
const breakages = BREAKAGES.filter(([name, project, test]) => `${project}: ${name}: ${test}`.includes(process.argv[2] ?? ""));

// A fault that cannot be made any more is found before a test runs.
for (const [, , , break_] of breakages) {
  await restore();
  await break_();
}
await restore();
const whole = await run([...new Set(breakages.map(([, project]) => project))], [...new Set(breakages.map(([, , test]) => test))]);
if (!whole.passed) throw new Error(`these tests fail before anything is broken:\n${whole.stdout}`);

let silent = 0;
for (const [name, project, test, break_] of breakages) {
  await restore();
  await break_();
  const { passed, stdout } = await run([project], [test]);
  console.log(`${passed ? "NOT NOTICED" : "noticed"}: ${name} (${project})`);
  silent += passed ? 1 : 0;
  const telling = stdout.split("\n").map((line) => line.trim()).filter((line) => /^(\w*Error: |Expected|Received|Locator:|[-+] {2,})/.test(line));
  telling.slice(0, passed ? 0 : 4).forEach((line) => console.log(`    ${line.slice(0, 160)}`));
}
await rm(BROKEN, { recursive: true });
await rm(TEXT.broken);
process.exitCode = silent === 0 ? 0 : 1;
