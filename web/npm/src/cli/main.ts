/** From the command line to an exit status. */

import type * as api from "../api.js";
import { repeatsAName } from "../repeats.js";
import type { Cluster, FleetFormat, ImportAnswer, PlanAnswer } from "../types.js";
import { COMPLETIONS } from "./completions/index.js";
import { help } from "./help.js";
import { readAll, readLines } from "./input.js";
import { cut, type Goal, languageOf, type Options, readOptions } from "./options.js";
import { complain, nobodyReads, OutputError, print, watchStreams } from "./output.js";
import { DONE, type ExitStatus, FAILED, INVALID, statusOfExplanation, statusOfImport, statusOfPlan, statusOfRow, worse } from "./status.js";
import { UsageError } from "./usage-error.js";
import { vocabulary } from "./vocabulary.js";
import { quoted, REFERENCE, sayIn } from "./words.js";

type Planner = typeof api;

export async function main(args: string[], planner: Planner): Promise<ExitStatus> {
  watchStreams();
  let say = sayIn(REFERENCE);
  try {
    const typed = cut(args);
    say = sayIn(languageOf(typed));
    const options = readOptions(typed, planner);
    if (options === "help") {
      await print(help(planner, say));
      return DONE;
    }
    if (options === "version") {
      await print(PACKAGE_VERSION);
      return DONE;
    }
    if (options.command === "completions") {
      await print(COMPLETIONS[options.shell](vocabulary(planner, say)));
      return DONE;
    }
    return await run(options, planner);
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`${error.say(say)}\n${say("try-help")}`);
      return INVALID;
    }
    complain(say(error instanceof OutputError ? "unwritable" : "stopped", { cause: sentence(error) }));
    return FAILED;
  }
}

/** What was thrown, and what it was thrown for. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  return error.cause === undefined ? error.message : `${error.message} (${sentence(error.cause)})`;
}

function run(options: Options, planner: Planner): Promise<ExitStatus> {
  if (options.command === "import") {
    return importDocuments(options, planner);
  }
  if (options.command === "explain") {
    return explain(options, planner);
  }
  if (options.fleet !== undefined) {
    return planFleet(options, options.fleet, planner);
  }
  if (options.goal !== undefined) {
    return planDescribed(options, options.goal, planner);
  }
  return options.ndjson ? planLines(options, planner) : planOne(options, planner);
}

/** Plans the cluster that AWS's output describes. */
async function planDescribed({ file, format, render, guide, language, cluster }: Options, goal: Goal, planner: Planner): Promise<ExitStatus> {
  const answer = planner.importDescriptions(await readAll(file), language);
  complainOf(answer);
  if (answer.clusters.length === 0) {
    return INVALID;
  }
  const found = answer.clusters.filter(({ cluster: { id } }) => cluster === undefined || id === cluster);
  const [first, ...others] = found;
  if (first === undefined || others.length > 0) {
    const ids = quoted(answer.clusters.map(({ cluster: { id }, label }) => id ?? label));
    throw new UsageError("which-cluster", { clusters: ids });
  }
  return printPlan(JSON.stringify(request(first.cluster, goal, { guide, language })), { format, render }, planner);
}

/** Plans all clusters of AWS's output, or without a goal all requests, one to a line, and says what is true of them together. */
async function planFleet({ file, goal, guide, language }: Options, format: FleetFormat, planner: Planner): Promise<ExitStatus> {
  const asOf = new Date().toISOString().slice(0, 10);
  const requests: string[] = [];
  if (goal === undefined) {
    for await (const line of readLines(file)) {
      requests.push(withOptions(line, { guide, language }));
    }
  } else {
    const answer = planner.importDescriptions(await readAll(file), language);
    complainOf(answer);
    requests.push(...answer.clusters.map(({ cluster }) => JSON.stringify({ asOf, ...request(cluster, goal, { guide, language }) })));
  }
  if (requests.length === 0 && goal === undefined) {
    throw new UsageError("no-lines");
  }
  // What the documents lack was said.
  if (requests.length === 0) {
    return INVALID;
  }
  await print(planner.renderFleet(requests, format, language));
  return planner.planFleet(requests).rows.map(statusOfRow).reduce(worse, DONE);
}

