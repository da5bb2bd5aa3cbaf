//! One cluster of a fleet.

use serde::Serialize;
use serde_with::skip_serializing_none;
use upgrade_rules::catalogue::{Phase, premium, support};
use upgrade_rules::{Day, EngineVersion};
use upgrade_runbook::answer::{DataRisk, Effect, PlanAnswer, Seconds, Span, Status, Verdict};

use crate::check;
use crate::plan::planned;
use crate::rule::rule_title_in;
use crate::{Detail, PlanRequest};

/// One cluster: what becomes of it, on one line.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct FleetRow {
    /// The id of the cluster, as the request gives it.
    pub cluster: Option<String>,
    /// Its Region.
    pub region: Option<String>,
    /// What it runs: `Redis OSS 6.2`.
    pub from: Option<String>,
    /// What is wanted: `Valkey 8.1`.
    pub to: Option<String>,
    /// How planning went.
    pub status: Status,
    /// The upgrade as asked, in one request.
    pub verdict: Option<Verdict>,
    /// Id of the option to take, or of the closest one.
    pub option: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its expected downtime, in a sentence.
    pub downtime: Option<String>,
    /// What happens to writes.
    pub writes: Option<Effect>,
    /// How long each time, in seconds; absent where AWS publishes no figure.
    pub seconds: Option<Seconds>,
    /// What can happen to the data.
    pub data_risk: Option<DataRisk>,
    /// Titles of the rules that block the upgrade as asked, or with which no option exists.
    pub blocked_by: Vec<String>,
    /// The request fields that are asked for, most significant first.
    pub open: Vec<&'static str>,
    /// How long AWS supports the version that runs, where a day is published.
    pub support: Option<FleetSupport>,
    /// What is wrong with the request: only with `invalid`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<Vec<String>>"))]
    pub errors: Vec<String>,
    /// The whole in a sentence or two.
    pub summary: String,
    /// What runs and what is wanted, for callers in Rust.
    #[serde(skip)]
    #[cfg_attr(feature = "schema", ts(skip))]
    pub versions: Option<[EngineVersion; 2]>,
}

/// Until when AWS supports a version, and what it costs to stay.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct FleetSupport {
    /// Where it stands on the planning date; absent where the request has none.
    pub phase: Option<SupportPhase>,
    /// The last day of standard support, `YYYY-MM-DD`.
    pub standard_ends: String,
    /// The last day of Extended Support, where there is any.
    pub extended_ends: Option<String>,
    /// Percent of the on-demand price that Extended Support adds on the planning date.
    pub premium_percent: Option<u32>,
}

/// The support of a version on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SupportPhase {
    /// In standard support.
    Standard,
    /// In Extended Support, which costs a premium.
    Extended,
    /// No longer supported.
    Ended,
}

/// Plans a request, and says it on one line.
pub(super) fn row(request: &PlanRequest) -> FleetRow {
    let summary = PlanRequest { detail: Some(Detail::Summary), ..request.clone() };
    let (answer, versions) = planned(&summary);
    of_answer(Some(request), versions, &answer)
}

/// The answer to what is no request, on one line.
pub(super) fn of_unreadable(answer: &PlanAnswer) -> FleetRow {
    of_answer(None, None, answer)
}

fn of_answer(request: Option<&PlanRequest>, versions: Option<[EngineVersion; 2]>, answer: &PlanAnswer) -> FleetRow {
    let cluster = request.map(|request| &request.cluster);
    let chosen = answer.chosen();
    let writes = chosen.map(|option| &option.interruption.writes);
    let as_of = request.and_then(PlanRequest::day);
    FleetRow {
        cluster: cluster.and_then(|cluster| cluster.id.clone()),
        region: cluster.and_then(|cluster| cluster.region.clone()),
        from: versions.map(|[from, _]| from.name()),
        to: versions.map(|[_, to]| to.name()),
        status: answer.status,
        verdict: answer.direct.as_ref().map(|direct| direct.verdict),
        option: chosen.map(|option| option.id.clone()),
        title: chosen.map(|option| option.title.clone()),
        downtime: chosen.map(|option| option.interruption.summary.clone()),
        writes: writes.map(|writes| writes.effect),
        seconds: writes.and_then(seconds),
        data_risk: chosen.map(|option| option.data_risk),
        blocked_by: blocked_by(request, answer),
        open: answer.questions.iter().map(|question| question.field).collect(),
        support: versions.and_then(|[from, _]| support_of(from, as_of)),
        errors: answer.errors.iter().map(|error| [error.path.as_str(), ": ", &error.message].concat()).collect(),
        summary: answer.summary.clone(),
        versions,
    }
}

/// A figure is one of an interruption only.
fn seconds(writes: &Span) -> Option<Seconds> {
    writes.seconds.filter(|_| writes.effect >= Effect::Interrupted)
}

fn blocked_by(request: Option<&PlanRequest>, answer: &PlanAnswer) -> Vec<String> {
    let words = request.and_then(|request| check::words(request).ok()).unwrap_or_default();
    let direct = answer.direct.iter().filter(|direct| direct.verdict == Verdict::Blocked);
    let reasons =
        direct.flat_map(|direct| &direct.reasons).chain(answer.blockers.iter().map(|blocker| &blocker.reason));
    let mut titles: Vec<String> = Vec::new();
    for title in reasons.map(|reason| rule_title_in(words, reason.rule).unwrap_or(reason.rule)) {
        if !titles.iter().any(|known| known == title) {
            titles.push(title.to_owned());
        }
    }
    titles
}

fn support_of(version: EngineVersion, as_of: Option<Day>) -> Option<FleetSupport> {
    let support = support(version)?;
    let phase = as_of.map(|day| support.phase(day));
    Some(FleetSupport {
        phase: match phase {
            Some(Phase::Standard { .. }) => Some(SupportPhase::Standard),
            Some(Phase::Extended { .. }) => Some(SupportPhase::Extended),
            Some(Phase::Ended { .. }) => Some(SupportPhase::Ended),
            Some(Phase::NoDateKnown) | None => None,
        },
        standard_ends: support.standard_ends?.to_string(),
        extended_ends: support.extended_ends.map(|day| day.to_string()),
        premium_percent: match phase {
            Some(Phase::Extended { year, .. }) => premium(year).map(|premium| premium.percent),
            _ => None,
        },
    })
}
