// Runs in every page before its own scripts: keeps what the widget tells, and how much moves below it unasked.

export function record() {
  // Some drivers run this once more in the same document.
  if (window.recorded) return;
  const recorded = { ready: 0, plans: [], errors: [], moved: 0, movers: [] };
  window.recorded = recorded;
  document.addEventListener("upgrade-ready", () => (recorded.ready += 1));
  document.addEventListener("upgrade-plan", ({ detail }) => recorded.plans.push(detail));
  document.addEventListener("upgrade-error", ({ detail }) => recorded.errors.push(detail));
  // What is above moves for reasons of the site: its header, its fonts.
  const below = (node) => document.querySelector("elasticache-upgrade-planner")?.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput || !sources.some(({ node }) => node && below(node))) continue;
      recorded.moved += value;
      recorded.movers.push(...sources.map(({ node }) => node?.nodeName ?? "gone"));
    }
  }).observe({ type: "layout-shift", buffered: true });
}
