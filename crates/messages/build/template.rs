//! Templates: text with `{name}` in it.

use std::collections::BTreeSet;

use super::parts::Ids;

/// The names of a template's parameters; an error says what is wrong with its braces.
pub(crate) fn parameters(template: &str) -> Result<BTreeSet<&str>, String> {
    let mut names = BTreeSet::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        let (_, tail) = rest.split_at(at);
        let Some(tail) = tail.strip_prefix('{') else { return Err("has a `}` without a `{`".to_owned()) };
        let Some((name, after)) = tail.split_once('}') else { return Err("has a `{` without a `}`".to_owned()) };
        names.insert(name);
        rest = after;
    }
    Ok(names)
}

/// What is never said.
const PROMISES: [&str; 7] =
    ["zero downtime", "no downtime", "no data is lost", "guaranteed to", "will end in", "always safe", "risk-free"];

/// What is wrong with a sentence.
pub(super) fn wrong(text: &str, ids: Ids) -> Option<String> {
    if text.is_empty() || text != text.trim() || text.contains(['\n', '\t']) {
        return Some("is empty, or has blanks around it or line ends in it".to_owned());
    }
    let lower = text.to_lowercase();
    // The page says which of these nobody can promise.
    if ids != Ids::Labels
        && let Some(promise) = PROMISES.iter().find(|promise| lower.contains(*promise))
    {
        return Some(format!("promises what nobody can: `{promise}`"));
    }
    match parameters(text) {
        Err(problem) => Some(problem),
        Ok(names) if ids == Ids::Labels => numbers(&names),
        Ok(names) => names
            .into_iter()
            .find(|name| !is_name(name))
            .map(|name| format!("has `{{{name}}}`, which is no parameter: write it as `{{nodeType}}`")),
    }
}

fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|character| character.is_ascii_alphanumeric())
}

/// Labels have their parameters by number, from 0 on without a gap: so the compiler can count them.
fn numbers(names: &BTreeSet<&str>) -> Option<String> {
    let expected: BTreeSet<String> = (0..names.len()).map(|number| number.to_string()).collect();
    (names.iter().any(|name| !expected.contains(*name)))
        .then(|| "has parameters that are not `{0}`, `{1}` and so on".to_owned())
}
