//! The user's limits, field by field.

use super::{Empty, Group};

crate::record! {
    /// The user's limits: an option that breaks one is shown last, with the reason.
    pub struct Limits at "goal.limits." {
        /// The maximum single write interruption, in seconds.
        write_interruption_seconds: u32 = "writeInterruptionSeconds" as LIMIT_WRITES {
            group: Group::GoalDetails,
            empty: Empty::NotRequested,
        }
        /// The data must survive.
        keep_data: bool = "keepData" as LIMIT_KEEP_DATA { group: Group::GoalDetails, empty: Empty::NotRequested }
        /// A rollback to the old version must remain possible until the end.
        keep_rollback: bool = "keepRollback" as LIMIT_KEEP_ROLLBACK {
            group: Group::GoalDetails,
            empty: Empty::NotRequested,
        }
    }
}
