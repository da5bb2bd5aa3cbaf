//! Text as HTML. Always text, never markup.

use std::borrow::Cow;

use upgrade_messages::Words;
use upgrade_messages::explorer::Id;

/// A text whose letters mean themselves.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    html_escape::encode_double_quoted_attribute(text)
}

/// A sentence in which text between backticks is code.
pub(crate) fn marked(sentence: &str) -> String {
    if sentence.matches('`').count() % 2 == 1 {
        return escaped(sentence).into_owned();
    }
    let mut html = String::new();
    for (place, part) in sentence.split('`').enumerate() {
        if place % 2 == 1 {
            html.push_str("<code>");
            html.push_str(&escaped(part));
            html.push_str("</code>");
        } else {
            html.push_str(&escaped(part));
        }
    }
    html
}

/// A label of the list, as HTML.
pub(super) fn label(words: Words, id: Id) -> String {
    marked(words.text(id))
}

/// A clause as a sentence.
pub(super) fn sentence(clause: &str) -> String {
    marked(&(capitalized(clause) + "."))
}

/// With a large first letter.
pub(super) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// A sentence as it is in the message table: its parameters show as what they are.
pub(super) fn template(sentence: &str) -> String {
    let mut html = String::new();
    let marked = marked(sentence);
    let mut rest = marked.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        html.push_str(before);
        html.push_str("<var>");
        html.push_str(&in_words(name));
        html.push_str("</var>");
        rest = after;
    }
    html.push_str(rest);
    html
}

/// `pendingNodeType` is "pending node type".
pub(crate) fn in_words(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            words.push(' ');
        }
        words.push(letter.to_ascii_lowercase());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{marked, template};

    #[test]
    fn text_is_never_markup() {
        assert_eq!(marked("<b> & `a<b`"), "&lt;b&gt; &amp; <code>a&lt;b</code>");
        assert_eq!(marked("one ` alone"), "one ` alone");
    }

    #[test]
    fn parameters_are_marked() {
        assert_eq!(template("{nodeType} < {to}"), "<var>node type</var> &lt; <var>to</var>");
        assert_eq!(template("open { brace"), "open { brace");
    }
}
