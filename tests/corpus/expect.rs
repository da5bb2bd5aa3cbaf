//! An answer compared with what a case expects.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde_json::{Map, Value};

use crate::case::{Expect, ExpectedError};
use crate::part::{blockers, codes, codes_true_of, everything_said, list, reasons, strategy, strings, text, texts};

/// What differs, each with what was expected and what came.
pub(crate) fn unmet(expect: &Expect, answer: &Value) -> Vec<String> {
    let mut found = Found(Vec::new());
    if let Some(status) = &expect.status {
        found.same("status", status.as_str(), text(answer, "status"));
    }
    if let Some(verdict) = &expect.verdict {
        found.same("verdict", verdict.as_str(), answer.get("direct").map_or("none", |direct| text(direct, "verdict")));
    }
    if let Some(expected) = &expect.reasons {
        found.same("reasons", expected, &reasons(answer));
    }
    let present = codes(answer);
    found.must("code", &expect.codes, |code| present.contains(code), &present);
    found.must_not("code", &expect.absent, |code| present.contains(code));

    if let Some(expected) = &expect.blockers {
        found.same("blockers", expected, &blockers(answer));
    }
    let disputed = texts(answer, "contradictions", "id");
    if let Some(expected) = &expect.contradictions {
        found.same("contradictions", expected, &disputed);
    }
    found.must("contradiction", &expect.contradictions_include, |id| disputed.contains(&id), &disputed);
    found.must_not("contradiction", &expect.contradictions_lack, |id| disputed.contains(&id));

    let ids = texts(answer, "strategies", "id");
    if let Some(expected) = &expect.resolutions {
        found.same("resolutions", expected, &strings(answer, "resolutions"));
    }
    if let Some(expected) = &expect.recommended {
        found.same("recommended", expected.as_str(), text(answer, "recommended"));
    }
    if let Some(expected) = &expect.strategies {
        found.same("strategies", expected, &ids);
    }
    found.must("strategy", &expect.has_strategies, |id| ids.contains(&id), &ids);
    found.must_not("strategy", &expect.lacks_strategies, |id| ids.contains(&id));
    let mut asked = texts(answer, "questions", "field");
    asked.extend(list(answer, "questions").iter().flat_map(|question| strings(question, "along")));
    found.must("question", &expect.questions, |field| asked.contains(&field), &asked);

    of_strategies(expect, answer, &mut found);
    if let Some(expected) = &expect.errors {
        errors(expected, answer, &mut found);
    }
    let said = everything_said(answer);
    found.must("words", &expect.says, |words| said.contains(words), &"…");
    let lower = said.to_lowercase();
    found.must_not("words", &expect.never, |words| lower.contains(&words.to_lowercase()));
    found.0
}

