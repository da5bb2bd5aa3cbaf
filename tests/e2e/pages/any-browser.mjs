// Tests that run in every browser of the configuration.
import { test as base } from "@playwright/test";

/** Not in every Firefox. What Playwright sets with it at the start is what a browser has anyway. */
const MEDIA = "emulation.setMediaFeaturesOverride";

export const test = base.extend({
  // Playwright speaks WebDriver BiDi with a stock Firefox. It takes no refusal of this command, and has no option without it.
  browser: [
    async ({ browser, browserName }, use) => {
      if (browserName === "firefox") {
        const session = browser._connection.toImpl(browser)._browserSession;
        const send = session.send.bind(session);
        session.send = (command, parameters) =>
          send(command, parameters).catch((error) => {
            if (command !== MEDIA || !error.message.includes("unknown command")) throw error;
          });
      }
      await use(browser);
    },
    { scope: "worker" },
  ],
  // The clipboard can be read, and nothing slides into its place. Firefox has settings for both.
  contextOptions: async ({ browserName }, use) =>
    use(browserName === "chromium" ? { permissions: ["clipboard-read", "clipboard-write"], reducedMotion: "reduce" } : {}),
});
