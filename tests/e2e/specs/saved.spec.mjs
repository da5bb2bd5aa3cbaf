// Clusters that a reader saves in the browser.
import { expect, test } from "@playwright/test";
import { PlannerPage } from "../pages/planner-page.mjs";
import { blocked } from "../pages/requests.mjs";

const databases = (page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

test("nothing is stored before somebody says so, and nothing is left once all is forgotten", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(blocked);
  await planner.saved.locator("summary").click();
  await expect(planner.saved).toContainText("No saved clusters.");
  expect(await databases(page)).toEqual([]);

  const save = planner.saved.getByRole("button", { name: "Save this cluster" });
  await save.click();
  await expect(planner.news).toHaveText(/^Saved as carts/);
  await save.click();
  await expect(planner.saved.getByRole("listitem")).toContainText(["carts", "carts (2)"]);

  await planner.saved.getByRole("button", { name: "Rename: carts (2)" }).click();
  const name = planner.saved.getByRole("textbox", { name: "New name of carts (2)" });
  await expect(name).toBeFocused();
  await name.fill("carts");
  await expect(planner.saved).toContainText("another saved cluster has it");
  await name.fill("shop");
  await page.keyboard.press("Enter");
  await expect(planner.saved.getByRole("listitem")).toContainText(["carts", "shop"]);
  await expect(planner.saved.locator("summary")).toBeFocused();

  await page.reload();
  await planner.ready();
  await planner.field("cluster.version").fill("5.0.6");
  await planner.saved.locator("summary").click();
  await planner.saved.getByRole("button", { name: "Load: shop" }).click();
  await expect(planner.field("cluster.version")).toHaveValue("6.2");
  await expect(planner.toast).toContainText("Cluster replaced");

  await planner.saved.getByRole("button", { name: "Delete: carts" }).click();
  await expect(planner.saved.getByRole("listitem")).toHaveCount(1);
  await planner.saved.getByRole("button", { name: "Forget all" }).click();
  await expect(planner.saved).toContainText("No saved clusters.");
  expect(await databases(page)).toEqual([]);
  await planner.expectQuiet();
});

test("a browser that stores nothing is said in words", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  const planner = await new PlannerPage(page).openWith(blocked);
  await planner.saved.locator("summary").click();
  await expect(planner.saved).toContainText("does not store anything");
  await planner.saved.getByRole("button", { name: "Save this cluster" }).click();
  await expect(planner.news).toHaveText(/does not store anything/);
  await planner.expectQuiet();
});
