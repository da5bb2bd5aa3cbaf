import DefaultTheme from "vitepress/theme-without-fonts";
import "elasticache-upgrade-planner-widget";
import "elasticache-upgrade-planner-widget/style.css";

export default DefaultTheme;
