//! An unknown fact never counts as fine.

use std::collections::{BTreeMap, BTreeSet};

use upgrade_api::answer::{Completes, DataRisk, Effect, Strategy, Verdict};
use upgrade_api::facts::{Auth, Cluster, ClusterMode, GoalTiming, InTransitEncryption, Kind, ParameterGroup, Pending};
use upgrade_api::{PlanAnswer, PlanRequest, plan};

use crate::common::{json, recommended, said, sample, severity, warnings};

/// A fact that can be forgotten, and other values it might have had.
struct Fact {
    field: &'static str,
    known: fn(&Cluster) -> bool,
    forget: fn(&mut Cluster),
    others: &'static [fn(&mut Cluster)],
}

/// Without `cluster.globalDatastore`: absent there means that the group is in none, and nothing else can say so.
const FACTS: &[Fact] = &[
    Fact {
        field: "nodeType",
        known: |c| c.node_type.is_some(),
        forget: |c| c.node_type = None,
        others: &[
            |c| c.node_type = Some("cache.t2.small".to_owned()),
            |c| c.node_type = Some("cache.m5.large".to_owned()),
            |c| c.node_type = Some("cache.m8g.large".to_owned()),
            |c| c.node_type = Some("cache.r6gd.2xlarge".to_owned()),
        ],
    },
    Fact {
        field: "shards",
        known: |c| c.shards.is_some(),
        forget: |c| c.shards = None,
        others: &[|c| c.shards = Some(1), |c| c.shards = Some(3)],
    },
    Fact {
        field: "replicasPerShard",
        known: |c| c.replicas_per_shard.is_some(),
        forget: |c| c.replicas_per_shard = None,
        others: &[|c| c.replicas_per_shard = Some(0), |c| c.replicas_per_shard = Some(1)],
    },
    Fact {
        field: "clusterMode",
        known: |c| c.cluster_mode.is_some(),
        forget: |c| c.cluster_mode = None,
        others: &[
            |c| c.cluster_mode = Some(ClusterMode::Disabled),
            |c| c.cluster_mode = Some(ClusterMode::Compatible),
            |c| c.cluster_mode = Some(ClusterMode::Enabled),
        ],
    },
    Fact {
        field: "automaticFailover",
        known: |c| c.automatic_failover.is_some(),
        forget: |c| c.automatic_failover = None,
        others: &[|c| c.automatic_failover = Some(true), |c| c.automatic_failover = Some(false)],
    },
    Fact {
        field: "multiAz",
        known: |c| c.multi_az.is_some(),
        forget: |c| c.multi_az = None,
        others: &[|c| c.multi_az = Some(true), |c| c.multi_az = Some(false)],
    },
    Fact {
        field: "autoMinorVersionUpgrade",
        known: |c| c.auto_minor_version_upgrade.is_some(),
        forget: |c| c.auto_minor_version_upgrade = None,
        others: &[|c| c.auto_minor_version_upgrade = Some(true), |c| c.auto_minor_version_upgrade = Some(false)],
    },
    Fact { field: "status", known: |c| c.status.is_some(), forget: |c| c.status = None, others: &[] },
    Fact {
        field: "pending",
        known: |c| c.pending.is_some(),
        forget: |c| c.pending = None,
        others: &[|c| c.pending = Some(Pending::default())],
    },
    Fact {
        field: "parameterGroup",
        known: |c| c.parameter_group.is_some(),
        forget: |c| c.parameter_group = None,
        others: &[
            |c| c.parameter_group = Some(ParameterGroup { is_default: Some(true), ..ParameterGroup::default() }),
            |c| c.parameter_group = Some(ParameterGroup { is_default: Some(false), ..ParameterGroup::default() }),
        ],
    },
    Fact {
        field: "parameterGroup.parameters",
        known: |c| c.parameter_group.as_ref().is_some_and(|group| group.parameters.is_some()),
        forget: |c| c.parameter_group.get_or_insert_default().parameters = None,
        others: &[|c| c.parameter_group.get_or_insert_default().parameters = Some(BTreeMap::new())],
    },
    Fact {
        field: "inTransitEncryption",
        known: |c| c.in_transit_encryption.is_some(),
        forget: |c| c.in_transit_encryption = None,
        others: &[
            |c| c.in_transit_encryption = Some(InTransitEncryption::Disabled),
            |c| c.in_transit_encryption = Some(InTransitEncryption::Required),
        ],
    },
    Fact {
        field: "atRestEncryption",
        known: |c| c.at_rest_encryption.is_some(),
        forget: |c| c.at_rest_encryption = None,
        others: &[|c| c.at_rest_encryption = Some(false), |c| c.at_rest_encryption = Some(true)],
    },
    Fact {
        field: "auth",
        known: |c| c.auth.is_some(),
        forget: |c| c.auth = None,
        others: &[|c| c.auth = Some(Auth::None), |c| c.auth = Some(Auth::UserGroup)],
    },
    Fact {
        field: "userGroupEngines",
        known: |c| c.user_group_engines.is_some(),
        forget: |c| c.user_group_engines = None,
        others: &[|c| c.user_group_engines = Some(Vec::new())],
    },
    Fact {
        field: "dataTiering",
        known: |c| c.data_tiering.is_some(),
        forget: |c| c.data_tiering = None,
        others: &[|c| c.data_tiering = Some(false), |c| c.data_tiering = Some(true)],
    },
    Fact {
        field: "data.databasesInUse",
        known: |c| c.data.as_ref().is_some_and(|data| data.databases_in_use.is_some()),
        forget: |c| c.data.get_or_insert_default().databases_in_use = None,
        others: &[
            |c| c.data.get_or_insert_default().databases_in_use = Some(vec![0]),
            |c| c.data.get_or_insert_default().databases_in_use = Some(vec![0, 1]),
        ],
    },
    Fact {
        field: "data.reservedMemoryPercent",
        known: |c| c.data.as_ref().is_some_and(|data| data.reserved_memory_percent.is_some()),
        forget: |c| c.data.get_or_insert_default().reserved_memory_percent = None,
        others: &[],
    },
    Fact {
        field: "data.usedBytes",
        known: |c| c.data.as_ref().is_some_and(|data| data.used_bytes.is_some()),
        forget: |c| c.data.get_or_insert_default().used_bytes = None,
        others: &[|c| c.data.get_or_insert_default().used_bytes = Some(1)],
    },
    Fact {
        field: "data.syncMegabytesPerSecond",
        known: |c| c.data.as_ref().is_some_and(|data| data.sync_megabytes_per_second.is_some()),
        forget: |c| c.data.get_or_insert_default().sync_megabytes_per_second = None,
        others: &[],
    },
    Fact {
        field: "data.nodeStartSeconds",
        known: |c| c.data.as_ref().is_some_and(|data| data.node_start_seconds.is_some()),
        forget: |c| c.data.get_or_insert_default().node_start_seconds = None,
        others: &[],
    },
    Fact {
        field: "data",
        known: |c| c.data.is_some(),
        forget: |c| c.data = None,
        others: &[
            |c| c.data.get_or_insert_default().databases_in_use = Some(vec![0]),
            // So little that it fits everywhere.
            |c| {
                let data = c.data.get_or_insert_default();
                (data.used_bytes, data.databases_in_use) = (Some(1), Some(vec![0]));
            },
        ],
    },
    Fact {
        field: "client.clusterProtocol",
        known: |c| c.client.as_ref().is_some_and(|client| client.cluster_protocol.is_some()),
        forget: |c| c.client.get_or_insert_default().cluster_protocol = None,
        others: &[
            |c| c.client.get_or_insert_default().cluster_protocol = Some(true),
            |c| c.client.get_or_insert_default().cluster_protocol = Some(false),
        ],
    },
    Fact {
        field: "client",
        known: |c| c.client.is_some(),
        forget: |c| c.client = None,
        others: &[|c| c.client.get_or_insert_default().cluster_protocol = Some(true)],
    },
];

