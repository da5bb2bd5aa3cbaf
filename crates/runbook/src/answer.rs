//! The answer of the public contract, version 1.
//!
//! These types are the only definition of the answer: TypeScript types and the JSON Schema are generated from them.
//! An answer says each thing once; sources are named by id and listed at the end.

use std::collections::BTreeMap;

use serde::Serialize;
pub use upgrade_planner::{Completes, DataRisk, Endpoints};
use upgrade_rules::Engine;
use upgrade_rules::facts::ClusterMode;
pub use upgrade_rules::interruption::{Basis, Effect, Scope, Seconds};
pub use upgrade_rules::rule::Topic;

/// How planning went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// There is a way, and nothing that would change it is unknown.
    Planned,
    /// There is a way if the open questions turn out well.
    Conditional,
    /// The cluster is what was asked for already.
    UpToDate,
    /// There is no way from here to there, or none within the limits that the user set.
    NoPath,
    /// The request cannot be understood; see `errors`.
    Invalid,
}

/// The whole answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PlanAnswer {
    /// How planning went.
    pub status: Status,
    /// The dated guide whose rules hold.
    pub guide: GuideInfo,
    /// The version of the rules: equal version and equal request give equal bytes.
    pub rules_version: &'static str,
    /// One sentence for a person.
    pub summary: String,
    /// The upgrade as asked, in one call, with the timing asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub direct: Option<Direct>,
    /// Ids of the strategies that resolve the block, in the guide's order.
    pub resolutions: Vec<String>,
    /// Id of the strategy to take.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub recommended: Option<String>,
    /// Best first; each a complete way from here to the goal.
    pub strategies: Vec<Strategy>,
    /// With `no-path`: the smallest set of facts that stands in the way; without all of them there would be a way.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<Vec<Blocker>>"))]
    pub blockers: Vec<Blocker>,
    /// Unknown facts whose answer would change the plan, most telling first.
    pub questions: Vec<Question>,
    /// True whatever is chosen. In a summary without what older guides say.
    pub notices: Vec<Reason>,
    /// Where AWS's documents disagree, or say nothing, on something that this answer says. Empty in a summary.
    pub contradictions: Vec<Contradiction>,
    /// What is wrong with the request; only with `invalid`.
    pub errors: Vec<InputError>,
    /// Every source named above.
    pub sources: BTreeMap<&'static str, Source>,
}

/// A dated guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct GuideInfo {
    /// What a request names it by.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Its day, `YYYY-MM-DD`.
    pub date: String,
}

/// Whether the upgrade can be done as asked, in one call.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Direct {
    /// The verdict.
    pub verdict: Verdict,
    /// What blocks it, or, with `unknown`, what might.
    pub reasons: Vec<Reason>,
}

/// A verdict on one operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// AWS's documents allow it.
    Allowed,
    /// AWS's documents rule it out.
    Blocked,
    /// It hangs on a fact that is not given.
    Unknown,
}

/// A source: a guide page or document, when it was read, where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Source {
    /// Title of the page or document.
    pub title: &'static str,
    /// Its date, or the day on which it was read, `YYYY-MM-DD`.
    pub date: &'static str,
    /// Where it stands; absent where there is nothing that can be opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub url: Option<&'static str>,
}

/// A statement with its reason.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Reason {
    /// Stable code for programs.
    pub code: &'static str,
    /// Id of the rule that says so.
    pub rule: &'static str,
    /// What it is about, where a rule says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub topic: Option<Topic>,
    /// One sentence for a person.
    pub message: String,
    /// The request fields that made it fire: `cluster.pending.nodeType`.
    pub because: Vec<&'static str>,
    /// Ids of its sources.
    pub sources: Vec<&'static str>,
}

/// One of the facts that together leave no way.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Blocker {
    /// What stands in the way.
    pub reason: Reason,
    /// What would have to change, in words.
    pub change: String,
}

