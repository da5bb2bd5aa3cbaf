// What users get wrong: a message at the field, the rest kept, nothing executed.
import { expect, test } from "@playwright/test";
import { PlannerPage } from "../pages/planner-page.mjs";
import { blocked } from "../pages/requests.mjs";

for (const [path, wrong] of [
  ["cluster.version", "6.9"],
  ["cluster.nodeType", "cache.huge"],
  ["cluster.shards", "many"],
  ["cluster.replicasPerShard", "-1"],
  ["cluster.region", "mars-1"],
  ["cluster.maintenanceWindow", "sunday"],
  ["cluster.snapshotWindow", "25:00-26:00"],
  ["cluster.data.usedBytes", "a lot"],
  ["cluster.data.reservedMemoryPercent", "250"],
  ["cluster.data.databasesInUse", "zero"],
  ["cluster.client.dnsTtlSeconds", "1.5"],
  ["goal.version", "7.4"],
  ["goal.version", ""],
  ["goal.nodeType", "large"],
  ["goal.shards", "0"],
  ["goal.limits.writeInterruptionSeconds", "soon"],
]) {
  test(`\`${wrong}\` in ${path} is named at the field, and the rest is kept`, async ({ page }) => {
    const planner = await new PlannerPage(page).openWith(blocked);
    await planner.unfold();
    const field = planner.field(path);
    const before = await planner.request();
    await planner.enter(path, wrong);
    await expect(field).toHaveAttribute("aria-invalid", "true");
    const described = (await field.getAttribute("aria-describedby")).split(" ")[0];
    await expect(page.locator(`#${described}`)).not.toBeEmpty();
    await expect(planner.verdict).toHaveAttribute("data-tone", "invalid");
    await expect(field).toHaveValue(wrong);
    // The summary says the same, and leads to the field.
    const said = await page.locator(`#${described}`).innerText();
    const item = planner.errors.locator(`li[data-field^="${path}"]`);
    await expect(item).toContainText(said);
    await item.getByRole("button").click();
    await expect(field).toBeFocused();
    await expect(planner.field("cluster.id")).toHaveValue(before.cluster.id);
    await planner.expectQuiet();
  });
}

test("a limit is set by its slider or its field, with a unit or without", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(blocked);
  await planner.unfold();
  const field = planner.field("goal.limits.writeInterruptionSeconds");
  const limit = async () => (await planner.request()).goal.limits?.writeInterruptionSeconds;
  await expect(planner.limit).toHaveAttribute("aria-valuetext", "No limit");
  for (const [typed, seconds, said] of [["5s", 5, "5 s"], ["1m", 60, /^(60 s|1 min)/], ["7", 7, "7 s"]]) {
    await planner.enter("goal.limits.writeInterruptionSeconds", typed);
    expect(await limit()).toBe(seconds);
    await expect(planner.limit).toHaveAttribute("aria-valuetext", said);
    await expect(field).toHaveValue(typed);
  }
  await planner.limit.focus();
  await page.keyboard.press("ArrowRight");
  await expect(field).toHaveValue("10");
  await page.keyboard.press("End");
  await expect(field).toHaveValue("");
  await planner.expectQuiet();
});

test("the target is chosen from a list by keyboard, with the support of each version", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(blocked);
  const target = planner.goal.getByRole("combobox", { name: "Target version" });
  const option = planner.goal.getByRole("listbox", { name: "Target versions" }).getByRole("option");
  await target.focus();
  await expect(target).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("ArrowDown");
  await expect(target).toHaveAttribute("aria-expanded", "true");
  await expect(option.first()).toHaveAttribute("aria-selected", "true");
  await expect(option.filter({ hasText: "4.0.10" })).toContainText("Extended Support until 2029-01-31");
  await page.keyboard.press("ArrowDown");
  const chosen = page.locator(`#${await target.getAttribute("aria-activedescendant")}`);
  await expect(chosen).toHaveAccessibleName(/^Valkey \d.*, /);
  await page.keyboard.press("Enter");
  await expect(target).toHaveAttribute("aria-expanded", "false");
  await expect(target).toBeFocused();
  expect((await planner.request()).goal.engine).toBe("valkey");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(option.first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(option).toHaveCount(0);
  // What is typed narrows the list, and any text stays as it is.
  await target.fill("6.");
  await expect(option.filter({ hasText: /^6\./ }).first()).toBeVisible();
  await option.filter({ hasText: /^6\.2/ }).click();
  await expect(target).toHaveValue("6.2");
  expect((await planner.request()).goal).toMatchObject({ version: "6.2" });
  await planner.expectQuiet();
});

test("Memcached with replicas is an impossible combination, and the field to fix is shown", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith({
    cluster: { kind: "cache-cluster", engine: "memcached", version: "1.5.10", replicasPerShard: 2 },
    goal: { version: "1.6.22" },
  });
  await expect(planner.verdict).toHaveAttribute("data-tone", "invalid");
  await expect(planner.field("cluster.replicasPerShard")).toBeVisible();
});

test("Memcached is not talked to about failover", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith({
    cluster: { kind: "cache-cluster", engine: "memcached", version: "1.5.10", nodes: 2, pending: {} },
    goal: { version: "1.6.22", timing: "immediately" },
  });
  await expect(planner.verdict).not.toHaveAttribute("data-tone", "invalid");
  expect((await page.locator(".answer").textContent()).toLowerCase()).not.toContain("failover");
  await expect(planner.field("cluster.replicasPerShard")).toBeHidden();
});

const hostile = `a"b'c$(touch x)\`y\`;<img src=x onerror=alert(1)>`;

test("an id with quotes and $() is text and nothing else", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  page.on("dialog", () => planner.complaints.push("a dialog opened"));
  await planner.unfold();
  await planner.field("cluster.id").fill(hostile);
  await expect(planner.field("cluster.id")).toHaveValue(hostile);
  await expect(page.locator("img")).toHaveCount(0);
  expect((await planner.request()).cluster.id).toBe(hostile);
  await page.reload();
  await planner.ready();
  await planner.unfold();
  await expect(planner.field("cluster.id")).toHaveValue(hostile);
  await expect(page.locator("img")).toHaveCount(0);
  await planner.expectQuiet();
});

test("a field that the page does not know is named", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith({
    cluster: { engine: "redis", version: "6.2", multiAZ: true },
    goal: { version: "7.1" },
  });
  await expect(planner.verdict).toContainText("cluster.multiAZ");
  await expect(planner.verdict).not.toHaveAttribute("data-tone", "go");
});

test("a word that is no choice is shown in its field", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith({ cluster: { engine: "rediss", version: "6.2" }, goal: { version: "7.1" } });
  await expect(planner.field("cluster.engine")).toHaveValue("rediss");
  await expect(planner.field("cluster.engine")).toHaveAttribute("aria-invalid", "true");
});
