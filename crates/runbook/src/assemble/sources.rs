//! The sources that an answer names, each once.

use std::collections::BTreeMap;

use upgrade_rules::catalogue::SourceId;

use crate::answer::Source;

/// The sources named so far.
#[derive(Debug, Default)]
pub struct Sources {
    named: Vec<SourceId>,
}

impl Sources {
    /// Notes that these sources are named, and gives their ids as the answer writes them.
    pub fn name(&mut self, ids: &[SourceId]) -> Vec<&'static str> {
        for id in ids {
            if !self.named.contains(id) {
                self.named.push(*id);
            }
        }
        ids.iter().map(|id| id.text()).collect()
    }

    /// Every source named, by id.
    pub fn listed(self) -> BTreeMap<&'static str, Source> {
        self.named
            .into_iter()
            .filter_map(|id| {
                let source = id.source()?;
                Some((
                    source.id,
                    Source {
                        title: source.title,
                        date: source.date,
                        url: Some(source.url).filter(|url| !url.is_empty()),
                    },
                ))
            })
            .collect()
    }
}