/// A matter on which AWS's documents disagree, or say nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Contradiction {
    /// Stable id: `seed-shards`.
    pub id: &'static str,
    /// Whether AWS says nothing, rather than two things. What stands there instead is then the only side.
    pub gap: bool,
    /// What it is about, for a person.
    pub subject: &'static str,
    /// The statements that do not fit together. All of them, also those that are newer than the guide.
    pub sides: Vec<Side>,
    /// The careful reading, which the plan goes by.
    pub planned: &'static str,
    /// What it touches in this answer: codes of reasons, conditions and spans.
    pub touches: Vec<&'static str>,
}

/// One of the statements that do not fit together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Side {
    /// Stable code for programs: `seed-shards/1`.
    pub code: String,
    /// What is said there, in one sentence.
    pub statement: &'static str,
    /// Ids of its sources.
    pub sources: Vec<&'static str>,
}

/// A fact that is not known and would change the plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Question {
    /// Stable id, and the code of its sentence: a request field, or the rule of a condition.
    pub id: &'static str,
    /// The request field to fill in: `cluster.pending`.
    pub field: &'static str,
    /// The question.
    pub message: String,
    /// What hangs on it.
    pub changes: String,
    /// Possible answers and what each leads to.
    pub answers: Vec<Answer>,
    /// Ids of its sources: the documents of what depends on it.
    pub sources: Vec<&'static str>,
}

/// One possible answer to a question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The value to put into the field.
    pub value: AnswerValue,
    /// What it leads to, in words.
    pub leads_to: String,
}

/// The value of an answer, as it stands in a request.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(untagged)]
pub enum AnswerValue {
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(u32),
    /// A list of numbers.
    Numbers(Vec<u32>),
    /// A word.
    Text(String),
    /// What is pending; `{}` = nothing.
    Pending(AnswerPending),
}

/// What is pending, as an answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AnswerPending {
    /// The engine that a pending engine upgrade brings, where it is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub engine: Option<Engine>,
    /// A pending engine upgrade.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub version: Option<String>,
    /// A pending scale-up.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub node_type: Option<String>,
}

/// A mistake in the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct InputError {
    /// Where: `cluster.version`, or `line 3, column 7` where it is not JSON.
    pub path: String,
    /// Stable code for programs.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub help: Option<String>,
}

/// A complete way from here to the goal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Strategy {
    /// Stable id: `in-place-now`, `in-place-window`, `wait-for-window`, `combine-scale-up`, `rebuild-from-snapshot`; made of
    /// parts where several things are done: `failover-first-in-place-window`, `wait-for-window-then-cluster-mode-change`.
    pub id: String,
    /// A title for a person.
    pub title: String,
    /// When it is complete.
    pub completes: Completes,
    /// Its steps, in order. Empty in a summary.
    pub steps: Vec<Step>,
    /// The sum over the steps.
    pub interruption: Interruption,
    /// What can happen to the data.
    pub data_risk: DataRisk,
    /// What happens to the addresses.
    pub endpoints: Endpoints,
    /// Id of the last step after which the old version can still be had without losing writes.
    pub rollback_until: Option<String>,
    /// What must turn out true for this strategy.
    pub conditions: Vec<Question>,
    /// Why the user's limits rule it out, although it is shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<Vec<Reason>>"))]
    pub rejected_because: Vec<Reason>,
}

/// When a step takes effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum StepTiming {
    /// As soon as AWS gets to it.
    Immediately,
    /// In the next maintenance window.
    MaintenanceWindow,
    /// When you do it.
    Manual,
}

