//! What to verify before a step.

use upgrade_planner::Step;
use upgrade_rules::catalogue::sources as s;
use upgrade_rules::facts::Kind;
use upgrade_rules::model::{Operation, Resource, eras};
use upgrade_rules::{EngineVersion, model};

use super::{PENDING, PlannedCheck};
use crate::commands::{Request, Setting, Subject, call, describe, group_in_use, name, new_group};
use crate::message::id;

/// What to verify before a step.
pub(crate) fn before(setting: &Setting, step: &Step) -> Vec<PlannedCheck> {
    let subject = Subject::of(step, setting.names);
    // Of a group made in this step: what to carry over.
    let mut checks: Vec<PlannedCheck> =
        new_group(setting, step).map(|_| changed_parameters(setting, step)).into_iter().collect();
    checks.extend(of_operation(setting, step, &subject));
    checks
}

fn of_operation(setting: &Setting, step: &Step, subject: &Subject) -> Vec<PlannedCheck> {
    let words = setting.words;
    match &step.operation {
        Operation::Modify(modify) => {
            let mut checks = vec![present(setting, subject, &step.from.live)];
            checks.extend(in_no_global_datastore(setting, subject));
            if let Some(version) = modify.version {
                checks.push(offered(setting, version));
                checks.extend(snapshot(setting, subject, &step.from.live));
                checks.extend(service_updates(setting, subject));
            } else if let Some(node_type) = &modify.node_type {
                // The only list of node types that it can go to (F-NODE-10).
                let request = Request::new(call::LIST_ALLOWED_NODE_TYPES, setting.region).text(
                    if subject.is_cache_cluster() { name::CACHE_CLUSTER_ID } else { name::REPLICATION_GROUP_ID },
                    subject.id,
                );
                let expect = words.say(id::EXPECT_NODE_TYPE_LISTED, &[("nodeType", node_type)]);
                checks.push(PlannedCheck::by(&request, id::CHECK_NODE_TYPE_ALLOWED, expect));
            }
            checks
        }
        Operation::ModifyGlobal { version, .. } | Operation::ModifyServerless(version) => {
            let state = describe::whole(setting, subject);
            vec![
                PlannedCheck::by(&state, id::CHECK_CLUSTER_AVAILABLE, words.text(id::EXPECT_AVAILABLE).to_owned()),
                offered(setting, *version),
            ]
        }
        Operation::ScaleGlobal(_) => {
            let state = describe::whole(setting, subject);
            vec![PlannedCheck::by(&state, id::CHECK_CLUSTER_AVAILABLE, words.text(id::EXPECT_AVAILABLE).to_owned())]
        }
        Operation::Create(create) => vec![offered(setting, create.version)],
        Operation::CreateSnapshot
        | Operation::ChangeClusterMode(_)
        | Operation::EncryptInTransit(_)
        | Operation::JoinReplicationGroup
        | Operation::AddReplica
        | Operation::EnableFailover => vec![present(setting, subject, &step.from.live)],
        Operation::Reshard(_) => {
            let request = describe::group(setting, subject.id, "ReplicationGroups[].[Status,PendingModifiedValues]");
            let expect = words.text(id::EXPECT_AVAILABLE_NO_PENDING).to_owned();
            vec![PlannedCheck::by(&request, id::CHECK_CLUSTER_AVAILABLE, expect)]
        }
        Operation::DeleteOld => {
            vec![PlannedCheck::by_hand(step, id::CHECK_OLD_IDLE, words.text(id::EXPECT_NO_CONNECTIONS))]
        }
        // The step itself asks for the endpoint.
        Operation::CreateParameterGroup(_)
        | Operation::SwitchApplication
        | Operation::EncryptAtRest
        | Operation::WaitForWindow
        | Operation::TurnAofOff
        | Operation::MakeAvailable
        | Operation::EmptyOtherDatabases
        | Operation::AwaitAutomaticUpgrade(_) => Vec::new(),
    }
}

/// What the old group sets, as the list to copy.
fn changed_parameters(setting: &Setting, step: &Step) -> PlannedCheck {
    let request = Request::new(call::DESCRIBE_CACHE_PARAMETERS, setting.region)
        .text(name::CACHE_PARAMETER_GROUP_NAME, group_in_use(setting))
        .text(name::SOURCE, "user")
        .show("Parameters[].[ParameterName,ParameterValue]");
    let expect = setting.words.text(id::EXPECT_LIST_TO_COPY).to_owned();
    PlannedCheck::by(&request, id::CHECK_CHANGED_PARAMETERS, expect).of_values(setting, step)
}

