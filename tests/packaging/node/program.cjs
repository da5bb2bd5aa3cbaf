const { plan } = require("elasticache-upgrade-planner");

process.stdout.write(JSON.stringify(plan(process.argv[2])));
