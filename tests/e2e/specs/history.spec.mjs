// Nothing is lost: undo and redo by the browser's history, and what replaces a cluster says so.
import { expect, test } from "@playwright/test";
import * as descriptions from "../pages/descriptions.mjs";
import { PlannerPage } from "../pages/planner-page.mjs";
import { blocked } from "../pages/requests.mjs";

test("each change is undone and redone, by button and by Back and Forward", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await expect(planner.undo).toBeDisabled();
  await expect(planner.redo).toBeDisabled();
  const target = planner.field("goal.version");
  await planner.enter("goal.version", "7.0");
  await planner.option("in-place-window").click();
  await planner.shell.selectOption("cmd");
  await planner.undo.click();
  await expect(planner.shell).toHaveValue("posix");
  await expect(planner.news).toHaveText(/^Undone/);
  await planner.undo.click();
  await expect(target).toHaveValue("7.0");
  await planner.undo.click();
  await expect(target).toHaveValue("7.1");
  await expect(planner.undo).toBeDisabled();
  await planner.redo.click();
  await expect(target).toHaveValue("7.0");
  await page.goForward();
  await expect(planner.option("in-place-window").getByRole("radio")).toBeChecked();
  await page.goForward();
  await expect(planner.shell).toHaveValue("cmd");
  await expect(planner.redo).toBeDisabled();
  await page.goBack();
  await expect(planner.shell).toHaveValue("posix");
  await planner.expectQuiet();
});

test("typing in one field is one entry, and comes back as it was typed", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(blocked);
  await planner.unfold();
  const [memory, id] = [planner.field("cluster.data.usedBytes"), planner.field("cluster.id")];
  const before = await page.evaluate(() => history.length);
  await memory.fill("");
  await memory.blur();
  await memory.pressSequentially("12 GiB");
  await id.pressSequentially("-2");
  await id.blur();
  expect(await page.evaluate(() => history.length)).toBe(before + 3);
  await planner.undo.click();
  await expect(id).toHaveValue("carts");
  await expect(memory).toHaveValue("12 GiB");
  await planner.undo.click();
  await expect(memory).toHaveValue("");
});

test("Ctrl+Z undoes outside of text fields, and inside it is the field's own", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(blocked);
  await planner.choose("Multi-AZ", "No");
  const multiAz = async () => (await planner.request()).cluster.multiAz;
  await planner.field("cluster.version").focus();
  await page.keyboard.press("Control+z");
  expect(await multiAz()).toBe(false);
  await planner.shell.focus();
  await page.keyboard.press("Control+z");
  await expect.poll(multiAz).toBe(true);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(multiAz).toBe(false);
});

test("after a reload there is still something to undo", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(blocked);
  await planner.enter("goal.version", "7.0");
  await page.reload();
  await planner.ready();
  await planner.undo.click();
  await expect(planner.field("goal.version")).toHaveValue("7.1");
  await planner.unfold();
  await expect(planner.field("cluster.id")).toHaveValue("carts");
});

test("a cluster that is replaced comes back with one click", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(blocked);
  await planner.unfold();
  await planner.paste.fill(descriptions.both("orders"));
  await expect(planner.toast).toContainText("Cluster replaced");
  // It stays while somebody points at it, and is gone after the change that came meanwhile.
  await planner.toast.hover();
  await planner.field("goal.version").fill("7.0");
  await expect(planner.toast).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(planner.toast).toHaveCount(0);
  await page.getByRole("button", { name: "Show the example" }).click();
  await expect(planner.toast).toContainText("Example shown");
  await planner.toast.getByRole("button", { name: "Undo" }).click();
  await expect(planner.field("cluster.id")).toHaveValue("orders");
  await expect(planner.verdict).toBeFocused();
  await expect(planner.toast).toHaveCount(0);
  await page.getByRole("button", { name: "Clear the cluster" }).click();
  await expect(planner.toast).toContainText("Cluster cleared");
  await planner.toast.getByRole("button", { name: "Dismiss" }).click();
  await expect(planner.toast).toHaveCount(0);
  await planner.expectQuiet();
});

test("two live regions, and the verdict is read out once typing has ended", async ({ page }) => {
  await page.clock.install({ time: "2026-11-22T08:00:00Z" });
  const planner = await new PlannerPage(page).openWith(blocked);
  await page.clock.pauseAt("2026-11-22T09:00:00Z");
  await expect(planner.live).toHaveCount(2);
  await expect(planner.spoken).toBeEmpty();
  await planner.field("goal.version").fill("6.2");
  await page.clock.runFor(600);
  await planner.field("goal.version").blur();
  await planner.choose("Multi-AZ", "No");
  await page.clock.runFor(600);
  await expect(planner.spoken).toBeEmpty();
  await page.clock.runFor(200);
  await expect(planner.spoken).toHaveText(/^[A-Z][^.]+\./);
  await planner.paste.fill("upgrade my cluster please");
  await expect(planner.news).not.toBeEmpty();
  await expect(planner.live).toHaveCount(2);
});
