// What a person does with a page: the same deeds by mouse, and by keyboard alone.
import { expect } from "@playwright/test";
import { unreachable, unseen } from "./seen.mjs";

/** More stops than any of our pages has. */
const EVERY_STOP = 200;

/** What both hands do alike. */
class Hand {
  constructor(page) {
    this.page = page;
    this.keyboard = page.keyboard;
    /** Stops of the keyboard on the way so far. */
    this.stops = 0;
  }

  /** Types a text in place of what the field with the focus has. */
  async type(text) {
    await this.keyboard.press("ControlOrMeta+a");
    await this.keyboard.type(text);
  }

  /** Unfolds what is folded. */
  async unfold(fold) {
    if (!(await fold.evaluate(({ open }) => open))) await this.press(fold.locator("> summary"));
  }

  /** Pastes a text into a field from the clipboard. */
  async paste(field, text) {
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await this.press(field);
    await this.keyboard.press("ControlOrMeta+v");
  }

  /** What the last copy left. */
  clipboard() {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Presses a button that copies, and gives what it copied. */
  async copy(button) {
    await this.page.evaluate(() => navigator.clipboard.writeText("nothing"));
    await this.press(button);
    await expect.poll(() => this.clipboard()).not.toBe("nothing");
    return this.clipboard();
  }
}

export class Mouse extends Hand {
  static tool = "mouse";

  /** The first sign of use, at which the planner starts. */
  async begin() {
    // From one place to another: a mouse that stays where it was does not move.
    for (const across of [300, 310]) await this.page.mouse.move(across, 300);
  }

  reach(control) {
    return control.scrollIntoViewIfNeeded();
  }

  press(control) {
    return control.click();
  }

  /** Past what stands before the answer: a mouse sees the answer at once. */
  async skip() {}

  /** What is shown as a control, and cannot be clicked. */
  walk() {
    return this.page.evaluate(unreachable);
  }

  /** Writes a text in place of what a field has, and leaves it. */
  async write(field, text) {
    await field.click();
    await this.type(text);
    await field.blur();
  }

  /** Takes what a list offers for a text. */
  async take(field, text, offer) {
    await field.click();
    await this.type(text);
    await this.page.getByRole("option", { name: offer }).click();
  }

  select(control, choice) {
    return control.selectOption(choice);
  }

  /** One of a group of radio buttons. */
  choose(group, choice) {
    return group.getByText(choice, { exact: true }).click();
  }
}

export class Keyboard extends Hand {
  static tool = "keyboard";

  begin() {
    return this.keyboard.press("Shift");
  }

  /** Goes to a control, or into a group. */
  async reach(target) {
    const wanted = await target.elementHandle();
    // Whoever sees where something is goes the short way.
    const back = await wanted.evaluate((wanted) => {
      const here = wanted.getRootNode().activeElement;
      return Boolean(here && here !== document.body && here.compareDocumentPosition(wanted) === Node.DOCUMENT_POSITION_PRECEDING);
    });
    for (let stop = 0; stop < EVERY_STOP; stop += 1) {
      const there = await wanted.evaluate((wanted) => {
        const here = wanted.getRootNode().activeElement;
        return wanted.matches("fieldset, [role=radiogroup]") ? wanted !== here && wanted.contains(here) : wanted === here;
      });
      if (there) return;
      await this.keyboard.press(back ? "Shift+Tab" : "Tab");
      this.stops += 1;
    }
    throw new Error(`no stop of the keyboard: ${target}`);
  }

  /** Stops of the keyboard that cannot be seen, from here to the end of the page. */
  async walk() {
    const missed = [];
    for (let stop = 0; stop < EVERY_STOP; stop += 1) {
      await this.keyboard.press("Tab");
      const { done, what } = await this.page.evaluate(unseen);
      if (done) return missed;
      if (what) missed.push(what);
    }
    throw new Error("the keyboard does not come to an end");
  }

  async skip() {
    await this.press(this.page.getByRole("link", { name: "Skip to the answer" }));
  }

  async press(control) {
    await this.reach(control);
    const key = await control.evaluate((control) => {
      if (control.matches("[type=checkbox]")) return " ";
      return control.matches("textarea, input") ? undefined : "Enter";
    });
    if (key) await this.keyboard.press(key);
  }

  async write(field, text) {
    await this.reach(field);
    await this.type(text);
    await this.keyboard.press("Tab");
  }

  async take(field, text, offer) {
    await this.reach(field);
    await this.type(text);
    const wanted = this.page.getByRole("option", { name: offer });
    for (let step = 0; (await wanted.getAttribute("id")) !== (await field.getAttribute("aria-activedescendant")); step += 1) {
      expect(step, `${offer} is offered`).toBeLessThan(30);
      await this.keyboard.press("ArrowDown");
    }
    await this.keyboard.press("Enter");
  }

  async select(control, choice) {
    await this.reach(control);
    const [from, to] = await control.evaluate(
      (control, choice) => [control.selectedIndex, [...control.options].findIndex(({ label }) => label === choice)],
      choice,
    );
    expect(to, `${choice} is a choice`).toBeGreaterThanOrEqual(0);
    for (let step = 0; step < Math.abs(to - from); step += 1) await this.keyboard.press(to > from ? "ArrowDown" : "ArrowUp");
  }

  async choose(group, choice) {
    await this.reach(group);
    const wanted = group.getByRole("radio", { name: choice, exact: true });
    const every = await group.getByRole("radio").count();
    for (let step = 0; !(await wanted.isChecked()); step += 1) {
      expect(step, `${choice} is a choice`).toBeLessThan(every);
      await this.keyboard.press("ArrowRight");
    }
  }
}
