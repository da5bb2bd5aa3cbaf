//! What other tools record is never taken for what runs.

use upgrade_import::{ImportAnswer, ImportProblem, ImportStatus, Recorded, Severity};
use upgrade_rules::facts::{Kind, Record as _};

use crate::common::{self, import};

/// The forms of other tools, and whose word each is.
const RECORDED: [(&str, Recorded); 12] = [
    ("terraform-state", Recorded::LastRead),
    ("terraform-show-of-a-state", Recorded::LastRead),
    ("terraform-show-of-a-plan", Recorded::LastRead),
    ("terraform-plan-that-replaces", Recorded::LastRead),
    ("terraform-plan-of-an-upgrade", Recorded::LastRead),
    ("cloudformation-template", Recorded::Desired),
    ("cloudformation-template-of-the-cdk", Recorded::Desired),
    ("cloudformation-with-functions", Recorded::Desired),
    ("kubernetes-manifest-of-ack", Recorded::Desired),
    ("kubernetes-object-of-ack", Recorded::Desired),
    ("kubernetes-several-objects", Recorded::Desired),
    ("kubernetes-objects-of-crossplane", Recorded::Desired),
];

fn answer(name: &str) -> ImportAnswer {
    import(&common::text(name))
}

fn problems<'a>(answer: &'a ImportAnswer, code: &str) -> Vec<&'a ImportProblem> {
    answer.problems.iter().filter(|problem| problem.code == code).collect()
}

#[test]
fn it_is_marked_and_every_field_of_it_is_missing() {
    for (name, recorded) in RECORDED {
        let answer = answer(name);
        assert_eq!(answer.status, ImportStatus::Incomplete, "{name}");
        assert!(!answer.clusters.is_empty(), "{name}");
        for found in &answer.clusters {
            assert_eq!(found.recorded, Some(recorded), "{name}");
            let missing = |field: &str| found.missing.iter().find(|fact| fact.field == field);
            for field in ["cluster.engine", "cluster.version"] {
                let command = missing(field).and_then(|fact| fact.command.as_ref());
                assert!(command.is_some_and(|command| command.posix.contains("describe-")), "{name} {field}");
            }
            let pending = missing("cluster.pending").is_some() && !found.cluster.knows("cluster.pending");
            assert!(pending || found.cluster.kind == Some(Kind::Serverless), "{name}");
        }
    }
}

#[test]
fn aws_wins_and_each_difference_is_shown() {
    for name in ["terraform-state-and-what-runs", "ten-formats-of-aws-and-other-tools"] {
        let answer = answer(name);
        let orders = answer.clusters.iter().find(|found| found.cluster.id.as_deref() == Some("orders")).unwrap();
        assert_eq!(orders.cluster.version.as_deref(), Some("6.2.6"), "{name}");
        assert_eq!(orders.recorded, None, "{name}");
        let differ = problems(&answer, "tool-differs");
        let of_version = differ.iter().find(|problem| problem.path == "cluster.version").unwrap();
        assert!(of_version.message.contains("`6.2.6`") && of_version.message.contains("`5.0.6`"), "{name}");
    }
}

#[test]
fn a_replacement_names_what_forces_it() {
    for (name, resource, cause) in [
        (
            "terraform-plan-that-replaces",
            "module.cache.aws_elasticache_cluster.this[0]",
            "`transit_encryption_enabled`",
        ),
        ("terraform-show-of-a-plan", "module.cache.aws_elasticache_cluster.pages[0]", "`engine_version`"),
        ("terraform-plan-cut-off", "aws_elasticache_cluster.pages[0]", "tainted"),
    ] {
        let answer = answer(name);
        let [alarm] = problems(&answer, "plan-replaces")[..] else { panic!("{name}") };
        assert_eq!(alarm.severity, Severity::Warning, "{name}");
        assert!(alarm.message.contains(resource) && alarm.message.contains(cause), "{}", alarm.message);
        assert!(alarm.message.contains("all its data") && alarm.help.is_some(), "{}", alarm.message);
    }
    assert_eq!(problems(&answer("terraform-show-of-a-plan"), "plan-deletes").len(), 1);
    assert_eq!(problems(&answer("terraform-state-tainted"), "tainted").len(), 1);
    assert_eq!(problems(&answer("terraform-state-tainted"), "deposed").len(), 1);
}

#[test]
fn the_version_that_a_plan_brings_is_named_as_the_target() {
    for name in ["terraform-plan-of-an-upgrade", "terraform-show-of-a-plan"] {
        let answer = answer(name);
        let [upgrade] = problems(&answer, "plan-upgrades")[..] else { panic!("{name}") };
        assert!(upgrade.help.as_ref().is_some_and(|help| help.contains("`6.2`")), "{upgrade:?}");
    }
}

#[test]
fn a_reference_is_never_a_value() {
    let answer = answer("cloudformation-with-functions");
    let orders = answer.clusters.iter().find(|found| found.cluster.id.as_deref() == Some("orders")).unwrap();
    for field in ["cluster.version", "cluster.nodeType", "cluster.shards", "cluster.automaticFailover"] {
        assert!(!orders.cluster.knows(field), "{field}");
        let fact = orders.missing.iter().find(|fact| fact.field == field).unwrap();
        assert!(fact.code == "reference" && fact.message.contains("`!"), "{fact:?}");
    }
}

#[test]
fn the_resources_of_a_stack_give_the_commands_that_describe_them() {
    let answer = answer("cloudformation-stack-resources");
    assert_eq!((answer.status, answer.clusters.len()), (ImportStatus::Empty, 0));
    let help: Vec<&str> =
        problems(&answer, "stack-resource").into_iter().filter_map(|problem| problem.help.as_deref()).collect();
    let [orders, pages] = help[..] else { panic!("{help:?}") };
    assert!(
        orders.contains("describe-replication-groups --output json --region us-west-2 --replication-group-id orders")
    );
    assert!(
        pages.contains(
            "describe-cache-clusters --output json --region us-west-2 --cache-cluster-id sho-pa-1abc4d5e6f7g"
        )
    );
}

#[test]
fn source_and_commands_are_refused_by_their_names() {
    for (name, code) in [
        ("bad-terraform-source-of-a-group", "terraform-source"),
        ("bad-command-without-output", "command-without-output"),
        ("bad-kubernetes-of-another-kind", "no-cache-in-document"),
        ("bad-kubernetes-template-of-helm", "yaml-template"),
        ("bad-terraform-state-cut-off", "ends-too-early"),
    ] {
        let answer = answer(name);
        let [problem] = answer.problems.as_slice() else { panic!("{name}: {:?}", answer.problems) };
        assert_eq!((answer.status, problem.code), (ImportStatus::Invalid, code), "{name}");
    }
}
