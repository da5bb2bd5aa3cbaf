//! The sentences that an answer shows, by id and by section: parts of [`upgrade_messages`], under one name.

pub use upgrade_messages::{Words, fill};

/// The id of a sentence.
pub mod id {
    pub use upgrade_messages::answer::id::*;
    pub use upgrade_messages::input::id::*;
    pub use upgrade_messages::interruptions::id::*;
    pub use upgrade_messages::markdown::id::*;
    pub use upgrade_messages::operations::id::*;
    pub use upgrade_messages::rules::id::*;
}

/// Sections, in which a code of the planner or of a rule finds its sentence.
pub mod section {
    pub use upgrade_messages::answer::section::*;
    pub use upgrade_messages::input::section::*;
    pub use upgrade_messages::interruptions::section::*;
    pub use upgrade_messages::markdown::section::*;
    pub use upgrade_messages::operations::section::*;
    pub use upgrade_messages::questions::section::*;
    pub use upgrade_messages::rules::section::*;
}
