//! What to verify after a step.

use upgrade_planner::Step;
use upgrade_rules::EngineVersion;
use upgrade_rules::catalogue::sources as s;
use upgrade_rules::facts::ClusterMode;
use upgrade_rules::model::{Modify, Operation, Timing};

use super::{PENDING, PlannedCheck};
use crate::commands::{Request, Setting, Subject, call, describe, encryption_word, group_in_use, mode_word, name};
use crate::message::id;

/// What to verify after a step.
pub(crate) fn after(setting: &Setting, step: &Step) -> Vec<PlannedCheck> {
    let words = setting.words;
    let names = setting.names;
    let subject = Subject::of(step, names);
    match &step.operation {
        Operation::Modify(modify) => {
            let mut checks = vec![modified(setting, &subject, modify)];
            if modify.timing == Timing::Immediately {
                checks.push(events(setting, &subject));
            }
            checks
        }
        Operation::WaitForWindow => {
            let scaled = step.from.live.pending_node_type.waiting().is_some();
            let node_type = step.to.live.node_type.as_deref().filter(|_| scaled);
            let expect = match node_type {
                Some(_) => id::EXPECT_VERSION_AND_NODE_TYPE_NO_PENDING,
                None => id::EXPECT_VERSION_NO_PENDING,
            };
            let params = [("version", step.to.live.version.text()), ("nodeType", node_type.unwrap_or_default())];
            let request = describe::members(setting, &subject);
            vec![
                PlannedCheck::by(&request, id::CHECK_PENDING_GONE, words.say(expect, &params))
                    .because(setting, PENDING),
                events(setting, &subject),
            ]
        }
        Operation::CreateParameterGroup(family) => {
            let request = Request::new(call::DESCRIBE_CACHE_PARAMETERS, setting.region)
                .text(name::CACHE_PARAMETER_GROUP_NAME, names.parameter_group(family))
                .text(name::SOURCE, "user")
                .show("Parameters[].[ParameterName,ParameterValue]");
            let expect = words.text(id::EXPECT_VALUES_COPIED).to_owned();
            vec![PlannedCheck::by(&request, id::CHECK_PARAMETER_GROUP_VALUES, expect).of_values(setting, step)]
        }
        Operation::TurnAofOff => {
            let request = Request::new(call::DESCRIBE_CACHE_PARAMETERS, setting.region)
                .text(name::CACHE_PARAMETER_GROUP_NAME, group_in_use(setting))
                .show("Parameters[?ParameterName=='appendonly'].[ParameterName,ParameterValue]");
            vec![PlannedCheck::by(&request, id::CHECK_AOF_VALUE, words.text(id::EXPECT_AOF_NO).to_owned())]
        }
        Operation::JoinReplicationGroup => {
            let request = describe::group(setting, &names.group, "ReplicationGroups[].[Status,MemberClusters]");
            let expect = words.say(id::EXPECT_GROUP_AVAILABLE, &[("id", &names.id)]);
            vec![PlannedCheck::by(&request, id::CHECK_GROUP_AVAILABLE, expect)]
        }
        Operation::AddReplica => {
            let request = describe::group(setting, subject.id, "ReplicationGroups[].[Status,MemberClusters]");
            let replicas = step.to.live.replicas.unwrap_or(1).to_string();
            let expect = words.say(id::EXPECT_REPLICA_COUNT, &[("replicas", &replicas)]);
            vec![PlannedCheck::by(&request, id::CHECK_REPLICA_THERE, expect)]
        }
        Operation::EnableFailover if setting.has_multi_az_switch() => {
            let request = describe::group(setting, subject.id, "ReplicationGroups[].[AutomaticFailover,MultiAZ]");
            let expect = words.text(id::EXPECT_ENABLED_ENABLED).to_owned();
            vec![PlannedCheck::by(&request, id::CHECK_FAILOVER_ON, expect)]
        }
        Operation::EnableFailover => {
            let request = describe::group(setting, subject.id, "ReplicationGroups[].AutomaticFailover");
            vec![PlannedCheck::by(&request, id::CHECK_FAILOVER_ON, words.text(id::EXPECT_ENABLED).to_owned())]
        }
        Operation::ChangeClusterMode(mode) => {
            let request = describe::group(setting, subject.id, "ReplicationGroups[].[Status,ClusterMode]");
            let mut checks = vec![PlannedCheck::by(
                &request,
                id::CHECK_MODE_REACHED,
                words.say(id::EXPECT_MODE, &[("mode", mode_word(*mode))]),
            )];
            if *mode == ClusterMode::Enabled {
                let request = describe::endpoint(setting, &subject);
                checks.push(PlannedCheck::by(
                    &request,
                    id::CHECK_NEW_ENDPOINT,
                    words.text(id::EXPECT_ENDPOINT).to_owned(),
                ));
            }
            checks
        }
        Operation::EncryptInTransit(mode) => {
            let request = describe::group(
                setting,
                subject.id,
                "ReplicationGroups[].[Status,TransitEncryptionEnabled,TransitEncryptionMode]",
            );
            let expect = words.say(id::EXPECT_ENCRYPTION, &[("mode", encryption_word(*mode))]);
            vec![
                PlannedCheck::by(&request, id::CHECK_ENCRYPTION_ON, expect),
                PlannedCheck::by(
                    &describe::endpoint(setting, &subject),
                    id::CHECK_NEW_ENDPOINT,
                    words.text(id::EXPECT_ENDPOINT).to_owned(),
                ),
            ]
        }
        Operation::EncryptAtRest => Vec::new(),
        Operation::Reshard(shards) => {
            let request = describe::group(setting, subject.id, "ReplicationGroups[].[Status,length(NodeGroups)]");
            let expect = words.say(id::EXPECT_SHARDS, &[("shards", &shards.to_string())]);
            vec![PlannedCheck::by(&request, id::CHECK_SHARDS_REACHED, expect)]
        }
        Operation::CreateSnapshot => {
            let request = Request::new(call::DESCRIBE_SNAPSHOTS, setting.region)
                .text(name::SNAPSHOT_NAME, names.snapshot.as_str())
                .show("Snapshots[].[SnapshotStatus,EngineVersion]");
            let expect = words.text(id::EXPECT_SNAPSHOT_AVAILABLE).to_owned();
            vec![PlannedCheck::by(&request, id::CHECK_SNAPSHOT_COMPLETE, expect)]
        }
        Operation::Create(create) => {
            let new = step.to.replacement.as_ref().unwrap_or(&step.to.live);
            let request = describe::members(setting, &Subject::replacement(new, names));
            let expect = words.say(id::EXPECT_VERSION_AVAILABLE, &[("version", create.version.text())]);
            vec![PlannedCheck::by(&request, id::CHECK_NEW_AVAILABLE, expect)]
        }
        Operation::MakeAvailable => {
            let expect = words.text(id::EXPECT_AVAILABLE).to_owned();
            vec![PlannedCheck::by(&describe::whole(setting, &subject), id::CHECK_CLUSTER_AVAILABLE, expect)]
        }
        Operation::EmptyOtherDatabases => {
            vec![PlannedCheck::by_hand(step, id::CHECK_DATABASES, words.text(id::EXPECT_DATABASE_0))]
        }
        Operation::SwitchApplication => {
            vec![PlannedCheck::by_hand(step, id::CHECK_OLD_IDLE, words.text(id::EXPECT_NO_CONNECTIONS))]
        }
        Operation::DeleteOld => {
            let request = describe::whole(setting, &subject);
            vec![PlannedCheck::by(&request, id::CHECK_OLD_GONE, words.text(id::EXPECT_NOT_FOUND).to_owned())]
        }
        Operation::ModifyGlobal { version, .. } => {
            let expect = words.say(id::EXPECT_VERSION_AVAILABLE, &[("version", version.text())]);
            vec![PlannedCheck::by(&describe::whole(setting, &subject), id::CHECK_GLOBAL_VERSION, expect)]
        }
        Operation::ScaleGlobal(node_type) => {
            let expect = words.say(id::EXPECT_NODE_TYPE, &[("nodeType", node_type)]);
            vec![PlannedCheck::by(&describe::whole(setting, &subject), id::CHECK_GLOBAL_NODE_TYPE, expect)]
        }
        Operation::ModifyServerless(version) | Operation::AwaitAutomaticUpgrade(version) => {
            let expect = words.say(id::EXPECT_VERSION_AVAILABLE, &[("version", version.text())]);
            let request = describe::whole(setting, &subject);
            vec![PlannedCheck::by(&request, id::CHECK_SERVERLESS_VERSION, expect), events(setting, &subject)]
        }
    }
}

