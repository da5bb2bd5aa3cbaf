// What people come for: fourteen tasks from the first visit to done, each by mouse and by keyboard alone.
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { test } from "../pages/any-browser.mjs";
import * as descriptions from "../pages/descriptions.mjs";
import { Keyboard, Mouse } from "../pages/hands.mjs";
import { HostPage } from "../pages/host-page.mjs";
import { PlannerPage } from "../pages/planner-page.mjs";
import { SiteServer } from "../pages/site-server.mjs";

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

// A picture of the page at each stop of the keyboard takes longer than the stop.
test.use({ trace: { mode: "retain-on-failure", snapshots: false, screenshots: false } });

/** A task that begins with a first visit. */
function task(title, done, { viewport = WIDE } = {}) {
  for (const Hand of [Mouse, Keyboard]) {
    test(`${title}: by ${Hand.tool}`, async ({ page, context }) => {
      await page.setViewportSize(viewport);
      const [hand, planner] = [new Hand(page), new PlannerPage(page)];
      await visit(page, hand);
      await done({ hand, planner, page, context });
      await planner.expectQuiet();
    });
  }
}

async function visit(page, hand, address = "./") {
  await page.goto(address);
  await hand.begin();
  await expect(page.locator("[data-state=ready]")).toBeAttached();
}

const button = (within, name) => within.getByRole("button", { name, exact: true });
const copies = (within) => within.getByRole("button", { name: /^Copy/ }).first();

task("1. what the page answers, and where to begin", async ({ hand, planner, page }) => {
  await expect(page.getByRole("banner")).toContainText("Upgrade path, expected downtime, and resolution options");
  for (const part of [planner.verdict, planner.paste, planner.cluster.getByText("Example", { exact: true }), button(page, "Use my own cluster")]) {
    await expect(part).toBeInViewport({ ratio: 1 });
  }
  await expect(planner.verdict).toContainText("This answer is about the example.");
  await hand.reach(button(page, "Share"));
  expect(hand.stops).toBeLessThanOrEqual(12);

  // From the top of the page again.
  await visit(page, hand);
  hand.stops = 0;
  await hand.skip();
  await hand.unfold(planner.step("Create a backup"));
  await hand.reach(planner.step("Create a backup").locator("pre").first());
  expect(hand.stops).toBeLessThanOrEqual(15);
  expect(await hand.copy(copies(planner.step("Create a backup")))).toMatch(/^aws elasticache describe-/);

  await hand.press(button(page, "Use my own cluster"));
  await expect(planner.verdict).toContainText("Paste what the AWS CLI prints, or enter the engine and its version.");
  await expect(planner.field("cluster.version")).toHaveValue("");
});

task("2. Redis OSS 5.0.6 with three shards to Valkey 8.1: for how long writes stop", async ({ hand, planner, page }) => {
  await hand.press(button(page, "Use my own cluster"));
  await hand.select(planner.field("cluster.engine"), "Redis OSS");
  await hand.write(planner.field("cluster.version"), "5.0.6");
  await hand.select(planner.field("cluster.clusterMode"), "Enabled");
  await hand.write(planner.field("cluster.shards"), "3");
  await hand.take(planner.field("goal.version"), "8.1", /^Valkey 8\.1/);
  // Both cases, until it is known which.
  await expect(planner.verdict).toContainText("Moving from Redis OSS 5.0.6 to Valkey 8.1");
  await expect(planner.verdict).toContainText("unavailable for the whole operation");
  await expect(planner.verdict).toContainText("1–10 s, up to 3 times, one shard at a time");
  await hand.press(button(planner.questions, "Multi-AZ: Yes · Replicas per shard: 1"));
  await expect(planner.verdict).toContainText("writes are interrupted for 1–10 s, up to 3 times, one shard at a time");
  await expect(planner.verdict).not.toContainText("unavailable");
  await expect(planner.figure("Writes")).toHaveText("1–10 s");
  await expect(planner.verdict).toBeInViewport();
});

