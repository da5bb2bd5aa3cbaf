//! Possible answers to a question, and the cluster with an answer filled in.

use upgrade_rules::EngineVersion;
use upgrade_rules::catalogue::larger_in_family;
use upgrade_rules::facts::{Answers, Cluster, Field, Given, Pending, Record as _};

use crate::plan::{AnswerValue, Plan};

/// The answers worth trying for a field; none where the question is open.
pub(crate) fn possible(field: &str, plan: &Plan) -> Vec<AnswerValue> {
    match Field::find(Cluster::FIELDS, field).map_or(Answers::None, |row| row.answers) {
        Answers::None => Vec::new(),
        Answers::Flags => vec![AnswerValue::Flag(true), AnswerValue::Flag(false)],
        Answers::Numbers(numbers) => numbers.iter().map(|number| AnswerValue::Number(*number)).collect(),
        Answers::Lists(lists) => lists.iter().map(|list| AnswerValue::Numbers(list.to_vec())).collect(),
        Answers::Words(words) => words.iter().map(|word| AnswerValue::Text(word)).collect(),
        Answers::Pending => pending(plan),
    }
}

/// Nothing, a scale-up, the upgrade that is wanted: what can be pending here.
fn pending(plan: &Plan) -> Vec<AnswerValue> {
    let mut answers = vec![AnswerValue::NothingPending];
    let present = plan.start.live.node_type.as_deref();
    if let Some(larger) = present.and_then(larger_in_family) {
        answers.push(AnswerValue::ScaleUpPending(larger.into()));
    }
    // No older version can be pending, and none that runs (F-SEED-04).
    let (from, to) = (plan.start.live.version, plan.target.version);
    if from < to {
        answers.push(AnswerValue::EnginePending(to));
    }
    answers
}

/// The cluster with the answer filled in, and the version that is then pending.
pub(crate) fn fill(facts: &Cluster, field: &str, value: &AnswerValue) -> (Cluster, Option<EngineVersion>) {
    let mut facts = facts.clone();
    let mut pending_version = None;
    // The answers of a row fit it: a test of the rows holds that.
    let mut give = |given| {
        let _ = facts.set(field, given);
    };
    match value {
        AnswerValue::Flag(flag) => give(Given::Flag(*flag)),
        AnswerValue::Number(number) => give(Given::Number(*number)),
        AnswerValue::Numbers(numbers) => give(Given::Numbers(numbers)),
        AnswerValue::Text(word) => give(Given::Word(word)),
        AnswerValue::NothingPending => facts.pending = Some(Pending::default()),
        AnswerValue::ScaleUpPending(node_type) => {
            facts.pending = Some(Pending { node_type: Some(node_type.to_string()), ..Pending::default() });
        }
        // The version goes beside the facts, as it does with a request.
        AnswerValue::EnginePending(version) => {
            (facts.pending, pending_version) = (Some(Pending::default()), Some(*version));
        }
    }
    (facts, pending_version)
}
