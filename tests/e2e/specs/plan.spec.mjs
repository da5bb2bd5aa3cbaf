// The answer: block, resolution options, guides, questions.
import { expect, test } from "@playwright/test";
import { PlannerPage } from "../pages/planner-page.mjs";
import { blocked } from "../pages/requests.mjs";

test("the first look is an example, marked as one, with a block and its three resolution options", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await expect(planner.cluster.getByText("Example", { exact: true })).toBeVisible();
  await expect(planner.verdict).toContainText("Blocked as requested");
  await expect(page.getByRole("heading", { name: "3 resolution options, 2 other upgrade options" })).toBeVisible();
  const cards = page.locator("[data-strategy]").filter({ hasText: "Resolves the block" });
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
    await planner.unfoldAll();
    await expect(planner.steps.locator("pre").filter({ hasText: "aws elasticache modify-replication-group" }).first()).toBeAttached();
    shown.add(await planner.steps.textContent());
  }
  expect(shown.size).toBe(3);
});

test("what a reader unfolded stays with its step, and passes to no step of another option", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(blocked);
  const second = planner.steps.locator("details.step").nth(1);
  await planner.option("wait-for-window").click();
  await expect(second).toBeAttached();
  await expect(second).not.toHaveAttribute("open");
  await second.locator("> summary").click();
  await expect(second).toHaveAttribute("open");
  // An answer to the same plan changes nothing of it.
  await planner.unfold();
  await planner.field("cluster.status").fill("available");
  await expect(second).toHaveAttribute("open");
  for (const id of ["in-place-window", "combine-scale-up"]) {
    await planner.option(id).click();
    await expect(planner.option(id).getByRole("radio")).toBeChecked();
    for (const step of await planner.steps.locator("details.step").all().then((all) => all.slice(1))) await expect(step).not.toHaveAttribute("open");
  }
});

test("what is interrupted has a basis in every card, and never promises too much", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await planner.unfoldPart(planner.fold(planner.interruption, "Basis and sources"));
  const cards = planner.interruption.getByRole("article");
  await expect(cards).toHaveCount(5);
  for (const card of await cards.all()) await expect(card).toContainText("Basis:");
  expect((await page.locator("body").textContent()).toLowerCase()).not.toContain("zero downtime");
});

test("commands are there for every shell, and the shell chosen holds for the whole page", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  const shells = planner.steps.locator("pre[data-shell]");
  // A command that is the same in every shell is there once.
  for (const [name, id] of [["PowerShell", "powershell"], ["Windows cmd", "cmd"], ["Query API (unsigned)", "query-api"], ["Console", "console"], ["Linux, macOS", "posix"]]) {
    await planner.shell.selectOption(name);
    await expect(shells.and(page.locator(`[data-shell=${id}]`)).first()).toBeAttached();
  }
});

test("the guide switch changes the answer and says where the guides differ", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith({
    cluster: { kind: "replication-group", engine: "redis", version: "3.2.10", clusterMode: "enabled", shards: 2, replicasPerShard: 1, automaticFailover: true, multiAz: true, pending: {} },
    goal: { version: "4.0.10", timing: "immediately" },
    guide: "2019-11",
  });
  await expect(planner.verdict).toContainText("November 2019 (2019-11-14)");
  await planner.unfoldAll();
  await expect(page.locator("[data-code=breaking-changes-4-0]")).toHaveCount(0);
  await planner.guides.getByRole("button", { name: "Plan with the current guide" }).click();
  await expect(planner.verdict).toContainText("User Guide, current (");
  await planner.unfoldAll();
  await expect(page.locator("[data-code=breaking-changes-4-0]").first()).toBeAttached();
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
  const planner = await new PlannerPage(page).open();
  await planner.unfoldAll();
  // All links at once: a plan has more than two hundred.
  const links = await page.locator("a[href^=http]").evaluateAll((found) => found.map(({ href, rel }) => ({ href, rel })));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter(({ rel }) => !rel.includes("noopener"))).toEqual([]);
  expect(links.filter(({ href }) => new URL(href).protocol !== "https:")).toEqual([]);
});

