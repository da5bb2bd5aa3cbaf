//! Answering a question never takes back what was promised without the answer, and leads where the question promised.

use upgrade_planner::{Answer, AnswerValue, Kind, Main, Plan, Question, Strategy as UpgradeOption};
use upgrade_rules::Truth;
use upgrade_rules::facts::{Auth, Cluster, ClusterMode, Durability, InTransitEncryption, Pending};

use crate::common::{Found, planned, planned_for, sample, severity};

/// The cluster with the answer. `None` = an answer to a question that this test does not know.
fn answered(cluster: &Cluster, question: &Question, answer: &Answer) -> Option<Cluster> {
    let first = with(cluster, question.field, &answer.value)?;
    answer.along.iter().try_fold(first, |cluster, (field, value)| with(&cluster, field, value))
}

/// The cluster with a value, written down here once more.
fn with(cluster: &Cluster, field: &str, value: &AnswerValue) -> Option<Cluster> {
    let mut cluster = cluster.clone();
    match (field, value) {
        ("cluster.pending", AnswerValue::NothingPending) => cluster.pending = Some(Pending::default()),
        ("cluster.pending", AnswerValue::ScaleUpPending(larger)) => {
            cluster.pending = Some(Pending { node_type: Some(larger.to_string()), ..Pending::default() });
        }
        ("cluster.pending", AnswerValue::EnginePending(version)) => {
            let engine = Some(version.engine()).filter(|engine| Some(*engine) != cluster.engine);
            let version = Some(version.text().to_owned());
            cluster.pending = Some(Pending { engine, version, ..Pending::default() });
        }
        ("cluster.automaticFailover", AnswerValue::Flag(flag)) => cluster.automatic_failover = Some(*flag),
        ("cluster.multiAz", AnswerValue::Flag(flag)) => cluster.multi_az = Some(*flag),
        ("cluster.atRestEncryption", AnswerValue::Flag(flag)) => cluster.at_rest_encryption = Some(*flag),
        ("cluster.parameterGroup.isDefault", AnswerValue::Flag(flag)) => {
            cluster.parameter_group.get_or_insert_default().is_default = Some(*flag);
        }
        ("client.clusterProtocol" | "cluster.client.clusterProtocol", AnswerValue::Flag(flag)) => {
            cluster.client.get_or_insert_default().cluster_protocol = Some(*flag);
        }
        ("cluster.data.refillable", AnswerValue::Flag(flag)) => {
            cluster.data.get_or_insert_default().refillable = Some(*flag);
        }
        ("cluster.durability", AnswerValue::Text(word)) => {
            cluster.durability = Some(match *word {
                "disabled" => Durability::Disabled,
                "async" => Durability::Async,
                "sync" => Durability::Sync,
                _ => return None,
            });
        }
        ("cluster.shards", AnswerValue::Number(number)) => cluster.shards = Some(*number),
        ("cluster.replicasPerShard", AnswerValue::Number(number)) => cluster.replicas_per_shard = Some(*number),
        ("cluster.clusterMode", AnswerValue::Text(word)) => {
            cluster.cluster_mode = Some(match *word {
                "disabled" => ClusterMode::Disabled,
                "compatible" => ClusterMode::Compatible,
                "enabled" => ClusterMode::Enabled,
                _ => return None,
            });
        }
        ("cluster.data.databasesInUse", AnswerValue::Numbers(numbers)) => {
            cluster.data.get_or_insert_default().databases_in_use = Some(numbers.clone());
        }
        ("cluster.inTransitEncryption", AnswerValue::Text(word)) => {
            cluster.in_transit_encryption = Some(match *word {
                "disabled" => InTransitEncryption::Disabled,
                "preferred" => InTransitEncryption::Preferred,
                "required" => InTransitEncryption::Required,
                _ => return None,
            });
        }
        ("cluster.auth", AnswerValue::Text(word)) => {
            cluster.auth = Some(match *word {
                "none" => Auth::None,
                "token" => Auth::Token,
                "user-group" => Auth::UserGroup,
                _ => return None,
            });
        }
        _ => return None,
    }
    Some(cluster)
}

/// An answer that cannot be: the cluster is what the other facts make it.
fn contradicts(cluster: &Cluster) -> bool {
    // Cluster mode enabled, and compatible, always fail over (F-GATE-08, F-CM-11).
    let fails_over = matches!(cluster.cluster_mode, Some(ClusterMode::Enabled | ClusterMode::Compatible));
    fails_over && cluster.automatic_failover == Some(false)
}

