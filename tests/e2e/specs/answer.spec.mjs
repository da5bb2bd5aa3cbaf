// Every part of an answer: guides, estimates, blockers, disagreements, notices by what they are about.
import { expect, test } from "@playwright/test";
import { PlannerPage, address } from "../pages/planner-page.mjs";
import { combined, estimated, noWay, upToDate } from "../pages/requests.mjs";

test("every guide can be chosen, newest first, and the newest is the default", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(combined);
  const months = await planner.guide.locator("option").allTextContents();
  expect(months).toEqual(["Current", "May 2023", "June 2020", "November 2019", "September 2018", "January 2018"]);
  for (const [month, id] of [["June 2020", "2020-06"], ["September 2018", "2018-09"]]) {
    await planner.guide.selectOption(month);
    await expect(planner.verdict).toContainText(`ElastiCache User Guide, ${month}`);
    expect((await planner.request()).guide).toBe(id);
  }
  await planner.guide.selectOption("Current");
  expect((await planner.request()).guide).toBeUndefined();
});

test("a link that names the newest guide shows it as chosen", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith({ ...combined, guide: "current" });
  await expect(planner.guide.locator("option:checked")).toHaveText("Current");
  await expect(planner.guide.locator("option")).toHaveCount(6);
});

test("one sentence says what an option interrupts, and another what a step does", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(combined);
  await expect(planner.interruption).toContainText("Writes stop for 1–10 s");
  const heads = planner.steps.locator(".step > summary");
  await expect(heads.first()).toContainText("Clients are not affected.");
  await planner.option("rebuild-from-snapshot").click();
  await expect(planner.interruption).toContainText("writes after the backup are lost");
});

test("an estimate is ours and not AWS's, and each input leads to the field that changes it", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(estimated);
  await planner.unfoldPart(planner.fold(planner.interruption, "Basis and sources"));
  const writes = planner.interruption.getByRole("article").filter({ hasText: "Writes" });
  await expect(writes).toContainText("not an AWS figure: 87 s to 9 min 29 s");
  await expect(writes).toContainText("Basis: not published");
  const made = planner.fold(planner.interruption, "our estimate");
  await planner.unfoldPart(made);
  await expect(made).toContainText("AWS publishes no duration for it.");
  for (const [input, path, typed] of [
    ["bytes in use on the fullest node", "cluster.data.usedBytes", "8 GiB"],
    ["replica sync rate (MB/s)", "cluster.data.syncMegabytesPerSecond", "100"],
    ["node start time (seconds)", "cluster.data.nodeStartSeconds", "120"],
  ]) {
    const before = await writes.textContent();
    await made.getByRole("button", { name: input }).click();
    await expect(planner.field(path)).toBeFocused();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(typed);
    await expect(writes).not.toHaveText(before);
  }
  await expect(made).not.toContainText(", assumption");
  await planner.expectQuiet();
});

test("without an option it names the blockers, once, with what would have to change", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(noWay);
  await expect(planner.verdict).toHaveAttribute("data-tone", "no-path");
  await expect(page.getByRole("heading", { name: "Blockers" })).toBeVisible();
  const blocker = page.locator("[data-code=node-type-needs-newer-engine]");
  await expect(blocker).toHaveCount(1);
  await expect(blocker).toContainText("Required change: Specify a node type that runs the target version");
  await blocker.getByRole("button", { name: "Target node type" }).click();
  await expect(planner.field("goal.nodeType")).toBeFocused();
});

test("a reason leads to the fields that it rests on, also to radio buttons", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(combined);
  const reason = page.locator("[data-code=cluster-mode-change-needs-failover]").first();
  await reason.getByRole("button", { name: "Automatic failover" }).click();
  const failover = page.getByRole("group", { name: "Automatic failover" });
  await expect(failover.getByRole("radio", { name: "No", exact: true })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(failover.getByRole("radio", { name: "Yes" })).toBeChecked();
  await expect(planner.verdict).toHaveAttribute("data-tone", "blocked");
  await expect(page.locator("[data-code=cluster-mode-change-needs-failover]")).toHaveCount(0);
});

test("at most ten notices are shown; the rest is folded by keyboard, and what was unfolded stays so", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(combined);
  await planner.unfoldPart(planner.notices);
  const rest = planner.fold(planner.notices, "More that is true of every upgrade");
  const shown = await planner.notices.locator("[data-code]").count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThanOrEqual(10);
  await expect(rest).not.toHaveAttribute("open");
  const summary = rest.locator("> summary");
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(rest.locator("[data-code]").first()).toBeVisible();
  await expect(summary).toContainText(`(${await rest.locator("[data-code]").count()})`);
  await planner.field("goal.version").fill("7.0");
  await expect(rest).toHaveAttribute("open");
  await page.keyboard.press("Tab");
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(rest.locator("[data-code]").first()).toBeHidden();
});

