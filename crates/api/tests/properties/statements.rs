//! What is said at all: invariants 19, 21, 22 and 23 of `docs/plan-invariants.md`, as properties of the whole answer.

use std::sync::atomic::{AtomicU32, Ordering};

use upgrade_api::answer::{Reason, Weight};
use upgrade_api::facts::{ClusterMode, Kind};
use upgrade_api::{PlanAnswer, PlanRequest, plan};
use upgrade_rules::{EngineVersion, Guide};

use crate::common::{holds, json, recommended, severity};

fn codes(reasons: &[Reason]) -> Vec<&str> {
    reasons.iter().map(|reason| reason.code).collect()
}

/// Invariant 21: at most ten statements before a fold, what is acted on first, what is true of every upgrade behind it.
#[test]
fn at_most_ten_statements_are_shown_and_what_is_acted_on_comes_first() {
    holds(|_, answer| {
        let (shown, folded) = answer.folded_notices();
        let sorted = answer.notices.is_sorted_by_key(|notice| notice.weight);
        let background = shown.iter().any(|notice| notice.weight == Weight::Background);
        (shown.len() > 10 || !sorted || background || shown.len() + folded.len() != answer.notices.len())
            .then(|| format!("{:?}", codes(shown)))
    });
}

/// Invariant 21: memory is one statement: what is needed, reserved and in use, and how heavily it is written to.
#[test]
fn memory_is_one_statement() {
    let memory = ["too-little-free-memory", "needs-memory-for-snapshot", "heavy-writes-outrun-replication"];
    holds(|_, answer| {
        let said: Vec<_> = codes(&answer.notices).into_iter().filter(|code| memory.contains(code)).collect();
        (said.len() > 1).then(|| format!("{said:?}"))
    });
}

/// Invariant 19: no tool that nobody named, and nothing of third parties that no source names.
#[test]
fn no_tool_and_no_third_party_is_named_that_nobody_asked_for() {
    holds(|_, answer| {
        let text = json(answer);
        ["Terraform", "CloudFormation", "hird parties"]
            .into_iter()
            .find(|word| text.split("\"contradictions\"").next().is_some_and(|text| text.contains(word)))
            .map(|word| format!("it says {word}"))
    });
}

/// Invariant 19: what a guide says is history only of versions that it knew, and no guide knows what a later one says.
#[test]
fn no_guide_speaks_of_a_version_that_it_did_not_know() {
    let by = |guide: &Guide| PlanRequest { guide: Some(guide.id.to_owned()), ..PlanRequest::default() };
    let titles: Vec<_> = Guide::ALL.iter().map(|guide| (guide.date, plan(&by(guide)).guide.title)).collect();
    holds(|request, answer| {
        let version = EngineVersion::find(request.cluster.engine?, request.cluster.version.as_deref()?)?;
        let first = version.first_offered()?.day;
        let mut told = answer.notices.iter().filter(|notice| notice.code.starts_with("guide-differs-"));
        let asked = Guide::find(request.guide.as_deref()?)?.date;
        let ignorant = titles.iter().filter(|(date, _)| *date < first || *date > asked);
        let ignorant: Vec<&str> = ignorant.map(|(_, title)| title.as_str()).collect();
        told.find(|notice| ignorant.iter().any(|title| notice.message.contains(title))).map(|one| one.message.clone())
    });
}

/// Invariant 19: a single node has no replicas, no failover and no shards to speak of.
#[test]
fn nothing_is_said_of_replicas_and_shards_that_are_not_there() {
    let of_groups = [
        "readers-need-two-replicas",
        "primary-available-except-failover",
        "prefer-low-write-traffic",
        "shards-in-parallel-primaries-in-series",
        "multi-az-versus-failover-switch",
        "new-node-after-failover",
    ];
    holds(|request, answer| {
        let single = request.cluster.kind == Some(Kind::CacheCluster);
        let said = codes(&answer.notices).into_iter().find(|code| of_groups.contains(code));
        said.filter(|_| single).map(str::to_owned)
    });
}

/// Invariant 22: a preview is shown only where the answers lead to different things.
#[test]
fn previews_differ() {
    holds(|_, answer| {
        let same = answer.questions.iter().find(|question| {
            let first = question.answers.first().and_then(|answer| answer.leads_to.as_ref());
            first.is_some() && question.answers.iter().all(|answer| answer.leads_to.as_ref() == first)
        });
        same.map(|question| format!("the answers to {} lead to the same", question.field))
    });
}

/// A fact of failover that is not known, and the same request with it.
type WithFact = (fn(&PlanRequest) -> bool, fn(&mut PlanRequest));

const FAILOVER: [WithFact; 3] = [
    (
        |request| {
            let cluster = &request.cluster;
            // With more than cluster mode disabled, it follows.
            let enabled = cluster.cluster_mode.is_some_and(|mode| mode != ClusterMode::Disabled)
                || cluster.cluster_mode.is_none() && cluster.shards.is_some_and(|shards| shards > 1);
            cluster.automatic_failover.is_none() && !enabled
        },
        |request| request.cluster.automatic_failover = Some(true),
    ),
    (|request| request.cluster.multi_az.is_none(), |request| request.cluster.multi_az = Some(true)),
    (|request| request.cluster.replicas_per_shard.is_none(), |request| request.cluster.replicas_per_shard = Some(1)),
];

/// Invariant 22: where no fact of failover alone leads to the shorter interruption, and all of them do, they are one question.
#[test]
fn facts_that_count_together_are_one_question() {
    let asked = AtomicU32::new(0);
    holds(|request, answer| {
        let group = matches!(request.cluster.kind, Some(Kind::ReplicationGroup | Kind::GlobalDatastore));
        let unknown: Vec<&WithFact> = FAILOVER.iter().filter(|(unknown, _)| group && unknown(request)).collect();
        if unknown.len() < 2 {
            return None;
        }
        let writes = |answer: &PlanAnswer| {
            let writes = &recommended(answer)?.interruption.writes;
            Some((writes.effect, severity(writes), writes.times.unwrap_or(1)))
        };
        let with = |facts: &[&WithFact]| {
            let mut request = request.clone();
            for (_, give) in facts {
                give(&mut request);
            }
            writes(&plan(&request))
        };
        let (present, together) = (writes(answer)?, with(&unknown)?);
        let needed = together < present && unknown.iter().all(|fact| with(&[*fact]) != Some(together));
        let joint = answer.questions.iter().any(|question| !question.along.is_empty());
        asked.fetch_add(u32::from(joint), Ordering::Relaxed);
        (needed != joint).then(|| format!("needed: {needed}, asked: {joint}"))
    });
    assert!(asked.into_inner() > 10, "hardly ever asked");
}

/// Invariant 23: the summary is of the recommended option.
#[test]
fn the_summary_names_the_recommended_option() {
    holds(|_, answer| {
        let option = recommended(answer)?;
        (!answer.summary.contains(&option.title)).then(|| format!("{} is not in: {}", option.title, answer.summary))
    });
}
