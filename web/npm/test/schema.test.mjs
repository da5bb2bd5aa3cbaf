import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";

import { explainError, importDescriptions, plan } from "elasticache-upgrade-planner";
import { blocked, description, manyUnknowns, simple, upToDate } from "./support/requests.mjs";

const require = createRequire(import.meta.url);
const ajv = new Ajv.default({ strict: false, validateFormats: false });
const compile = (name) => ajv.compile(require(`elasticache-upgrade-planner/${name}.schema.json`));
const isRequest = compile("plan-request");
const isAnswer = compile("plan-answer");
const isImport = compile("import-answer");
const isExplanation = compile("explain-answer");

const ok = (validate, value) => assert.ok(validate(value), JSON.stringify(validate.errors, null, 2));

test("requests and their answers are what the schemas say", () => {
  for (const request of [simple, blocked, manyUnknowns, upToDate]) {
    for (const guide of ["current", "2018-01"]) {
      for (const detail of ["full", "summary"]) {
        const asked = { ...request, guide, detail };
        ok(isRequest, asked);
        ok(isAnswer, plan(asked));
      }
    }
  }
  ok(isAnswer, plan("nonsense"));
  ok(isAnswer, plan(new Map()));
});

test("imports are what the schema says, and their clusters fit into requests", () => {
  for (const text of [description, "", "nonsense", "{}"]) {
    const answer = importDescriptions(text);
    ok(isImport, answer);
    for (const { cluster } of answer.clusters) {
      ok(isRequest, { cluster, goal: { version: "newest" } });
    }
  }
});

test("explanations are what the schema says", () => {
  for (const text of ["Cannot find version 7.4 for redis", "api error Throttling: Rate exceeded", "nonsense", ""]) {
    ok(isExplanation, explainError(text));
    ok(isImport, importDescriptions(text));
  }
  ok(isExplanation, explainError("", { language: "tlh" }));
});

test("a wrong request is wrong for the schema, too", () => {
  for (const wrong of [{}, { ...simple, extra: 1 }, { ...simple, goal: {} }, { ...simple, cluster: { shards: "x" } }]) {
    assert.equal(isRequest(wrong), false);
    assert.equal(plan(wrong).status, "invalid");
  }
});
