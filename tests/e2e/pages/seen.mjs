// In the page: what of it can be seen. Each function is sent there by itself.

/** Controls that are shown, and over all of which something else lies. */
export function unreachable() {
  const controls = document.querySelectorAll("a[href], button, input, select, textarea, summary");
  // The link past everything is above the page until it has the focus.
  const isOnPage = (control) => control.getBoundingClientRect().bottom + scrollY > 0;
  const shown = [...controls].filter((control) => control.checkVisibility({ visibilityProperty: true }) && isOnPage(control));
  const hit = (part) => {
    part.scrollIntoView({ block: "center", behavior: "instant" });
    const [box] = part.getClientRects();
    const top = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return Boolean(top && part.contains(top));
  };
  return shown.filter((control) => ![control, ...(control.labels ?? [])].some(hit)).map(({ outerHTML }) => outerHTML.slice(0, 120));
}

/** What has the focus, if nothing of it can be seen; and whether the keyboard has left the page. */
export function unseen() {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return { done: true };
  const places = [0.1, 0.5, 0.9].flatMap((across) => [0.1, 0.5, 0.9].map((down) => [across, down]));
  const isSeen = (part) =>
    [...part.getClientRects()].some(({ left, top, width, height }) =>
      places.some(([across, down]) => part.contains(document.elementFromPoint(left + width * across, top + height * down))),
    );
  return [focused, ...(focused.labels ?? [])].some(isSeen) ? {} : { what: focused.outerHTML.slice(0, 120) };
}
