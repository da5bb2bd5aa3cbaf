//! What holds of every answer.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::answers::{Answered, all};
use crate::part::{codes, each_text, everything_said, list, strings, text, texts};

/// Notes what is wrong, over all cases, and says it at once.
fn every(check: impl Fn(&Answered, &mut Vec<String>)) {
    let mut wrong = Vec::new();
    for answered in all() {
        let mut here = Vec::new();
        check(answered, &mut here);
        wrong.extend(here.into_iter().map(|what| format!("{}: {what}", answered.name)));
    }
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_same_request_gives_the_same_bytes() {
    every(|answered, wrong| {
        if upgrade_api::plan_text(&answered.request) != answered.text {
            wrong.push("another answer the second time".to_owned());
        }
    });
}

#[test]
fn sources_are_listed_once_and_all_are_used() {
    every(|answered, wrong| {
        let mut named: BTreeSet<&str> = BTreeSet::new();
        each_text(&answered.answer, "", &mut |path, text| {
            if path.ends_with(".sources") {
                named.insert(text);
            }
        });
        let listed: BTreeSet<&str> = answered
            .answer
            .get("sources")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
            .map(|(id, _)| id.as_str())
            .collect();
        if named != listed {
            let odd: Vec<&&str> = named.symmetric_difference(&listed).collect();
            wrong.push(format!("sources named but not listed, or listed but not named: {odd:?}"));
        }
    });
}

/// Statements rest on documents: reasons, notices and conditions carry a source, except limits, and what the request lacks.
#[test]
fn every_rule_in_an_answer_names_a_source() {
    every(|answered, wrong| {
        let direct = answered.answer.get("direct").unwrap_or(&Value::Null);
        for reason in list(direct, "reasons").iter().chain(list(&answered.answer, "notices")) {
            let code = text(reason, "code");
            if list(reason, "sources").is_empty() && code != "incomplete" {
                wrong.push(format!("{code} names no source"));
            }
        }
    });
}

/// Both sides have their sources, and what they touch is said in the same answer.
#[test]
fn every_contradiction_has_sides_and_touches_something() {
    every(|answered, wrong| {
        let mut said = codes(&answered.answer);
        each_text(&answered.answer, "", &mut |path, text| {
            if path.contains(".interruption.") && path.rsplit('.').next() == Some("code") {
                said.insert(text);
            }
        });
        for contradiction in list(&answered.answer, "contradictions") {
            let id = text(contradiction, "id");
            let sides = list(contradiction, "sides");
            if sides.iter().any(|side| list(side, "sources").is_empty()) {
                wrong.push(format!("{id}: a statement without a source"));
            }
            let gap = contradiction.get("gap") == Some(&Value::Bool(true));
            if gap != (sides.len() == 1) || sides.is_empty() {
                wrong.push(format!("{id}: {} sides, gap {gap}", sides.len()));
            }
            let touches = strings(contradiction, "touches");
            if touches.is_empty() {
                wrong.push(format!("{id} touches nothing"));
            }
            let elsewhere = touches.iter().filter(|code| !said.contains(*code));
            wrong.extend(elsewhere.map(|code| format!("{id} touches {code}, which is not in the answer")));
        }
    });
}

#[test]
fn no_sentence_of_a_contradiction_is_said_twice() {
    every(|answered, wrong| {
        let mut said = BTreeSet::new();
        for reason in list(&answered.answer, "notices") {
            said.insert(text(reason, "message"));
        }
        for contradiction in list(&answered.answer, "contradictions") {
            let statements = list(contradiction, "sides").iter().map(|side| text(side, "statement"));
            for sentence in statements.chain([text(contradiction, "planned"), text(contradiction, "subject")]) {
                if !said.insert(sentence) {
                    wrong.push(format!("{}: said twice: {sentence}", text(contradiction, "id")));
                }
            }
        }
    });
}

#[test]
fn every_sentence_is_one() {
    // A missing sentence shows as its bare key, a missing parameter as its placeholder.
    const SENTENCES: [&str; 12] = [
        ".message",
        ".title",
        ".text",
        ".how",
        ".changes",
        ".summary",
        ".leadsTo",
        ".help",
        ".expect",
        ".subject",
        ".statement",
        ".planned",
    ];
    every(|answered, wrong| {
        each_text(&answered.answer, "", &mut |path, text| {
            if SENTENCES.iter().any(|ending| path.ends_with(ending)) {
                let one_word = path.ends_with(".expect");
                if text.is_empty() || !one_word && !text.contains(' ') {
                    wrong.push(format!("{path} is no sentence: `{text}`"));
                }
                if let Some(placeholder) = placeholder(text) {
                    wrong.push(format!("{path} has {placeholder} left: `{text}`"));
                }
            }
        });
        for reason in list(&answered.answer, "notices") {
            if text(reason, "message").len() <= text(reason, "code").len() {
                wrong.push(format!("{} says no more than its code", text(reason, "code")));
            }
        }
    });
}

/// `{name}`, but not `{}` nor the braces of a command.
fn placeholder(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        rest = &rest[start..];
        let end = rest.find('}')?;
        let inner = &rest[1..end];
        if !inner.is_empty() && inner.chars().all(|character| character.is_ascii_alphabetic()) {
            return Some(&rest[..=end]);
        }
        rest = &rest[1..];
    }
    None
}

