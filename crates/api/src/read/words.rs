//! The words of the contract, and which one was probably meant.

use upgrade_rules::Engine;
use upgrade_rules::facts::{
    Auth, ClusterMode, GlobalRole, GoalClusterMode, GoalInTransitEncryption, GoalTiming, InTransitEncryption, Kind,
    WriteRate,
};

use crate::Detail;

/// A word and what it stands for.
pub(super) type Words<T> = &'static [(&'static str, T)];

pub(super) const DETAILS: Words<Detail> = &[("full", Detail::Full), ("summary", Detail::Summary)];

pub(super) const KINDS: Words<Kind> = &[
    ("cache-cluster", Kind::CacheCluster),
    ("replication-group", Kind::ReplicationGroup),
    ("global-datastore", Kind::GlobalDatastore),
    ("serverless", Kind::Serverless),
];

pub(super) const ENGINES: Words<Engine> =
    &[("memcached", Engine::Memcached), ("redis", Engine::Redis), ("valkey", Engine::Valkey)];

pub(super) const CLUSTER_MODES: Words<ClusterMode> =
    &[("disabled", ClusterMode::Disabled), ("compatible", ClusterMode::Compatible), ("enabled", ClusterMode::Enabled)];

pub(super) const GOAL_CLUSTER_MODES: Words<GoalClusterMode> =
    &[("disabled", GoalClusterMode::Disabled), ("enabled", GoalClusterMode::Enabled)];

pub(super) const TIMINGS: Words<GoalTiming> = &[
    ("immediately", GoalTiming::Immediately),
    ("maintenance-window", GoalTiming::MaintenanceWindow),
    ("any", GoalTiming::Any),
];

pub(super) const IN_TRANSIT: Words<InTransitEncryption> = &[
    ("disabled", InTransitEncryption::Disabled),
    ("preferred", InTransitEncryption::Preferred),
    ("required", InTransitEncryption::Required),
];

pub(super) const GOAL_IN_TRANSIT: Words<GoalInTransitEncryption> =
    &[("preferred", GoalInTransitEncryption::Preferred), ("required", GoalInTransitEncryption::Required)];

pub(super) const AUTHS: Words<Auth> = &[("none", Auth::None), ("token", Auth::Token), ("user-group", Auth::UserGroup)];

pub(super) const ROLES: Words<GlobalRole> =
    &[("none", GlobalRole::None), ("primary", GlobalRole::Primary), ("secondary", GlobalRole::Secondary)];

pub(super) const WRITE_RATES: Words<WriteRate> = &[("low", WriteRate::Low), ("high", WriteRate::High)];

/// The name that was probably meant.
pub(crate) fn nearest<'n>(name: &str, names: &mut dyn Iterator<Item = &'n str>) -> Option<&'n str> {
    let lower = name.to_ascii_lowercase();
    let mut best: Option<(usize, &str)> = None;
    for candidate in names {
        let distance = strsim::damerau_levenshtein(&lower, &candidate.to_ascii_lowercase());
        if best.is_none_or(|(nearest, _)| distance < nearest) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, name)| name)
}
