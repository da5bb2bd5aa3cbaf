// The handbook's own theme switch: a class on the root, as many sites have it.
for (const button of document.querySelectorAll("nav button")) {
  button.addEventListener("click", () => document.documentElement.classList.toggle("dark", button.value === "dark"));
}