/// Warnings that a known value raises and an unknown one need not: each says something of that very value, of the
/// moment (`status`), or of what is known to wait.
const SAID_OF_THE_VALUE: &[(&str, &str)] = &[
    ("status", "not-available-state"),
    ("status", "restore-failed-node"),
    // A cluster runs on the type it has, and a newer version never breaks that (F-PATH-14); a waiting type that cannot be
    // compared counts as a scale-up, which says more.
    ("nodeType", "node-type-needs-newer-engine"),
    ("nodeType", "node-type-not-for-engine"),
    ("nodeType", "pending-change-not-covered"),
    ("nodeType", "no-encryption-in-transit-on-m1-m2"),
    ("nodeType", "node-type-unlisted"),
    ("nodeType", "new-node-type-unlisted"),
    ("parameterGroup", "parameter-group-not-of-this-version"),
    ("pending", "pending-change-not-covered"),
    ("clusterMode", "failover-follows-from-cluster-mode"),
    ("shards", "failover-follows-from-cluster-mode"),
    ("automaticFailover", "cluster-mode-follows-from-failover"),
    ("pending", "engine-before-node-type"),
    ("pending", "node-type-before-engine"),
    // That data fit is said of data that are known.
    ("pending", "data-fits-node-type"),
    ("data", "data-fits-node-type"),
    ("data.usedBytes", "data-fits-node-type"),
    ("data.reservedMemoryPercent", "data-fits-node-type"),
    ("nodeType", "data-fits-node-type"),
    ("parameterGroup", "data-fits-node-type"),
    ("parameterGroup.parameters", "data-fits-node-type"),
    ("pending", "node-type-needs-newer-engine"),
    ("pending", "previous-generation-node"),
    ("pending", "pending-may-run-before-window"),
    ("pending", "reserved-memory-needs-group-per-node-type"),
    ("pending", "memcached-node-type-needs-auto-discovery"),
    ("pending", "pending-upgrade-cannot-be-cancelled"),
    ("pending", "pending-upgrade-excludes-target"),
    ("pending", "cancels-pending-by-doing-it"),
    ("pending", "resharding-in-progress"),
    ("pending", "memory-not-published"),
    ("pending", "pending-upgrade-excludes-target"),
    // Of clients of which nothing is known, `connections-are-terminated` says what they must do.
    ("client", "clients-do-not-retry"),
    // Of memory and writes of which nothing is known, `needs-memory-for-snapshot` says what to see to.
    ("data", "too-little-free-memory"),
    ("data", "heavy-writes-outrun-replication"),
    ("data.usedBytes", "too-little-free-memory"),
    ("data.reservedMemoryPercent", "too-little-free-memory"),
    ("nodeType", "too-little-free-memory"),
    ("parameterGroup", "too-little-free-memory"),
];