task("3. whatever is pasted is read, or named for what it is", async ({ hand, planner }) => {
  await hand.paste(planner.paste, descriptions.groups("orders"));
  await expect(planner.report).toContainText("Found orders (Redis OSS, version unknown, eu-west-1).");
  expect(await hand.copy(copies(planner.report))).toMatch(/^aws elasticache describe-cache-clusters /);
  await expect(planner.verdict).toHaveAttribute("data-tone", "depends");

  const state = readFileSync(new URL("../../corpus/import/terraform-state.json", import.meta.url), "utf8");
  for (const [text, found, verdict] of [
    [descriptions.both("carts"), "Found carts (Redis OSS 6.2.6, eu-west-1).", "Blocked as requested"],
    ["upgrade my cluster please", "the text is not JSON", "Blocked as requested"],
    [state, "What Terraform read of AWS some time ago, which is not what runs now", "Choose one of the 3 clusters below."],
    [descriptions.fleet(12), "Found 12 clusters.", "Choose one of the 12 clusters below."],
  ]) {
    await hand.press(button(planner.report, "Clear the text"));
    await expect(planner.paste).toBeFocused();
    await expect(planner.paste).toHaveValue("");
    await hand.paste(planner.paste, text);
    await expect(planner.report).toContainText(found, { ignoreCase: true });
    await expect(planner.verdict).toContainText(verdict);
    await expect(planner.verdict).toBeInViewport();
  }
  await expect(planner.fleet.getByRole("row")).toHaveCount(13);
});

task("4. blocked by a scale-up: PowerShell commands and a ticket", async ({ hand, planner, page }) => {
  await hand.paste(planner.paste, descriptions.both("orders"));
  await expect(planner.report).toContainText("Found orders");
  await expect(planner.verdict).toContainText("Blocked as requested");
  await hand.choose(planner.choices, "Schedule the upgrade for the next maintenance window");
  await hand.select(planner.shell, "PowerShell");
  const schedule = planner.step("Schedule the engine upgrade to Redis OSS 7.1");
  await hand.unfold(schedule);
  // Only what changes: the scale-up is pending already.
  await expect(schedule.locator("pre").filter({ hasText: "modify-replication-group" })).toHaveText(
    /^aws elasticache modify-replication-group `\s+--replication-group-id orders `\s+--engine-version 7\.1 `\s+--no-apply-immediately `\s+--region eu-west-1$/,
  );
  await hand.press(button(page, "Share"));
  const ticket = await hand.copy(button(page, "Copy plan as Ticket"));
  for (const said of ["orders", "eu-west-1", "6.2", "7.1", "Schedule the upgrade for the next maintenance window", "1–10 s", "#r="]) expect(ticket).toContain(said);
  expect(ticket.length).toBeLessThanOrEqual(4_000);
});

task("5. knowing half: each question is answered in place, until nothing is open", async ({ hand, planner }) => {
  await hand.paste(planner.paste, descriptions.groups("orders"));
  await hand.press(planner.questions.getByRole("button", { name: /^Fill in/ }));
  await expect(planner.field("cluster.version")).toBeFocused();
  await hand.write(planner.field("cluster.version"), "6.2.6");
  for (const [question, answer] of [
    ["Is an engine upgrade or a scale-up pending?", "None"],
    ["Is its parameter group an AWS default?", "Yes"],
  ]) {
    await expect(planner.questions).toContainText(question);
    await hand.press(button(planner.questions, answer));
    await expect(planner.verdict).toBeFocused();
    await expect(planner.verdict).toBeInViewport();
  }
  await expect(planner.questions).toHaveCount(0);
  await expect(planner.verdict).toContainText("Moving from Redis OSS 6.2 to Redis OSS 7.1 is allowed in one request.");
  await expect(planner.figure("Writes")).toHaveText("1–10 s");
});

task("6. two options, and in what they differ", async ({ hand, planner, page }) => {
  await hand.press(page.getByRole("checkbox", { name: "Only differences" }));
  await hand.choose(planner.choices, "Wait for the maintenance window, then upgrade");
  const [now, later] = [planner.option("combine-scale-up"), planner.option("wait-for-window")];
  for (const [option, row, value] of [
    [now, "Writes", "1–10 s (once)"],
    [later, "Writes", "1–10 s (up to 2 times)"],
    [now, "Completed", "Immediately"],
    [later, "Completed", "After the next maintenance window"],
  ]) {
    await expect(option.getByRole("term").filter({ hasText: row })).toBeVisible();
    await expect(option).toContainText(value);
  }
  await expect(planner.verdict).toContainText("You chose “Wait for the maintenance window, then upgrade”.");
  await expect(planner.verdict).toContainText("Upgrade and scale up together now");
  await expect(planner.figure("Writes")).toHaveText("1–10 s");
  await expect(planner.steps).toContainText("Steps of “Wait for the maintenance window, then upgrade”, in order.");
});