/// The change is there, or scheduled.
fn modified(setting: &Setting, subject: &Subject, modify: &Modify) -> PlannedCheck {
    let words = setting.words;
    let version = modify.version.map(EngineVersion::text);
    let request = describe::members(setting, subject);
    let params =
        [("version", version.unwrap_or_default()), ("nodeType", modify.node_type.as_deref().unwrap_or_default())];
    let (message, expect) = match (modify.timing, version, &modify.node_type) {
        (Timing::Immediately, Some(_), None) => (id::CHECK_VERSION_REACHED, id::EXPECT_VERSION_NO_PENDING),
        (Timing::Immediately, Some(_), Some(_)) => {
            (id::CHECK_VERSION_REACHED, id::EXPECT_VERSION_AND_NODE_TYPE_NO_PENDING)
        }
        (Timing::Immediately, None, Some(_)) => (id::CHECK_NODE_TYPE_REACHED, id::EXPECT_NODE_TYPE_NO_PENDING),
        (Timing::Immediately, None, None) => (id::CHECK_PENDING_GONE, id::EXPECT_NO_PENDING),
        (Timing::MaintenanceWindow, Some(_), None) => (id::CHECK_SCHEDULED, id::EXPECT_VERSION_PENDING),
        (Timing::MaintenanceWindow, Some(_), Some(_)) => {
            (id::CHECK_SCHEDULED, id::EXPECT_VERSION_AND_NODE_TYPE_PENDING)
        }
        (Timing::MaintenanceWindow, None, _) => (id::CHECK_SCHEDULED, id::EXPECT_NODE_TYPE_PENDING),
    };
    PlannedCheck::by(&request, message, words.say(expect, &params)).because(setting, PENDING)
}

/// No event names a finished engine upgrade; failures have one (F-API-23).
fn events(setting: &Setting, subject: &Subject) -> PlannedCheck {
    let request = describe::events(setting, subject);
    let expect = setting.words.text(id::EXPECT_NO_FAILURES).to_owned();
    PlannedCheck::by(&request, id::CHECK_EVENTS, expect).because(setting, &[s::UG2305_ELASTICACHESNS])
}
