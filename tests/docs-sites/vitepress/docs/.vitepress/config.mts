import { defineConfig } from "vitepress";

export default defineConfig({
  title: "Operations handbook",
  base: "/vitepress/",
  themeConfig: {
    sidebar: [
      { text: "Handbook", link: "/" },
      { text: "Upgrade the cache", link: "/upgrade" },
    ],
  },
  vue: {
    template: {
      compilerOptions: { isCustomElement: (tag) => tag === "elasticache-upgrade-planner" },
    },
  },
});
