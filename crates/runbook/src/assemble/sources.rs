//! The sources that an answer names, each once.

use std::collections::BTreeMap;

use upgrade_rules::catalogue;

use crate::answer::Source;

/// The sources named so far.
#[derive(Default)]
pub(super) struct Sources {
    named: Vec<&'static str>,
}

impl Sources {
    /// Notes that these sources are named, and gives them back.
    pub(super) fn name(&mut self, ids: &[&'static str]) -> Vec<&'static str> {
        for id in ids {
            // Mostly the very same constant: comparing its address first saves comparing texts.
            let same = |other: &&str| std::ptr::eq(*other, *id);
            if !self.named.iter().any(same) && !self.named.contains(id) {
                self.named.push(id);
            }
        }
        ids.to_vec()
    }

    /// Every source named, by id.
    pub(super) fn listed(self) -> BTreeMap<&'static str, Source> {
        self.named
            .into_iter()
            .filter_map(|id| {
                let source = catalogue::source(id)?;
                Some((id, Source { title: source.title, date: source.date, url: source.url }))
            })
            .collect()
    }
}
