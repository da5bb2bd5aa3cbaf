//! Every code has a sentence, and every sentence its parameters.

use serde_json::Value;
use upgrade_rules::interruption::STATEMENTS;
use upgrade_rules::{Guide, catalogue, registry};
use upgrade_runbook::message::{Words, section};

use crate::case::{answered, cases};

#[test]
fn every_rule_has_a_sentence_and_a_title() {
    let words = Words::default();
    let missing: Vec<_> = registry::all()
        .filter(|rule| {
            words.find(section::REASON, rule.id.text()).is_none() || words.find(section::RULE, rule.id.text()).is_none()
        })
        .map(|rule| rule.id.text())
        .collect();
    assert!(missing.is_empty(), "without a sentence: {missing:?}");
}

#[test]
fn every_statement_has_a_sentence() {
    let words = Words::default();
    let missing: Vec<_> =
        STATEMENTS.iter().filter(|statement| words.find(section::SPAN, statement).is_none()).collect();
    assert!(missing.is_empty(), "without a sentence: {missing:?}");
}

/// No statement is made twice, not even with two contradictions: they can be in one answer.
#[test]
fn every_contradiction_has_sentences_of_its_own() {
    let mut seen = std::collections::BTreeSet::new();
    for contradiction in catalogue::contradictions() {
        let sentences: Vec<&str> = Words::default().of_key(section::CONTRADICTION, contradiction.id).collect();
        assert_eq!(sentences.len(), contradiction.sides.len().saturating_add(2), "{}", contradiction.id);
        let (subject, statements) = sentences.split_last().unwrap();
        assert!(!subject.ends_with('.'), "{}: a subject is no sentence: {subject}", contradiction.id);
        for statement in statements {
            assert!(
                statement.ends_with('.') && statement.contains(' '),
                "{}: no sentence: {statement}",
                contradiction.id
            );
        }
        for sentence in sentences {
            assert!(!sentence.contains('{'), "{}: nothing fills in {sentence}", contradiction.id);
            assert!(seen.insert(sentence), "{}: twice: {sentence}", contradiction.id);
        }
    }
    assert!(!seen.is_empty());
}

#[test]
fn a_contradiction_says_both_sides_and_what_is_planned() {
    let cluster = r#"{"kind":"replication-group","engine":"redis","version":"4.0.10","clusterMode":"disabled","shards":1,
        "replicasPerShard":1,"automaticFailover":true,"multiAz":true,"status":"available","pending":{},
        "parameterGroup":{"isDefault":true}}"#;
    let answer = answered(Guide::CURRENT, cluster, r#"{"version":"6.2"}"#);
    let older = answer.contradictions.iter().find(|found| found.id == "failover-of-older-versions").unwrap();
    assert_eq!(older.subject, "Duration of a failover on versions before the threshold");
    assert_eq!(older.sides.len(), 2);
    assert_eq!(older.sides[0].statement, "The pages on upgrades give 30–60 s.");
    assert_eq!(older.sides[1].sources, ["UG1911-AutoFailover", "LIVE-AutoFailover"]);
    assert_eq!(older.planned, "The plan uses the longer time.");
    assert_eq!(older.touches, ["failover-30-60-seconds"]);
    assert!(!older.gap && answer.sources.contains_key("UG1911-AutoFailover"));
    let ids: Vec<_> = answer.contradictions.iter().map(|found| found.id).collect();
    assert!(ids.is_sorted() && ids.contains(&"threshold-of-source-or-target"), "{ids:?}");
}

/// Every text of the answers, and where it is.
fn texts(path: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| texts(path, item, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                texts(&format!("{path}.{name}"), value, found);
            }
        }
        _ => {}
    }
}

/// Places that hold sentences for a person.
const SENTENCES: [&str; 11] =
    ["message", "summary", "text", "title", "how", "expect", "changes", "leadsTo", "subject", "statement", "planned"];

#[test]
fn no_sentence_is_missing_or_has_an_open_parameter() {
    let mut wrong = Vec::new();
    for (guide, cluster, goal) in cases() {
        let answer = answered(guide, cluster, goal);
        let mut found = Vec::new();
        texts("", &serde_json::to_value(&answer).unwrap(), &mut found);
        for (path, text) in found {
            let place = path.rsplit('.').next().unwrap_or_default();
            let command = path.contains("commands");
            let open = text.split('{').skip(1).any(|rest| {
                rest.split_once('}').is_some_and(|(name, _)| {
                    !name.is_empty() && name.chars().all(|character| character.is_ascii_alphanumeric())
                })
            });
            // A key in place of its sentence has no blank in it.
            let key = SENTENCES.contains(&place) && !command && text.contains(['-', '.']) && !text.contains(' ');
            let unfinished = !command && (text.contains('?') && text.contains("is ?") || text.contains("  "));
            if open || key || unfinished {
                wrong.push(format!("{}{path}: {text}", guide.id));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_source_named_is_listed_and_known() {
    for (guide, cluster, goal) in cases() {
        let answer = answered(guide, cluster, goal);
        let reasons = answer.notices.iter().chain(answer.direct.iter().flat_map(|direct| &direct.reasons));
        for reason in reasons {
            for source in &reason.sources {
                assert!(answer.sources.contains_key(source), "{source} of {}", reason.code);
            }
        }
        for (contradiction, side) in
            answer.contradictions.iter().flat_map(|found| found.sides.iter().map(move |side| (found.id, side)))
        {
            assert!(!side.sources.is_empty(), "{contradiction}: `{}` has no source", side.statement);
            for source in &side.sources {
                assert!(answer.sources.contains_key(source), "{source} of {contradiction}");
            }
        }
        assert!(answer.sources.keys().all(|id| catalogue::source(id).is_some()));
    }
}

/// Nothing of what Memcached does not have is spoken of.
#[test]
fn memcached_has_its_own_words() {
    let memcached = |cluster: &str, goal: &str| cluster.contains("memcached") && !goal.contains("valkey");
    for (guide, cluster, goal) in cases().into_iter().filter(|(_, cluster, goal)| memcached(cluster, goal)) {
        let mut value = serde_json::to_value(answered(guide, cluster, goal)).unwrap();
        value["sources"] = Value::Null;
        let mut found = Vec::new();
        texts("", &value, &mut found);
        for (path, text) in found.iter().filter(|(path, _)| !path.ends_with("sources") && !path.ends_with("because")) {
            let lower = text.to_lowercase();
            for word in ["failover", "replica", "snapshot", "redis", "valkey", "multi-az", "primary", "shard"] {
                assert!(!lower.contains(word), "{} {cluster} {path}: {text}", guide.id);
            }
        }
    }
}

/// Every question says what depends on it, every input error that has help is an input error, and every condition is a
/// rule's.
#[test]
fn sections_that_belong_together_have_the_same_keys() {
    assert_eq!(section::QUESTION.keys(), section::CHANGES.keys());
    assert_eq!(section::ERROR.keys(), section::HELP.keys());
    let reasons = section::REASON.keys();
    assert!(section::CONDITION.keys().iter().all(|key| reasons.contains(key)));
    assert!(section::RULE.keys().iter().all(|key| reasons.contains(key)));
}
