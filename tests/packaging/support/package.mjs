/** The package as it was packed, and what its Node entry says. */

import { fileURLToPath } from "node:url";

import { planText } from "elasticache-upgrade-planner";

import request from "../request.mjs";

/** Where the packed package was unpacked. */
export const PACKAGE = fileURLToPath(new URL("../node_modules/elasticache-upgrade-planner", import.meta.url));

/** What every consumer must print, byte by byte. */
export const expected = planText(request);

export const requestText = JSON.stringify(request);

/** A folder of these tests. */
export const folder = (name) => fileURLToPath(new URL(`../${name}/`, import.meta.url));
