/** From the command line to an exit status. */

import type * as api from "../api.js";
import type { Cluster, PlanAnswer } from "../types.js";
import { COMPLETIONS } from "./completions/index.js";
import { help } from "./help.js";
import { readAll, readLines } from "./input.js";
import { cut, languageOf, type Options, readOptions } from "./options.js";
import { complain, endQuietlyWhenNobodyReads, print } from "./output.js";
import { DONE, type ExitStatus, INVALID, statusOfImport, statusOfPlan, worse } from "./status.js";
import { UsageError } from "./usage-error.js";
import { vocabulary } from "./vocabulary.js";
import { REFERENCE, sayIn } from "./words.js";

type Planner = typeof api;

export async function main(args: string[], planner: Planner): Promise<ExitStatus> {
  endQuietlyWhenNobodyReads();
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
    if (!(error instanceof UsageError)) {
      throw error;
    }
    complain(`${error.say(say)}\n${say("try-help")}`);
    return INVALID;
  }
}

function run(options: Options, planner: Planner): Promise<ExitStatus> {
  if (options.command === "import") {
    return importDocuments(options, planner);
  }
  return options.ndjson ? planLines(options, planner) : planOne(options, planner);
}

async function planOne({ file, format, guide, language }: Options, planner: Planner): Promise<ExitStatus> {
  const request = withOptions(await readAll(file), { guide, language });
  await print(planner.render(request, format));
  return statusOfPlan(planner.plan(request));
}

async function planLines({ file, guide, language }: Options, planner: Planner): Promise<ExitStatus> {
  let status: ExitStatus = DONE;
  for await (const line of readLines(file)) {
    const text = planner.planText(withOptions(line, { guide, language }));
    status = worse(status, statusOfPlan(JSON.parse(text) as PlanAnswer));
    await print(text);
  }
  return status;
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
  for (const { severity, message } of answer.problems) {
    if (severity === "error") {
      complain(message);
    }
  }
  return statusOfImport(answer);
}

/** What the command line says of a request; `undefined` says nothing. */
type Over = Record<"guide" | "language", string | undefined>;

function request(cluster: Cluster, goal: Options["goal"], over: Over): object {
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
    return isObject ? JSON.stringify({ ...request, ...over }) : text;
  } catch {
    return text;
  }
}
