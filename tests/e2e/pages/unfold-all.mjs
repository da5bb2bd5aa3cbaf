// In the page: opens every fold, and every one that this brings, until none is shut.
export async function unfoldAll(within = document) {
  const shut = () => [...within.querySelectorAll("details:not([open])")];
  for (let folds = shut(); folds.length > 0; folds = shut()) {
    const opened = folds.map((fold) => new Promise((then) => fold.addEventListener("toggle", then, { once: true })));
    folds.forEach((fold) => (fold.open = true));
    await Promise.all(opened);
  }
}