/// The cluster is available, has the version that the plan starts from, and has nothing else pending than the plan says.
fn present(setting: &Setting, subject: &Subject, live: &Resource) -> PlannedCheck {
    let words = setting.words;
    let pending_version = live.pending_engine.waiting().map(|version| version.text());
    let pending_node = live.pending_node_type.waiting().map(AsRef::as_ref);
    let version = live.version.text();
    let expect = match (pending_version, pending_node) {
        (None, None) => words.say(id::EXPECT_AVAILABLE_VERSION_NO_PENDING, &[("version", version)]),
        (Some(pending), None) | (None, Some(pending)) => {
            words.say(id::EXPECT_AVAILABLE_VERSION_PENDING, &[("version", version), ("pending", pending)])
        }
        (Some(first), Some(second)) => {
            let pending = [first, ", ", second].concat();
            words.say(id::EXPECT_AVAILABLE_VERSION_PENDING, &[("version", version), ("pending", &pending)])
        }
    };
    let request = describe::whole(setting, subject);
    PlannedCheck::by(&request, id::CHECK_VERSION_AND_PENDING, expect).because(setting, PENDING)
}

/// The only way to the present data in the old version leads over a snapshot from before (F-ROLL-08).
fn snapshot(setting: &Setting, subject: &Subject, live: &Resource) -> Option<PlannedCheck> {
    let has = live.version.engine().replicates() && model::snapshot_can_be_taken(live.node_type.as_deref());
    has.then(|| {
        let whose = if subject.is_cache_cluster() { name::CACHE_CLUSTER_ID } else { name::REPLICATION_GROUP_ID };
        let request = Request::new(call::DESCRIBE_SNAPSHOTS, setting.region)
            .text(whose, subject.id)
            .show("Snapshots[].[SnapshotName,SnapshotStatus,EngineVersion,NodeSnapshots[0].SnapshotCreateTime]");
        let expect = setting.words.say(id::EXPECT_SNAPSHOT_FROM_NOW, &[("version", live.version.text())]);
        PlannedCheck::by(&request, id::CHECK_SNAPSHOT_THERE, expect).because(setting, &[s::S0, s::LIVE_SELECTENGINE])
    })
}

/// No service update runs or waits: it is the other road to a new version, and comes into the same window (F-SU-03,
/// F-API-17). The request is there since 2019-06 (F-SU-01).
fn service_updates(setting: &Setting, subject: &Subject) -> Option<PlannedCheck> {
    if setting.guide.date < eras::SERVICE_UPDATES {
        return None;
    }
    let ids = if subject.is_cache_cluster() { name::CACHE_CLUSTER_IDS } else { name::REPLICATION_GROUP_IDS };
    let request = Request::new(call::DESCRIBE_UPDATE_ACTIONS, setting.region)
        .one(ids, "member", subject.id)
        .show("UpdateActions[].[ServiceUpdateName,ServiceUpdateSeverity,UpdateActionStatus,EstimatedUpdateTime]");
    let expect = setting.words.text(id::EXPECT_NO_SERVICE_UPDATE).to_owned();
    Some(PlannedCheck::by(&request, id::CHECK_SERVICE_UPDATES, expect).because(setting, &[s::UG2305_APPLYING_UPDATES]))
}

/// Membership of a Global Datastore, where nobody has said: a member refuses every change of its own (F-GDS-04).
fn in_no_global_datastore(setting: &Setting, subject: &Subject) -> Option<PlannedCheck> {
    let unknown = subject.kind == Kind::ReplicationGroup
        && setting.facts.global_datastore.is_none()
        && setting.guide.date >= eras::GLOBAL_DATASTORE;
    unknown.then(|| {
        let request = describe::group(setting, subject.id, "ReplicationGroups[].GlobalReplicationGroupInfo");
        let expect = setting.words.text(id::EXPECT_NO_GLOBAL_DATASTORE).to_owned();
        PlannedCheck::by(&request, id::CHECK_IN_NO_GLOBAL_DATASTORE, expect).because(setting, &[s::NOTE_THREADS])
    })
}

/// The version is offered in the Region: there is no other list, and none of targets.
fn offered(setting: &Setting, version: EngineVersion) -> PlannedCheck {
    let request = Request::new(call::DESCRIBE_CACHE_ENGINE_VERSIONS, setting.region)
        .text(name::ENGINE, version.engine().id())
        .show("CacheEngineVersions[].EngineVersion");
    let expect = setting.words.say(id::EXPECT_VERSION_LISTED, &[("version", version.text())]);
    PlannedCheck::by(&request, id::CHECK_VERSION_OFFERED, expect)
}
