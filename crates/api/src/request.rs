//! The request of the public contract, version 1.

use upgrade_messages::Language;
use upgrade_rules::Day;
use upgrade_rules::facts::{Cluster, Goal, Group, TextForm};

upgrade_rules::words! {
    /// How much the answer says.
    #[derive(Default)]
    pub enum Detail {
        /// Everything.
        #[default]
        Full = "full",
        /// What a list of many clusters shows: no steps with their checks and commands, no estimates, no contradictions, not
        /// what older guides say, and no sources of interruptions. Everything that is decided is the same.
        Summary = "summary",
    }
}

upgrade_rules::record! {
    /// One planning request.
    pub struct PlanRequest at "" {
        required {
            /// The cluster's present state.
            cluster: Cluster = "cluster" as CLUSTER {}
            /// What is wanted.
            goal: Goal = "goal" as GOAL {}
        }
        /// Which dated guide's rules hold; absent = `current`.
        guide: String = "guide" as GUIDE { form: TextForm::Guide, group: Group::Request, attribute: Some("guide") }
        /// The language of every sentence of the answer; absent = `en`.
        language: String = "language" as LANGUAGE { form: TextForm::Language }
        /// The planning date, `2026-11-22`. Without it, nothing that depends on a date is reported.
        as_of: String = "asOf" as AS_OF { form: TextForm::Day, group: Group::Request }
        /// How much the answer says; absent = `full`.
        detail: Detail = "detail" as DETAIL {}
    }
}

impl PlanRequest {
    /// The planning date, where one is given that is a date.
    pub(crate) fn day(&self) -> Option<Day> {
        self.as_of.as_deref().and_then(Day::parse)
    }

    /// The language of the answer's sentences.
    pub(crate) fn in_language(&self) -> Language {
        self.language.as_deref().and_then(Language::of).unwrap_or_default()
    }
}
