// What a strict user may write. Compiled by types.test.mjs, not run.
import {
  catalogue,
  CrashedError,
  explainError,
  formats,
  guides,
  importDescriptions,
  init,
  plan,
  planText,
  Planner,
  PlannerError,
  render,
  renderExplanation,
  renderImport,
  type Cluster,
  type ExplainAnswer,
  type ExplainOptions,
  type Format,
  type ImportAnswer,
  type InvalidAnswer,
  type PlanAllAnswer,
  type PlanAnswer,
  type PlannerErrorCode,
  type PlanRequest,
  type Strategy,
  type ValidAnswer,
} from "elasticache-upgrade-planner";

const cluster: Cluster = { kind: "replication-group", engine: "redis", version: "6.2", pending: {} };
const request: PlanRequest = { cluster, goal: { version: "7.1", timing: "any" }, detail: "full" };

export function describe(answer: PlanAnswer): string {
  switch (answer.status) {
    case "invalid": {
      const wrong: InvalidAnswer = answer;
      return wrong.errors[0].message;
    }
    case "planned":
    case "conditional":
    case "up-to-date":
    case "no-path": {
      const right: ValidAnswer = answer;
      const best: Strategy | undefined = right.strategies.find(({ id }) => id === right.recommended);
      const longest: number | undefined = best?.interruption.writes.seconds?.max;
      return `${best?.title} ${longest} ${right.direct?.verdict === "blocked"}`;
    }
    default: {
      const nothing: never = answer;
      return nothing;
    }
  }
}

export async function everything(bytes: ArrayBuffer): Promise<string> {
  await init();
  await init("https://example.org/rules.wasm");
  await init(bytes);
  const options: ExplainOptions = { language: "en" };
  const explained: ExplainAnswer = explainError("", options);
  const meanings: string[] = explained.errors.map(({ means, fix }) => `${means} ${fix} ${renderExplanation("", "markdown")}`);
  meanings.push(...explained.unknown.map(({ request }) => request.errorCode ?? ""));
  const imported: ImportAnswer = importDescriptions("{}");
  for (const { cluster, missing } of imported.clusters) {
    const posix: string | undefined = missing[0]?.command?.posix;
    describe(plan({ cluster, goal: { version: posix ?? "newest" } }));
  }
  try {
    return planText(request) + render(JSON.stringify(request), "markdown") + renderImport("", "text" satisfies Format);
  } catch (error) {
    if (error instanceof PlannerError && error.code === "crashed") {
      return String(error.cause);
    }
    throw error;
  } finally {
    console.log(guides(), catalogue(), formats());
  }
}

export async function many(planner: Planner): Promise<void> {
  using own = new Planner({ guide: "current", detail: "summary", limits: { keepData: true } });
  own.plan(request);
  for await (const result of planner.planAll([request, "{}", { label: "orders", request }])) {
    const place: PlanAllAnswer["index"] = result.index;
    const label: string | undefined = result.label;
    if (result.ok) {
      describe(result.answer);
    } else {
      const error: CrashedError = result.error;
      const code: "crashed" = error.code;
      console.log(place, label, code);
    }
  }
}

export function reason(error: PlannerError): string {
  const code: PlannerErrorCode = error.code;
  switch (code) {
    case "not-ready":
    case "not-loaded":
    case "crashed":
    case "disposed":
      return code;
    default: {
      const nothing: never = code;
      return nothing;
    }
  }
}

// Neither Node's types nor the DOM's are assumed.
declare const console: { log(...values: unknown[]): void };