async function planOne({ file, format, render, guide, language }: Options, planner: Planner): Promise<ExitStatus> {
  return printPlan(withOptions(await readAll(file), { guide, language }), { format, render }, planner);
}

async function printPlan(request: string, { format, render }: Pick<Options, "format" | "render">, planner: Planner): Promise<ExitStatus> {
  await print(rendered(request, { format, render }, planner));
  return statusOfPlan(planner.plan(request));
}

/** The core knows which options and shells there are: what it does not know was typed here. */
function rendered(request: string, { format, render }: Pick<Options, "format" | "render">, planner: Planner): string {
  try {
    return planner.render(request, format, render);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError("unknown-choice", { cause: error.message }) : error;
  }
}

async function planLines({ file, guide, language }: Options, planner: Planner): Promise<ExitStatus> {
  let status: ExitStatus | undefined;
  for await (const line of readLines(file)) {
    const answered = planLine(line, { guide, language }, planner);
    status = worse(status ?? DONE, answered.status);
    await print(answered.text);
    if (nobodyReads()) {
      break;
    }
  }
  if (status === undefined) {
    throw new UsageError("no-lines");
  }
  return status;
}

/** The answer to a line. What stops the planner stops the others not: the answer says it, as it says what is wrong with a request. */
function planLine(line: string, over: Over, planner: Planner): { text: string; status: ExitStatus } {
  try {
    const text = planner.planText(withOptions(line, over));
    return { text, status: statusOfPlan(JSON.parse(text) as PlanAnswer) };
  } catch (error) {
    const errors = [{ path: "", code: "crashed", message: sentence(error) }];
    return { text: JSON.stringify({ ...planner.plan("null"), errors }), status: FAILED };
  }
}

async function importDocuments({ file, format, goal, guide, language }: Options, planner: Planner): Promise<ExitStatus> {
  const text = await readAll(file);
  const answer = planner.importDescriptions(text, language);
  if (goal === undefined) {
    await print(planner.renderImport(text, format, language));
    return statusOfImport(answer);
  }
  for (const { cluster } of answer.clusters) {
    await print(JSON.stringify(request(cluster, goal, { guide, language })));
  }
  complainOf(answer);
  return statusOfImport(answer);
}

/** What is wrong with the documents. Where no cluster is in them, every remark says why. */
function complainOf({ clusters, problems }: ImportAnswer): void {
  for (const { severity, message, help } of problems) {
    if (severity !== "note" || clusters.length === 0) {
      complain(help === undefined ? message : `${message}; ${help}`);
    }
  }
}

async function explain({ file, format, language }: Options, planner: Planner): Promise<ExitStatus> {
  const text = await readAll(file);
  const said = language === undefined ? {} : { language };
  await print(planner.renderExplanation(text, format, said));
  return statusOfExplanation(planner.explainError(text, said));
}

/** What the command line says of a request; `undefined` says nothing. */
type Over = Record<"guide" | "language", string | undefined>;

function request(cluster: Cluster, goal: Goal, over: Over): object {
  return { ...over, cluster, goal };
}

/** The request with another guide or language. What is no JSON object is passed on unchanged, for the core to say what is wrong with it. */
function withOptions(text: string, { guide, language }: Over): string {
  const over = { ...(guide === undefined ? {} : { guide }), ...(language === undefined ? {} : { language }) };
  if (Object.keys(over).length === 0) {
    return text;
  }
  try {
    const request: unknown = JSON.parse(text);
    const isObject = typeof request === "object" && request !== null && !Array.isArray(request);
    return isObject && !repeatsAName(text) ? JSON.stringify({ ...request, ...over }) : text;
  } catch {
    return text;
  }
}
