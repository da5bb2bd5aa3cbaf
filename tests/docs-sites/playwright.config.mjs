// Browser tests of the widget in documentation sites. `cargo xtask test homes` builds the sites, finds the browsers and starts this.
import { defineConfig, devices } from "@playwright/test";
import { chromiumSwitches } from "../e2e/browser-switches.mjs";
import { SITES } from "./sites.mjs";

const port = process.env.DOCS_SITES_PORT ?? "4320";
const folder = process.env.DOCS_SITES ?? "target/docs-sites/served";
const address = `http://127.0.0.1:${port}/`;
const root = new URL("../../", import.meta.url).pathname;

export default defineConfig({
  testDir: "specs",
  outputDir: "results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second attempt has found something.
  retries: 0,
  workers: 2,
  // Generous, because what is tested here is not speed.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["../e2e/closing-line-reporter.mjs"]],
  use: {
    baseURL: address,
    trace: "retain-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: chromiumSwitches },
  },
  projects: [
    { name: "text", testMatch: "embedding-page.spec.mjs" },
    // One project a generator, so that one of them can be asked for: `--project vitepress`.
    ...SITES.map((site) => ({
      name: site.name,
      testMatch: "home.spec.mjs",
      use: { ...devices["Desktop Chrome"], site },
    })),
    { name: "plain-page", testMatch: "plain-page.spec.mjs", use: devices["Desktop Chrome"] },
    { name: "firefox", testMatch: "firefox.spec.mjs" },
  ],
  webServer: {
    command: `node tests/docs-sites/server.mjs ${folder} ${port}`,
    cwd: root,
    url: `${address}plain/`,
    reuseExistingServer: false,
  },
});
