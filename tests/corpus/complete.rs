//! Nothing is left out: every rule has its cases, and every name in the corpus exists.

use std::collections::BTreeSet;

use upgrade_rules::catalogue::contradictions;
use upgrade_rules::registry;

use crate::answers::{Answered, all, files};
use crate::case::{Case, File, Kind};
use crate::part::{codes, list, strings, text};

#[test]
fn every_rule_has_its_three_cases() {
    let mut gaps = Vec::new();
    for rule in registry::all() {
        let Some(file) = files().iter().find(|file| file.folder == "rules" && file.stem == rule.id.text()) else {
            gaps.push(format!("tests/corpus/rules/{}.json is missing", rule.id.text()));
            continue;
        };
        for kind in [Kind::Fires, Kind::Silent] {
            if !has(file, kind) {
                gaps.push(format!("rules/{}: no case of kind {kind:?}", rule.id.text()));
            }
        }
        if has(file, Kind::Unknown) == file.unknown.is_some() {
            gaps.push(format!(
                "rules/{}: either a case of kind Unknown, or `unknown`: why there is none",
                rule.id.text()
            ));
        }
        if !file.facts.iter().any(|fact| rule.facts.ids().contains(&fact.as_str())) {
            gaps.push(format!("rules/{}: shares no fact with the rule, {:?}", rule.id.text(), rule.facts.ids()));
        }
    }
    assert!(gaps.is_empty(), "{}", gaps.join("\n"));
}

/// What no rule and no sentence speaks of touches no plan, and needs none.
#[test]
fn every_contradiction_that_can_touch_a_plan_has_its_two_cases() {
    let mut gaps = Vec::new();
    for contradiction in contradictions() {
        let id = contradiction.id;
        let file = files().iter().find(|file| file.contradiction.as_deref() == Some(id));
        let codes = contradiction.rules.iter().chain(contradiction.statements);
        if contradiction.rules.is_empty() && contradiction.statements.is_empty() {
            assert!(file.is_none(), "contradictions/{id}: cases of what nothing speaks of");
            continue;
        }
        let Some(file) = file else {
            gaps.push(format!("tests/corpus/contradictions/{id}.json is missing"));
            continue;
        };
        for (kind, names) in [(Kind::Fires, "contradictionsInclude"), (Kind::Silent, "contradictionsLack")] {
            let looks = |case: &Case| {
                let expect = &case.expect;
                let list =
                    if kind == Kind::Fires { &expect.contradictions_include } else { &expect.contradictions_lack };
                case.kind == kind && list.iter().any(|named| named == id)
            };
            if !file.cases.iter().any(looks) {
                gaps.push(format!("contradictions/{id}: no case of kind {kind:?} with it in `{names}`"));
            }
        }
        if !file.facts.iter().any(|fact| contradiction.facts.ids().contains(&fact.as_str())) {
            gaps.push(format!("contradictions/{id}: shares no fact with the contradiction"));
        }
        // What is named as speaking of it does so somewhere in the corpus.
        for code in codes {
            let speaks = |answered: &Answered| {
                let found = list(&answered.answer, "contradictions").iter().find(|found| text(found, "id") == id);
                found.is_some_and(|found| strings(found, "touches").contains(code))
            };
            if !all().iter().any(speaks) {
                gaps.push(format!("{id}: `{code}` speaks of it in no case"));
            }
        }
    }
    assert!(gaps.is_empty(), "{}", gaps.join("\n"));
}

fn has(file: &File, kind: Kind) -> bool {
    file.cases.iter().any(|case| case.kind == kind)
}

