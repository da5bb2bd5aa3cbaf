// Playwright's test, with the site that its project is about.
import { test as base } from "@playwright/test";

export const test = base.extend({ site: [undefined, { option: true }] });
