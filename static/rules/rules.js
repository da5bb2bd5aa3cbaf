// Search and filters over the list, which is all there without them. What is looked for stands in the address.

const form = document.getElementById("filters");
const { search, guide, kind } = form.elements;
const count = document.getElementById("count");
const all = count.textContent;
const none = document.getElementById("none");

const families = [...document.querySelectorAll(".family")].map((section) => ({
  section,
  link: document.querySelector(`.finder a[href="#${section.querySelector("h2").id}"]`).parentElement,
  entries: [...section.querySelectorAll(".entry")].map((article) => ({
    article,
    kind: article.dataset.kind,
    guides: article.dataset.guides.split(" "),
    text: text(article),
  })),
}));
const total = families.reduce((sum, family) => sum + family.entries.length, 0);

/** What can be searched: everything but the example, which has words of every cluster in it. */
function text(article) {
  const parts = [...article.children].filter((part) => !part.matches(".smallest, .try"));
  return parts.map((part) => part.textContent).join(" ").toLowerCase();
}

function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (entry) =>
    (!guide.value || entry.guides.includes(guide.value)) &&
    (!kind.value || entry.kind === kind.value) &&
    words.every((word) => entry.text.includes(word));
  let shown = 0;
  for (const { section, link, entries } of families) {
    let here = 0;
    for (const entry of entries) {
      entry.article.hidden = !fits(entry);
      if (!entry.article.hidden) here += 1;
    }
    section.hidden = here === 0;
    link.hidden = here === 0;
    link.querySelector("span").textContent = here;
    shown += here;
  }
  count.textContent = shown === total ? all : count.dataset.some.replace("{shown}", shown).replace("{total}", total);
  none.hidden = shown > 0;
}

/** The address of the list as it is shown. */
function keep() {
  const said = new URLSearchParams();
  for (const control of [search, guide, kind]) {
    if (control.value) said.set(control.name, control.value);
  }
  const query = said.toString();
  history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
}

function clear() {
  form.reset();
  filter();
  keep();
}

/** A rule that a link leads to is shown, whatever is filtered. */
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest(".family")) return;
  if (target.closest("[hidden]")) clear();
  target.scrollIntoView();
}

const said = new URLSearchParams(location.search);
search.value = said.get("q") ?? "";
for (const choice of [guide, kind]) {
  const wanted = said.get(choice.name) ?? "";
  if ([...choice.options].some((option) => option.value === wanted)) choice.value = wanted;
}
form.hidden = false;
filter();
reveal();

form.addEventListener("input", () => {
  filter();
  keep();
});
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("clear").addEventListener("click", () => {
  clear();
  search.focus();
});
addEventListener("hashchange", reveal);

// The theme: the same choice, kept in the same place as on the page.
const themes = document.getElementById("theme");
const choose = (word) => {
  document.documentElement.dataset.theme = word;
  try {
    localStorage.setItem("theme", word);
  } catch {
    // A browser that keeps nothing still shows the choice.
  }
};
themes.querySelector(`[value="${document.documentElement.dataset.theme ?? "auto"}"]`).checked = true;
themes.addEventListener("change", (event) => choose(event.target.value));
themes.hidden = false;
