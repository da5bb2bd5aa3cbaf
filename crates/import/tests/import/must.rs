//! What must hold whatever else an answer says.

use serde_json::{Value, json};
use upgrade_import::{ImportAnswer, ImportProblem, ImportStatus, Importance, MOST_BYTES};
use upgrade_messages::import::section;
use upgrade_rules::facts::Pending;

use crate::common::{self, import};

fn answer(name: &str) -> ImportAnswer {
    import(&common::text(name))
}

fn needed(answer: &ImportAnswer) -> Vec<(&'static str, String)> {
    let facts = answer.clusters.iter().flat_map(|cluster| &cluster.missing);
    let facts = facts.filter(|fact| fact.importance == Importance::Needed);
    facts
        .map(|fact| {
            let command = fact.command.as_ref().map(|command| command.posix.clone());
            (fact.field, command.unwrap_or_default())
        })
        .collect()
}

fn pending(answer: &ImportAnswer) -> Vec<Option<Pending>> {
    answer.clusters.iter().map(|cluster| cluster.cluster.pending.clone()).collect()
}

#[test]
fn a_pending_scale_up_is_read_from_the_members() {
    let answer = answer("pending-scale-up");
    assert_eq!(answer.status, ImportStatus::Imported);
    let scale_up = Pending { node_type: Some("cache.r5.xlarge".to_owned()), ..Pending::default() };
    assert_eq!(pending(&answer), [Some(scale_up)]);
}

#[test]
fn the_order_of_the_documents_does_not_matter() {
    let answer = answer("pending-engine-upgrade");
    let upgrade = Pending { version: Some("5.0.6".to_owned()), ..Pending::default() };
    assert_eq!(pending(&answer), [Some(upgrade)]);
}

#[test]
fn a_group_alone_leaves_version_and_pending_open_and_names_the_command() {
    for name in ["group-only", "compatible-mode-group-only", "modify-answer"] {
        let answer = answer(name);
        assert_eq!(answer.status, ImportStatus::Incomplete, "{name}");
        assert_eq!(pending(&answer), [None], "{name}");
        let needed = needed(&answer);
        for field in ["cluster.version", "cluster.pending"] {
            let command = needed.iter().find(|(known, _)| *known == field).map(|(_, command)| command.as_str());
            assert_eq!(
                command,
                Some("aws elasticache describe-cache-clusters --output json --region us-west-2"),
                "{name} {field}"
            );
        }
    }
}

#[test]
fn members_alone_leave_the_group_open_and_name_the_command() {
    let answer = answer("members-only");
    assert_eq!(answer.status, ImportStatus::Incomplete);
    assert_eq!(pending(&answer), [None]);
    let needed = needed(&answer);
    for field in ["cluster.pending", "cluster.multiAz", "cluster.automaticFailover", "cluster.shards"] {
        let command = needed.iter().find(|(known, _)| *known == field).map(|(_, command)| command.as_str());
        let other = "aws elasticache describe-replication-groups --output json --region us-west-2 --replication-group-id orders";
        assert_eq!(command, Some(other), "{field}");
    }
}

#[test]
fn nothing_is_pending_only_when_everybody_was_asked() {
    assert_eq!(pending(&answer("nothing-pending")), [Some(Pending::default())]);
    for name in ["one-member-not-described", "marker", "bad-types", "group-only", "members-only", "query-drops-fields"]
    {
        assert_eq!(pending(&answer(name)), [None], "{name}");
    }
}

#[test]
fn a_value_that_cannot_be_read_does_not_make_pending_known() {
    let text = common::text("single-redis-node");
    let broken = text.replace("\"PendingModifiedValues\": {}", "\"PendingModifiedValues\": {\"EngineVersion\": 6.2}");
    assert_ne!(text, broken);
    let answer = import(&broken);
    assert_eq!(pending(&answer), [None]);
    assert_eq!(answer.status, ImportStatus::Incomplete);
}

#[test]
fn every_bad_text_is_refused_with_advice() {
    for case in common::cases().into_iter().filter(|case| case.name.starts_with("bad-")) {
        let answer = import(&case.text);
        assert_ne!(answer.status, ImportStatus::Imported, "{}", case.name);
        assert!(!answer.problems.is_empty(), "{}", case.name);
        assert!(answer.problems.iter().any(|problem| problem.help.is_some()), "{}", case.name);
    }
}

#[test]
fn a_secret_is_not_kept() {
    for (name, secret) in [
        ("terraform-state-cut-down", "not-a-real-token"),
        ("terraform-state", "not-a-real-token"),
        ("terraform-show-of-a-plan", "another-secret"),
        ("pulumi-stack", "bm90LWEtcmVhbC10b2tlbg"),
        ("kubernetes-several-objects", "orders-token"),
    ] {
        let state = common::text(name);
        assert!(state.contains(secret));
        let printed = serde_json::to_string(&import(&state)).unwrap_or_default();
        assert!(!printed.is_empty() && !printed.contains(secret), "{printed}");
    }
    let group = common::text("group-only")
        .replace("\"Status\": \"available\",\n            \"Pend", "\"AuthToken\": \"hush-hush\", \"Pend");
    assert!(group.contains("hush-hush"));
    assert!(!serde_json::to_string(&import(&group)).unwrap_or_default().contains("hush-hush"));
}

