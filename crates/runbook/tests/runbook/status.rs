//! The status and the one sentence on top.

use upgrade_rules::Guide;
use upgrade_runbook::answer::{InputError, Status};
use upgrade_runbook::message::Words;
use upgrade_runbook::{input_error, invalid};

use crate::case::{answered, cases};

#[test]
fn up_to_date_has_nothing_to_do() {
    let cluster = r#"{"kind":"replication-group","engine":"redis","version":"7.1","pending":{}}"#;
    let answer = answered(Guide::CURRENT, cluster, r#"{"version":"7.1"}"#);
    assert_eq!(answer.status, Status::UpToDate);
    assert_eq!(answer.summary, "Nothing to do: the cluster already runs what you requested, Redis OSS 7.1.");
}

#[test]
fn what_might_be_pending_can_change_what_is_up_to_date() {
    let cluster = r#"{"kind":"replication-group","engine":"redis","version":"7.1"}"#;
    let answer = answered(Guide::CURRENT, cluster, r#"{"version":"7.1"}"#);
    assert_eq!(answer.status, Status::Conditional);
    assert_eq!(answer.questions.first().map(|question| question.field), Some("cluster.pending"));
}

#[test]
fn a_request_that_cannot_be_understood_keeps_its_errors() {
    let errors: Vec<InputError> = vec![input_error::<&str>(Words::default(), "cluster.version", "missing-field", &[])];
    let answer = invalid(Words::default(), Guide::CURRENT, errors.clone());
    assert_eq!((answer.status, answer.errors), (Status::Invalid, errors));
    assert!(answer.strategies.is_empty());
}

#[test]
fn the_rollback_names_a_step_that_is_there() {
    for (guide, cluster, goal) in cases() {
        for strategy in answered(guide, cluster, goal).strategies {
            if let Some(until) = &strategy.rollback_until {
                assert!(strategy.steps.iter().any(|step| step.id == *until), "{} {until}", strategy.id);
            }
        }
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    for (guide, cluster, goal) in cases() {
        let bytes = || serde_json::to_string(&answered(guide, cluster, goal)).unwrap();
        assert_eq!(bytes(), bytes());
    }
}
