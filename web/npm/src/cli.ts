#!/usr/bin/env node
/** The command line: `elasticache-upgrade-planner`. */

import { main } from "./cli/main.js";
import * as planner from "./entries/node.js";

process.exitCode = await main(process.argv.slice(2), planner);
