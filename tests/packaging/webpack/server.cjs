const { importDescriptions, plan } = require("elasticache-upgrade-planner");

if (importDescriptions("[]").status !== "empty") throw new Error("the second module does not read");
process.stdout.write(JSON.stringify(plan(process.argv[2])));
