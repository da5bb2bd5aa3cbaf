//! The newest snapshot, field by field.

use super::{Concerns, Group, TextForm};

crate::record! {
    /// The newest snapshot.
    pub struct LatestSnapshot at "cluster.data.latestSnapshot." {
        /// When it was taken, `2026-11-22` or with a time.
        taken_at: String = "takenAt" as SNAPSHOT_TAKEN {
            form: TextForm::Moment,
            group: Group::Data,
            concerns: Concerns::Replicating,
        }
        /// The engine version that it was taken from.
        version: String = "version" as SNAPSHOT_VERSION {
            form: TextForm::RunningVersion,
            group: Group::Data,
            concerns: Concerns::Replicating,
        }
    }
}
