// The documentation sites, and what differs between their generators: what docs/embedding.md calls them, where the guide is,
// whether going to another page keeps the document, how a theme is chosen, and how the page shows that it is.

/** What the attributes in every guide say. */
export const REQUEST = { cluster: { kind: "replication-group", engine: "redis", version: "5.0.6" }, goal: { version: "7.1" } };

/** A button for each theme: by what the page shows which one holds, and what is pressed for it. */
const themes = ([light, pressLight], [dark, pressDark]) => ({
  light: { shown: light, press: pressLight },
  dark: { shown: dark, press: pressDark },
});

/** One button that goes round; pressed until the page is as wanted. */
const toggle = (light, dark, button) => themes([light, [button]], [dark, [button]]);

export const SITES = [
  {
    name: "mdbook",
    heading: "mdBook",
    guide: "mdbook/upgrade.html",
    elsewhere: "Handbook",
    themes: themes(
      ["html.light", ["#mdbook-theme-toggle", "#mdbook-theme-light", "#mdbook-theme-toggle"]],
      ["html.navy", ["#mdbook-theme-toggle", "#mdbook-theme-navy", "#mdbook-theme-toggle"]],
    ),
  },
  {
    name: "mkdocs",
    heading: "MkDocs Material",
    guide: "mkdocs/upgrade/",
    elsewhere: "Handbook",
    keepsDocument: true,
    themes: themes(
      ['body[data-md-color-scheme="default"]', ["label[for=__palette_0]"]],
      ['body[data-md-color-scheme="slate"]', ["label[for=__palette_1]"]],
    ),
  },
  {
    name: "sphinx",
    heading: "Sphinx and Furo",
    guide: "sphinx/upgrade.html",
    elsewhere: "Operations handbook",
    themes: toggle('body[data-theme="light"]', 'body[data-theme="dark"]', ".theme-toggle-content .theme-toggle"),
  },
  {
    name: "docusaurus",
    heading: "Docusaurus",
    guide: "docusaurus/upgrade",
    elsewhere: "Handbook",
    keepsDocument: true,
    themes: toggle('html[data-theme="light"]', 'html[data-theme="dark"]', 'nav button[class*="toggleButton"]'),
  },
  {
    name: "vitepress",
    heading: "VitePress",
    guide: "vitepress/upgrade.html",
    elsewhere: "Handbook",
    keepsDocument: true,
    themes: toggle("html:not(.dark)", "html.dark", ".VPNavBarAppearance .VPSwitchAppearance"),
  },
  {
    name: "plain",
    heading: "Plain HTML",
    guide: "plain/upgrade.html",
    elsewhere: "Handbook",
    themes: themes(["html:not(.dark)", ["button[value=light]"]], ["html.dark", ["button[value=dark]"]]),
  },
];
