// What has to be known before anything is painted. A classic script: a module would run after the first paint.

const root = document.documentElement;
// What the page says where no script runs is for nobody else.
root.dataset.script = "";
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch {
  // A browser that keeps nothing shows the system's theme.
}
// A link with a request of its own never shows the example.
if (location.hash.startsWith("#r=")) root.dataset.link = "";