/// One step of a strategy.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Unique in the strategy: `1-upgrade-engine`.
    pub id: String,
    /// A title for a person.
    pub title: String,
    /// AWS's name of the operation, or `wait`, `application`.
    pub operation: &'static str,
    /// When it takes effect.
    pub timing: StepTiming,
    /// The cluster before it.
    pub from: ClusterSummary,
    /// The cluster after it.
    pub to: ClusterSummary,
    /// Why it is needed, and what to know about it.
    pub why: Vec<Reason>,
    /// What to verify before.
    pub before: Vec<Check>,
    /// What to verify after.
    pub after: Vec<Check>,
    /// What it interrupts.
    pub interruption: Interruption,
    /// How to do it, for every shell.
    pub commands: Vec<Command>,
    /// The rollback from it.
    pub rollback: Rollback,
}

/// A cluster in a few words.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ClusterSummary {
    /// Engine.
    pub engine: Engine,
    /// Version.
    pub version: String,
    /// Node type, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub node_type: Option<String>,
    /// Cluster mode, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub cluster_mode: Option<ClusterMode>,
    /// What waits for the window, in words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<Vec<String>>"))]
    pub pending: Vec<String>,
}

/// Something to verify.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Check {
    /// Stable code for programs: `version-and-pending`.
    pub code: &'static str,
    /// What to verify.
    pub message: String,
    /// How: a line for each shell. A line that reads the same in all of them is given once, as `posix`.
    pub commands: Vec<Command>,
    /// What must come out.
    pub expect: String,
    /// Ids of its sources: why it is verified, and what AWS prints.
    pub sources: Vec<&'static str>,
}

/// Where a command is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Shell {
    /// AWS's console, in words.
    Console,
    /// Linux, macOS, Unix.
    Posix,
    /// The Windows command prompt.
    Cmd,
    /// PowerShell.
    Powershell,
    /// The Query API, without a signature.
    QueryApi,
}

/// A command for one shell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Command {
    /// Where it is typed.
    pub shell: Shell,
    /// What is typed.
    pub text: String,
}

/// The rollback from a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Rollback {
    /// Stable code for programs: `version-unchanged`.
    pub code: &'static str,
    /// Whether there is one without losing writes.
    pub possible: bool,
    /// How, or why not.
    pub how: String,
    /// Ids of its sources.
    pub sources: Vec<&'static str>,
}

/// What is interrupted, in five parts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Interruption {
    /// All of it in one sentence for a person.
    pub summary: String,
    /// Reads.
    pub reads: Span,
    /// Writes.
    pub writes: Span,
    /// Connections that stand.
    pub connections: Span,
    /// Data.
    pub data: Span,
    /// How long clients need once the service is back.
    pub client_recovery: Span,
}

/// What happens to one part of the service, how long, how often, and how sure that is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Span {
    /// Stable code of its sentence, for programs: `writes-except-few-seconds`.
    pub code: &'static str,
    /// What happens.
    pub effect: Effect,
    /// How long each time; absent where nothing can be said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub seconds: Option<Seconds>,
    /// How often; five shards, five short gaps.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub times: Option<u32>,
    /// What it touches at a time.
    pub scope: Scope,
    /// What it rests on.
    pub basis: Basis,
    /// One sentence for a person.
    pub text: String,
    /// Our own estimate, beside a length that AWS does not publish. Absent in a summary.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub model: Option<Model>,
    /// Ids of its sources. Empty in a summary.
    pub sources: Vec<&'static str>,
}

/// An estimate of our own, with everything that it is made of. AWS publishes no figure, and no limit is kept by this one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Model {
    /// The formula, and the sentence that AWS publishes no length.
    pub text: &'static str,
    /// What goes into it.
    pub inputs: Vec<ModelInput>,
    /// What comes out; absent where an input is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub seconds: Option<Seconds>,
}

/// One input of an estimate.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ModelInput {
    /// The request field that sets it: `cluster.data.usedBytes`.
    pub field: &'static str,
    /// Its name and unit in words.
    pub name: &'static str,
    /// At least; absent where it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional, type = "number"))]
    pub min: Option<u64>,
    /// At most; absent where it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional, type = "number"))]
    pub max: Option<u64>,
    /// Whether it is our assumption, and not given.
    pub assumed: bool,
}
