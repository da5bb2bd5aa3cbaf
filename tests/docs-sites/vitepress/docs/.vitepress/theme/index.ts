import DefaultTheme from "vitepress/theme-without-fonts";
import "elasticache-upgrade-planner-widget";
import "./planner.css";

export default DefaultTheme;
