project = "Operations handbook"

html_theme = "furo"
html_title = "Operations handbook"
html_static_path = ["_static"]
html_css_files = ["planner/elasticache-upgrade-planner.css", "furo.css"]
html_js_files = [("planner/elasticache-upgrade-planner.js", {"defer": "defer"})]