fn of_strategies(expect: &Expect, answer: &Value, found: &mut Found) {
    found.each(answer, &expect.codes_in, |found, id, strategy, expected| {
        let present = codes_true_of(answer, strategy);
        found.must(&format!("code of {id}"), expected, |code| present.contains(code), &present);
    });
    found.each(answer, &expect.absent_in, |found, id, strategy, expected| {
        let present = codes_true_of(answer, strategy);
        found.must_not(&format!("code of {id}"), expected, |code| present.contains(code));
    });
    found.each(answer, &expect.conditions, |found, id, strategy, expected| {
        let conditions = texts(strategy, "conditions", "id");
        found.must(&format!("condition of {id}"), expected, |code| conditions.contains(&code), &conditions);
    });
    found.each(answer, &expect.steps, |found, id, strategy, expected| {
        let steps: Vec<(&str, &str)> =
            list(strategy, "steps").iter().map(|step| (text(step, "operation"), text(step, "id"))).collect();
        let named = |wanted: &str, (operation, step): (&str, &str)| {
            wanted == operation || wanted == step || step.split_once('-').is_some_and(|(_, name)| wanted == name)
        };
        let same =
            steps.len() == expected.len() && expected.iter().zip(&steps).all(|(wanted, step)| named(wanted, *step));
        if !same {
            found.differ(&format!("steps of {id}"), expected, &steps);
        }
    });
    found.each(answer, &expect.interruption, |found, id, strategy, expected| {
        for (part, span) in expected {
            let came = strategy.get("interruption").and_then(|whole| whole.get(part)).and_then(Value::as_object);
            let none = Map::new();
            let came = came.unwrap_or(&none);
            for (key, wanted) in span {
                let value = came.get(key).unwrap_or(&Value::Null);
                if value != wanted {
                    found.differ(&format!("{part}.{key} of {id}"), wanted, value);
                }
            }
        }
    });
    for (what, expected) in
        [("dataRisk", &expect.data_risk), ("endpoints", &expect.endpoints), ("completes", &expect.completes)]
    {
        found.each(answer, expected, |found, id, strategy, expected| {
            found.same(&format!("{what} of {id}"), expected.as_str(), text(strategy, what));
        });
    }
    found.each(answer, &expect.rollback_until, |found, id, strategy, expected| {
        let came = strategy.get("rollbackUntil").and_then(Value::as_str);
        found.same(&format!("rollbackUntil of {id}"), &expected.as_deref(), &came);
    });
    found.each(answer, &expect.says_in, |found, id, strategy, expected| {
        let said = everything_said(strategy);
        found.must(&format!("words in {id}"), expected, |words| said.contains(words), &"…");
    });
    found.each(answer, &expect.never_in, |found, id, strategy, expected| {
        let said = everything_said(strategy).to_lowercase();
        found.must_not(&format!("words in {id}"), expected, |words| said.contains(&words.to_lowercase()));
    });
}

fn errors(expected: &[ExpectedError], answer: &Value, found: &mut Found) {
    let mut wanted: Vec<(&str, &str)> = expected.iter().map(|error| (&*error.path, &*error.code)).collect();
    let mut came: Vec<(&str, &str)> =
        list(answer, "errors").iter().map(|error| (text(error, "path"), text(error, "code"))).collect();
    wanted.sort_unstable();
    came.sort_unstable();
    if wanted != came {
        found.differ("errors", &wanted, &came);
    }
}

/// Differences, in words.
struct Found(Vec<String>);

impl Found {
    fn differ(&mut self, what: &str, expected: &(impl Debug + ?Sized), came: &(impl Debug + ?Sized)) {
        self.0.push(format!("{what}: expected {expected:?}, got {came:?}"));
    }

    fn same<E, C>(&mut self, what: &str, expected: &E, came: &C)
    where
        E: Debug + PartialEq<C> + ?Sized,
        C: Debug + ?Sized,
    {
        if expected != came {
            self.differ(what, expected, came);
        }
    }

    fn must(&mut self, what: &str, wanted: &[String], there: impl Fn(&str) -> bool, came: &impl Debug) {
        let missing: Vec<&String> = wanted.iter().filter(|wanted| !there(wanted)).collect();
        if !missing.is_empty() {
            self.0.push(format!("{what} missing: {missing:?}, got {came:?}"));
        }
    }

    fn must_not(&mut self, what: &str, unwanted: &[String], there: impl Fn(&str) -> bool) {
        let found: Vec<&String> = unwanted.iter().filter(|unwanted| there(unwanted)).collect();
        if !found.is_empty() {
            self.0.push(format!("{what} must not be there: {found:?}"));
        }
    }

    fn each<T>(&mut self, answer: &Value, expected: &BTreeMap<String, T>, check: impl Fn(&mut Self, &str, &Value, &T)) {
        for (id, expected) in expected {
            match strategy(answer, id) {
                Some(strategy) => check(self, id, strategy, expected),
                None => self.0.push(format!("strategy missing: {id}")),
            }
        }
    }
}
