//! What errors and events in a paste mean.

use upgrade_messages::errors::id;

use super::reason::marked;
use super::rule_link::named_rule_link;
use super::source_links::source_and_rule_links;
use crate::core_client::{ExplainAnswer, ExplainedError, UnknownError};
use crate::node::{Element, Node, el};
use crate::text::{Text, fill, say, words};

/// Each known error with its meaning, what to do, rules and sources; those that are unknown behind a fold.
pub(crate) fn explained(answer: &ExplainAnswer) -> Vec<Node> {
    let errors = answer.errors.iter().map(|error| known(error, answer));
    let unknown = (!answer.unknown.is_empty()).then(|| {
        let title = fill(Text::UnknownErrors, &[&answer.unknown.len().to_string()]);
        let all = answer.unknown.clone();
        let items = move || el("ul").class("missing").children(all.iter().map(unknown));
        el("details").child(el("summary").child(title)).folds(items)
    });
    vec![
        el("p").class("missing-title").child(say(Text::ErrorsExplained)).into(),
        el("ul").class("reasons").children(errors).into(),
        unknown.into(),
    ]
}

fn known(error: &ExplainedError, answer: &ExplainAnswer) -> Element {
    el("li")
        .class("reason")
        .attr("data-code", error.code)
        .child(message(&error.text, &error.lines))
        .child(el("p").child(marked(&error.means)))
        .child(el("p").child(el("strong").child(words().text(id::EXPLAINED_FIX))).child(": ").child(marked(&error.fix)))
        .child(source_and_rule_links(&error.sources, &answer.sources, &error.rules, named_rule_link))
}

fn unknown(error: &UnknownError) -> Element {
    el("li").child(message(&error.text, &error.lines)).child(el("p").child(marked(&error.message)))
}

/// The message as it was pasted, and where.
fn message(text: &str, lines: &[u32]) -> Element {
    let numbers: Vec<String> = lines.iter().map(ToString::to_string).collect();
    let label = if let [_] = lines { id::EXPLAINED_LINE } else { id::EXPLAINED_LINES };
    let place = words().say(label, &[("lines", numbers.join(", "))]);
    el("p").child(el("code").child(text.to_owned())).child(" ").child(el("span").class("quiet").child(place))
}

#[cfg(test)]
mod tests {
    use super::explained;
    use crate::core_client::{Language, import};
    use crate::node::html::html as written;

    fn html(text: &str) -> String {
        let answer = import(text, Language::default()).explained.expect("an explanation");
        written(explained(&answer))
    }

    #[test]
    fn an_error_is_shown_with_its_meaning_its_sources_and_its_rules() {
        let html = html("An error <b> occurred\nReplication group must be in available state to modify.");
        for part in [
            "<code>Replication group must be in available state to modify</code>",
            "Line 2",
            "another change or a backup is still running",
            "Wait until the status is available",
            "issues/36017",
            "#not-available-state",
            "#nothing-else-while-snapshot-runs",
        ] {
            assert!(html.contains(part), "{part}\n{html}");
        }
        assert!(!html.contains("<b>") && !html.contains("Its meaning is unknown"), "{html}");
    }

    #[test]
    fn what_is_unknown_is_folded_and_text_only() {
        let html = html("Cannot find version 7.4 for redis\napi error Throttling: <script>rate</script>");
        assert!(html.contains("<details") && html.contains("&lt;script&gt;rate"), "{html}");
        assert!(html.contains("Its meaning is unknown"), "{html}");
    }
}
