//! What each upgrade option promises: an interruption, a document or a rollback that changes shows at once.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

use super::text::Lines;
use crate::part::{list, strings, text, texts};

/// The steps that a file has shown, the last one of each name: options share steps, and cases share options.
#[derive(Default)]
pub(super) struct Shown(BTreeMap<String, String>);

impl Shown {
    /// Where the same step has been shown last. If it has not been, it is from now on, under this name.
    fn before(&mut self, name: &str, text: &str) -> Option<String> {
        if self.0.get(name).is_some_and(|last| last == text) {
            return Some("as above".to_owned());
        }
        let other = self.0.iter().find(|(_, last)| *last == text).map(|(other, _)| format!("as {other}"));
        match other {
            // From here on, looking up under this name leads to the other one.
            Some(_) => self.0.remove(name),
            None => self.0.insert(name.to_owned(), text.to_owned()),
        };
        other
    }
}

pub(super) fn show(lines: &mut Lines, shown: &mut Shown, answer: &Value) {
    for option in list(answer, "strategies") {
        let id = text(option, "id");
        lines.line(0, &format!("option {id}:"));
        promises(lines, option);
        for step in list(option, "steps") {
            let name = text(step, "id");
            let mut own = Lines::default();
            of_step(&mut own, step);
            let own = own.done();
            if let Some(before) = shown.before(&format!("{name} of {id}"), &own) {
                lines.line(1, &format!("{name}: {before}"));
            } else {
                lines.line(1, &format!("{name}:"));
                lines.push(&own);
            }
        }
    }
}

/// What holds of the option as a whole.
fn promises(lines: &mut Lines, option: &Value) {
    let (completes, data, endpoints) = (text(option, "completes"), text(option, "dataRisk"), text(option, "endpoints"));
    lines.line(1, &format!("completes {completes}; data {data}; endpoints {endpoints}"));
    let until = option.get("rollbackUntil").and_then(Value::as_str).unwrap_or("the start");
    lines.line(1, &format!("rollback until {until}"));
    interruption(lines, 1, option);
}

/// The documents of a step and what is said with it, what it interrupts, and the rollback from it.
fn of_step(lines: &mut Lines, step: &Value) {
    let purpose = list(step, "why").first().unwrap_or(&Value::Null);
    lines.line(2, &format!("rests on: {}", strings(purpose, "sources").join(" ")));
    lines.list(2, "says", &texts(step, "why", "code"));
    interruption(lines, 2, step);
    let rollback = step.get("rollback").unwrap_or(&Value::Null);
    lines.line(2, &format!("rollback: {} {}", text(rollback, "code"), strings(rollback, "sources").join(" ")));
}

/// The parts that are felt, or of which something is said; parts that are alike on one line.
fn interruption(lines: &mut Lines, depth: usize, of: &Value) {
    let whole = of.get("interruption").unwrap_or(&Value::Null);
    let mut spans: Vec<(String, Vec<&str>)> = Vec::new();
    for part in ["writes", "reads", "connections", "data", "clientRecovery"] {
        let span = whole.get(part).unwrap_or(&Value::Null);
        if text(span, "effect") == "none" {
            continue;
        }
        let says = describe(span);
        match spans.iter_mut().find(|(other, _)| *other == says) {
            Some((_, parts)) => parts.push(part),
            None => spans.push((says, vec![part])),
        }
    }
    for (says, parts) in spans {
        lines.line(depth, &format!("{}: {says}", parts.join(" ")));
    }
}

/// Everything of a span but its sentence.
fn describe(span: &Value) -> String {
    let mut says = format!("{} {}", text(span, "effect"), text(span, "basis"));
    for key in ["seconds", "times"] {
        if let Some(value) = span.get(key) {
            write!(says, " {key} {value}").unwrap();
        }
    }
    if text(span, "scope") != "cluster" {
        write!(says, " {}", text(span, "scope")).unwrap();
    }
    if span.get("model").is_some() {
        says.push_str(" model");
    }
    write!(says, " {}", strings(span, "sources").join(" ")).unwrap();
    says
}
