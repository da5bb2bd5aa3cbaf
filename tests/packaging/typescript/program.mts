// What a strict user may write. Compiled, not run.
import { CrashedError, init, plan, Planner, PlannerError } from "elasticache-upgrade-planner";
import type { Cluster, InvalidAnswer, ModuleSource, PlanAnswer, PlannerDefaults, PlanRequest, Strategy, ValidAnswer } from "elasticache-upgrade-planner";
import * as inline from "elasticache-upgrade-planner/inline";
import rules from "elasticache-upgrade-planner/rules.wasm";
import * as slim from "elasticache-upgrade-planner/slim";

const cluster: Cluster = { kind: "replication-group", engine: "redis", version: "6.2", pending: {} };
const request: PlanRequest = { cluster, goal: { version: "7.1", timing: "any" }, detail: "full" };
const defaults: PlannerDefaults = { guide: "2018-01", limits: { keepData: true } };

export function describe(answer: PlanAnswer): string {
  if (answer.status === "invalid") {
    const wrong: InvalidAnswer = answer;
    return wrong.errors[0].message;
  }
  const right: ValidAnswer = answer;
  const best: Strategy | undefined = right.strategies.find(({ id }) => id === right.recommended);
  return `${best?.title} ${best?.interruption.writes.seconds?.max}`;
}

export async function everywhere(bytes: ArrayBuffer): Promise<void> {
  await Promise.all([init(), init("rules.wasm"), init(bytes), inline.init(), slim.init(rules), slim.init(Promise.resolve(bytes))]);
  const source: ModuleSource = rules;
  await init(source);
  // The entries share their types.
  const answers: PlanAnswer[] = [plan(request), inline.plan(request), slim.plan(JSON.stringify(request))];
  answers.forEach(describe);
}

export async function many(): Promise<void> {
  using planner = new Planner(defaults);
  try {
    for await (const result of planner.planAll([request, { label: "orders", request }])) {
      const said: string = result.ok ? describe(result.answer) : result.error.code;
      console.log(result.index, result.label, said);
    }
  } catch (error) {
    if (error instanceof CrashedError) {
      const code: "crashed" = error.code;
      console.log(code, error.cause);
    } else if (error instanceof PlannerError) {
      console.log(error.code);
    }
  }
}

// Neither Node's types nor the DOM's are assumed.
declare const console: { log(...values: unknown[]): void };
