//! The verdict in one word, for colour, sign and label together.

use upgrade_api::FleetRow;
use upgrade_api::answer::{PlanAnswer, Status, Verdict};

use crate::text::Text;

/// How an answer looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Allowed as requested.
    Go,
    /// Blocked as requested, with resolution options.
    Blocked,
    /// Depends on unknown facts.
    Depends,
    /// Nothing to do.
    Done,
    /// No option.
    NoPath,
    /// The request cannot be understood.
    Invalid,
    /// Nothing is known of the cluster yet.
    Start,
}

impl Tone {
    /// The tone of an answer, to a request that may say nothing of the cluster.
    pub fn of(answer: &PlanAnswer, is_empty: bool) -> Self {
        if is_empty {
            return Self::Start;
        }
        Self::of_status(answer.status, answer.direct.as_ref().map(|direct| direct.verdict))
    }

    /// The tone of a cluster among many.
    pub fn of_row(row: &FleetRow) -> Self {
        Self::of_status(row.status, row.verdict)
    }

    fn of_status(status: Status, direct: Option<Verdict>) -> Self {
        match (status, direct) {
            (Status::Invalid, _) => Self::Invalid,
            (Status::UpToDate, _) => Self::Done,
            (Status::NoPath, _) => Self::NoPath,
            (_, Some(Verdict::Blocked)) => Self::Blocked,
            (Status::Conditional, _) | (_, Some(Verdict::Unknown)) => Self::Depends,
            (Status::Planned, _) => Self::Go,
        }
    }

    /// The word by which the style sheet knows it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Go => "go",
            Self::Blocked => "blocked",
            Self::Depends => "depends",
            Self::Done => "done",
            Self::NoPath => "no-path",
            Self::Invalid => "invalid",
            Self::Start => "start",
        }
    }

    /// Its label.
    pub const fn label(self) -> Text {
        match self {
            Self::Go => Text::ToneGo,
            Self::Blocked => Text::ToneBlocked,
            Self::Depends => Text::ToneDepends,
            Self::Done => Text::ToneDone,
            Self::NoPath => Text::ToneNoPath,
            Self::Invalid => Text::ToneInvalid,
            Self::Start => Text::ToneStart,
        }
    }

    /// Its place among others: what needs a reader first comes first.
    pub const fn rank(self) -> u8 {
        match self {
            Self::Invalid => 0,
            Self::NoPath => 1,
            Self::Blocked => 2,
            Self::Depends => 3,
            Self::Go => 4,
            Self::Done => 5,
            Self::Start => 6,
        }
    }

    /// Its sign, so that the colour is never alone.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Go | Self::Done => "✓",
            Self::Blocked | Self::NoPath => "✕",
            Self::Depends => "?",
            Self::Invalid => "!",
            Self::Start => "→",
        }
    }
}
