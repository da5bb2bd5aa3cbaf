//! Whatever a text is: no panic, no more than the limits, and nothing that the text does not say.

use proptest::prelude::*;
use upgrade_explain::{ExplainStatus, MOST_BYTES, MOST_ERRORS, as_markdown, as_text};

use crate::common::{self, config, explain};

fn texts() -> Vec<String> {
    common::files().into_iter().flat_map(|file| file.cases).map(|case| case.text).collect()
}

/// A piece of text to put somewhere.
fn splinter() -> impl Strategy<Value = String> {
    let known =
        ["\\", "\\u00", "&#3", "\u{1b}[", "{", "\"", "'", "\n", "\u{201c}", "\u{e9}", "\u{2502}", ":", ".", "-", "0"];
    prop_oneof![
        prop::sample::select(known.to_vec()).prop_map(str::to_owned),
        prop::sample::select(texts()),
        "\\PC{0,8}",
    ]
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let answer = explain(text);
    prop_assert!(answer.errors.len() + answer.unknown.len() <= MOST_ERRORS);
    prop_assert_eq!(answer.status == ExplainStatus::Empty, text.trim().is_empty());
    let lines = u32::try_from(text.lines().count()).unwrap_or(u32::MAX).max(1);
    for error in &answer.errors {
        prop_assert!(error.lines.iter().all(|line| (1..=lines).contains(line)), "{:?} of {}", error.lines, lines);
        for value in error.params.values() {
            prop_assert!(text.contains(value.as_str()), "{}", value);
        }
    }
    let printed = as_text(&answer, upgrade_explain::Language::default());
    prop_assert!(!printed.contains(|letter: char| letter.is_control() && letter != '\n'));
    prop_assert!(!as_markdown(&answer, upgrade_explain::Language::default()).is_empty());
    Ok(())
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn a_damaged_text_invents_nothing(
        text in prop::sample::select(texts()),
        damage in prop::collection::vec((any::<prop::sample::Index>(), splinter()), 1..6),
    ) {
        let mut text = text;
        for (at, splinter) in damage {
            let start = text.floor_char_boundary(at.index(text.len() + 1));
            text.insert_str(start, &splinter);
        }
        check(&text)?;
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        check(&text)?;
    }
}

#[test]
fn limits_are_said() {
    let errors: String = common::different(MOST_ERRORS + 1);
    let answer = explain(&errors);
    assert_eq!(answer.errors.len(), MOST_ERRORS);
    assert_eq!(answer.problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["too-many-errors"]);

    let long = format!(
        "Cannot find version 7.4 for redis\n{}\u{e9}Cannot find version 7.5 for redis",
        "x ".repeat(MOST_BYTES / 2)
    );
    let answer = explain(&long);
    assert_eq!(answer.errors.len(), 1);
    assert_eq!(answer.problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["text-cut"]);
}

/// As large as the limit, and made so that every place begins something: it ends.
#[test]
fn the_worst_texts_are_read() {
    for part in [
        "an error occurred ",
        "valkey parameter group ",
        "a.",
        "EVENTS\t",
        "\\u",
        "Service: x, Status Code: 1, ",
        "\"SourceType\" \"Message\": \"",
    ] {
        let text = part.repeat(MOST_BYTES / part.len());
        assert!(explain(&text).errors.is_empty(), "{part}");
    }
}
