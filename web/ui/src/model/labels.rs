//! What the form calls its fields, by their places in the request, and the words that they take.

use upgrade_api::facts::paths;

use crate::text::Text;

/// Labels by what they are of.
type Table = &'static [(&'static str, Text)];

const LABELS: Table = &[
    (paths::KIND, Text::LabelKind),
    (paths::ID, Text::LabelId),
    (paths::REGION, Text::LabelRegion),
    (paths::ENGINE, Text::LabelEngine),
    (paths::VERSION, Text::LabelVersion),
    (paths::NODE_TYPE, Text::LabelNodeType),
    (paths::NODES, Text::LabelNodes),
    (paths::SHARDS, Text::LabelShards),
    (paths::REPLICAS, Text::LabelReplicas),
    (paths::CLUSTER_MODE, Text::LabelClusterMode),
    (paths::FAILOVER, Text::LabelFailover),
    (paths::MULTI_AZ, Text::LabelMultiAz),
    (paths::STATUS, Text::LabelStatus),
    (paths::PENDING, Text::LabelPending),
    (paths::PENDING_ENGINE, Text::LabelPendingEngine),
    (paths::PENDING_VERSION, Text::LabelPendingVersion),
    (paths::PENDING_NODE_TYPE, Text::LabelPendingNodeType),
    (paths::PENDING_OTHER, Text::LabelPendingOther),
    (paths::GROUP_NAME, Text::LabelGroupName),
    (paths::GROUP_FAMILY, Text::LabelGroupFamily),
    (paths::GROUP_IS_DEFAULT, Text::LabelGroupDefault),
    (paths::PARAMETERS, Text::LabelGroupParameters),
    (paths::MAINTENANCE_WINDOW, Text::LabelMaintenanceWindow),
    (paths::SNAPSHOT_WINDOW, Text::LabelSnapshotWindow),
    (paths::AUTO_MINOR, Text::LabelAutoMinor),
    (paths::IN_TRANSIT, Text::LabelTransit),
    (paths::AT_REST, Text::LabelAtRest),
    (paths::AUTH, Text::LabelAuth),
    (paths::USER_GROUP_ENGINES, Text::LabelUserGroupEngines),
    (paths::DATA_TIERING, Text::LabelTiering),
    (paths::GLOBAL_ROLE, Text::LabelGlobalRole),
    (paths::GLOBAL_MEMBERS, Text::LabelGlobalMembers),
    (paths::USED_BYTES, Text::LabelUsedBytes),
    (paths::RESERVED_MEMORY, Text::LabelReservedPercent),
    (paths::SYNC_RATE, Text::LabelSyncRate),
    (paths::NODE_START, Text::LabelNodeStart),
    (paths::WRITE_RATE, Text::LabelWriteRate),
    (paths::DATABASES, Text::LabelDatabases),
    (paths::REFILLABLE, Text::LabelRefillable),
    (paths::SNAPSHOT_TAKEN, Text::LabelSnapshotTaken),
    (paths::SNAPSHOT_VERSION, Text::LabelSnapshotVersion),
    (paths::CLIENT_LIBRARY, Text::LabelClientLibrary),
    (paths::CLUSTER_PROTOCOL, Text::LabelClientCluster),
    (paths::DNS_TTL, Text::LabelClientDns),
    (paths::RETRIES, Text::LabelClientRetries),
    (paths::GOAL_ENGINE, Text::LabelGoalEngine),
    (paths::GOAL_VERSION, Text::LabelGoalVersion),
    (paths::GOAL_NODE_TYPE, Text::LabelGoalNodeType),
    (paths::GOAL_CLUSTER_MODE, Text::LabelGoalClusterMode),
    (paths::GOAL_SHARDS, Text::LabelGoalShards),
    (paths::GOAL_IN_TRANSIT, Text::LabelGoalTransit),
    (paths::GOAL_AT_REST, Text::LabelGoalAtRest),
    (paths::GOAL_TIMING, Text::LabelGoalTiming),
    (paths::LIMIT_WRITES, Text::LabelLimitWrites),
    (paths::LIMIT_KEEP_DATA, Text::LabelLimitKeepData),
    (paths::LIMIT_KEEP_ROLLBACK, Text::LabelLimitKeepRollback),
    (paths::AS_OF, Text::LabelAsOf),
    (paths::GUIDE, Text::LabelGuide),
];

