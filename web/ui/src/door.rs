//! The only place that calls the core.

use serde_json::Value;
use upgrade_api::answer::PlanAnswer;
pub use upgrade_import::ImportAnswer;

/// The answer to a request.
pub fn plan(request: &Value) -> PlanAnswer {
    fixture::answer(request)
}

/// The clusters in a pasted text.
pub fn import(text: &str) -> ImportAnswer {
    upgrade_import::import(text)
}

/// The whole plan as Markdown.
pub fn markdown(answer: &PlanAnswer) -> String {
    answer.summary.clone()
}

/// Answers a request in JSON with JSON.
pub fn plan_text(text: &str) -> String {
    text.to_owned()
}

/// AWS's words and the ranges that they stand for.
pub fn conventions() -> Vec<(&'static str, upgrade_api::answer::Seconds)> {
    Vec::new()
}

/// Suggestions for a field of the form.
pub mod suggestions {
    use crate::model::field::List;

    /// The words to suggest, for this engine where the list depends on one.
    pub fn of(list: List, _engine: &str) -> Vec<&'static str> {
        match list {
            List::Statuses => vec!["available", "modifying", "snapshotting", "creating", "deleting", "create-failed"],
            _ => Vec::new(),
        }
    }
}

mod fixture {
    use serde_json::Value;
    use upgrade_api::answer::*;
    use upgrade_api::facts::ClusterMode;
    use upgrade_api::Engine;

