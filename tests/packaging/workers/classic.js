// Bundled into one file without modules: so the module is inside as well.
import { plan } from "elasticache-upgrade-planner/inline";

self.onmessage = ({ data }) => self.postMessage(JSON.stringify(plan(data)));
