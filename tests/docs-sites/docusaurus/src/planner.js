import "elasticache-upgrade-planner-widget";