    fn span(effect: Effect, seconds: Option<(u32,u32)>, times: Option<u32>, basis: Basis, text: &str) -> Span {
        Span { effect, seconds: seconds.map(|(min,max)| Seconds{min,max}), times, scope: Scope::Cluster, basis, text: text.into(), sources: vec!["vm"] }
    }
    fn interruption() -> Interruption {
        Interruption {
            reads: span(Effect::None, None, None, Basis::Documented, "Replicas serve reads throughout the upgrade."),
            writes: span(Effect::Interrupted, Some((1,10)), Some(1), Basis::Convention, "Writes stop for a few seconds while a replica is promoted."),
            connections: span(Effect::Interrupted, None, Some(1), Basis::Documented, "Existing connections are terminated; clients must reconnect."),
            data: span(Effect::AtRisk, None, None, Basis::NotPublished, "AWS makes a best effort to keep the data and promises nothing."),
            client_recovery: span(Effect::NotStated, None, None, Basis::NotPublished, "Depends on the client library; minutes where an address is looked up once."),
        }
    }
    fn reason(code: &'static str, message: &str) -> Reason {
        Reason { code, rule: code, message: message.into(), because: vec!["cluster.pending.nodeType"], sources: vec!["blk"] }
    }
    fn commands() -> Vec<Command> {
        vec![
            Command { shell: Shell::Console, text: "ElastiCache → Redis OSS caches → session-store → Modify → Engine version 7.1 → clear Apply immediately → Modify".into() },
            Command { shell: Shell::Posix, text: "aws elasticache modify-replication-group \\\n    --replication-group-id session-store \\\n    --engine-version 7.1 \\\n    --cache-parameter-group-name default.redis7 \\\n    --no-apply-immediately".into() },
            Command { shell: Shell::Cmd, text: "aws elasticache modify-replication-group ^\n    --replication-group-id session-store ^\n    --engine-version 7.1 ^\n    --no-apply-immediately".into() },
            Command { shell: Shell::Powershell, text: "aws elasticache modify-replication-group `\n    --replication-group-id session-store `\n    --engine-version 7.1 `\n    --no-apply-immediately".into() },
            Command { shell: Shell::QueryApi, text: "https://elasticache.eu-west-1.amazonaws.com/\n   ?Action=ModifyReplicationGroup\n   &EngineVersion=7.1\n   &ReplicationGroupId=session-store\n   &Version=2015-02-02".into() },
        ]
    }
    fn summary(version: &str, node: &str, pending: &[&str]) -> ClusterSummary {
        ClusterSummary { engine: Engine::Redis, version: version.into(), node_type: Some(node.into()), cluster_mode: Some(ClusterMode::Disabled), pending: pending.iter().map(|s| (*s).to_owned()).collect() }
    }
    fn step(id: &str, title: &str, timing: StepTiming) -> Step {
        Step { id: id.into(), title: title.into(), operation: "ModifyReplicationGroup", timing,
            from: summary("6.2", "cache.r6g.large", &["scale-up to cache.r6g.xlarge"]), to: summary("7.1", "cache.r6g.xlarge", &[]),
            why: vec![reason("upgrades-are-yours-to-start", "ElastiCache upgrades only when you ask for it.")],
            before: vec![Check { message: "The replication group is available and nothing else runs".into(), commands: commands(), expect: "available".into() }],
            after: vec![Check { message: "Every node runs the new version".into(), commands: commands(), expect: "7.1.0".into() }],
            interruption: interruption(), commands: commands(),
            way_back: WayBack { possible: false, how: "Only by deleting the replication group and creating it again from a snapshot taken before.".into(), sources: vec!["vm"] } }
    }
    fn strategy(id: &'static str, title: &str, completes: Completes) -> Strategy {
        Strategy { id, title: title.into(), completes, steps: vec![step("1-snapshot", "Take a snapshot", StepTiming::Immediately), step("2-upgrade", "Upgrade to Redis OSS 7.1", StepTiming::MaintenanceWindow)], interruption: interruption(), data_risk: DataRisk::BestEffort, endpoints: Endpoints::Kept, way_back_until: Some("1-snapshot".into()), conditions: vec![], rejected_because: vec![] }
    }
    pub(super) fn answer(request: &Value) -> PlanAnswer {
        let blocked = request.pointer("/cluster/pending/nodeType").is_some() && request.pointer("/goal/timing").and_then(Value::as_str) == Some("immediately");
        let old = request.get("guide").is_some();
        PlanAnswer {
            status: if blocked { Status::Planned } else { Status::Conditional },
            guide: if old { GuideInfo { id: "2018-01", title: "ElastiCache User Guide, January 2018", date: "2018-01-10" } } else { GuideInfo { id: "current", title: "ElastiCache User Guide", date: "2026-11-22" } },
            rules_version: "1", summary: if blocked { "`session-store` cannot go to Redis OSS 7.1 immediately, because a scale-up to `cache.r6g.xlarge` is pending; there are three ways out.".into() } else { "It depends.".into() },
            direct: Some(Direct { verdict: if blocked { Verdict::Blocked } else { Verdict::Unknown }, reasons: vec![reason("pending-scale-up-blocks-engine-upgrade", "An immediate engine upgrade is blocked while a scale-up to `cache.r6g.xlarge` is pending.")] }),
            resolutions: if blocked { vec!["in-place-window", "wait-for-window", "combine-scale-up"] } else { vec![] },
            recommended: Some("combine-scale-up"),
            strategies: vec![strategy("combine-scale-up", "Upgrade and scale up together, now", Completes::Now), strategy("in-place-window", "Schedule the upgrade for the maintenance window", Completes::InWindow), strategy("wait-for-window", "Wait for the window, then upgrade", Completes::AfterWindow), strategy("rebuild-from-snapshot", "Build a new replication group from a snapshot", Completes::Now)],
            questions: vec![Question { id: "databases", field: "cluster.data.databasesInUse", message: "Which databases hold keys?".into(), changes: "Cluster mode needs all keys in database 0.".into(), answers: vec![Answer { value: AnswerValue::Number(0), leads_to: "Cluster mode stays possible".into() }] },
              Question { id: "pending", field: "cluster.pending", message: "Is anything pending?".into(), changes: "A pending scale-up blocks an immediate engine upgrade.".into(), answers: vec![Answer { value: AnswerValue::Pending(AnswerPending::default()), leads_to: "The upgrade can run now".into() }, Answer { value: AnswerValue::Pending(AnswerPending { version: None, node_type: Some("cache.r6g.xlarge".into()) }), leads_to: "It is blocked".into() }] }],
            notices: vec![reason("critical-security-patch-exception", "AWS may patch by itself if there is a critical security vulnerability."), reason("redis-data-best-effort", "AWS makes a best effort to keep the data; that is not a promise.")],
            errors: vec![],
            sources: [("vm", Source { title: "Upgrading engine versions", date: "2026-11-22", url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.html" }), ("blk", Source { title: "Resolving blocked engine upgrades", date: "2026-11-22", url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/resolving-blocked-engine-upgrades.html" })].into_iter().collect(),
        }
    }
}
