//! Ids of rules.

use std::fmt;

/// The id of a rule: its code in an answer, the key of its sentence, and the name of its corpus file.
///
/// Each is written once, where its rule is; whoever needs another rule asks for what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(&'static str);

impl RuleId {
    /// The id of a rule that is being defined.
    pub(crate) const fn of(text: &'static str) -> Self {
        Self(text)
    }

    /// As it is written.
    pub const fn text(self) -> &'static str {
        self.0
    }
}

impl PartialEq<str> for RuleId {
    fn eq(&self, text: &str) -> bool {
        self.0 == text
    }
}

impl PartialEq<&str> for RuleId {
    fn eq(&self, text: &&str) -> bool {
        self.0 == *text
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}