/// What was certain stays, and what was unknown may become known.
fn verdict(before: &Plan, after: &Plan, wrong: &mut Vec<String>) {
    let (Some(before), Some(after)) = (&before.direct, &after.direct) else { return };
    if before.blocked != Truth::Unknown && before.blocked != after.blocked {
        wrong.push(format!("the verdict {:?} became {:?}", before.blocked, after.blocked));
    }
    for sure in before.reasons.iter().filter(|fired| fired.finding.truth == Truth::Yes) {
        if !after.reasons.iter().any(|fired| fired.rule.id == sure.rule.id && fired.finding.truth == Truth::Yes) {
            wrong.push(format!("{} was certain and is gone", sure.rule.id.text()));
        }
    }
    // What is named now must have been possible before.
    for fired in &after.reasons {
        if !before.reasons.iter().any(|known| known.rule.id == fired.rule.id) {
            wrong.push(format!("{} was not even possible", fired.rule.id.text()));
        }
    }
}

/// An option that depended on nothing is still there, or a better one; and it is no worse than promised.
fn promises(before: &Plan, after: &Plan, wrong: &mut Vec<String>) {
    let promise = |option: &UpgradeOption| (option.data_risk, severity(&option.interruption.writes));
    for option in before.strategies.iter().filter(|option| option.is_whole() && option.conditions.is_empty()) {
        let promised = promise(option);
        let as_good = |other: &UpgradeOption| {
            let is = promise(other);
            is.0 <= promised.0 && is.1 <= promised.1
        };
        match after.strategies.iter().find(|other| other.kind == option.kind) {
            Some(other) if as_good(other) => {}
            Some(other) => wrong.push(format!("{} promised {:?}, is {:?}", option.id, promised, promise(other))),
            None if after.up_to_date || after.strategies.iter().any(as_good) => {}
            // The last resort, which loses everything, is gone where the data can be kept after all.
            None if option.kind.main == Main::RebuildEmpty
                && after.strategies.iter().any(|other| promise(other).0 < promised.0) => {}
            None => wrong.push(format!("{} is gone, and nothing as good is there", option.id)),
        }
    }
}

/// The answer leads where the question promised.
fn leads(answer: &Answer, after: &Plan, wrong: &mut Vec<String>) {
    let blocked = after.direct.as_ref().map_or(Truth::No, |direct| direct.blocked);
    let whole = after.strategies.iter().filter(|option| option.is_whole());
    let options: Vec<Kind> = whole.map(|option| option.kind).collect();
    let recommended = after.recommended();
    if answer.blocked != blocked {
        wrong.push(format!("it was to lead to {:?}, it leads to {blocked:?}", answer.blocked));
    }
    if answer.strategies != options {
        let ids = |kinds: &[Kind]| kinds.iter().map(|kind| kind.id()).collect::<Vec<_>>().join(", ");
        wrong.push(format!("it was to lead to [{}], it leads to [{}]", ids(&answer.strategies), ids(&options)));
    }
    if answer.recommended != recommended.map(|option| option.kind)
        || answer.data_risk != recommended.map(|option| option.data_risk)
    {
        wrong.push("it was to recommend another option".to_owned());
    }
}

#[test]
fn an_answer_takes_nothing_back() {
    let mut found = Found::default();
    for asked in sample(1500) {
        let Some(before) = planned(&asked) else { continue };
        for question in &before.questions {
            for answer in &question.answers {
                let mut wrong = Vec::new();
                match answered(&asked.cluster, question, answer) {
                    None => wrong.push("an answer that this test does not know".to_owned()),
                    Some(cluster) if contradicts(&cluster) => {}
                    Some(cluster) => {
                        let Some(after) = planned_for(&asked, &cluster) else { continue };
                        // Without cluster mode enabled there is one shard: whoever wants one has it, and asks for nothing.
                        let has_one_shard = asked.goal.shards == Some(1)
                            && matches!(cluster.cluster_mode, Some(ClusterMode::Disabled | ClusterMode::Compatible));
                        // What is there by then is not asked for any more.
                        let is_durable = question.field == "cluster.durability"
                            && asked.goal.durability.is_some()
                            && asked.goal.durability == cluster.durability;
                        if !has_one_shard && !is_durable {
                            verdict(&before, &after, &mut wrong);
                        }
                        // Who cannot reload the data cannot warm up a new Memcached cluster with them either.
                        let cannot_reload =
                            question.field == "cluster.data.refillable" && answer.value == AnswerValue::Flag(false);
                        if !cannot_reload {
                            promises(&before, &after, &mut wrong);
                        }
                        leads(answer, &after, &mut wrong);
                    }
                }
                let value = match &answer.value {
                    AnswerValue::EnginePending(_) => "an engine upgrade".to_owned(),
                    AnswerValue::ScaleUpPending(_) => "a scale-up".to_owned(),
                    value => format!("{value:?}"),
                };
                for what in wrong {
                    found.note(format!("{} = {value}: {what}", question.field), &asked);
                }
            }
        }
    }
    found.nothing();
}