task("7. writes may stop for 5 seconds at most", async ({ hand, planner }) => {
  await hand.paste(planner.paste, descriptions.both("orders"));
  await expect(planner.report).toContainText("Found orders");
  await hand.unfold(planner.fold(planner.goal, "More targets and limits"));
  await hand.write(planner.field("goal.limits.writeInterruptionSeconds"), "5s");
  await expect(planner.interruption).toContainText("Your limit: 5 s");
  // 1 to 10 s may keep it, and is not known to.
  await expect(planner.option("in-place-window")).toContainText("AWS publishes no duration that assures your limit of 5 s");
  await expect(planner.option("rebuild-from-snapshot")).toContainText("It interrupts writes for longer than your limit.");
  await hand.press(button(planner.interruption, "Remove the limit"));
  await expect(planner.field("goal.limits.writeInterruptionSeconds")).toHaveValue("");
});

task("8. what the guide of January 2018 says of an upgrade, and what today's says", async ({ hand, planner, page }) => {
  await hand.press(button(page, "Use my own cluster"));
  await hand.select(planner.field("cluster.kind"), "Replication group");
  await hand.select(planner.field("cluster.engine"), "Redis OSS");
  await hand.write(planner.field("cluster.version"), "3.2.6");
  await hand.write(planner.field("goal.version"), "3.2.10");
  // AWS has taken that version off its list since.
  await expect(planner.errors).toContainText("Redis OSS 3.2.10 is no longer offered");
  await hand.select(planner.guide, "January 2018");
  await expect(planner.verdict).toContainText("According to ElastiCache User Guide, January 2018 (2018-01-10).");
  await expect(planner.verdict).toContainText("writes are interrupted for 1–5 min");
  await hand.unfold(planner.guides);
  await hand.press(button(planner.guides, "Plan with the current guide"));
  await hand.write(planner.field("goal.version"), "4.0.10");
  await expect(planner.verdict).toContainText("According to ElastiCache User Guide, current");
  await expect(planner.verdict).toContainText("writes are interrupted for 30–60 s");
  // Of a version that came later, the old guide knows nothing.
  await hand.select(planner.guide, "January 2018");
  await expect(planner.errors).toContainText("the guide 2018-01 does not know Redis OSS 4.0.10");
});

task("9. Memcached 1.4.24 to the newest version", async ({ hand, planner, page }) => {
  await hand.press(button(page, "Use my own cluster"));
  await hand.select(planner.field("cluster.engine"), "Memcached");
  await expect(planner.errors).toHaveCount(0);
  await hand.write(planner.field("cluster.version"), "1.4.24");
  await hand.select(planner.field("cluster.kind"), "Cache cluster (single node, or Memcached)");
  await expect(planner.verdict).toContainText("Moving from Memcached 1.4.24 to Memcached 1.6.22");
  await expect(planner.questions).toContainText("Can the cache be refilled from another source?");
  await hand.press(button(planner.questions, "Yes"));
  await expect(planner.verdict).toContainText("Recommended: “Upgrade in place now”; all data in the cache is lost.");
  await expect(planner.verdict).not.toContainText(/failover|replica/i);
});

task("10. every control can be reached, seen and named", async ({ hand, planner, page }) => {
  await hand.paste(planner.paste, descriptions.both("orders"));
  await expect(planner.report).toContainText("Found orders");
  expect(await hand.walk()).toEqual([]);
});

