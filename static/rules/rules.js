// Search and filters over the list, and its parts: each comes into the document when it is about to be seen. What is looked for
// stands in the address.

const form = document.getElementById("filters");
const { search, guide, kind } = form.elements;
const count = document.getElementById("count");
const all = count.textContent;
const none = document.getElementById("none");
/** So few results are there at once: nobody has to scroll for them. */
const FEW = 40;

const families = [...document.querySelectorAll(".family")].map((section) => {
  const title = section.querySelector("h2");
  const template = section.querySelector("template");
  const names = section.querySelector(".names");
  return {
    section,
    template,
    names,
    link: document.querySelector(`.finder a[href="#${title.id}"]`).parentElement,
    entries: [...template.content.querySelectorAll(".entry")].map((article, place) => ({
      article,
      name: names.children[place],
      kind: article.dataset.kind,
      guides: article.dataset.guides.split(" "),
      text: `${title.textContent} ${text(article)}`.toLowerCase(),
    })),
  };
});
const total = families.reduce((sum, family) => sum + family.entries.length, 0);

/** What can be searched: everything but the example, which has words of every cluster in it. */
function text(article) {
  const parts = [...article.children].filter((part) => !part.matches(".smallest, .try"));
  return parts.map((part) => part.textContent).join(" ");
}

/** The entries of a part instead of its names. They are moved, so what is hidden of them stays hidden. */
function render({ section, template, names }) {
  if (!template.isConnected) return;
  names.remove();
  section.append(template.content);
  template.remove();
}

/** Renders the first part that is about to be seen; those below it may be out of sight then, and are looked at again. */
const near = new IntersectionObserver(
  (seen) => {
    const [first, ...rest] = seen.filter((one) => one.isIntersecting).map((one) => one.target);
    if (first === undefined) return;
    near.unobserve(first);
    render(families.find(({ section }) => section === first));
    for (const section of rest) {
      near.unobserve(section);
      near.observe(section);
    }
  },
  // What is left of a part under the head of the page is not looked at: it would push away what a link led to.
  { rootMargin: "-130px 0px 200px 0px" },
);

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
      entry.name.hidden = entry.article.hidden;
      if (!entry.article.hidden) here += 1;
    }
    section.hidden = here === 0;
    link.hidden = here === 0;
    link.querySelector("span").textContent = here;
    shown += here;
  }
  count.textContent = shown === total ? all : count.dataset.some.replace("{shown}", shown).replace("{total}", total);
  none.hidden = shown > 0;
  if (shown <= FEW) families.filter(({ section }) => !section.hidden).forEach(render);
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
  const id = decodeURIComponent(location.hash.slice(1));
  const family = families.find(({ entries }) => entries.some(({ article }) => article.id === id));
  if (family?.template.isConnected) {
    render(family);
    // Its name was the target, and is gone: the entry becomes it.
    location.replace(location.hash);
  }
  const target = document.getElementById(id);
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
families.forEach(({ section }) => near.observe(section));
// A print has every rule.
const everything = () => families.forEach(render);
addEventListener("beforeprint", everything);
matchMedia("print").addEventListener("change", everything);

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
