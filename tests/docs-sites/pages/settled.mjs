// Runs in a page that is about to be left. What is still loading then is broken off, and browsers complain of that.

export async function settled() {
  if (document.readyState !== "complete") await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
  await document.fonts.ready;
}
