// What AWS prints goes in, the plan comes out.
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import * as descriptions from "../pages/descriptions.mjs";
import { PlannerPage } from "../pages/planner-page.mjs";
import { blocked } from "../pages/requests.mjs";

test("a pasted replication group with a pending scale-up gives the block and its plan", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await planner.paste.fill(descriptions.both("orders"));
  await expect(planner.report).toContainText("orders");
  await expect(planner.field("cluster.version")).toHaveValue(/^6\.2/);
  await expect(planner.field("cluster.pending.nodeType")).toHaveValue("cache.r6g.xlarge");
  await expect(planner.verdict).toContainText("Blocked as requested");
  await planner.option("in-place-window").click();
  await expect(planner.steps).toContainText("orders");
  await expect(planner.steps.locator("pre").first()).toBeVisible();
  expect((await planner.request()).cluster.id).toBe("orders");
  await planner.expectQuiet();
});

test("the group alone says what it does not contain, names the command, and is no green plan", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await planner.paste.fill(descriptions.groups("orders"));
  await expect(planner.report).toContainText("describe-cache-clusters");
  await expect(planner.report.getByRole("button", { name: "Copy" }).first()).toBeVisible();
  await expect(planner.verdict).not.toHaveAttribute("data-tone", "go");
});

test("of several clusters the user picks one", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await planner.paste.fill(descriptions.both("orders", "sessions"));
  await planner.fleet.getByRole("button", { name: "sessions", exact: true }).click();
  await expect(planner.verdict).toContainText("Blocked as requested");
  expect((await planner.request()).cluster.id).toBe("sessions");
});

test("a file can be picked, also as PowerShell writes it", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  for (const [id, encoded] of Object.entries({
    orders: (text) => Buffer.from(text, "utf16le"),
    sessions: (text) => Buffer.from(text, "utf16le").swap16(),
    carts: (text) => Buffer.from(text),
    zipped: (text) => gzipSync(text),
  })) {
    const buffer = encoded(`\ufeff${descriptions.both(id)}`);
    await page.getByLabel("Choose a file").setInputFiles({ name: "out.json", mimeType: "application/json", buffer });
    await expect(planner.report).toContainText(id);
    await expect(planner.paste).toHaveValue("");
  }
});

test("a file that is cut off or packed otherwise is named for what it is", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  for (const [name, buffer, said] of [
    ["cut.json.gz", gzipSync(descriptions.both("orders")).subarray(0, 40), "compressed with gzip"],
    ["out.zip", Buffer.from("PK\u0003\u0004out.json"), "ZIP archive"],
    ["vast.json.gz", gzipSync(Buffer.alloc(400 * 1024 * 1024, " "), { level: 1 }), "exceeds the limit"],
  ]) {
    await page.getByLabel("Choose a file").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await expect(planner.report).toContainText(said);
  }
  await planner.expectQuiet();
});

test("a file can be dropped", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  const data = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "out.json", { type: "application/json" }));
    return data;
  }, descriptions.both("orders"));
  await planner.paste.dispatchEvent("drop", { dataTransfer: data });
  await expect(planner.report).toContainText("orders");
});

for (const [name, text, place] of [
  ["half a JSON", descriptions.groups("orders").slice(0, 400), /line \d+/],
  ["no JSON", "upgrade my cluster please", /./],
  ["another JSON", '{"Buckets": []}', /./],
  ["a wrong type", '{"ReplicationGroups": [{"ReplicationGroupId": 7}]}', /ReplicationGroups\[0\]/],
]) {
  test(`a bad paste keeps the text and names the place: ${name}`, async ({ page }) => {
    const planner = await new PlannerPage(page).openWith(blocked);
    const before = await planner.verdict.textContent();
    await planner.paste.fill(text);
    await expect(planner.report.locator("p").first()).toContainText(place);
    await expect(planner.paste).toHaveValue(text);
    expect(await planner.verdict.textContent(), "the form is as it was").toBe(before);
    await planner.expectQuiet();
  });
}

test("a pasted error says what it means, with its rule and its source, and keeps the text", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  const error = "An error occurred (InvalidReplicationGroupState) when calling the ModifyReplicationGroup operation: Replication group must be in available state to modify.";
  await planner.paste.fill(error);
  await expect(planner.report).toContainText("another change or a backup is still running");
  await expect(planner.report).toContainText("Wait until the status is available");
  await planner.report.getByText("Sources (2)").click();
  await expect(planner.report.getByRole("link", { name: /Cluster not available/ })).toBeVisible();
  await expect(planner.report.getByRole("link", { name: /Terraform AWS provider/ })).toBeVisible();
  await expect(planner.paste).toHaveValue(error);
  await planner.expectQuiet();
});

test("nothing of the example stands beside what was pasted, also where that is refused", async ({ page }) => {
  for (const text of ["upgrade my cluster please", descriptions.both("orders", "sessions")]) {
    const planner = await new PlannerPage(page).open();
    await planner.paste.fill(text);
    await expect(planner.verdict).toHaveAttribute("data-tone", "start");
    await expect(page.locator("[data-strategy]")).toHaveCount(0);
    expect((await planner.request()).goal).toEqual({ version: "newest" });
    await page.goto("about:blank");
  }
});

test("a file of 129 MB is refused with its size, and the page lives on", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(129 * 1024 * 1024)], "big.json"));
    document.getElementById("paste").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await expect(planner.report).toContainText("129 MB");
  await planner.paste.fill(descriptions.both("orders"));
  await expect(planner.report).toContainText("orders");
});

test("a long paste is read, and its text does not enter the page", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  const text = descriptions.both(...Array.from({ length: 400 }, (_, index) => `orders-${index}`));
  expect(text.length).toBeGreaterThan(200_000);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.getElementById("paste").dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await expect(planner.report).toContainText("400 clusters");
  await expect(planner.paste).toHaveValue("");
  await planner.expectQuiet();
});

test("what reads a paste is fetched when something is pasted, once", async ({ page }) => {
  const loaded = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  const planner = await new PlannerPage(page).open();
  expect(loaded.filter((path) => path.includes("tools"))).toEqual([]);
  for (const id of ["orders", "sessions"]) {
    await planner.paste.fill(descriptions.both(id));
    await expect(planner.report).toContainText(id);
  }
  expect(loaded.filter((path) => path.endsWith("tools_bg.wasm"))).toHaveLength(1);
});

test("where that cannot be fetched, the page says so, and the next paste tries again", async ({ page, context }) => {
  await context.route("**/tools_bg.wasm", (route) => route.abort());
  const planner = await new PlannerPage(page).open();
  await planner.paste.fill(descriptions.both("orders"));
  await expect(planner.report).toContainText("could not be loaded");
  await context.unroute("**/tools_bg.wasm");
  await planner.paste.fill(descriptions.both("sessions"));
  await expect(planner.report).toContainText("sessions");
});
