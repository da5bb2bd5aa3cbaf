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
    await expect(planner.verdict).toContainText(path);
    await expect(field).toHaveValue(wrong);
    await expect(planner.field("cluster.id")).toHaveValue(before.cluster.id);
    await planner.expectQuiet();
  });
}

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
