//! The rollback from a step.

use upgrade_rules::catalogue::sources as s;
use upgrade_rules::facts::ClusterMode;
use upgrade_rules::model::eras::CROSS_ENGINE;
use upgrade_rules::model::{Operation, State, Timing};
use upgrade_rules::{Engine, EngineVersion, Guide};

use crate::plan::Rollback;

const NOTHING: Rollback = Rollback { possible: true, code: "nothing-changed", sources: &[s::S0] };

pub(crate) fn of(guide: Guide, from: &State, operation: &Operation) -> Rollback {
    match operation {
        Operation::Modify(modify) => {
            let back = after_version(guide, from, modify.version);
            // What waits cannot be cancelled, but where the old version can be had after it as well, nothing is given up.
            if modify.timing == Timing::MaintenanceWindow && !back.possible {
                Rollback { possible: false, code: "cannot-cancel", sources: &[s::UG1801_CLUSTERS_CANCELPENDING, s::S0] }
            } else {
                back
            }
        }
        Operation::WaitForWindow => after_version(guide, from, from.live.pending_engine.waiting().copied()),
        Operation::ModifyGlobal { version, .. }
        | Operation::ModifyServerless(version)
        | Operation::AwaitAutomaticUpgrade(version) => after_version(guide, from, Some(*version)),
        Operation::ChangeClusterMode(ClusterMode::Enabled) => {
            Rollback { possible: false, code: "enabled-is-final", sources: &[s::LIVE_MODIFY_CLUSTER_MODE] }
        }
        Operation::ChangeClusterMode(ClusterMode::Disabled) => {
            Rollback { possible: true, code: "disabled-to-compatible", sources: &[s::LIVE_MODIFY_CLUSTER_MODE] }
        }
        Operation::ChangeClusterMode(ClusterMode::Compatible) => {
            Rollback { possible: true, code: "compatible-to-disabled", sources: &[s::LIVE_MODIFY_CLUSTER_MODE] }
        }
        Operation::ScaleGlobal(_) => {
            Rollback { possible: true, code: "version-unchanged", sources: &[s::SM_MODIFYGLOBALREPLICATIONGROUP] }
        }
        Operation::EncryptInTransit(_) => {
            Rollback { possible: true, code: "version-unchanged", sources: &[s::SM_MODIFYREPLICATIONGROUP] }
        }
        Operation::TurnAofOff => {
            Rollback { possible: true, code: "append-only-on-again", sources: &[s::UG1801_PARAMETERGROUPS_REDIS] }
        }
        Operation::JoinReplicationGroup
        | Operation::AddReplica
        | Operation::EnableFailover
        | Operation::EmptyOtherDatabases
        | Operation::MakeAvailable => Rollback { possible: true, code: "version-unchanged", sources: &[s::S0] },
        // The old resource still answers, but what was written to the new one since is not on it.
        Operation::SwitchApplication => Rollback {
            possible: false,
            code: "old-still-there",
            sources: &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED],
        },
        Operation::DeleteOld => Rollback { possible: false, code: "recreate", sources: &[s::S0, s::S4] },
        _ => NOTHING,
    }
}

fn after_version(guide: Guide, from: &State, version: Option<EngineVersion>) -> Rollback {
    let present = from.live.version;
    let Some(to) = version.filter(|to| *to != present) else {
        return Rollback { possible: true, code: "version-unchanged", sources: &[s::S0] };
    };
    let documented = guide.date >= CROSS_ENGINE;
    let returns = to.engine() == Engine::Valkey && to.text() == "7.2" && present.engine() == Engine::Redis;
    if documented && returns {
        let possible = present.text() == "7.1";
        return Rollback { possible, code: "redis-7-1", sources: &[s::LIVE_VERSIONMANAGEMENT_HOWTO] };
    }
    Rollback { possible: false, code: "recreate", sources: &[s::S0, s::S4] }
}
