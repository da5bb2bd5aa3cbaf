//! What every case says, in one file: a rule that fires where it should not shows at once.

use std::fmt::Write as _;

use upgrade_rules::registry;

use crate::answers;
use crate::golden::is_known;
use crate::part::{codes, reasons, text, texts};

#[test]
fn what_fires_is_known() {
    is_known("fired.txt", &all());
}

fn all() -> String {
    let mut found = String::from(
        "# Every case: its answer, what blocks the upgrade as asked, the ways, what other rules say, and what is disputed.\n\
         # Written by `UPDATE_CORPUS=1 cargo test -p upgrade-api --test corpus`. Read each difference.\n",
    );
    let known: Vec<&str> = registry::all().map(|rule| rule.id).collect();
    for answered in answers::all() {
        let answer = &answered.answer;
        let reasons = reasons(answer);
        // The names of steps are codes, too, but say nothing that the ways do not.
        let says = |code: &&str| !reasons.contains(code) && (code.contains("differs") || known.contains(code));
        let said: Vec<&str> = codes(answer).into_iter().filter(says).collect();
        let verdict = answer.get("direct").map_or("", |direct| text(direct, "verdict"));
        writeln!(found, "\n{}", answered.name).unwrap();
        for (label, words) in [
            ("answer", vec![text(answer, "status"), verdict]),
            ("blocks", reasons),
            ("ways", texts(answer, "strategies", "id")),
            ("asks", texts(answer, "questions", "field")),
            ("errors", texts(answer, "errors", "code")),
            ("says", said),
            ("disputed", texts(answer, "contradictions", "id")),
        ] {
            let words = words.join(" ");
            if !words.trim().is_empty() {
                writeln!(found, "  {label}: {}", words.trim()).unwrap();
            }
        }
    }
    found
}
