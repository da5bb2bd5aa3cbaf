// A rule, as far as the facts that it names are concerned: F-RED-18 in a comment, and one below.
facts: FactIds::of(&["F-RED-19"]),
