project = "Operations handbook"

html_theme = "furo"
html_title = "Operations handbook"
html_static_path = ["_static"]
html_js_files = [("planner/elasticache-upgrade-planner.js", {"defer": "defer"})]
html_css_files = ["planner.css"]
