//! A node as text, for the first paint and for tests.

use super::attribute::Value;
use super::{Element, Node, Parts};

/// Elements that have no content and no end tag.
const EMPTY: [&str; 2] = ["input", "hr"];

impl Node {
    pub(super) fn write(self, html: &mut String) {
        match self {
            Self::Nothing => {}
            Self::Text(text) => escape(&text, html),
            Self::Element(element) => element.write(html),
            Self::Several(nodes) => nodes.into_iter().for_each(|node| node.write(html)),
            Self::Live(mut view) => view().write(html),
            Self::Folded(fold, mut content) => {
                if fold.is_written() {
                    content().write(html);
                }
            }
        }
    }
}

impl Element {
    fn write(self, html: &mut String) {
        let Parts { tag, values, children, .. } = *self.0;
        html.push('<');
        html.push_str(tag);
        let mut content = None;
        for (name, value) in values {
            match value {
                Value::Fixed(text) => attribute(name, &text, html),
                Value::Live(mut text) => {
                    if let Some(text) = text() {
                        attribute(name, &text, html);
                    }
                }
                // The text of a text area is between its tags.
                Value::Text(mut text) if tag == "textarea" => content = Some(text()),
                Value::Text(mut text) => attribute(name, &text(), html),
                Value::Flag(mut flag) => {
                    if flag() {
                        attribute(name, "", html);
                    }
                }
            }
        }
        html.push('>');
        if EMPTY.contains(&tag) {
            return;
        }
        if let Some(content) = content {
            escape(&content, html);
        }
        for child in children {
            child.write(html);
        }
        html.push_str("</");
        html.push_str(tag);
        html.push('>');
    }
}

fn attribute(name: &str, value: &str, html: &mut String) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    escape(value, html);
    html.push('"');
}

/// The same for text and attributes: none of the signs of markup is left.
fn escape(text: &str, html: &mut String) {
    html_escape::encode_double_quoted_attribute_to_string(text, html);
}

/// A node as text.
#[cfg(test)]
pub(crate) fn html(node: impl Into<Node>) -> String {
    let mut html = String::new();
    node.into().write(&mut html);
    html
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::html;
    use crate::node::fold::Folds;
    use crate::node::{Element, el};

    fn fold() -> Element {
        el("details").child(el("summary").child("a")).folds(|| "b")
    }

    #[test]
    fn what_is_shut_is_not_made() {
        Owner::new().with(|| {
            assert_eq!(html(fold()), "<details><summary>a</summary>b</details>", "a text has everything");
            let folds = Folds::default();
            provide_context(folds);
            assert_eq!(html(fold()), "<details><summary>a</summary></details>");
            let open = el("details").attr("open", "").folds(|| el("details").folds(|| "b"));
            assert_eq!(html(open), "<details open=\"\"><details></details></details>");
            folds.make_all(true);
            assert_eq!(html(fold()), "<details><summary>a</summary>b</details>");
        });
    }

    #[test]
    fn text_is_never_markup() {
        assert_eq!(
            html(el("p").attr("title", "\"<&").child("<b>&")),
            "<p title=\"&quot;&lt;&amp;\">&lt;b&gt;&amp;</p>"
        );
    }

    #[test]
    fn fields_show_what_is_in_them() {
        assert_eq!(html(el("input").prop("value", || "a".to_owned())), "<input value=\"a\">");
        assert_eq!(html(el("textarea").prop("value", || "a<b".to_owned())), "<textarea>a&lt;b</textarea>");
        assert_eq!(html(el("option").prop("selected", || true).child("x")), "<option selected=\"\">x</option>");
        assert_eq!(html(el("p").attr("hidden", || false)), "<p></p>");
    }

    #[test]
    fn an_attribute_is_a_text_or_a_closure_and_may_be_missing() {
        let element = el("p")
            .class("a")
            .attr("id", "b".to_owned())
            .attr("title", None::<&'static str>)
            .attr("lang", || "c")
            .attr("dir", || None::<String>)
            .attr("hidden", || true);
        assert_eq!(html(element), "<p class=\"a\" id=\"b\" lang=\"c\" hidden=\"\"></p>");
    }

    #[test]
    fn children_are_written_in_order_and_their_keys_are_not() {
        let list = el("ul").children(["a", "b"].map(|key| el("li").key(key).child(key))).child(el("hr"));
        assert_eq!(html(list), "<ul><li>a</li><li>b</li><hr></ul>");
    }

    #[test]
    fn live_parts_are_written_once() {
        assert_eq!(html(el("p").child(|| Some("now")).child(None::<String>)), "<p>now</p>");
    }
}