#[test]
fn a_hostile_id_is_quoted_or_left_out() {
    for fact in answer("bad-ids").clusters.iter().flat_map(|cluster| &cluster.missing) {
        let Some(command) = &fact.command else { continue };
        assert!(!command.posix.contains("file://"), "{}", command.posix);
        assert!(!command.arguments.iter().any(|word| word == "-rf"), "{}", command.posix);
        if command.posix.contains("touch") {
            assert!(command.posix.ends_with(r#"'o'\''$(touch /tmp/x)`id`"&|'"#), "{}", command.posix);
        }
    }
}

#[test]
fn what_is_too_big_is_refused_before_it_is_read() {
    let answer = import(&"{".repeat(MOST_BYTES + 1));
    assert_eq!(answer.status, ImportStatus::Invalid);
    assert_eq!(answer.problems.first().map(|problem| problem.code), Some("too-big"));
    let help = answer.problems.first().and_then(|problem| problem.help.clone()).unwrap_or_default();
    assert!(help.contains("split the input"), "{help}");
    assert_eq!(import(&" ".repeat(MOST_BYTES)).status, ImportStatus::Empty);
}

/// Tags decide no upgrade, and a plan lists them. The log of a plan lists nothing.
#[test]
fn only_a_log_of_a_plan_leaves_out_what_changes() {
    let attributes =
        |tag: &str| json!({"id": "orders", "engine": "redis", "engine_version": "7.1", "tags": {"team": tag}});
    let shown = json!({"format_version": "1.2", "terraform_version": "1.11.4", "resource_changes": [{
        "address": "aws_elasticache_replication_group.orders", "mode": "managed", "type": "aws_elasticache_replication_group",
        "change": {"actions": ["update"], "before": attributes("a"), "after": attributes("b"), "after_unknown": {}},
    }]});
    let says_of_changes = |text: &str| import(text).problems.iter().any(|problem| problem.code == "plan-changes");
    assert!(!says_of_changes(&shown.to_string()));
    assert!(says_of_changes(&common::text("terraform-plan-log")));
}

/// A long list is read a slice at a time, and one inside another list as a whole.
#[test]
fn a_long_list_says_the_same_in_slices() {
    let cluster = |number: usize| {
        let nodes = if number % 1_000 == 999 { json!("two") } else { json!(2) };
        json!({
            "CacheClusterId": format!("pages-{number}"), "CacheClusterStatus": "available", "Engine": "memcached",
            "EngineVersion": "1.6.22", "CacheNodeType": "cache.t3.small", "NumCacheNodes": nodes, "PendingModifiedValues": {},
            "CacheParameterGroup": {"CacheParameterGroupName": "default.memcached1.6"},
            "ARN": format!("arn:aws:elasticache:us-west-2:123456789012:cluster:pages-{number}"),
        })
    };
    let list: Vec<Value> = (0..3_600).map(cluster).collect();
    let document = format!("{:#}", json!({"CacheClusters": list, "Marker": "more"}));
    assert!(document.len() > 1_300_000);
    let (slices, whole) = (import(&document), import(&format!("[{document}]")));
    assert_eq!((slices.clusters, slices.documents), (whole.clusters, whole.documents));
    let paths = |problems: &[ImportProblem]| {
        let of = |problem: &ImportProblem| (problem.code, problem.document, problem.path.replacen("[0].", "", 1));
        // That there is more is said when the first slice is read.
        let mut paths = problems.iter().map(of).collect::<Vec<_>>();
        paths.sort();
        paths
    };
    let of_slices = paths(&slices.problems);
    assert_eq!(of_slices, paths(&whole.problems));
    assert!(
        of_slices.contains(&("wrong-type", Some(0), "CacheClusters[2999].NumCacheNodes".to_owned())),
        "{of_slices:?}"
    );
}

#[test]
fn every_code_has_its_sentence() {
    let known: Vec<&str> = section::IMPORT.keys().to_vec();
    for case in common::cases() {
        let answer = import(&case.text);
        let missing = answer.clusters.iter().flat_map(|cluster| &cluster.missing);
        let said = missing.map(|fact| (fact.code, &fact.message, &fact.help));
        for (code, message, help) in
            said.chain(answer.problems.iter().map(|problem| (problem.code, &problem.message, &problem.help)))
        {
            assert!(known.contains(&code), "{code}");
            let whole = format!("{message}{}", help.as_deref().unwrap_or_default());
            // `${name}` is what a template has in place of a value.
            assert!(!whole.replace("${", "").contains('{') || case.name == "bad-ids", "{}: {whole}", case.name);
        }
    }
}
