//! An engine version: a handle on its record, with an order.

use std::{cmp::Ordering, fmt, hash};

use semver::Version;

use super::record::{FirstOffered, VersionRecord, records};
use crate::model::engine::Engine;

/// An engine version of the catalogue: an engine, the text AWS writes, and an order.
///
/// Ordered by engine, then by number. Versions of different engines share numbers and are never equal.
#[derive(Clone, Copy)]
pub struct EngineVersion(&'static VersionRecord);

impl EngineVersion {
    /// The version of the catalogue with exactly this text: `5.0.6`, `6.2`.
    pub fn find(engine: Engine, text: &str) -> Option<Self> {
        versions(engine).find(|version| version.text() == text)
    }

    /// What the catalogue knows of it.
    pub fn record(self) -> &'static VersionRecord {
        self.0
    }

    /// The engine.
    pub fn engine(self) -> Engine {
        self.0.engine
    }

    /// As AWS writes it: `5.0.6`, `6.2`.
    pub fn text(self) -> &'static str {
        self.0.text
    }

    /// Engine and number: `Redis OSS 6.2`.
    pub fn name(self) -> String {
        [self.engine().name(), " ", self.text()].concat()
    }

    /// The number, for order only: `6.2` is 6.2.0.
    pub fn semver(self) -> &'static Version {
        &self.0.semver
    }

    /// The id of its parameter group family: `redis6.x`.
    pub fn family(self) -> &'static str {
        self.0.family
    }

    /// The first number.
    pub fn major(self) -> u64 {
        self.0.semver.major
    }

    /// The major version as AWS names it for a serverless cache: `8`; for Memcached `1.6`.
    pub fn serverless_major(self) -> String {
        let parts = if self.engine() == Engine::Memcached { 2 } else { 1 };
        self.text().split('.').take(parts).collect::<Vec<_>>().join(".")
    }

    /// The second number.
    pub fn minor(self) -> u64 {
        self.0.semver.minor
    }

    /// Whether the number is this one or higher, whatever the engine: `5, 0, 6`.
    pub fn at_least(self, major: u64, minor: u64, patch: u64) -> bool {
        self.number() >= (major, minor, patch)
    }

    /// Whether it is this version of Redis OSS or a later one; or Valkey, which comes after all of them.
    pub fn at_least_redis(self, major: u64, minor: u64, patch: u64) -> bool {
        self.engine() == Engine::Valkey || self.engine() == Engine::Redis && self.at_least(major, minor, patch)
    }

    /// Whether the other is of the same engine and major number: only a minor or patch lies between them.
    pub fn shares_major(self, other: Self) -> bool {
        self.engine() == other.engine() && self.major() == other.major()
    }

    /// Whether it can run cluster mode enabled.
    pub fn cluster_mode(self) -> bool {
        self.0.cluster_mode
    }

    /// When it was first offered; `None` = no date was found.
    pub fn first_offered(self) -> Option<FirstOffered> {
        self.0.first_offered
    }

    /// Its three numbers.
    pub(super) fn number(self) -> (u64, u64, u64) {
        let version = &self.0.semver;
        (version.major, version.minor, version.patch)
    }
}

impl PartialEq for EngineVersion {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for EngineVersion {}

impl PartialOrd for EngineVersion {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for EngineVersion {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.0.engine, self.number()).cmp(&(other.0.engine, other.number()))
    }
}

impl hash::Hash for EngineVersion {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        (self.0.engine, self.number()).hash(state);
    }
}

impl fmt::Display for EngineVersion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.text())
    }
}

impl fmt::Debug for EngineVersion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.engine().id(), self.text())
    }
}

/// The versions of an engine, oldest first; among them those that only serverless caches have.
pub fn versions(engine: Engine) -> impl DoubleEndedIterator<Item = EngineVersion> + Clone {
    records(engine).map(EngineVersion)
}
