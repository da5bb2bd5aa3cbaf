// Browser tests of the built page, and of the widget in pages of others. `cargo xtask test e2e` builds it, finds a browser and starts this.
import { defineConfig, devices } from "@playwright/test";
import { chromiumSwitches } from "./browser-switches.mjs";

const port = process.env.E2E_PORT ?? "4319";
const address = `http://127.0.0.1:${port}/`;
const xtask = process.env.XTASK ?? "cargo xtask";
const hosts = process.env.E2E_HOSTS_PORT ?? "4320";
const root = new URL("../../", import.meta.url).pathname;

export default defineConfig({
  testDir: "specs",
  testMatch: "*.spec.mjs",
  outputDir: "results",
  // The list of all rules is long: on a busy machine a test of it takes more than the 30 seconds that Playwright allows.
  timeout: 60_000,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second attempt has found something.
  retries: 0,
  workers: 2,
  reporter: [["list"], ["./closing-line-reporter.mjs"]],
  use: {
    baseURL: address,
    trace: "retain-on-failure",
  },
  projects: [
    {
      name: "chromium",
      use: {
        ...devices["Desktop Chrome"],
        launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: chromiumSwitches },
      },
    },
    {
      name: "firefox",
      testMatch: "tasks.spec.mjs",
      use: {
        browserName: "firefox",
        // A stock one, over WebDriver BiDi. `pages/any-browser.mjs` has the rest.
        channel: "moz-firefox",
        viewport: { width: 1280, height: 720 },
        launchOptions: {
          executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
          firefoxUserPrefs: {
            // A test reads the clipboard as a person would look at it.
            "dom.events.testing.asyncClipboard": true,
            "ui.prefersReducedMotion": 1,
            // Asking for an icon that no page names is Firefox's own idea.
            "browser.chrome.site_icons": false,
          },
        },
      },
    },
  ],
  webServer: [
    { command: `${xtask} serve --no-build --port ${port}`, cwd: root, url: address, reuseExistingServer: false },
    {
      command: `node tests/e2e/hosts/server.mjs ${hosts}`,
      cwd: root,
      url: `http://127.0.0.1:${hosts}/hosts/plain.html`,
      reuseExistingServer: false,
    },
  ],
});