/// Whether nothing else blocks than what is said of the very value: each option says that what nobody has named may run along.
fn blocked_by_the_value(answer: &PlanAnswer, field: &str) -> bool {
    let mut reasons = answer.direct.iter().flat_map(|direct| &direct.reasons);
    reasons.all(|reason| SAID_OF_THE_VALUE.contains(&(field, reason.code)))
}

/// Known and not fixed yet: an option that depends on cluster mode being enabled for one step, and on its not being so for
/// another. No cluster is both.
fn depends_on_both(answer: &PlanAnswer) -> bool {
    let hangs = |id: &str| {
        recommended(answer).is_some_and(|strategy| strategy.conditions.iter().any(|condition| condition.id == id))
    };
    let not_enabled = [
        "cluster-mode-enabled-engine-frozen",
        "cluster-mode-enabled-not-modifiable",
        "cluster-mode-enabled-node-type-fixed",
        "cluster-mode-scale-up-needs-3-2-10",
    ];
    hangs("resharding-needs-cluster-mode") && not_enabled.into_iter().any(hangs)
}

fn changed(request: &PlanRequest, change: fn(&mut Cluster)) -> PlanAnswer {
    let mut request = request.clone();
    change(&mut request.cluster);
    plan(&request)
}

fn verdict(answer: &PlanAnswer) -> Option<Verdict> {
    answer.direct.as_ref().map(|direct| direct.verdict)
}

/// Cluster mode enabled always has automatic failover.
fn contradicts_itself(cluster: &Cluster) -> bool {
    let enabled = cluster.cluster_mode == Some(ClusterMode::Enabled) || cluster.shards.is_some_and(|shards| shards > 1);
    // R6gd always has it.
    let tiered = cluster.node_type.as_deref().is_some_and(|node_type| node_type.starts_with("cache.r6gd."));
    enabled && cluster.automatic_failover == Some(false) || tiered && cluster.data_tiering == Some(false)
}

/// What the recommended option promises: when, where that is asked for; then the data, as in the order of the options.
fn promise(request: &PlanRequest, answer: &PlanAnswer) -> Option<(bool, DataRisk, (Effect, u32))> {
    let asked = match request.goal.timing {
        Some(GoalTiming::Immediately) => Some(Completes::Now),
        Some(GoalTiming::MaintenanceWindow) => Some(Completes::InWindow),
        Some(GoalTiming::Any) | None => None,
    };
    recommended(answer).map(|option| {
        let other = asked.is_some_and(|asked| option.completes != asked);
        (other, option.data_risk, severity(&option.interruption.writes))
    })
}