#[test]
fn every_file_is_about_something_that_exists() {
    for file in files() {
        let place = format!("{}/{}", file.folder, file.stem);
        match (&file.rule, &file.contradiction, &file.about) {
            (Some(rule), None, None) => {
                assert_eq!(*rule, file.stem, "{place}: named otherwise than its rule");
                assert!(registry::all().any(|known| known.id.text() == rule), "{place}: there is no such rule");
            }
            (None, Some(contradiction), None) => {
                assert_eq!(*contradiction, file.stem, "{place}: named otherwise than its contradiction");
                assert_eq!(file.folder, "contradictions", "{place}: stands in another folder");
                let known = contradictions().iter().any(|known| known.id == contradiction);
                assert!(known, "{place}: there is no such contradiction");
            }
            (None, None, Some(_)) => {
                assert!(file.folder != "rules" && file.folder != "contradictions", "{place}: needs what it is about");
            }
            _ => panic!("{place}: needs either `rule`, `contradiction` or `about`"),
        }
        assert!(file.folder == "input" || !file.facts.is_empty(), "{place}: rests on no fact");
        assert!(file.facts.iter().all(|fact| fact.starts_with("F-")), "{place}: {:?}", file.facts);
        let names: BTreeSet<&str> = file.cases.iter().map(|case| case.name.as_str()).collect();
        assert!(names.len() == file.cases.len() && !names.is_empty(), "{place}: a name twice, or no case");
    }
}

/// A case about a rule looks at the rule, or at the strategy that shows it.
#[test]
fn every_case_of_a_rule_looks_at_it() {
    for file in files() {
        let Some(rule) = &file.rule else { continue };
        for case in &file.cases {
            let expect = &case.expect;
            let looks = expect.code_ids().any(|code| code == rule) || expect.strategy_ids().next().is_some();
            assert!(looks, "rules/{rule}: `{}` expects nothing of the rule", case.name);
        }
    }
}

/// A misspelt id in `lacksStrategies` or `absent` would never be noticed.
#[test]
fn every_id_in_an_expectation_exists() {
    let mut strategies: BTreeSet<&str> = BTreeSet::new();
    let mut known: BTreeSet<&str> = registry::all().map(|rule| rule.id.text()).collect();
    for answered in all() {
        strategies.extend(list(&answered.answer, "strategies").iter().map(|strategy| text(strategy, "id")));
        known.extend(codes(&answered.answer));
    }
    let mut unknown = BTreeSet::new();
    for answered in all() {
        let expect = &answered.case.expect;
        let absent = expect.absent.iter().chain(expect.absent_in.values().flatten());
        unknown.extend(absent.filter(|code| !known.contains(code.as_str())).map(|code| format!("code {code}")));
        let lacks = expect.lacks_strategies.iter();
        let disputed = [&expect.contradictions_include, &expect.contradictions_lack];
        let disputed = disputed.into_iter().flatten().chain(expect.contradictions.iter().flatten());
        let exists = |id: &str| contradictions().iter().any(|known| known.id == id);
        unknown.extend(disputed.filter(|id| !exists(id)).map(|id| format!("contradiction {id}")));
        unknown.extend(lacks.filter(|id| !strategies.contains(id.as_str())).map(|id| format!("strategy {id}")));
    }
    assert!(unknown.is_empty(), "no answer of the corpus has: {unknown:?}");
}

/// Every fact of the two documents of January 2018, what blocks what, and the decision matrix (F-MATRIX-01 … 14).
#[test]
fn every_row_of_the_two_documents_has_a_case() {
    let numbers = (1..=17).chain([20]).chain(30..=38).map(|number| format!("F-SEED-{number:02}"));
    let blocks = (1..=4).chain(11..=13).chain(21..=24).map(|number| format!("F-BLK-{number:02}"));
    let named: Vec<&str> = all()
        .iter()
        .filter(|answered| answered.file.folder == "matrix")
        .map(|answered| answered.case.name.as_str())
        .collect();
    let missing: Vec<String> =
        numbers.chain(blocks).filter(|fact| !named.iter().any(|name| name.starts_with(fact.as_str()))).collect();
    assert!(missing.is_empty(), "no case of tests/corpus/matrix is named for {missing:?}");
    for file in files().iter().filter(|file| file.folder == "matrix" && file.stem.starts_with("row-")) {
        let guides: BTreeSet<Option<&str>> = file
            .cases
            .iter()
            .filter_map(|case| case.request.as_ref())
            .map(|request| request.get("guide").and_then(serde_json::Value::as_str))
            .collect();
        assert!(guides.contains(&None) && guides.contains(&Some("2018-01")), "matrix/{}: one guide only", file.stem);
    }
}
