//! Every sentence of every explanation of the corpus comes from the tables: in the pseudo-language all of it stands in brackets.

#[path = "../../../../tests/language/brackets.rs"]
mod brackets;

use brackets::{PSEUDO, is_from_tables};
use upgrade_explain::{Language, MOST_BYTES, MOST_ERRORS, explain, unknown_language};

use crate::common;

#[test]
fn no_sentence_of_an_explanation_bypasses_the_tables() {
    let language = Language::of(PSEUDO).expect("the pseudo-language");
    let mut texts: Vec<String> =
        common::files().into_iter().flat_map(|file| file.cases).map(|case| case.text).collect();
    texts.push(format!("{}x", " ".repeat(MOST_BYTES)));
    texts.push(common::different(MOST_ERRORS + 1));
    texts.push("x".repeat(MOST_BYTES + 1));
    let mut said = 0_usize;
    for text in texts {
        let answer = explain(&text, language);
        let errors = answer.errors.iter().flat_map(|error| [&error.means, &error.fix]);
        let unknown = answer.unknown.iter().map(|error| &error.message);
        let problems =
            answer.problems.iter().flat_map(|problem| std::iter::once(&problem.message).chain(&problem.help));
        for sentence in errors.chain(unknown).chain(problems) {
            assert!(is_from_tables(sentence), "{sentence}");
            said += 1;
        }
    }
    assert!(said > 100, "{said}");
}

#[test]
fn an_unknown_language_is_a_problem_with_the_list() {
    let answer = unknown_language("tlh");
    let [problem] = answer.problems.as_slice() else { panic!("{:?}", answer.problems) };
    assert_eq!(problem.code, "unknown-language");
    assert!(problem.help.as_deref().is_some_and(|help| help.contains("`en`")), "{problem:?}");
}
