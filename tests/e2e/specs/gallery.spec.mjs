// Each component in each of its states, looked at: pictures for people, and what a machine can see of them.
import { expect, test } from "@playwright/test";
import { violations } from "../pages/axe.mjs";

const GALLERY = `http://127.0.0.1:${process.env.E2E_HOSTS_PORT ?? "4320"}/gallery/`;
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };
/** Rules about a whole page, which a page of specimens cannot keep: one state stands below another. */
const OF_A_PAGE = /^(heading-order|landmark-|page-has-|region|empty-table-header)/;

/** Ways to look at a page, by name. */
const LOOKS = {
  light: { viewport: WIDE, theme: true },
  dark: { viewport: WIDE, theme: true, media: { colorScheme: "dark" } },
  "forced colors": { viewport: WIDE, theme: true, media: { forcedColors: "active" } },
  print: { viewport: WIDE, media: { media: "print" } },
  "light, 360 px": { viewport: NARROW },
  "dark, 360 px": { viewport: NARROW, media: { colorScheme: "dark" } },
  "200 % text": { viewport: WIDE, text: "200%" },
};

/** In the page: names of specimens that are wider than their place, or whose text is cut. */
function cut() {
  const isCut = (element) => {
    const { overflowX, display } = getComputedStyle(element);
    const isMeant = ["auto", "scroll"].includes(overflowX) || display === "inline" || element.clientWidth <= 1;
    return !isMeant && overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
  };
  return [...document.querySelectorAll(".specimen")].flatMap((specimen) => {
    const inside = [...specimen.shadowRoot.querySelectorAll("*:not(link, input, select, textarea)")].filter(isCut);
    const whole = specimen.scrollWidth > specimen.clientWidth + 1 ? ["is wider than its place"] : [];
    return [...whole, ...inside.map(({ outerHTML }) => outerHTML.slice(0, 100))].map((what) => `${specimen.dataset.name}: ${what}`);
  });
}

for (const [name, { viewport, theme, media = {}, text }] of Object.entries(LOOKS)) {
  test(`every component in every state: ${name}`, async ({ page }, testInfo) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia(media);
    await page.goto(GALLERY);
    if (text) await page.evaluate((text) => (document.documentElement.style.fontSize = text), text);
    await expect(page.getByRole("region", { name: "verdict: possible", exact: true })).toContainText("Possible as requested");
    const path = testInfo.outputPath("gallery.png");
    await page.screenshot({ path, fullPage: true });
    await testInfo.attach(name, { path });
    expect(await page.evaluate(cut)).toEqual([]);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(content, "the page scrolls sideways").toBeLessThanOrEqual(window);
    if (theme) expect((await violations(page, ".specimen")).filter((found) => !OF_A_PAGE.test(found))).toEqual([]);
  });
}