const HINTS: Table = &[
    (paths::ID, Text::HintId),
    (paths::PENDING_OTHER, Text::HintWords),
    (paths::PARAMETERS, Text::HintParameters),
    (paths::MAINTENANCE_WINDOW, Text::HintMaintenanceWindow),
    (paths::SNAPSHOT_WINDOW, Text::HintSnapshotWindow),
    (paths::AUTO_MINOR, Text::HintAutoMinor),
    (paths::USER_GROUP_ENGINES, Text::HintEngines),
    (paths::USED_BYTES, Text::HintBytes),
    (paths::SYNC_RATE, Text::HintMeasured),
    (paths::NODE_START, Text::HintMeasured),
    (paths::DATABASES, Text::HintDatabases),
    (paths::SNAPSHOT_TAKEN, Text::HintSnapshotTaken),
    (paths::GOAL_VERSION, Text::HintGoalVersion),
    (paths::GOAL_NODE_TYPE, Text::HintGoalNodeType),
    (paths::AS_OF, Text::HintAsOf),
];

/// Fields that take the same words, and the words. The same word can have another label at another field.
const WORDS: &[(&[&str], Table)] = &[
    (
        &[paths::KIND],
        &[
            ("replication-group", Text::KindReplicationGroup),
            ("cache-cluster", Text::KindCacheCluster),
            ("global-datastore", Text::KindGlobalDatastore),
            ("serverless", Text::KindServerless),
        ],
    ),
    (
        &[paths::ENGINE, paths::PENDING_ENGINE, paths::GOAL_ENGINE],
        &[("redis", Text::EngineRedis), ("valkey", Text::EngineValkey), ("memcached", Text::EngineMemcached)],
    ),
    (
        &[paths::CLUSTER_MODE, paths::GOAL_CLUSTER_MODE],
        &[("disabled", Text::ModeDisabled), ("compatible", Text::ModeCompatible), ("enabled", Text::ModeEnabled)],
    ),
    (
        &[paths::IN_TRANSIT, paths::GOAL_IN_TRANSIT],
        &[
            ("disabled", Text::TransitDisabled),
            ("preferred", Text::TransitPreferred),
            ("required", Text::TransitRequired),
        ],
    ),
    (&[paths::AUTH], &[("none", Text::AuthNone), ("token", Text::AuthToken), ("user-group", Text::AuthUserGroup)]),
    (
        &[paths::GLOBAL_ROLE],
        &[("none", Text::RoleNone), ("primary", Text::RolePrimary), ("secondary", Text::RoleSecondary)],
    ),
    (&[paths::WRITE_RATE], &[("low", Text::RateLow), ("high", Text::RateHigh)]),
    (&[paths::GOAL_TIMING], &[("immediately", Text::TimingNow), ("maintenance-window", Text::TimingWindow)]),
];

/// The label of the field at a place.
pub(super) fn label(path: &str) -> Option<Text> {
    find(LABELS, path)
}

/// The hint of the field at a place.
pub(super) fn hint(path: &str) -> Option<Text> {
    find(HINTS, path)
}

/// The label of a word of the field at a place.
pub(super) fn word(path: &str, word: &str) -> Option<Text> {
    WORDS.iter().find(|(paths, _)| paths.contains(&path)).and_then(|(_, words)| find(words, word))
}

fn find(table: Table, key: &str) -> Option<Text> {
    table.iter().find(|(one, _)| *one == key).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::field::{Control, Field};

    #[test]
    fn whatever_has_words_is_a_field() {
        let named = LABELS.iter().chain(HINTS).map(|(path, _)| *path);
        for path in named.chain(WORDS.iter().flat_map(|(paths, _)| paths.iter().copied())) {
            assert!(Field::named(path).is_some(), "`{path}` is no field");
        }
        for (paths, words) in WORDS {
            for (word, _) in *words {
                let taken = paths
                    .iter()
                    .filter_map(|path| Field::named(path))
                    .any(|field| matches!(field.control(), Control::Choice(taken) if taken.contains(word)));
                assert!(taken, "no field of {paths:?} takes `{word}`");
            }
        }
    }
}
