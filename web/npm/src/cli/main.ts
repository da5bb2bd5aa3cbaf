/** From the command line to an exit status. */

import type * as api from "../api.js";
import type { Cluster, PlanAnswer } from "../types.js";
import { COMPLETIONS } from "./completions/index.js";
import { HELP } from "./help.js";
import { readAll, readLines } from "./input.js";
import { type Options, readOptions, UsageError } from "./options.js";
import { complain, endQuietlyWhenNobodyReads, print } from "./output.js";
import { DONE, type ExitStatus, INVALID, statusOfImport, statusOfPlan, worse } from "./status.js";
import { importAsText, planAsText } from "./text.js";
import { vocabulary } from "./vocabulary.js";

type Planner = typeof api;

export async function main(args: string[], planner: Planner): Promise<ExitStatus> {
  endQuietlyWhenNobodyReads();
  try {
    const options = readOptions(args);
    if (options === "help") {
      await print(HELP);
      return DONE;
    }
    if (options === "version") {
      await print(PACKAGE_VERSION);
      return DONE;
    }
    if (options.command === "completions") {
      await print(COMPLETIONS[options.shell](vocabulary(planner)));
      return DONE;
    }
    return await run(options, planner);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      throw error;
    }
    complain(`${error.message}\nTry \`elasticache-upgrade-planner --help\`.`);
    return INVALID;
  }
}

function run(options: Options, planner: Planner): Promise<ExitStatus> {
  if (options.command === "import") {
    return importDocuments(options, planner);
  }
  return options.ndjson ? planLines(options, planner) : planOne(options, planner);
}

async function planOne({ file, format, guide }: Options, planner: Planner): Promise<ExitStatus> {
  const request = withGuide(await readAll(file), guide);
  const text = planner.planText(request);
  const answer = JSON.parse(text) as PlanAnswer;
  if (format === "json") {
    await print(text);
  } else {
    await print(format === "text" ? planAsText(answer) : planner.markdown(request));
  }
  return statusOfPlan(answer);
}

async function planLines({ file, guide }: Options, planner: Planner): Promise<ExitStatus> {
  let status: ExitStatus = DONE;
  for await (const line of readLines(file)) {
    const text = planner.planText(withGuide(line, guide));
    status = worse(status, statusOfPlan(JSON.parse(text) as PlanAnswer));
    await print(text);
  }
  return status;
}

async function importDocuments({ file, format, goal, guide }: Options, planner: Planner): Promise<ExitStatus> {
  const answer = planner.importDescriptions(await readAll(file));
  if (goal === undefined) {
    await print(format === "text" ? importAsText(answer) : JSON.stringify(answer));
    return statusOfImport(answer);
  }
  for (const { cluster } of answer.clusters) {
    await print(JSON.stringify(request(cluster, goal, guide)));
  }
  for (const { severity, message } of answer.problems) {
    if (severity === "error") {
      complain(message);
    }
  }
  return statusOfImport(answer);
}

function request(cluster: Cluster, goal: Options["goal"], guide: string | undefined): object {
  return { ...(guide === undefined ? {} : { guide }), cluster, goal };
}

/** The request with another guide. What is no JSON object stays as it is, for the core to say what is wrong with it. */
function withGuide(text: string, guide: string | undefined): string {
  if (guide === undefined) {
    return text;
  }
  try {
    const request: unknown = JSON.parse(text);
    const isObject = typeof request === "object" && request !== null && !Array.isArray(request);
    return isObject ? JSON.stringify({ ...request, guide }) : text;
  } catch {
    return text;
  }
}
