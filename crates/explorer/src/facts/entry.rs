//! A fact, and where it is used.

use super::file::Fact;

/// A fact, and where it is used.
#[derive(Debug)]
pub struct Entry {
    /// What its file says.
    pub fact: Fact,
    /// Ids of the rules that rest on it.
    pub rules: Vec<&'static str>,
    /// Entries of data files that rest on it: file and entry.
    pub data: Vec<(String, String)>,
    /// Contradictions that it is a side of.
    pub contradictions: Vec<&'static str>,
}

impl Entry {
    /// Whether a rule, a data file or a contradiction names it.
    pub fn is_named(&self) -> bool {
        !(self.rules.is_empty() && self.data.is_empty() && self.contradictions.is_empty())
    }

    /// How often its file says what became of it: not at all where it is named, else once.
    pub fn fates(&self) -> usize {
        let fates = [self.fact.lives.is_some(), self.fact.left_out.is_some(), self.fact.unused];
        fates.into_iter().filter(|fate| *fate).count()
    }
}
