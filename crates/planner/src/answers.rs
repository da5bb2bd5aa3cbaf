//! Possible answers to a question, and the cluster with an answer filled in.

use upgrade_rules::EngineVersion;
use upgrade_rules::catalogue::larger_in_family;
use upgrade_rules::facts::{Client, Cluster, ClusterMode, Data, InTransitEncryption, Pending};
use upgrade_rules::model::field;

use crate::plan::{AnswerValue, Plan};

/// The answers worth trying for a field; none where the question is open.
pub(crate) fn possible(field_path: &str, plan: &Plan) -> Vec<AnswerValue> {
    match field_path {
        field::PENDING => {
            let mut answers = vec![AnswerValue::NothingPending];
            let present = plan.start.live.node_type.as_deref();
            if let Some(larger) = present.and_then(larger_in_family) {
                answers.push(AnswerValue::ScaleUpPending(larger.into()));
            }
            // No older version can wait, and none that runs (F-SEED-04).
            let (from, to) = (plan.start.live.version, plan.target.version);
            if from < to {
                answers.push(AnswerValue::EnginePending(to));
            }
            answers
        }
        field::FAILOVER | field::MULTI_AZ | field::GROUP_IS_DEFAULT | field::AT_REST | field::CLUSTER_PROTOCOL => {
            vec![AnswerValue::Flag(true), AnswerValue::Flag(false)]
        }
        field::REPLICAS => vec![AnswerValue::Number(0), AnswerValue::Number(1)],
        field::CLUSTER_MODE => words(&["disabled", "compatible", "enabled"]),
        field::SHARDS => vec![AnswerValue::Number(1), AnswerValue::Number(3)],
        field::DATABASES => vec![AnswerValue::Numbers(vec![0]), AnswerValue::Numbers(vec![0, 1])],
        field::IN_TRANSIT => words(&["disabled", "required"]),
        field::AUTH => words(&["none", "token", "user-group"]),
        _ => Vec::new(),
    }
}

fn words(words: &[&'static str]) -> Vec<AnswerValue> {
    words.iter().map(|word| AnswerValue::Text(word)).collect()
}

/// The cluster with the answer filled in, and the version that then waits.
pub(crate) fn fill(facts: &Cluster, field_path: &str, value: &AnswerValue) -> (Cluster, Option<EngineVersion>) {
    let mut facts = facts.clone();
    let mut waiting = None;
    match (field_path, value) {
        (field::PENDING, AnswerValue::NothingPending) => facts.pending = Some(Pending::default()),
        (field::PENDING, AnswerValue::ScaleUpPending(node_type)) => {
            facts.pending = Some(Pending { node_type: Some(node_type.to_string()), ..Pending::default() });
        }
        // The version goes beside the facts, as it does with a request.
        (field::PENDING, AnswerValue::EnginePending(version)) => {
            (facts.pending, waiting) = (Some(Pending::default()), Some(*version));
        }
        (field::FAILOVER, AnswerValue::Flag(flag)) => facts.automatic_failover = Some(*flag),
        (field::MULTI_AZ, AnswerValue::Flag(flag)) => facts.multi_az = Some(*flag),
        (field::AT_REST, AnswerValue::Flag(flag)) => facts.at_rest_encryption = Some(*flag),
        (field::GROUP_IS_DEFAULT, AnswerValue::Flag(flag)) => {
            facts.parameter_group.get_or_insert_default().is_default = Some(*flag);
        }
        (field::CLUSTER_PROTOCOL, AnswerValue::Flag(flag)) => {
            facts.client.get_or_insert_with(Client::default).cluster_protocol = Some(*flag);
        }
        (field::SHARDS, AnswerValue::Number(number)) => facts.shards = Some(*number),
        (field::REPLICAS, AnswerValue::Number(number)) => facts.replicas_per_shard = Some(*number),
        (field::CLUSTER_MODE, AnswerValue::Text(text)) => {
            facts.cluster_mode = Some(match *text {
                "enabled" => ClusterMode::Enabled,
                "compatible" => ClusterMode::Compatible,
                _ => ClusterMode::Disabled,
            });
        }
        (field::DATABASES, AnswerValue::Numbers(numbers)) => {
            facts.data.get_or_insert_with(Data::default).databases_in_use = Some(numbers.clone());
        }
        (field::IN_TRANSIT, AnswerValue::Text(text)) => {
            facts.in_transit_encryption =
                Some(if *text == "disabled" { InTransitEncryption::Disabled } else { InTransitEncryption::Required });
        }
        (field::AUTH, AnswerValue::Text(text)) => {
            use upgrade_rules::facts::Auth;
            facts.auth = Some(match *text {
                "user-group" => Auth::UserGroup,
                "token" => Auth::Token,
                _ => Auth::None,
            });
        }
        _ => {}
    }
    (facts, waiting)
}
