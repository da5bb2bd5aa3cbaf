//! Every sentence of every import of the corpus comes from the tables: in the pseudo-language all of it stands in brackets.

#[path = "../../../../tests/language/brackets.rs"]
mod brackets;

use std::collections::BTreeSet;

use brackets::{PSEUDO, is_from_tables};
use upgrade_import::{Language, import, unknown_language};

use crate::common;

#[test]
fn no_sentence_of_an_import_bypasses_the_tables() {
    let language = Language::of(PSEUDO).expect("the pseudo-language");
    let (mut said, mut found) = (0_usize, BTreeSet::new());
    for case in common::cases() {
        let answer = import(&case.text, language);
        let mut texts: Vec<&str> = answer.clusters.iter().map(|cluster| cluster.label.as_str()).collect();
        texts.extend(answer.documents.iter().map(|document| document.message.as_str()));
        for fact in answer.clusters.iter().flat_map(|cluster| &cluster.missing) {
            texts.extend([Some(fact.message.as_str()), fact.help.as_deref()].into_iter().flatten());
        }
        for problem in &answer.problems {
            texts.extend([Some(problem.message.as_str()), problem.help.as_deref()].into_iter().flatten());
        }
        said = said.saturating_add(texts.len());
        found.extend(
            texts.into_iter().filter(|text| !is_from_tables(text)).map(|text| format!("{}: {text}", case.name)),
        );
    }
    assert!(said > 100, "{said}");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn an_unknown_language_is_a_problem_with_the_list() {
    let answer = unknown_language("tlh");
    let [problem] = answer.problems.as_slice() else { panic!("{:?}", answer.problems) };
    assert_eq!(problem.code, "unknown-language");
    assert!(problem.help.as_deref().is_some_and(|help| help.contains("`en`")), "{problem:?}");
}
