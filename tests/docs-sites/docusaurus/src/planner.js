import "elasticache-upgrade-planner-widget";
import "elasticache-upgrade-planner-widget/style.css";