test("what may be so has a link to what is unknown", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(combined);
  await planner.unfoldAll();
  const clients = planner.notices.locator("[data-code=client-dns-ttl-too-long]");
  await clients.getByRole("button", { name: "Client DNS TTL (seconds)" }).click();
  await expect(planner.field("cluster.client.dnsTtlSeconds")).toBeFocused();
});

test("where documents disagree, the matters are listed, and each unfolds to both statements", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(combined);
  await planner.unfoldPart(planner.disagreements);
  const matters = planner.disagreements.locator("[data-contradiction]");
  await expect(matters.first()).toBeVisible();
  const count = await matters.count();
  expect(count).toBeGreaterThan(2);
  await expect(page.getByRole("heading", { name: `Contradictions and gaps in AWS documentation (${count})` })).toBeVisible();
  const matter = planner.fold(planner.disagreements, "Immediate change while another change is pending");
  await expect(matter.locator(".planned")).toBeHidden();
  await matter.locator("> summary").focus();
  await page.keyboard.press("Enter");
  await expect(matter.locator(".planned")).toBeVisible();
  await planner.unfoldAll();
  expect(await matter.locator("li").count()).toBeGreaterThan(1);
  for (const side of await matter.locator("li").all()) await expect(side.getByRole("link").first()).toHaveAttribute("href", /^https:/);
  const silence = planner.fold(planner.disagreements, "End of support of Redis OSS 7");
  await expect(silence).toContainText("AWS documents leave this open.");
});

test("nothing to do, and what to know all the same", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(upToDate);
  await expect(planner.verdict).toHaveAttribute("data-tone", "done");
  await expect(planner.notices.getByRole("heading", { name: /^Also applies/ })).toBeVisible();
  await planner.unfoldPart(planner.notices);
  await expect(planner.notices.locator("[data-code=standard-support-ends]")).toBeVisible();
});

test("a plan without a day is made today, by the reader's clock, and says so in its link", async ({ page }) => {
  await page.clock.setFixedTime(new Date(2027, 2, 4, 12));
  const { asOf: _, ...undated } = upToDate;
  const planner = await new PlannerPage(page).openWith(undated);
  await expect(planner.field("asOf")).toHaveValue("2027-03-04");
  await planner.unfoldPart(planner.notices);
  await expect(planner.notices.locator("[data-code=version-end-of-support]")).toContainText("Extended Support");
  await planner.field("asOf").fill("2026-01-01");
  expect((await planner.request()).asOf).toBe("2026-01-01");
  await page.evaluate((fragment) => (location.hash = fragment), address(undated));
  await expect(planner.field("asOf")).toHaveValue("2027-03-04");
});

test("every question that has answers is answered by a click, until none is left", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith({
    cluster: { kind: "replication-group", engine: "redis", version: "6.2" },
    goal: { version: "7.1", clusterMode: "enabled" },
  });
  const kinds = new Set();
  const answerable = planner.questions.locator("[data-field]").filter({ has: page.locator(".answers button") });
  for (let asked = await answerable.count(); asked > 0; asked = await answerable.count()) {
    await planner.unfoldAll();
    const question = answerable.first();
    const path = await question.getAttribute("data-field");
    const revision = await planner.verdict.getAttribute("data-revision");
    await question.locator(".answers button").first().click();
    await expect(planner.verdict).not.toHaveAttribute("data-revision", revision);
    const value = path.split(".").reduce((place, name) => place?.[name], await planner.request());
    expect(value, path).toBeDefined();
    kinds.add(typeof value);
    await expect(planner.questions.locator(`[data-field="${path}"]`)).toHaveCount(0);
  }
  expect([...kinds].sort()).toEqual(expect.arrayContaining(["boolean", "object"]));
  await expect(planner.verdict).not.toHaveAttribute("data-tone", "invalid");
  await planner.expectQuiet();
});

test("a question without answers to choose from leads to its field, and what is typed there answers it", async ({ page }) => {
  const { parameters: _, ...parameterGroup } = combined.cluster.parameterGroup;
  const planner = await new PlannerPage(page).openWith({ ...combined, cluster: { ...combined.cluster, parameterGroup } });
  await planner.unfoldAll();
  const question = planner.questions.locator('[data-field="cluster.parameterGroup.parameters"]');
  await question.getByRole("button", { name: "Fill in" }).click();
  await expect(planner.field("cluster.parameterGroup.parameters")).toBeFocused();
  await page.keyboard.type("none");
  await expect(question).toHaveCount(0);
  // While somebody types, the address follows a little later.
  await expect.poll(async () => (await planner.request()).cluster.parameterGroup.parameters).toEqual({});
});
