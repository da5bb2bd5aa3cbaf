//! What an answer is made with: rules, and the guide that they are read by.

use std::sync::LazyLock;

use upgrade_rules::{Guide, catalogue};

use crate::answer::GuideInfo;
use crate::message::{Words, id, section};

/// The version of rules and sentences: of this crate, and the day on which the facts were last read.
pub fn rules_version() -> &'static str {
    static VERSION: LazyLock<String> = LazyLock::new(|| [env!("CARGO_PKG_VERSION"), "+", catalogue::READ].concat());
    VERSION.as_str()
}

/// Id, title and day of a guide.
pub fn guide_info(words: Words, guide: Guide) -> GuideInfo {
    let title = words.say(id::GUIDE_TITLE, &[("month", guide_month(words, guide))]);
    GuideInfo { id: guide.id, title, date: guide.date.to_string() }
}

/// The month whose documents a guide has; of the newest, that it is current.
pub fn guide_month(words: Words, guide: Guide) -> String {
    if guide == Guide::CURRENT {
        return words.text(id::GUIDE_CURRENT).to_owned();
    }
    let date = guide.date.to_string();
    let (year, month) = date.rsplit_once('-').and_then(|(month, _)| month.split_once('-')).unwrap_or_default();
    let month = words.find(section::MONTH, month).unwrap_or_default();
    words.say(id::GUIDE_MONTH, &[("month", month), ("year", year)])
}
