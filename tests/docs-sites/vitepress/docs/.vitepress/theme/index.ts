import DefaultTheme from "vitepress/theme-without-fonts";
import "elasticache-upgrade-planner-widget";

export default DefaultTheme;
