//! Objects of a request as TypeScript, from the rows of their fields: a line each, with the first sentence of its doc comment.

use upgrade_rules::Engine;
use upgrade_rules::facts::{Field, Shape, TextForm, Word as _};

/// How wide code is before its comment, as in the interfaces that are written by hand.
const WIDTH: usize = 31;

/// The interface of an object.
pub(super) fn interface(name: &str, fields: &[&Field]) -> String {
    format!("interface {name} {{\n{}}}\n", members("  ", fields))
}

/// `type Format = "json" | "text";`
pub(super) fn union<'w>(name: &str, words: impl IntoIterator<Item = &'w str>) -> String {
    format!("type {name} = {};\n", one_of(words))
}

fn members(indent: &str, fields: &[&Field]) -> String {
    fields.iter().map(|field| member(indent, field)).collect()
}

/// A field; the objects of the request itself have an interface each, and those inside them are written where they are.
fn member(indent: &str, field: &Field) -> String {
    let name = format!("{indent}{}{}", field.name, if field.required { "" } else { "?" });
    match field.shape {
        Shape::Record(inside) if field.path.contains('.') => {
            let head = line(&format!("{name}: {{"), field.doc);
            format!("{head}{}{indent}}};\n", members(&format!("{indent}  "), inside))
        }
        _ => line(&format!("{name}: {};", value(field)), field.doc),
    }
}

fn line(code: &str, doc: &str) -> String {
    format!("{code:<WIDTH$} // {}\n", comment(doc))
}

fn value(field: &Field) -> String {
    match field.shape {
        Shape::Text if field.form == TextForm::Guide => "Guide".to_owned(),
        Shape::Text => "string".to_owned(),
        Shape::Flag => "boolean".to_owned(),
        Shape::Number => "number".to_owned(),
        Shape::Word(words) => word(words),
        Shape::Texts => "string[]".to_owned(),
        Shape::Numbers => "number[]".to_owned(),
        Shape::Words(words) => format!("Array<{}>", word(words)),
        Shape::Map => "Record<string, string>".to_owned(),
        Shape::Record(_) => capitalized(field.name),
    }
}

/// One of these words, by the name of its type where the page has one.
fn word(words: &[&str]) -> String {
    if words == Engine::NAMES { "Engine".to_owned() } else { one_of(words.iter().copied()) }
}

fn one_of<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    words.into_iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" | ")
}

/// The first sentence, as part of a line: without its period, and in lower case unless it begins with a name like `AWS`.
fn comment(doc: &str) -> String {
    let first = doc.trim().split(". ").next().unwrap_or_default().trim_end_matches('.');
    match first.split_at_checked(1) {
        Some((start, rest)) if rest.starts_with(|second: char| !second.is_uppercase()) => {
            start.to_ascii_lowercase() + rest
        }
        _ => first.to_owned(),
    }
}

fn capitalized(name: &str) -> String {
    let (first, rest) = name.split_at_checked(1).unwrap_or_default();
    first.to_ascii_uppercase() + rest
}

#[cfg(test)]
mod tests {
    use super::comment;

    #[test]
    fn a_comment_is_a_part_of_a_line() {
        assert_eq!(comment(" Whether Multi-AZ is on. Before 2020-06 another switch."), "whether Multi-AZ is on");
        assert_eq!(comment(" AWS's word: `available`."), "AWS's word: `available`");
    }
}
