/** What every entry point offers. */

import * as fleet from "./fleet.js";
import { shared } from "./instance.js";
import * as operations from "./operations.js";
import type { FleetOptions, FleetRequest } from "./policy.js";
import type {
  Catalogue,
  ExplainAnswer,
  FleetAnswer,
  FleetFormat,
  Format,
  FormatInfo,
  GuideInfo,
  ImportAnswer,
  PlanAnswer,
  PlanRequest,
  RenderOptions,
  ShellInfo,
} from "./types.js";

export type { PlannerDefaults } from "./defaults.js";
export { CrashedError, DisposedError, NotLoadedError, NotReadyError, PlannerError, type PlannerErrorCode } from "./errors.js";
export type { CompiledModule, ModuleSource } from "./module-source.js";
export { type LabelledRequest, type Place, type PlanAllAnswer, type PlanAllItem, Planner } from "./planner.js";
export type { FleetOptions, FleetRequest, Policy } from "./policy.js";
export type * from "./types.js";

const asItIs: operations.Prepare = (text) => text;

/**
 * Plans an upgrade.
 *
 * Never throws for a mistake in the request: the answer then has the status `invalid` and says what to fix.
 *
 * @param request the request, or its JSON text
 */
export function plan(request: PlanRequest | string): PlanAnswer {
  return operations.plan(shared, request, asItIs);
}

/**
 * Like `plan`, but gives the answer as JSON text: the same bytes on every platform for the same request and rules version.
 *
 * @param request the request, or its JSON text
 */
export function planText(request: PlanRequest | string): string {
  return operations.planText(shared, request, asItIs);
}

/**
 * The plan in a format: `markdown` is a document, `text` is for a terminal, `json` is what `planText` gives.
 *
 * Throws a `RangeError` that names the known ones where the answer has no such option, or the format no such shell.
 *
 * @param request the request, or its JSON text
 * @param format one of those that `formats` lists
 * @param options the option that is shown whole, by its ID in the answer, and the shell of its commands
 */
export function render(request: PlanRequest | string, format: Format, options: RenderOptions = {}): string {
  return operations.render(shared, request, format, options, asItIs);
}

/**
 * Reads what AWS prints about clusters, for example `aws elasticache describe-replication-groups`: one document or several,
 * one after the other. The clusters found fit into `plan`; what the documents do not say is listed with the command that prints it.
 *
 * @param language the language of its sentences; a request names its own
 */
export function importDescriptions(text: string, language = "en"): ImportAnswer {
  return operations.importDescriptions(shared, text, language);
}

/**
 * What `importDescriptions` finds, in a format: `text` is for a terminal.
 *
 * @param format one of those that `formats` lists with `imports`
 * @param language the language of its sentences
 */
export function renderImport(text: string, format: Format, language = "en"): string {
  return operations.renderImport(shared, text, format, language);
}

/** How an error is explained. */
export interface ExplainOptions {
  /** The language of the sentences; without it, English. */
  language?: string;
}

/**
 * Says what an error of AWS means, why AWS says it, and what to do: as the AWS CLI, the console, Terraform, CloudFormation, CDK or a
 * controller print it, or as an ElastiCache event. A text may hold several.
 *
 * Nothing is made up: what no source explains is in `unknown`, with error code, operation and service as far as the text names them.
 *
 * @param text the error, whole and unchanged
 */
export function explainError(text: string, options: ExplainOptions = {}): ExplainAnswer {
  return operations.explainError(shared, text, options.language ?? "en");
}

/**
 * What `explainError` says, in a format: `markdown` is a document, `text` is for a terminal.
 *
 * @param format one of those that `formats` lists with `explains`
 */
export function renderExplanation(text: string, format: Format, options: ExplainOptions = {}): string {
  return operations.renderExplanation(shared, text, format, options.language ?? "en");
}

/**
 * Plans many clusters, and says of them together which share a plan, how many are blocked, and whose support ends first.
 *
 * A request that cannot be understood is a row with its errors, and stops no other. With `asOf` a row says where the version stands in its support on that day.
 *
 * @param requests requests, or their JSON texts
 * @param options a policy: parts of every goal that a request does not say itself
 */
export function planFleet(requests: Iterable<FleetRequest>, options: FleetOptions = {}): FleetAnswer {
  return fleet.planFleet(shared, requests, options);
}

/**
 * What `planFleet` says, in a format: `csv` is for a spreadsheet, `ndjson` has a row a line, `markdown` is a document.
 *
 * @param language the language of its headings
 * @param options as with `planFleet`
 */
export function renderFleet(requests: Iterable<FleetRequest>, format: FleetFormat, language = "en", options: FleetOptions = {}): string {
  return fleet.renderFleet(shared, requests, format, language, options);
}

/** The formats that plans are written in, and which of them imports and explanations are written in, too. */
export function formats(language = "en"): FormatInfo[] {
  return shared.callTools((tools) => tools.formats(language) as FormatInfo[]);
}

/** The shells that commands are written for. */
export function shells(language = "en"): ShellInfo[] {
  return shared.call((core) => core.shells(language) as ShellInfo[]);
}

/** The dated guides whose rules a request can ask for. */
export function guides(language = "en"): GuideInfo[] {
  return shared.call((core) => core.guides(language) as GuideInfo[]);
}

/** What the rules know: engines and versions, node types, Regions, and AWS's words as ranges of seconds. */
export function catalogue(language = "en"): Catalogue {
  return shared.call((core) => core.catalogue(language) as Catalogue);
}
