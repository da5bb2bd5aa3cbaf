// The site's own theme switch, as a reader uses it. `driver` is one of the two that drive browsers here.

export async function choose(driver, { themes }, theme) {
  const { shown, press } = themes[theme];
  const isShown = () => driver.evaluate((selector) => document.querySelector(selector) !== null, shown);
  // The longest cycle has three stops: as the system, light, dark.
  for (let stop = 0; stop < 3 && !(await isShown()); stop += 1) {
    const before = await driver.evaluate(tags, null);
    for (const selector of press) await driver.press(selector);
    await driver.until(tags, before);
  }
  if (!(await isShown())) throw new Error(`the site does not become ${theme}`);
}

/** Whether the text of an element is light, as in a dark theme. Runs in the page. */
export function isLight(element) {
  const [red, green, blue] = getComputedStyle(element).color.match(/[\d.]+/g).map(Number);
  return (red * 299 + green * 587 + blue * 114) / 1000 > 127;
}

/** What the page says of itself: the tags that generators write their theme on; false while they are as before. */
function tags(before) {
  const now = [document.documentElement, document.body].map((element) => element.cloneNode().outerHTML).join("");
  return now !== before && now;
}
