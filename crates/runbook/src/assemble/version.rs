//! What an answer is made with: rules, and the guide that they are read by.

use std::sync::LazyLock;

use upgrade_rules::{Guide, catalogue};

use crate::answer::GuideInfo;
use crate::message::{Words, section};

/// The version of rules and sentences: of this crate, and the day on which the facts were last read.
pub(super) fn rules_version() -> &'static str {
    static VERSION: LazyLock<String> = LazyLock::new(|| [env!("CARGO_PKG_VERSION"), "+", catalogue::READ].concat());
    VERSION.as_str()
}

/// Id, title and day of a guide.
pub fn guide_info(words: Words, guide: Guide) -> GuideInfo {
    GuideInfo { id: guide.id, title: words.label(section::GUIDE, guide.id), date: guide.date.to_string() }
}
