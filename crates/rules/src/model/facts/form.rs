//! Forms of texts: how AWS writes an id, a Region, a node type, a day, a window.

use super::moment::is_moment;
use crate::model::Day;
use crate::model::window::{Daily, Weekly};

/// The form of a text in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextForm {
    /// Any text.
    Any,
    /// An id as AWS takes it, and nothing that a shell would read.
    Id,
    /// An AWS Region.
    Region,
    /// A node type.
    NodeType,
    /// The version that runs. Read with its engine, later.
    RunningVersion,
    /// The version wanted, or `newest`. Read with its engine, later.
    WantedVersion,
    /// A parameter group family. Compared with the catalogue, later.
    Family,
    /// AWS's word for a status, in small letters. Compared with the catalogue, later.
    Status,
    /// A day.
    Day,
    /// A day, or a day with a time.
    Moment,
    /// A maintenance window.
    Weekly,
    /// A snapshot window.
    Daily,
    /// A dated guide. Compared with the catalogue, later.
    Guide,
    /// A language of the answer. Compared with those that there are, later.
    Language,
}

impl TextForm {
    /// The code of the error for a text that has not this form; `None` = any text has it.
    pub const fn error(self) -> Option<&'static str> {
        match self {
            Self::Id => Some("bad-id"),
            Self::Region => Some("bad-region"),
            Self::NodeType => Some("bad-node-type"),
            Self::Day => Some("bad-date"),
            Self::Moment => Some("bad-time"),
            Self::Weekly | Self::Daily => Some("bad-window"),
            Self::Any
            | Self::RunningVersion
            | Self::WantedVersion
            | Self::Family
            | Self::Status
            | Self::Guide
            | Self::Language => None,
        }
    }

    /// Whether a text has this form.
    pub fn fits(self, text: &str) -> bool {
        match self {
            Self::Id => is_id(text),
            Self::Region => is_region(text),
            Self::NodeType => is_node_type(text),
            Self::Day => Day::parse(text).is_some(),
            Self::Moment => is_moment(text),
            Self::Weekly => Weekly::parse(text).is_some(),
            Self::Daily => Daily::parse(text).is_some(),
            Self::Any
            | Self::RunningVersion
            | Self::WantedVersion
            | Self::Family
            | Self::Status
            | Self::Guide
            | Self::Language => true,
        }
    }

    /// A text of this form, for tests and documentation.
    pub const fn example(self) -> &'static str {
        match self {
            Self::Any => "mine",
            Self::Id => "orders",
            Self::Region => "us-east-1",
            Self::NodeType => "cache.r6g.large",
            Self::RunningVersion => "6.2",
            Self::WantedVersion => "7.1",
            Self::Family => "redis6.x",
            Self::Status => "available",
            Self::Day | Self::Moment => "2026-11-22",
            Self::Weekly => "sun:05:00-sun:06:00",
            Self::Daily => "03:00-04:00",
            Self::Guide => "current",
            Self::Language => "en",
        }
    }

    /// The text as it is kept: AWS's status words are in small letters.
    pub fn tidy(self, text: String) -> String {
        if self == Self::Status { text.trim().to_ascii_lowercase() } else { text }
    }
}

/// Letters, digits and single hyphens, beginning with a letter and ending with none: what AWS takes as an id, and nothing
/// that a shell would read.
fn is_id(text: &str) -> bool {
    text.len() <= 128
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|character| character.is_ascii_alphanumeric() || character == '-')
        && !text.ends_with('-')
        && !text.contains("--")
}

fn is_region(text: &str) -> bool {
    let mut parts = text.split('-');
    let area = parts.next().is_some_and(|area| area.len() >= 2 && lower(area));
    let rest: Vec<&str> = parts.collect();
    area && rest.len() >= 2
        && rest.split_last().is_some_and(|(number, words)| digits(number, 1) && words.iter().all(|word| lower(word)))
}

fn is_node_type(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    matches!(parts.as_slice(), ["cache", family, size] if plain(family) && plain(size))
}

fn plain(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|character| character.is_ascii_lowercase() || character.is_ascii_digit())
}

fn lower(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|character| character.is_ascii_lowercase())
}

fn digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{is_id, is_node_type, is_region};

    #[test]
    fn takes_what_aws_writes() {
        assert!(is_id("myReplGroup") && is_id("cache-01"));
        assert!(is_region("us-east-1") && is_region("us-gov-west-1") && is_region("ap-southeast-5"));
        assert!(is_node_type("cache.r6g.large") && is_node_type("cache.t4g.micro"));
    }

    #[test]
    fn refuses_what_it_cannot_be() {
        assert!(!is_id("$(reboot)") && !is_id("it's") && !is_id("") && !is_id("-x") && !is_id("file://x"));
        assert!(!is_region("us-east") && !is_region("US-EAST-1") && !is_region("mars"));
        assert!(!is_node_type("r6g.large") && !is_node_type("cache..large") && !is_node_type("cache.r6g"));
    }
}
