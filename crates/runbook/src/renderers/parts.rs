//! What several documents say of a plan, in short.

use super::labels;
use super::view::View;
use crate::answer::{ClusterSummary, Step, StepTiming, Strategy};
use crate::message::{Words, id};
use crate::values::mode_word;
use upgrade_rules::facts::Kind;

/// Nobody reads a longer name, and AWS gives none.
const LONGEST_NAME: usize = 80;

/// A longer link is left out.
const LONGEST_LINK: usize = 1_200;

impl<'a> View<'a> {
    /// The cluster's name.
    pub(super) fn cluster_name(&self) -> String {
        match self.cluster.and_then(|cluster| cluster.id.as_deref()).filter(|id| !id.trim().is_empty()) {
            Some(id) => id.chars().take(LONGEST_NAME).collect(),
            None => self.words.text(id::DOCUMENT_THE_CLUSTER).to_owned(),
        }
    }

    pub(super) fn region(&self) -> Option<&'a str> {
        self.cluster?.region.as_deref()
    }

    /// The cluster's name, with its Region where that is known.
    pub(super) fn cluster_in_region(&self) -> String {
        let cluster = self.cluster_name();
        match self.region() {
            Some(region) => {
                self.words.say(id::DOCUMENT_IN_REGION, &[("cluster", cluster.as_str()), ("region", region)])
            }
            None => cluster,
        }
    }

    /// The cluster before the option, and after it.
    pub(super) fn ends(&self) -> Option<(&'a ClusterSummary, &'a ClusterSummary)> {
        let steps = &self.option?.steps;
        Some((&steps.first()?.from, &steps.last()?.to))
    }

    /// What is done to which cluster, in a line.
    pub(super) fn title(&self) -> String {
        let words = self.words;
        let cluster = self.cluster_in_region();
        match (self.ends(), self.option) {
            (Some((from, to)), _) if short_state(from) != short_state(to) => {
                let params = [("cluster", cluster), ("from", short_state(from)), ("to", short_state(to))];
                words.say(id::DOCUMENT_UPGRADE, &params)
            }
            (_, Some(option)) => {
                words.say(id::DOCUMENT_CHANGE, &[("cluster", cluster.as_str()), ("option", &option.title)])
            }
            (_, None) => words.say(id::DOCUMENT_PLAN, &[("cluster", cluster)]),
        }
    }

    /// Cluster, before and after, option and time, a line each.
    pub(super) fn overview(&self) -> Vec<String> {
        let words = self.words;
        let cluster = self.cluster_name();
        let mut lines = vec![match self.region() {
            Some(region) => {
                words.say(id::DOCUMENT_CLUSTER_IN_REGION, &[("cluster", cluster.as_str()), ("region", region)])
            }
            None => words.say(id::DOCUMENT_CLUSTER, &[("cluster", cluster)]),
        }];
        if let Some((from, to)) = self.ends() {
            lines.push(words.say(id::DOCUMENT_FROM, &[("state", state(words, from))]));
            lines.push(words.say(id::DOCUMENT_TO, &[("state", state(words, to))]));
        }
        if let Some(option) = self.option {
            lines.push(words.say(id::DOCUMENT_OPTION, &[("option", &option.title)]));
            lines.push(words.say(id::DOCUMENT_WHEN, &[("completes", labels::completes(words, option.completes))]));
            let risk = labels::data_risk(words, option.data_risk);
            let endpoints = labels::endpoints(words, option.endpoints);
            lines.push(words.say(id::DOCUMENT_KEEPS, &[("risk", risk), ("endpoints", endpoints)]));
        }
        if self.cluster.is_none_or(|cluster| cluster.kind != Some(Kind::Serverless)) {
            lines.push(match self.cluster.and_then(|cluster| cluster.maintenance_window.as_deref()) {
                Some(window) => words.say(id::DOCUMENT_WINDOW, &[("window", window)]),
                None => words.text(id::DOCUMENT_WINDOW_UNKNOWN).to_owned(),
            });
        }
        // One that does not fit into a ticket leaves no room for the plan.
        let link = self.link.filter(|link| link.len() <= LONGEST_LINK && !link.contains(char::is_whitespace));
        lines.extend(link.map(|link| words.say(id::DOCUMENT_LINK, &[("link", link)])));
        lines
    }

    /// The first step from which rollback loses writes, in a sentence; nothing where no step does.
    pub(super) fn point_of_no_return(&self, option: &Strategy) -> Option<String> {
        let number = no_return(option)?;
        let step = option.steps.get(number.checked_sub(1)?)?;
        let params = [("number", number.to_string()), ("title", step.title.clone())];
        Some(self.words.say(id::DOCUMENT_POINT_OF_NO_RETURN, &params))
    }
}

/// The number of the first step from which rollback loses writes.
pub(super) fn no_return(option: &Strategy) -> Option<usize> {
    let Some(until) = &option.rollback_until else { return Some(1) };
    let last = option.steps.iter().position(|step| step.id == *until)?;
    let number = last.checked_add(2)?;
    (number <= option.steps.len()).then_some(number)
}

/// Engine and version: `Redis OSS 6.2`.
pub(super) fn short_state(state: &ClusterSummary) -> String {
    [state.engine.name(), " ", &state.version].concat()
}

/// A cluster in a few words.
fn state(words: Words, state: &ClusterSummary) -> String {
    let mut parts = vec![short_state(state)];
    parts.extend(state.node_type.clone());
    parts.extend(state.cluster_mode.map(|mode| words.say(id::DOCUMENT_STATE_MODE, &[("mode", mode_word(mode))])));
    if !state.pending.is_empty() {
        parts.push(words.say(id::DOCUMENT_STATE_PENDING, &[("pending", state.pending.join(", "))]));
    }
    parts.join(", ")
}

/// When a step takes effect.
pub(super) fn when(words: Words, step: &Step) -> &'static str {
    words.text(match step.timing {
        StepTiming::Immediately => id::STEP_WHEN_IMMEDIATELY,
        StepTiming::MaintenanceWindow => id::STEP_WHEN_MAINTENANCE_WINDOW,
        StepTiming::Manual => id::STEP_WHEN_MANUAL,
    })
}
