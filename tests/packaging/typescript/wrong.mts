import { init as load, plan, Planner } from "elasticache-upgrade-planner";
import { init } from "elasticache-upgrade-planner/slim";

export const answer = plan({ cluster: { nodeTpye: "x" }, goal: { version: "7.1" } });
plan({ cluster: { engine: "rediss" }, goal: { version: "7.1" } });
plan({ cluster: {} });
if (answer.status === "invalid") answer.strategies[0].title;
else answer.errors[0].path;
answer.noSuchField;
new Planner({ detail: "everything" });
load(7);
init();
