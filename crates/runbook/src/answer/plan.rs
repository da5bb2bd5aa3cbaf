//! The whole answer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::contradiction::Contradiction;
use super::input_error::InputError;
use super::known::{self, Known};
use super::question::Question;
use super::reason::{Blocker, Direct, Reason};
use super::strategy::Strategy;
use upgrade_rules::rule::Weight;

/// How planning went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// An option exists, and nothing that would change it is unknown.
    Planned,
    /// An option exists if the open questions turn out well.
    Conditional,
    /// The cluster is what was asked for already.
    UpToDate,
    /// No path leads from here to the goal, or none within the limits that the user set.
    NoPath,
    /// The request cannot be understood; see `errors`.
    Invalid,
}

/// The whole answer.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct PlanAnswer {
    /// How planning went.
    pub status: Status,
    /// The dated guide whose rules hold.
    pub guide: GuideInfo,
    /// The version of the rules: equal version and equal request give equal bytes.
    #[serde(deserialize_with = "known::one")]
    pub rules_version: Known,
    /// One sentence for a person.
    pub summary: String,
    /// The upgrade as asked, in one call, with the timing asked.
    pub direct: Option<Direct>,
    /// Ids of the strategies that resolve the block, in the guide's order.
    pub resolutions: Vec<String>,
    /// Id of the strategy to take.
    pub recommended: Option<String>,
    /// Best first; each a complete path from here to the goal.
    pub strategies: Vec<Strategy>,
    /// With `no-path`: the smallest set of facts because of which no option exists; without all of them one would exist.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<Vec<Blocker>>"))]
    #[serde(default)]
    pub blockers: Vec<Blocker>,
    /// Unknown facts whose answer would change the plan, most significant first.
    pub questions: Vec<Question>,
    /// True whatever is chosen, what is acted on first. In a summary without what older guides say.
    pub notices: Vec<Reason>,
    /// Where AWS's documents disagree, or say nothing, on something that this answer says. Empty in a summary.
    pub contradictions: Vec<Contradiction>,
    /// What is wrong with the request; only with `invalid`.
    pub errors: Vec<InputError>,
    /// Every source named above.
    #[serde(deserialize_with = "known::keys")]
    pub sources: BTreeMap<Known, Source>,
}

/// So many notices are shown before a fold.
const SHOWN: usize = 10;

impl PlanAnswer {
    /// The notices that are shown, and those that are folded away: what is true of every upgrade, and what goes beyond ten.
    pub fn folded_notices(&self) -> (&[Reason], &[Reason]) {
        let background = self.notices.iter().position(|notice| notice.weight == Weight::Background);
        let shown = background.unwrap_or(self.notices.len()).min(SHOWN);
        self.notices.split_at_checked(shown).unwrap_or((&self.notices, &[]))
    }

    /// The option that a document shows whole: the recommended one, or the nearest where every one breaks a limit.
    pub fn chosen(&self) -> Option<&Strategy> {
        let recommended = |option: &&Strategy| Some(&option.id) == self.recommended.as_ref();
        self.strategies.iter().find(recommended).or(self.strategies.first())
    }
}

/// A dated guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct GuideInfo {
    /// What a request names it by.
    #[serde(deserialize_with = "known::one")]
    pub id: Known,
    /// Its title.
    pub title: String,
    /// Its day, `YYYY-MM-DD`.
    pub date: String,
}

/// A source: a guide page or document, when it was read, where it is.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Source {
    /// Title of the page or document.
    #[serde(deserialize_with = "known::one")]
    pub title: Known,
    /// Its date, or the day on which it was read, `YYYY-MM-DD`.
    #[serde(deserialize_with = "known::one")]
    pub date: Known,
    /// Where it is; absent where there is nothing that can be opened.
    #[serde(default, deserialize_with = "known::maybe")]
    pub url: Option<Known>,
}
