const { plan } = require("elasticache-upgrade-planner/inline");

process.stdout.write(JSON.stringify(plan(process.argv[2])));