/// No node reserves more than a half (F-18-09), so what is unknown is not planned with as if one did.
fn reserves_more_than_a_half(cluster: &Cluster) -> bool {
    cluster.data.as_ref().and_then(|data| data.reserved_memory_percent).is_some_and(|percent| percent > 50)
}

/// What must still be said: blocks in any case; what is true of options, where all of them are still there.
fn must_stay(with: &PlanAnswer, without: &PlanAnswer) -> BTreeSet<String> {
    let steps = |option: &Strategy| option.steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>();
    let still = |option: &Strategy| without.strategies.iter().any(|other| steps(other) == steps(option));
    if with.recommended == without.recommended && with.strategies.iter().all(still) {
        return warnings(with);
    }
    let direct = with.direct.iter().flat_map(|direct| &direct.reasons);
    direct.map(|reason| reason.code.to_owned()).collect()
}

/// Whether forgetting the fact changes what is asked for, and not only what is known.
fn changes_the_goal(request: &PlanRequest, field: &str) -> bool {
    let goal = &request.goal;
    match field {
        // Wanted is the present node type, perhaps; with a version that waits, the goal may be that version.
        "nodeType" => goal.node_type.is_some(),
        // Nothing waits in a Global Datastore: it takes no request for the window (F-GDS-02).
        "pending" if request.cluster.kind == Some(Kind::GlobalDatastore) => true,
        "pending" => goal.version == "newest" || Some(&goal.version) == request.cluster.version.as_ref(),
        "shards" => goal.shards.is_some(),
        "inTransitEncryption" => goal.in_transit_encryption.is_some(),
        "clusterMode" => goal.cluster_mode.is_some(),
        "atRestEncryption" => goal.at_rest_encryption.is_some(),
        _ => false,
    }
}

#[test]
fn an_unknown_fact_never_counts_as_fine() {
    let mut found: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for mut request in sample(500) {
        request.goal.limits = None;
        let with = plan(&request);
        if !with.errors.is_empty()
            || contradicts_itself(&request.cluster)
            || reserves_more_than_a_half(&request.cluster)
        {
            continue;
        }
        for fact in FACTS.iter().filter(|fact| (fact.known)(&request.cluster)) {
            if changes_the_goal(&request, fact.field) {
                continue;
            }
            let without = changed(&request, fact.forget);
            if !without.errors.is_empty() {
                continue;
            }
            let mut note = |what: String| {
                let entry = found.entry(format!("{}: {what}", fact.field)).or_insert_with(|| (0, json(&request)));
                entry.0 += 1;
            };
            let still: BTreeSet<String> = said(&without);
            for code in must_stay(&with, &without) {
                let of_the_value =
                    SAID_OF_THE_VALUE.contains(&(fact.field, &code)) || code.starts_with("guide-differs-");
                if !still.contains(&code) && !of_the_value {
                    note(format!("warning {code} is gone"));
                }
            }
            // What the cluster is doing at the moment is looked at before each step, and is no condition of a plan.
            if fact.field != "status"
                && !blocked_by_the_value(&with, fact.field)
                && verdict(&without) == Some(Verdict::Allowed)
                && matches!(verdict(&with), Some(Verdict::Blocked | Verdict::Unknown))
            {
                note(format!("{:?} became allowed", verdict(&with)));
            }
            let possible = |other: &&fn(&mut Cluster)| {
                let mut cluster = request.cluster.clone();
                other(&mut cluster);
                !contradicts_itself(&cluster)
            };
            let others = fact.others.iter().filter(possible);
            let known: Vec<PlanAnswer> = others.map(|other| changed(&request, *other)).collect();
            let best = known.iter().chain([&with]).filter_map(|answer| promise(&request, answer)).min();
            // Who can reload the data accepts the loss of them for less effort; nobody else is asked to.
            let accepts = request.cluster.data.as_ref().and_then(|data| data.refillable) == Some(true);
            if let (Some(promised), Some(best)) = (promise(&request, &without), best)
                && promised < best
                && !(fact.field == "data" && accepts)
                && !depends_on_both(&without)
            {
                note(format!("promise {promised:?} is better than any value gives ({best:?})"));
            }
        }
    }
    let listed: Vec<String> =
        found.iter().map(|(what, (count, example))| format!("{count} x {what}\n    {example}")).collect();
    assert!(listed.is_empty(), "{}", listed.join("\n"));
}
