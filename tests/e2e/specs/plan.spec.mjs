// The answer: block, resolution options, guides, questions.
import { expect, test } from "@playwright/test";
import { PlannerPage } from "../pages/planner-page.mjs";

test("the first look is an example, marked as one, with a block and its three resolution options", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await expect(planner.cluster.getByText("Example", { exact: true })).toBeVisible();
  await expect(planner.verdict).toContainText("Blocked as requested");
  await expect(page.getByRole("heading", { name: "3 resolution options" })).toBeVisible();
  const cards = page.locator("[aria-labelledby=resolution-options] [data-strategy]");
  await expect(cards).toHaveCount(3);
  expect(await cards.evaluateAll((cards) => cards.map((card) => card.dataset.strategy))).toEqual(["in-place-window", "wait-for-window", "combine-scale-up"]);
  await expect(page.locator("[data-code=pending-scale-up-blocks-engine-upgrade]").first()).toBeVisible();
  await planner.expectQuiet();
});

test("each resolution option shows its own steps with commands", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  const shown = new Set();
  for (const id of ["in-place-window", "wait-for-window", "combine-scale-up"]) {
    await planner.option(id).click();
    await expect(planner.option(id).getByRole("radio")).toBeChecked();
    await expect(planner.steps.locator("pre").filter({ hasText: "aws elasticache modify-replication-group" }).first()).toBeAttached();
    shown.add(await planner.steps.textContent());
  }
  expect(shown.size).toBe(3);
});

test("what a reader unfolded stays with its step, and passes to no step of another option", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  const second = planner.steps.locator("details.step").nth(1);
  await planner.option("wait-for-window").click();
  await expect(second).toBeAttached();
  await expect(second).not.toHaveAttribute("open");
  await second.locator("> summary").click();
  await expect(second).toHaveAttribute("open");
  // An answer to the same plan changes nothing of it.
  await planner.field("cluster.status").evaluate((input) => {
    input.closest("details").open = true;
  });
  await planner.field("cluster.status").fill("available");
  await expect(second).toHaveAttribute("open");
  for (const id of ["in-place-window", "combine-scale-up"]) {
    await planner.option(id).click();
    await expect(planner.option(id).getByRole("radio")).toBeChecked();
    for (const step of await planner.steps.locator("details.step").all().then((all) => all.slice(1))) await expect(step).not.toHaveAttribute("open");
  }
});

test("what is interrupted has a basis in every card, and never promises too much", async ({ page }) => {
  await new PlannerPage(page).open();
  const cards = page.getByRole("region", { name: "Expected downtime" }).getByRole("article");
  await expect(cards).toHaveCount(5);
  for (const card of await cards.all()) await expect(card).toContainText("Basis:");
  expect((await page.locator("body").textContent()).toLowerCase()).not.toContain("zero downtime");
});

test("commands are there for every shell, and the shell chosen holds for the whole page", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  const tabs = planner.steps.getByRole("tablist", { name: "Commands of step 1" });
  await tabs.getByRole("tab", { name: "PowerShell" }).click();
  for (const list of await planner.steps.getByRole("tablist").all()) {
    await expect(list.locator("[role=tab]", { hasText: "PowerShell" })).toHaveAttribute("aria-selected", "true");
  }
  for (const name of ["Windows cmd", "Query API", "Console", "Linux, macOS"]) await tabs.getByRole("tab", { name }).click();
});

test("the guide switch changes the answer and says where the guides differ", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith({
    cluster: { kind: "replication-group", engine: "redis", version: "3.2.10", clusterMode: "enabled", shards: 2, replicasPerShard: 1, automaticFailover: true, multiAz: true, pending: {} },
    goal: { version: "4.0.10", timing: "immediately" },
    guide: "2019-11",
  });
  await expect(planner.verdict).toContainText("November 2019 (2019-11-14)");
  await expect(page.locator("[data-code=breaking-changes-4-0]")).toHaveCount(0);
  const differences = planner.verdict.getByText(/Changes between AWS guides/);
  await differences.click();
  await planner.verdict.getByRole("button", { name: "Plan with the current guide" }).click();
  await expect(planner.verdict).toContainText("User Guide, current (");
  await expect(page.locator("[data-code=breaking-changes-4-0]").first()).toBeVisible();
  await planner.guide.selectOption("November 2019");
  expect((await planner.request()).guide).toBe("2019-11");
});

test("an unknown fact becomes a question, and its answer fills the form", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith({
    cluster: { kind: "replication-group", engine: "redis", version: "6.2", nodeType: "cache.r6g.large", clusterMode: "disabled", shards: 1, replicasPerShard: 1 },
    goal: { version: "7.1", timing: "immediately" },
  });
  await expect(planner.verdict).not.toHaveAttribute("data-tone", "go");
  const question = planner.questions.locator('[data-field="cluster.pending"]');
  const revision = Number(await planner.verdict.getAttribute("data-revision"));
  await question.getByRole("button", { name: "None" }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Pending modifications", exact: true }).getByRole("radio", { name: "None" })).toBeChecked();
  expect(Number(await planner.verdict.getAttribute("data-revision"))).toBeGreaterThan(revision);
  await expect(planner.verdict).toBeFocused();
});

test("facts that count only together are one question, and one answer fills them all in", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith({
    cluster: { kind: "replication-group", engine: "redis", version: "6.2", clusterMode: "disabled", pending: {}, parameterGroup: { isDefault: true } },
    goal: { version: "7.1", timing: "immediately" },
  });
  const question = planner.questions.locator('[data-field="cluster.automaticFailover"]');
  await expect(question.getByRole("button")).toHaveText([
    "Automatic failover: Yes · Multi-AZ: Yes · Replicas per shard: 1",
    "Automatic failover: Yes · Multi-AZ: Yes · Replicas per shard: 0",
    "Automatic failover: Yes · Multi-AZ: No",
    "Automatic failover: No",
  ]);
  await question.getByRole("button").first().focus();
  await page.keyboard.press("Enter");
  await expect(question).toHaveCount(0);
  const { cluster } = await planner.request();
  expect(cluster).toMatchObject({ automaticFailover: true, multiAz: true, replicasPerShard: 1 });
  await expect(planner.verdict).toBeFocused();
});

test("sources have dates and links that tell nobody where the reader came from", async ({ page }) => {
  await new PlannerPage(page).open();
  // All links at once: a plan has more than two hundred.
  const links = await page.locator("a[href^=http]").evaluateAll((found) => found.map(({ href, rel }) => ({ href, rel })));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter(({ rel }) => !rel.includes("noopener"))).toEqual([]);
  expect(links.filter(({ href }) => new URL(href).protocol !== "https:")).toEqual([]);
});

test("one's own cluster starts empty and keeps the goal", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await page.getByRole("button", { name: "Start from my own cluster" }).click();
  await expect(planner.field("cluster.version")).toHaveValue("");
  await expect(planner.field("goal.version")).toHaveValue("7.1");
  await page.getByRole("button", { name: "Show the example" }).click();
  await expect(planner.field("cluster.version")).toHaveValue("6.2");
});

test("the measuring hooks are there", async ({ page }) => {
  await new PlannerPage(page).open();
  const plan = page.locator("[data-measure=plan]");
  const before = Number(await plan.getAttribute("data-revision"));
  await page.locator("[data-measure=trigger]").fill("7.0");
  await expect(plan).not.toHaveAttribute("data-revision", String(before));
  expect(Number(await plan.getAttribute("data-revision"))).toBeGreaterThan(before);
});