task(
  "11. on a phone: from a paste to the answer",
  async ({ hand, planner, page }) => {
    await expect(planner.verdict).toBeInViewport();
    await hand.unfold(planner.form);
    await hand.paste(planner.paste, descriptions.groups("orders"));
    await expect(planner.questions).toContainText("Which engine version runs?");
    await hand.press(planner.questions.getByRole("button", { name: /^Fill in/ }));
    await expect(planner.field("cluster.version")).toBeInViewport();
    await hand.write(planner.field("cluster.version"), "6.2.6");
    await hand.press(button(planner.questions, "None"));
    await hand.press(button(planner.questions, "Yes"));
    await expect(planner.verdict).toContainText("Moving from Redis OSS 6.2 to Redis OSS 7.1 is allowed in one request.");
    await expect(planner.verdict).toBeInViewport();
    await planner.expectNoSidewaysScroll();
    await hand.press(button(page, "Share"));
    expect(await hand.copy(button(page, "Copy link"))).toContain("#r=");
  },
  { viewport: PHONE },
);

for (const Hand of [Mouse, Keyboard]) {
  test(`12. undone, kept, sent, and opened without a network: by ${Hand.tool}`, async ({ page, context }) => {
    const server = await SiteServer.start();
    const [hand, planner] = [new Hand(page), new PlannerPage(page, { keeps: true })];
    await visit(page, hand, server.address);
    await hand.paste(planner.paste, descriptions.both("orders"));
    await expect(planner.report).toContainText("Found orders");
    await hand.press(button(page, "Show the example"));
    await hand.press(button(planner.toast, "Undo"));
    await expect.poll(async () => (await planner.request()).cluster.id).toBe("orders");
    await hand.choose(planner.choices, "Wait for the maintenance window, then upgrade");
    await hand.unfold(planner.saved);
    await hand.press(button(planner.saved, "Save this cluster"));
    await hand.press(button(page, "Share"));
    const link = await hand.copy(button(page, "Copy link"));
    const answer = await planner.verdict.innerText();

    // All is kept by now, and from here on there is no server.
    await expect(page.locator("link[rel=manifest]")).toBeAttached({ timeout: 30_000 });
    await server.stop();
    const other = new PlannerPage(await context.newPage(), { keeps: true });
    await visit(other.page, new Hand(other.page), link);
    expect(await other.verdict.innerText()).toBe(answer);
    const tomorrow = new Hand(other.page);
    await visit(other.page, tomorrow, server.address);
    await tomorrow.unfold(other.saved);
    await tomorrow.press(button(other.saved, "Load: orders"));
    await expect.poll(async () => (await other.request()).cluster.id).toBe("orders");
    for (const watched of [planner, other]) await watched.expectQuiet();
  });
}

task("13. two hundred clusters: which first, and the plan of one", async ({ hand, planner, page }) => {
  await hand.paste(planner.paste, descriptions.fleet(200));
  await expect(planner.fleet).toContainText("Clusters: 200.");
  await hand.press(button(planner.fleet.getByRole("columnheader", { name: "Standard support ends" }), "Standard support ends"));
  await expect(planner.fleet.getByRole("row").nth(1)).toContainText("Redis OSS 5.0.6");
  await hand.write(planner.fleet.getByLabel("Filter"), "web-20");
  await expect(planner.fleet.getByRole("rowheader")).toHaveCount(2);
  await hand.press(button(planner.fleet, "web-200"));
  await expect(planner.verdict).toBeFocused();
  await expect(planner.verdict).toContainText("Moving from Redis OSS 6.2");
  await expect(planner.verdict).toBeInViewport();
});

for (const Hand of [Mouse, Keyboard]) {
  test(`14. an answer within somebody's page: by ${Hand.tool}`, async ({ page }) => {
    const [hand, host] = [new Hand(page), new HostPage(page)];
    await host.open("plain.html");
    await expect(host.verdict).toContainText("Moving from Redis OSS 5.0.6 to Redis OSS 7.1");
    await hand.write(host.field("goal.version"), "7.0");
    await expect(host.verdict).toContainText("to Redis OSS 7.0");
    await hand.press(host.widget.getByRole("link", { name: "Open in the full planner" }));
    // A link with a request is answered at once.
    const planner = new PlannerPage(page);
    await expect(planner.verdict).toContainText("Moving from Redis OSS 5.0.6 to Redis OSS 7.0");
    await host.expectQuiet();
  });
}
