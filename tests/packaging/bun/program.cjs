const { plan } = require("elasticache-upgrade-planner");

console.log(JSON.stringify(plan(process.argv[2])));
