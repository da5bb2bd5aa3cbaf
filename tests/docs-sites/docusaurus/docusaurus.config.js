export default {
  title: "Operations handbook",
  url: "http://127.0.0.1",
  baseUrl: "/docusaurus/",
  onBrokenLinks: "throw",
  clientModules: ["./src/planner.js"],
  presets: [
    [
      "classic",
      {
        docs: { routeBasePath: "/", sidebarPath: "./sidebars.js" },
        blog: false,
      },
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: { title: "Operations handbook" },
  },
};
