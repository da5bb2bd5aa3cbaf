// The documentation sites, and what differs between their generators: what docs/embedding.md calls them, where the guide is,
// and how one gets about.

/** A button of the site that a reader presses until the page is as wanted. */
const button = (name) => (page) => page.getByRole("button", { name }).filter({ visible: true }).first().click();

export const SITES = [
  {
    name: "mdbook",
    heading: "mdBook",
    guide: "mdbook/upgrade.html",
    elsewhere: "Handbook",
    async theme(page, theme) {
      await page.getByRole("button", { name: "Change theme" }).click();
      await page.getByRole("menuitem", { name: theme === "dark" ? "Navy" : "Light", exact: true }).click();
    },
  },
  {
    name: "mkdocs",
    heading: "MkDocs Material",
    guide: "mkdocs/upgrade/",
    elsewhere: "Handbook",
    withoutReload: true,
    theme: (page, theme) => page.getByTitle(`Switch to ${theme}`).filter({ visible: true }).click(),
  },
  {
    name: "sphinx",
    heading: "Sphinx and Furo",
    guide: "sphinx/upgrade.html",
    elsewhere: "Operations handbook",
    async theme(page, theme) {
      // Furo's one button goes round: by the system, light, dark.
      const toggle = page.getByRole("button", { name: /theme/i }).filter({ visible: true }).first();
      while ((await page.locator("body").getAttribute("data-theme")) !== theme) await toggle.click();
    },
  },
  {
    name: "docusaurus",
    heading: "Docusaurus",
    guide: "docusaurus/upgrade",
    elsewhere: "Handbook",
    withoutReload: true,
    theme: button(/dark and light mode/),
  },
  {
    name: "vitepress",
    heading: "VitePress",
    guide: "vitepress/upgrade.html",
    elsewhere: "Handbook",
    withoutReload: true,
    theme: (page, theme) => page.getByRole("switch", { name: `Switch to ${theme} theme` }).filter({ visible: true }).click(),
  },
  {
    name: "plain",
    heading: "Plain HTML",
    guide: "plain/upgrade.html",
    elsewhere: "Handbook",
    theme: (page, theme) => page.getByRole("button", { name: theme === "dark" ? "Dark" : "Light" }).click(),
  },
];
