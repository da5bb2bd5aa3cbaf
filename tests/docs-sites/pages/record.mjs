// Runs in every page before its own scripts: keeps what the widget tells, and how much the page moves by itself.

export function record() {
  // Some drivers run this once more in the same document.
  if (window.recorded) return;
  const recorded = { ready: 0, plans: [], errors: [], moved: 0, movers: [] };
  window.recorded = recorded;
  document.addEventListener("upgrade-ready", () => (recorded.ready += 1));
  document.addEventListener("upgrade-plan", ({ detail }) => recorded.plans.push(detail));
  document.addEventListener("upgrade-error", ({ detail }) => recorded.errors.push(detail));
  if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      recorded.moved += value;
      recorded.movers.push(...sources.map(({ node }) => node?.nodeName ?? "gone"));
    }
  }).observe({ type: "layout-shift", buffered: true });
}