#[test]
fn nothing_is_promised_that_aws_does_not_promise() {
    every(|answered, wrong| {
        // What the user typed comes back in errors; it is not the program's word.
        if !list(&answered.answer, "errors").is_empty() {
            return;
        }
        let said = everything_said(&answered.answer).to_lowercase().replace("not guaranteed", "");
        for word in ["zero downtime", "zero-downtime", "no downtime", "guaranteed", "no data loss", "without data loss"]
        {
            if said.contains(word) {
                wrong.push(format!("says `{word}`"));
            }
        }
    });
}

#[test]
fn no_figure_is_given_where_none_is_published() {
    every(|answered, wrong| {
        for strategy in list(&answered.answer, "strategies") {
            let steps = list(strategy, "steps").iter().map(|step| (text(step, "id"), step));
            for (place, whole) in steps.chain([(text(strategy, "id"), strategy)]) {
                let parts = whole.get("interruption").and_then(Value::as_object).into_iter().flatten();
                for (part, span) in parts.filter(|(_, span)| span.is_object()) {
                    let figure = span.get("seconds").is_some();
                    if figure && text(span, "basis") == "not-published" {
                        wrong.push(format!("{place}.{part}: a figure on the basis not-published"));
                    }
                    if list(span, "sources").is_empty() {
                        wrong.push(format!("{place}.{part}: no source"));
                    }
                }
            }
        }
    });
}

#[test]
fn the_parts_of_an_answer_fit_together() {
    every(|answered, wrong| {
        let answer = &answered.answer;
        let ids = texts(answer, "strategies", "id");
        let status = text(answer, "status");
        let mut must = |holds: bool, what: &str| {
            if !holds {
                wrong.push(what.to_owned());
            }
        };
        must(ids.len() == ids.iter().collect::<BTreeSet<_>>().len(), "a strategy twice");
        must(strings(answer, "resolutions").iter().all(|id| ids.contains(id)), "a resolution that is no strategy");
        must(
            (status == "invalid") != list(answer, "errors").is_empty(),
            "`invalid` without errors, or errors without it",
        );
        let recommended = text(answer, "recommended");
        must(recommended.is_empty() || ids.contains(&recommended), "recommended is no strategy");
        must((status == "planned") <= !recommended.is_empty(), "planned without a recommended strategy");
        must((status == "no-path") != list(answer, "blockers").is_empty(), "no path without blockers");
        must((status == "up-to-date") <= ids.is_empty(), "up to date with strategies");
        let direct = answer.get("direct").unwrap_or(&Value::Null);
        let (verdict, reasons) = (text(direct, "verdict"), list(direct, "reasons"));
        must((verdict == "blocked") <= !reasons.is_empty(), "blocked without a reason");
        must((verdict == "allowed") <= reasons.is_empty(), "allowed with a reason");
        let open = !list(answer, "questions").is_empty()
            || list(answer, "strategies").iter().any(|strategy| !list(strategy, "conditions").is_empty());
        must((status == "conditional") <= open, "conditional without a question or condition");
        must((verdict == "unknown") <= (status != "planned"), "planned, but the verdict is unknown");
    });
}

/// Whoever asks for a summary gets the same answer without the steps.
#[test]
fn a_summary_only_leaves_out() {
    every(|answered, wrong| {
        let Some(mut request) = answered.case.request.clone() else { return };
        let Some(map) = request.as_object_mut().filter(|map| !map.contains_key("detail")) else { return };
        map.insert("detail".to_owned(), Value::from("summary"));
        let summary: Value = serde_json::from_str(&upgrade_api::plan_text(&request.to_string())).unwrap();
        for key in ["status", "summary", "direct", "resolutions", "recommended", "blockers", "questions", "errors"] {
            if summary.get(key) != answered.answer.get(key) {
                wrong.push(format!("`{key}` differs in the summary"));
            }
        }
        if texts(&summary, "strategies", "id") != texts(&answered.answer, "strategies", "id") {
            wrong.push("the summary has other strategies".to_owned());
        }
        // What only steps say is left out with them.
        let full = list(&answered.answer, "contradictions");
        for contradiction in list(&summary, "contradictions") {
            let same = full.iter().find(|other| text(other, "id") == text(contradiction, "id"));
            let touches = same.map(|same| strings(same, "touches")).unwrap_or_default();
            if !strings(contradiction, "touches").iter().all(|code| touches.contains(code)) {
                wrong.push(format!("the summary's {} touches more", text(contradiction, "id")));
            }
        }
    });
}
