//! The pseudo-language, for the tests of every crate that shows words: what stands outside its brackets has bypassed the tables.

/// The name of the language.
pub(crate) const PSEUDO: &str = "qps";

const OPEN: &str = "[!! ";
const CLOSE: &str = " !!]";

/// What a text has outside all brackets.
pub(crate) fn outside(text: &str) -> String {
    let (mut outside, mut rest, mut depth) = (String::new(), text, 0_usize);
    while let Some(first) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix(OPEN) {
            depth = depth.saturating_add(1);
            rest = after;
        } else if let Some(after) = rest.strip_prefix(CLOSE).filter(|_| depth > 0) {
            depth = depth.saturating_sub(1);
            rest = after;
        } else {
            if depth == 0 {
                outside.push(first);
            }
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    outside
}

/// Whether every word of a text comes from a table.
pub(crate) fn is_from_tables(text: &str) -> bool {
    !outside(text).contains(char::is_alphabetic)
}

#[test]
fn words_outside_brackets_are_found() {
    assert!(is_from_tables("[!! á [!! ƀ !!] ç !!]; [!! ð !!]."));
    assert_eq!(outside("[!! á !!] and [!! ƀ !!]"), " and ");
    assert!(!is_from_tables("[!! á !!] and"));
}
