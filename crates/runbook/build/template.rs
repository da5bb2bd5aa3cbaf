//! Templates: text with `{name}` in it.

use std::collections::BTreeSet;

/// The names of a template's parameters; an error says what is wrong with its braces.
pub(crate) fn parameters(template: &str) -> Result<BTreeSet<&str>, String> {
    let mut names = BTreeSet::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        let (_, tail) = rest.split_at(at);
        let Some(tail) = tail.strip_prefix('{') else { return Err("a `}` without a `{`".to_owned()) };
        let Some((name, after)) = tail.split_once('}') else { return Err("a `{` without a `}`".to_owned()) };
        let fine = name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.chars().all(|character| character.is_ascii_alphanumeric());
        if !fine {
            return Err(format!("`{{{name}}}` is not a parameter, write it as `{{nodeType}}`"));
        }
        names.insert(name);
        rest = after;
    }
    Ok(names)
}
