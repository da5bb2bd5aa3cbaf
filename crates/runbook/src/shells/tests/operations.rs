//! What each operation becomes, with only what changes.

use std::rc::Rc;

use upgrade_rules::facts::{ClusterMode, Kind, ParameterGroup};
use upgrade_rules::model::{Create, MadeGroup, Modify, Operation, Timing};
use upgrade_rules::{Engine, Guide};

use super::{cluster, command, guide, step, version};
use crate::answer::Shell;
use crate::request::{call, name};

/// The posix command of an operation on a replication group `pages` at Redis OSS 6.2, in one line.
fn line(guide: Guide, operation: Operation) -> String {
    line_in(guide, ClusterMode::Enabled, operation)
}

fn line_in(guide: Guide, mode: ClusterMode, operation: Operation) -> String {
    let mut facts = cluster(Kind::ReplicationGroup, "pages", None);
    facts.replicas_per_shard = Some(1);
    facts.cluster_mode = Some(mode);
    facts.shards = Some(3);
    facts.parameter_group = Some(ParameterGroup {
        name: Some("pages-redis6".to_owned()),
        is_default: Some(false),
        parameters: Some(
            [("databases", "16"), ("appendonly", "no")].map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
        ),
        ..ParameterGroup::default()
    });
    let step = step(guide, &facts, version(Engine::Redis, "6.2"), operation, |_| {});
    command(guide, &step, version(Engine::Redis, "7.1"), Shell::Posix).replace(" \\\n  ", "")
}

fn modify(engine: Engine, text: &str, timing: Timing) -> Modify {
    Modify { version: Some(version(engine, text)), node_type: None, parameter_group: None, timing }
}

#[test]
fn an_upgrade_names_the_engine_only_where_it_changes() {
    let now = Operation::Modify(modify(Engine::Redis, "7.1", Timing::Immediately));
    assert_eq!(
        line(Guide::CURRENT, now),
        "aws elasticache modify-replication-group --replication-group-id pages --engine-version 7.1 --apply-immediately"
    );
    let later = Operation::Modify(Modify {
        parameter_group: Some("valkey8"),
        ..modify(Engine::Valkey, "8.2", Timing::MaintenanceWindow)
    });
    assert_eq!(
        line(Guide::CURRENT, later),
        "aws elasticache modify-replication-group --replication-group-id pages --engine valkey --engine-version 8.2 \
         --cache-parameter-group-name pages-valkey8 --no-apply-immediately"
    );
}

#[test]
fn upgrade_and_scale_up_go_together() {
    let both = Operation::Modify(Modify {
        node_type: Some("cache.r6g.xlarge".into()),
        ..modify(Engine::Redis, "7.1", Timing::Immediately)
    });
    assert_eq!(
        line(guide("2018-01"), both),
        "aws elasticache modify-replication-group --replication-group-id pages --engine-version 7.1 \
         --cache-node-type cache.r6g.xlarge --apply-immediately"
    );
}

#[test]
fn a_parameter_group_takes_the_old_values_along_but_not_those_for_append_only_files() {
    assert_eq!(
        line(Guide::CURRENT, Operation::CreateParameterGroup(made("redis7", Some(false)))),
        "aws elasticache create-cache-parameter-group --cache-parameter-group-name pages-redis7 \
         --cache-parameter-group-family redis7 --description 'Values of pages-redis6 for redis7'\n\
         aws elasticache modify-cache-parameter-group --cache-parameter-group-name pages-redis7 \
         --parameter-name-values \"ParameterName=databases,ParameterValue=16\""
    );
}

fn made(family: &'static str, cluster_on: Option<bool>) -> MadeGroup {
    MadeGroup { family, cluster_on }
}

/// The commands that make a group of `valkey8` for a cluster at Redis OSS 6.2 with these values, in lines.
fn copied(parameters: Option<&[(&str, &str)]>, cluster_on: bool, shell: Shell) -> String {
    let mut facts = cluster(Kind::ReplicationGroup, "pages", None);
    facts.cluster_mode = Some(if cluster_on { ClusterMode::Enabled } else { ClusterMode::Disabled });
    facts.parameter_group = Some(ParameterGroup {
        name: Some("pages-redis6".to_owned()),
        is_default: Some(false),
        parameters: parameters
            .map(|values| values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()),
        ..ParameterGroup::default()
    });
    let operation = Operation::CreateParameterGroup(made("valkey8", Some(cluster_on)));
    let step = step(Guide::CURRENT, &facts, version(Engine::Redis, "6.2"), operation, |_| {});
    command(Guide::CURRENT, &step, version(Engine::Valkey, "8.2"), shell)
}