test("one's own cluster starts empty, and nothing of the example's goal is left", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await page.getByRole("button", { name: "Use my own cluster" }).click();
  await expect(planner.field("cluster.version")).toHaveValue("");
  await expect(planner.field("goal.version")).toHaveValue("newest");
  await expect(planner.verdict).toContainText("Paste what the AWS CLI prints");
  await page.getByRole("button", { name: "Show the example" }).click();
  await expect(planner.field("cluster.version")).toHaveValue("6.2");
});

test("the example is gone with the first word about another cluster", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await planner.enter("cluster.version", "5.0.6");
  await expect(planner.field("cluster.nodeType")).toHaveValue("");
  expect(await planner.request()).toMatchObject({ cluster: { version: "5.0.6" }, goal: { version: "newest" } });
  await expect(planner.verdict).not.toContainText("example");
  await expect(planner.cluster.getByText("Example", { exact: true })).toHaveCount(0);
});

test("a version that is half typed keeps the last answer, and is complained about when it is left", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(blocked);
  const [said, revision] = [await planner.verdict.textContent(), await planner.verdict.getAttribute("data-revision")];
  await planner.field("goal.version").fill("7.");
  await expect(page.locator("[data-outdated=true]")).toBeVisible();
  expect([await planner.verdict.textContent(), await planner.verdict.getAttribute("data-revision")]).toEqual([said, revision]);
  await page.keyboard.type("0");
  await expect(page.locator("[data-outdated=false]")).toBeVisible();
  await expect(planner.verdict).toContainText("7.0");
  await planner.enter("goal.version", "7.");
  await expect(planner.verdict).toHaveAttribute("data-tone", "invalid");
});

test("the option chosen is what verdict, figures, link and copies are about", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(baseURL).origin });
  const planner = await new PlannerPage(page).openWith(blocked);
  await planner.option("rebuild-from-snapshot").click();
  await expect(planner.verdict).toContainText("You chose “Create a new cluster from a backup and switch to it”.");
  await planner.shell.selectOption("PowerShell");
  const menu = await planner.share();
  await menu.getByRole("button", { name: "Copy plan as Ticket" }).click();
  await expect(menu.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Create a new cluster from a backup");
  await page.goto("about:blank");
  await page.goBack();
  await planner.ready();
  await expect(planner.option("rebuild-from-snapshot").getByRole("radio")).toBeChecked();
  await expect(planner.shell).toHaveValue("powershell");
});

test("options are compared, and what they share can be hidden", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(blocked);
  const rows = planner.option("wait-for-window").locator("dl > div");
  const all = await rows.filter({ visible: true }).count();
  await page.getByRole("checkbox", { name: "Only differences" }).check();
  expect(await rows.filter({ visible: true }).count()).toBeLessThan(all);
});

test("the limit is set beside the interruption to scale", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(blocked);
  const slider = planner.interruption.getByRole("slider", { name: "Maximum write interruption (slider)" });
  await slider.fill("5");
  expect((await planner.request()).goal.limits).toEqual({ writeInterruptionSeconds: 5 });
  await expect(planner.interruption).toContainText("Your limit: 5 s");
  await planner.interruption.getByRole("button", { name: "Remove the limit" }).click();
  expect((await planner.request()).goal.limits?.writeInterruptionSeconds).toBeUndefined();
});

test("the measuring hooks are there", async ({ page }) => {
  await new PlannerPage(page).open();
  const plan = page.locator("[data-measure=plan]");
  const before = Number(await plan.getAttribute("data-revision"));
  await page.locator("[data-measure=trigger]").fill("7.0");
  await expect(plan).not.toHaveAttribute("data-revision", String(before));
  expect(Number(await plan.getAttribute("data-revision"))).toBeGreaterThan(before);
});
