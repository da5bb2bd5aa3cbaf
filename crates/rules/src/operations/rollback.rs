//! The rollback from an operation: to the old version, without losing writes.

use crate::catalogue::{Offer, SourceId, offer, sources as s};
use crate::model::eras::CROSS_ENGINE;
use crate::model::{Engine, EngineVersion, Guide, State};

/// The rollback from an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rollback {
    /// Whether there is one; what it costs, its sentence says.
    pub possible: bool,
    /// Which one, or why there is none.
    pub code: RollbackCode,
    /// Its sources.
    pub sources: &'static [SourceId],
}

/// Which rollback there is, or why there is none: the key of its sentence, `rollback.<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RollbackCode {
    /// Nothing that runs has changed.
    NothingChanged,
    /// The version is what it was.
    VersionUnchanged,
    /// Append-only files are switched on again.
    AppendOnlyOnAgain,
    /// Cluster mode compatible goes back to disabled.
    CompatibleToDisabled,
    /// Cluster mode disabled goes to compatible again.
    DisabledToCompatible,
    /// Cluster mode enabled is final.
    EnabledIsFinal,
    /// What is pending cannot be cancelled.
    CannotCancel,
    /// The old resource is still there, without what was written since.
    OldStillThere,
    /// From Valkey 7.2 back to Redis OSS 7.1.
    Redis71,
    /// From Redis OSS 7.1, after such a rollback, to Valkey 7.2 again: an ordinary upgrade.
    Valkey72Again,
    /// Only a new resource with the old version.
    Recreate,
    /// Not even that: AWS does not offer the old version any more.
    NotOffered,
}

impl RollbackCode {
    /// Every code.
    pub const ALL: [Self; 12] = [
        Self::NothingChanged,
        Self::VersionUnchanged,
        Self::AppendOnlyOnAgain,
        Self::CompatibleToDisabled,
        Self::DisabledToCompatible,
        Self::EnabledIsFinal,
        Self::CannotCancel,
        Self::OldStillThere,
        Self::Redis71,
        Self::Valkey72Again,
        Self::Recreate,
        Self::NotOffered,
    ];

    /// Its stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NothingChanged => "nothing-changed",
            Self::VersionUnchanged => "version-unchanged",
            Self::AppendOnlyOnAgain => "append-only-on-again",
            Self::CompatibleToDisabled => "compatible-to-disabled",
            Self::DisabledToCompatible => "disabled-to-compatible",
            Self::EnabledIsFinal => "enabled-is-final",
            Self::CannotCancel => "cannot-cancel",
            Self::OldStillThere => "old-still-there",
            Self::Redis71 => "redis-7-1",
            Self::Valkey72Again => "valkey-7-2-again",
            Self::Recreate => "recreate",
            Self::NotOffered => "not-offered",
        }
    }
}

impl Rollback {
    pub(super) const fn possible(code: RollbackCode, sources: &'static [SourceId]) -> Self {
        Self { possible: true, code, sources }
    }

    pub(super) const fn none(code: RollbackCode, sources: &'static [SourceId]) -> Self {
        Self { possible: false, code, sources }
    }

    /// Nothing that runs has changed.
    pub(super) const fn nothing_changed() -> Self {
        Self::possible(RollbackCode::NothingChanged, &[s::S0])
    }

    /// The version is what it was.
    pub(super) const fn version_unchanged(sources: &'static [SourceId]) -> Self {
        Self::possible(RollbackCode::VersionUnchanged, sources)
    }

    /// Whether it leads to the old version, or to the old resource as long as that is kept.
    pub fn restores_version(self) -> bool {
        self.restores_engine() || self.code == RollbackCode::OldStillThere
    }

    /// Whether it leads from Valkey back to the engine from before.
    pub fn restores_engine(self) -> bool {
        self.code == RollbackCode::Redis71
    }
}

/// The rollback once the resource runs this version.
pub(super) fn from_version(guide: Guide, from: &State, version: Option<EngineVersion>) -> Rollback {
    let present = from.live.version;
    let Some(to) = version.filter(|to| *to != present) else {
        return Rollback::version_unchanged(&[s::S0]);
    };
    let documented = guide.date >= CROSS_ENGINE;
    let valkey_7_2 = |version: EngineVersion| version.engine() == Engine::Valkey && version.text() == "7.2";
    if documented && valkey_7_2(to) && present.engine() == Engine::Redis {
        let possible = present.text() == "7.1";
        return Rollback { possible, code: RollbackCode::Redis71, sources: &[s::LIVE_VERSIONMANAGEMENT_HOWTO] };
    }
    // Who rolled back can upgrade again: the way up is open at any time.
    if documented && valkey_7_2(present) && to.engine() == Engine::Redis {
        return Rollback::possible(RollbackCode::Valkey72Again, &[s::LIVE_VERSIONMANAGEMENT_HOWTO]);
    }
    match offer(present, guide) {
        Offer::NoLonger(_) => Rollback::none(RollbackCode::NotOffered, &[s::CFL]),
        _ => Rollback::none(RollbackCode::Recreate, &[s::S0, s::S4]),
    }
}
