//! The snapshot of one file of cases: what all its answers say, then what each says.

use std::ptr;

use serde_json::Value;
use upgrade_rules::registry;

use super::options::{self, Shown};
use super::text::Lines;
use crate::answers::{self, Answered};
use crate::case::File;
use crate::part::{codes, list, reasons, strings, text, texts};

/// The folders of whole situations, in which every promise of an answer is shown.
const WHOLE: [&str; 3] = ["scenarios", "states", "faults"];

pub(super) fn snapshot(file: &File) -> String {
    let cases: Vec<&Answered> = answers::all().iter().filter(|answered| ptr::eq(answered.file, file)).collect();
    let standing = Standing::of(&cases);
    let mut shown = WHOLE.contains(&&*file.folder).then(Shown::default);
    let mut lines = Lines::default();
    lines.list(0, "every case says", &standing.said);
    lines.list(0, "every case shows the contradictions", &standing.disputed);
    for answered in cases {
        lines.apart();
        lines.line(0, &format!("# {}", answered.case.name));
        case(&mut lines, &answered.answer, &standing, shown.as_mut());
    }
    lines.done()
}

/// What the answers of all cases have in common, and is shown once.
struct Standing<'v> {
    said: Vec<&'v str>,
    disputed: Vec<&'v str>,
}

impl<'v> Standing<'v> {
    fn of(cases: &[&'v Answered]) -> Self {
        Self { said: in_all(cases, said), disputed: in_all(cases, disputed) }
    }
}

/// What is in the lists of all cases. An answer with an empty list, as to an invalid request, is not counted: it says that
/// it is empty. A single case has nothing in common with others.
fn in_all<'v>(cases: &[&'v Answered], of: fn(&'v Value) -> Vec<&'v str>) -> Vec<&'v str> {
    let mut lists = cases.iter().map(|answered| of(&answered.answer)).filter(|list| !list.is_empty());
    let mut common = lists.next().unwrap_or_default();
    let mut others = 0_usize;
    for list in lists {
        common.retain(|code| list.contains(code));
        others = others.saturating_add(1);
    }
    if others == 0 { Vec::new() } else { common }
}

/// What rules say beside what blocks the upgrade. The names of steps are codes, too, but say nothing that the options do not.
fn said(answer: &Value) -> Vec<&str> {
    let reasons = reasons(answer);
    let is_rule = |code: &str| code.contains("differs") || registry::all().any(|rule| rule.id == code);
    codes(answer).into_iter().filter(|code| !reasons.contains(code) && is_rule(code)).collect()
}

fn disputed(answer: &Value) -> Vec<&str> {
    texts(answer, "contradictions", "id")
}

fn case(lines: &mut Lines, answer: &Value, standing: &Standing<'_>, whole: Option<&mut Shown>) {
    let verdict = answer.get("direct").map_or("", |direct| text(direct, "verdict"));
    lines.line(0, format!("answer: {} {verdict}", text(answer, "status")).trim_end());
    lines.list(0, "blocked by", &reasons(answer));
    lines.list(0, "errors", &texts(answer, "errors", "code"));
    if let Some(shown) = whole {
        options::show(lines, shown, answer);
        questions(lines, answer);
        guides(lines, answer);
    } else {
        lines.list(0, "options", &texts(answer, "strategies", "id"));
        lines.list(0, "asks for", &texts(answer, "questions", "field"));
    }
    beside(lines, "says", &said(answer), &standing.said);
    beside(lines, "contradictions", &disputed(answer), &standing.disputed);
}

/// What not every case says.
fn beside(lines: &mut Lines, title: &str, found: &[&str], standing: &[&str]) {
    if found.is_empty() && !standing.is_empty() {
        lines.line(0, &format!("{title}: nothing"));
    }
    let own: Vec<&str> = found.iter().filter(|code| !standing.contains(code)).copied().collect();
    lines.list(0, title, &own);
}

/// Where each answer to a question leads.
fn questions(lines: &mut Lines, answer: &Value) {
    for question in list(answer, "questions") {
        lines.line(0, &format!("asks for {}:", text(question, "field")));
        for one in list(question, "answers") {
            let value = one.get("value").unwrap_or(&Value::Null);
            lines.line(1, &format!("{value}: {}", text(one, "leadsTo")));
        }
    }
}

/// In what other guides would answer otherwise.
fn guides(lines: &mut Lines, answer: &Value) {
    for notice in list(answer, "notices").iter().filter(|notice| text(notice, "code").contains("differs")) {
        lines.line(0, &format!("{}:", text(notice, "code")));
        lines.line(1, text(notice, "message"));
        lines.line(1, &strings(notice, "sources").join(" "));
    }
}
