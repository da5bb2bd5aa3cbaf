//! Few words: what a person reads of a plan as a document.

use upgrade_api::{Format, RenderOptions, answered, render};

use crate::answers::all;

/// The median document may have so many words, those in commands and names of sources included.
const MEDIAN: usize = 1_500;

#[test]
fn a_plan_is_read_in_a_few_minutes() {
    let mut counts: Vec<usize> = Vec::new();
    for case in all() {
        let answered = answered(&case.request);
        if answered.answer.recommended.is_some() {
            counts.push(
                render(&answered, Format::Markdown, &RenderOptions::default()).unwrap().split_whitespace().count(),
            );
        }
    }
    counts.sort_unstable();
    let at = |percent: usize| counts[(counts.len() - 1) * percent / 100];
    let told = format!("{} documents: median {}, 90 % {}, longest {}", counts.len(), at(50), at(90), at(100));
    println!("{told}");
    assert!(at(50) <= MEDIAN, "{told}");
}
