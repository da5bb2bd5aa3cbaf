// Starts the page. The theme comes first, so that nothing is painted in the wrong one.
import init from "./app.js";

try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing shows the system's theme.
}

init({ module_or_path: new URL("./app_bg.wasm", import.meta.url) }).catch((error) => {
  const place = document.getElementById("boot-problem");
  if (place) place.hidden = false;
  throw error;
});
