//! When a cluster fails over, and how short that is by the version.

use super::eras::THRESHOLD_5_0_6;
use super::facts::ClusterMode;
use super::guide::Guide;
use super::version::EngineVersion;

/// Whether a replication group in this mode always fails over (F-GATE-08, F-CM-11).
pub(crate) fn requires_failover(mode: ClusterMode) -> bool {
    mode != ClusterMode::Disabled
}

/// Whether the short figures hold: source *and* target at or above the guide's threshold, the conservative reading of
/// F-OPEN-04.
pub(crate) fn short_failover(guide: Guide, from: EngineVersion, to: EngineVersion) -> bool {
    let patch = threshold_patch(guide);
    [from, to].iter().all(|version| version.at_least_redis(5, 0, patch))
}

/// 5.0.5 in the copies before 2020-10-28, 5.0.6 since; both were printed side by side for years (F-OPEN-03).
pub(crate) fn threshold_patch(guide: Guide) -> u64 {
    if guide.date < THRESHOLD_5_0_6 { 5 } else { 6 }
}