#[test]
fn a_parameter_group_gets_only_what_its_family_has() {
    let values = [
        ("activerehashing", "no"),
        ("cluster-enabled", "yes"),
        ("hash-max-ziplist-entries", "64"),
        ("lazyfree-lazy-eviction", "yes"),
        ("maxmemory-policy", "allkeys-lru"),
    ];
    let kept = "\"ParameterName=hash-max-listpack-entries,ParameterValue=64\" \
                \"ParameterName=maxmemory-policy,ParameterValue=allkeys-lru\"";
    let off = copied(Some(&values), false, Shell::Posix);
    assert!(off.ends_with(kept), "{off}");
    let on = copied(Some(&values), true, Shell::Posix);
    assert!(on.ends_with(&[kept, " \"ParameterName=cluster-enabled,ParameterValue=yes\""].concat()), "{on}");
}

#[test]
fn values_that_nobody_gave_are_read_and_copied() {
    let query = "[Parameters[?ParameterName!='cluster-enabled' && ParameterName!='activerehashing'";
    for (shell, save) in [
        (Shell::Posix, "--output json > parameters.json"),
        (Shell::Cmd, "--output json > parameters.json"),
        (Shell::Powershell, "--output json | Set-Content -Path parameters.json"),
    ] {
        let text = copied(None, true, shell);
        assert!(text.contains(query) && text.contains(save), "{text}");
        assert!(text.contains("{ParameterName:'hash-max-listpack-value',ParameterValue:ParameterValue}"), "{text}");
        assert!(text.ends_with("--parameter-name-values file://parameters.json"), "{text}");
    }
    let request = copied(None, true, Shell::QueryApi);
    assert!(request.contains("ParameterNameValue.1.ParameterName=MY-PARAMETER-NAME"), "{request}");
}

#[test]
fn a_replica_is_a_cluster_of_its_own_in_2018() {
    assert_eq!(
        line(guide("2018-01"), Operation::AddReplica),
        "aws elasticache create-cache-cluster --cache-cluster-id pages-002 --replication-group-id pages"
    );
    assert_eq!(
        line(Guide::CURRENT, Operation::AddReplica),
        "aws elasticache increase-replica-count --replication-group-id pages --new-replica-count 2 --apply-immediately"
    );
}

#[test]
fn fewer_shards_need_to_know_which() {
    assert_eq!(
        line(Guide::CURRENT, Operation::Reshard(2)),
        "aws elasticache modify-replication-group-shard-configuration --replication-group-id pages --node-group-count 2 \
         --apply-immediately --node-groups-to-remove MY-NODE-GROUP-IDS"
    );
}

#[test]
fn a_single_node_is_a_cache_cluster_and_then_the_primary_of_a_group() {
    let facts = cluster(Kind::CacheCluster, "legacy", Some("eu-west-1"));
    let from = version(Engine::Redis, "4.0.10");
    let join = step(Guide::CURRENT, &facts, from, Operation::JoinReplicationGroup, |_| {});
    assert_eq!(
        command(Guide::CURRENT, &join, from, Shell::Posix),
        "aws elasticache create-replication-group \\\n   --replication-group-id legacy-group \\\n   \
         --replication-group-description 'Replication group of legacy' \\\n   --primary-cluster-id legacy \\\n   \
         --region eu-west-1"
    );
    let now = Operation::Modify(modify(Engine::Redis, "7.1", Timing::Immediately));
    let mut upgrade = step(Guide::CURRENT, &facts, from, now, |_| {});
    assert!(command(Guide::CURRENT, &upgrade, from, Shell::Posix).contains("--cache-cluster-id legacy "));
    Rc::make_mut(&mut upgrade.from).live.kind = Kind::ReplicationGroup;
    assert!(command(Guide::CURRENT, &upgrade, from, Shell::Posix).contains("--replication-group-id legacy-group "));
}

#[test]
fn what_is_restored_names_its_version() {
    // Left out, AWS takes its newest default: a restore would be an upgrade that nobody asked for (F-API-10).
    for seeded in [true, false] {
        let create = Create {
            version: version(Engine::Redis, "6.2"),
            node_type: Some("cache.r6g.large".into()),
            mode: Some(ClusterMode::Enabled),
            shards: Some(3),
            seeded,
            in_transit: false,
            at_rest: false,
            durability: None,
            serverless: false,
        };
        let line = line(Guide::CURRENT, Operation::Create(create));
        assert!(line.contains("--engine redis --engine-version 6.2 "), "{line}");
    }
}

