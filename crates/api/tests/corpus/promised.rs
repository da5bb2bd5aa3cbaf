//! What every way of the whole situations promises, in one file: an interruption, a document or a rollback that changes
//! shows at once.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use crate::answers;
use crate::golden::is_known;
use crate::part::{list, strings, text, texts};

#[test]
fn what_is_promised_is_known() {
    is_known("promised.txt", &all());
}

fn all() -> String {
    let mut found = String::from(
        "# The cases of scenarios and states: where the answers to a question lead, what the guides differ in, what each way\n\
         # interrupts, and what its steps rest on.\n\
         # Written by `UPDATE_CORPUS=1 cargo test -p upgrade-api --test corpus`. Read each difference.\n",
    );
    for answered in answers::all().iter().filter(|answered| ["scenarios", "states"].contains(&&*answered.file.folder)) {
        writeln!(found, "\n{}", answered.name).unwrap();
        found.push_str(&of_answer(&answered.answer));
    }
    found
}

/// What one answer promises.
fn of_answer(answer: &Value) -> String {
    let mut found = String::new();
    for question in list(answer, "questions") {
        for leads in list(question, "answers") {
            let value = leads.get("value").unwrap_or(&Value::Null);
            writeln!(found, "  {} = {value}: {}", text(question, "field"), text(leads, "leadsTo")).unwrap();
        }
    }
    for notice in list(answer, "notices").iter().filter(|notice| text(notice, "code").contains("differs")) {
        writeln!(found, "  {} {}", text(notice, "message"), strings(notice, "sources").join(" ")).unwrap();
    }
    let mut seen = BTreeSet::new();
    for way in list(answer, "strategies") {
        let until = way.get("rollbackUntil").and_then(Value::as_str).unwrap_or("the start");
        writeln!(
            found,
            "  {}: done {}; data {}; endpoints {}; rollback until {until}",
            text(way, "id"),
            text(way, "completes"),
            text(way, "dataRisk"),
            text(way, "endpoints")
        )
        .unwrap();
        interruption(&mut found, way);
        for step in list(way, "steps") {
            let holds = of_step(step);
            writeln!(found, "    {}", text(step, "id")).unwrap();
            found.push_str(if seen.contains(&holds) { "      as above\n" } else { &holds });
            seen.insert(holds);
        }
    }
    found
}

/// The documents of a step and what is said with it, what it interrupts, and the rollback from it.
fn of_step(step: &Value) -> String {
    let why = list(step, "why").first().unwrap_or(&Value::Null);
    let mut holds = format!("      rests on: {}\n", strings(why, "sources").join(" "));
    writeln!(holds, "      says: {}", texts(step, "why", "code").join(" ")).unwrap();
    interruption(&mut holds, step);
    let back = step.get("rollback").unwrap_or(&Value::Null);
    writeln!(holds, "      rollback: {} {}", text(back, "how"), strings(back, "sources").join(" ")).unwrap();
    holds
}

/// The parts that are felt, or of which something is said.
fn interruption(found: &mut String, of: &Value) {
    let interruption = of.get("interruption").unwrap_or(&Value::Null);
    let mut spans: Vec<(String, Vec<&str>)> = Vec::new();
    for part in ["writes", "reads", "connections", "data", "clientRecovery"] {
        let span = interruption.get(part).unwrap_or(&Value::Null);
        if text(span, "effect") == "none" {
            continue;
        }
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
            write!(says, " model").unwrap();
        }
        write!(says, " {}", strings(span, "sources").join(" ")).unwrap();
        match spans.iter_mut().find(|(other, _)| *other == says) {
            Some((_, parts)) => parts.push(part),
            None => spans.push((says, vec![part])),
        }
    }
    for (says, parts) in spans {
        writeln!(found, "      {}: {says}", parts.join(" ")).unwrap();
    }
}
