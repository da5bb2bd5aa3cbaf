// A page by hand, without any generator: the narrowest policy, and a style sheet that means no good.
import { expect, test } from "@playwright/test";
import { text } from "../pages/embedding-page.mjs";
import { HomePage } from "../pages/home-page.mjs";
import { SITES } from "../sites.mjs";

const plain = SITES.find(({ name }) => name === "plain");

/** The same page, with one more style sheet from the first moment. */
async function openHostile(page) {
  await page.route(`**/${plain.guide}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("</head>", '<link rel="stylesheet" href="hostile.css">\n</head>');
    await route.fulfill({ response, body });
  });
  const home = await new HomePage(page, plain).open();
  // Everything above it is as tall as the style sheet made it, and nothing is loaded before it is about to be seen.
  await home.widget.scrollIntoViewIfNeeded();
  await expect(home.verdict).toBeVisible();
  return home;
}

/** What every element of the planner looks like, in a place of the same width and with text of the same face and size. */
const look = (host) => {
  host.style.setProperty("--upgrade-planner-font", "sans-serif");
  host.style.setProperty("transition", "none", "important");
  host.style.setProperty("font-size", "16px", "important");
  host.style.setProperty("width", "640px", "important");
  return [...host.shadowRoot.querySelectorAll(".planner, .planner *")].map((element) => {
    const style = getComputedStyle(element);
    const properties = [...style].filter((name) => !name.startsWith("--"));
    return [element.tagName, Object.fromEntries(properties.map((name) => [name, style.getPropertyValue(name)]))];
  });
};

test("the policy that the documentation names is the one that is served", async ({ request }) => {
  const policy = (await request.get(plain.guide)).headers()["content-security-policy"];
  expect(policy).toContain("default-src 'none'");
  expect(text).toContain(`\n${policy}\n`);
});

test("the script named twice is one planner", async ({ page }) => {
  const home = await new HomePage(page, plain).open();
  await expect(home.verdict).toBeVisible();
  await page.addScriptTag({ url: "planner/elasticache-upgrade-planner.js?again" });
  await home.expectAnswersReaders("6.2");
  await home.expectQuiet();
});

test("nothing of a hostile style sheet gets inside", async ({ page }) => {
  const home = await new HomePage(page, plain).open();
  await expect(home.verdict).toBeVisible();
  await home.unfoldAll();
  const calm = await home.widget.evaluate(look);

  const hostile = await openHostile(page);
  await hostile.unfoldAll();
  const shouted = await hostile.widget.evaluate(look);

  expect(shouted.map(([tag]) => tag)).toEqual(calm.map(([tag]) => tag));
  expect(differences(calm, shouted)).toEqual([]);
  await hostile.expectAnswersReaders("6.2");
  await hostile.expectQuiet();
});

test("lines that the page draws through its text end at its edge", async ({ page }) => {
  const home = await openHostile(page);
  // No computed style tells: these lines are drawn by the element that has them, wherever its text is.
  const lined = await home.widget.screenshot({ animations: "disabled" });
  await page.evaluate(() => document.querySelectorAll("*").forEach((element) => element.style.setProperty("text-decoration", "none", "important")));
  const plainly = await home.widget.screenshot({ animations: "disabled" });
  expect(lined.equals(plainly)).toBe(true);
});

/** Names of properties that differ, each with an element where it does. */
function differences(one, other) {
  const found = new Map();
  one.forEach(([tag, style], index) => {
    for (const [name, value] of Object.entries(style)) {
      const now = other[index][1][name];
      if (now !== value && !found.has(name)) found.set(name, `${name} of ${tag}: ${value}, then ${now}`);
    }
  });
  return [...found.values()];
}