#[test]
fn a_group_with_cluster_mode_on_is_made_before_it_is_named() {
    let compatible = Operation::ChangeClusterMode(ClusterMode::Compatible);
    let change = line_in(Guide::CURRENT, ClusterMode::Disabled, compatible);
    let made = change.find("ParameterName=cluster-enabled,ParameterValue=yes");
    let named = change.find("--cluster-mode compatible --cache-parameter-group-name ");
    assert!(made.is_some() && made < named && change.contains("-cluster-on"), "{change}");
}

#[test]
fn a_global_datastore_is_given_a_group_with_another_major_version_only() {
    let facts = cluster(Kind::GlobalDatastore, "ldgnf-pages", None);
    let line = |from, to, default_group: Option<bool>, mode: Option<ClusterMode>| {
        let (from, to) = (version(Engine::Redis, from), version(Engine::Redis, to));
        let operation = Operation::ModifyGlobal { version: to, parameter_group: None };
        let mut step = step(Guide::CURRENT, &facts, from, operation, |_| {});
        let live = &mut Rc::make_mut(&mut step.from).live;
        (live.default_group, live.mode) = (default_group, mode);
        command(Guide::CURRENT, &step, from, Shell::Posix).replace(" \\\n  ", "")
    };
    let default = Some(true);
    assert!(!line("7.0", "7.1", default, Some(ClusterMode::Enabled)).contains("--cache-parameter-group-name"));
    for (default_group, mode, group) in [
        (default, Some(ClusterMode::Disabled), "default.redis7 "),
        (default, Some(ClusterMode::Enabled), "default.redis7.cluster.on "),
        (default, None, "MY-PARAMETER-GROUP "),
        (None, Some(ClusterMode::Enabled), "MY-PARAMETER-GROUP "),
    ] {
        let line = line("6.2", "7.1", default_group, mode);
        assert!(line.contains(&["--cache-parameter-group-name ", group].concat()), "{line}");
    }
}

#[test]
fn a_serverless_cache_takes_a_major_version() {
    let facts = cluster(Kind::Serverless, "less", None);
    let from = version(Engine::Redis, "7.1");
    let operation = Operation::ModifyServerless(version(Engine::Valkey, "8.1"));
    let step = step(Guide::CURRENT, &facts, from, operation, |_| {});
    assert_eq!(
        command(Guide::CURRENT, &step, from, Shell::Posix).replace(" \\\n  ", ""),
        "aws elasticache modify-serverless-cache --serverless-cache-name less --engine valkey --major-engine-version 8"
    );
}

#[test]
fn hosts_follow_the_partition() {
    for (region, host) in [
        (Some("eu-west-1"), "elasticache.eu-west-1.amazonaws.com"),
        (Some("cn-north-1"), "elasticache.cn-north-1.amazonaws.com.cn"),
        (Some("us-gov-west-1"), "elasticache.us-gov-west-1.amazonaws.com"),
        (Some("eusc-de-east-1"), "elasticache.eusc-de-east-1.amazonaws.eu"),
        (Some("$(x)"), "elasticache.MY-REGION.amazonaws.com"),
        (None, "elasticache.MY-REGION.amazonaws.com"),
    ] {
        let facts = cluster(Kind::ReplicationGroup, "pages", region);
        let from = version(Engine::Redis, "6.2");
        let step = step(Guide::CURRENT, &facts, from, Operation::EnableFailover, |_| {});
        let text = command(Guide::CURRENT, &step, from, Shell::QueryApi);
        assert!(text.starts_with(&format!("https://{host}/\n")), "{text}");
    }
}

/// `MultiAZEnabled` as `multi-az-enabled`: a dash before a capital that follows or precedes a small letter.
fn kebab(name: &str) -> String {
    let mut out = String::new();
    let mut before: Option<char> = None;
    let mut characters = name.chars().peekable();
    while let Some(character) = characters.next() {
        let small = |other: Option<char>| other.is_some_and(|other| other.is_ascii_lowercase());
        if character.is_ascii_uppercase() && before.is_some() && (small(before) || small(characters.peek().copied())) {
            out.push('-');
        }
        out.push(character.to_ascii_lowercase());
        before = Some(character);
    }
    out
}

#[test]
fn names_on_the_command_line_are_those_of_the_api() {
    for name in name::ALL {
        assert_eq!(kebab(name.api), name.cli);
    }
    for call in call::ALL {
        assert_eq!(kebab(call.api), call.cli);
    }
}
