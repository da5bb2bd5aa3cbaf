//! What an explanation gives back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use upgrade_runbook::answer::known::{self, Known};
use upgrade_runbook::answer::{InputError, Source};

/// How the explanation went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ExplainStatus {
    /// Every error of the text is explained.
    Explained,
    /// At least one error is explained, and at least one is unknown.
    Incomplete,
    /// Nothing of the text is explained.
    Unknown,
    /// No text.
    Empty,
    /// Nothing could be read; `problems` says why.
    Invalid,
}

/// What the errors and events of a text mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ExplainAnswer {
    /// How it went.
    pub status: ExplainStatus,
    /// The errors and events that are known, in the order of the text; what is there several times is listed once.
    pub errors: Vec<ExplainedError>,
    /// The errors and events that are in no source, in the order of the text: nothing is made up for them.
    pub unknown: Vec<UnknownError>,
    /// What is wrong with the text as a whole.
    pub problems: Vec<InputError>,
    /// Every source named above.
    #[serde(deserialize_with = "known::keys")]
    pub sources: BTreeMap<Known, Source>,
}

/// An error or event that is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ExplainedError {
    /// Stable code for programs: `version-not-on-offer`.
    #[serde(deserialize_with = "known::one")]
    pub code: Known,
    /// The message, as it is in the text.
    pub text: String,
    /// The lines on which it begins, counted from 1.
    pub lines: Vec<u32>,
    /// What the text says of the request that failed.
    pub request: FailedRequest,
    /// What differs from one such message to another: `version`, `id`.
    #[cfg_attr(feature = "schema", ts(type = "Record<string, string>"))]
    pub params: BTreeMap<String, String>,
    /// Why AWS says it.
    pub means: String,
    /// What to do.
    pub fix: String,
    /// Ids of the rules that say the same thing in a plan.
    #[serde(deserialize_with = "known::list")]
    pub rules: Vec<Known>,
    /// The operations of a plan's steps that meet or resolve it: AWS's names, or `wait`.
    #[serde(deserialize_with = "known::list")]
    pub operations: Vec<Known>,
    /// Ids of its sources.
    #[serde(deserialize_with = "known::list")]
    pub sources: Vec<Known>,
}

/// What kind of text is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum UnknownKind {
    /// An error of `ElastiCache`, or of a service that is not named.
    Error,
    /// An error of another service.
    OtherService,
    /// An event.
    Event,
    /// A text in which neither an error nor an event was found.
    Text,
}

/// An error or event that is in no source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct UnknownError {
    /// What kind of text it is.
    pub kind: UnknownKind,
    /// The beginning of the text.
    pub text: String,
    /// The lines on which it begins, counted from 1.
    pub lines: Vec<u32>,
    /// What the text says of the request that failed.
    pub request: FailedRequest,
    /// One sentence for a person.
    pub message: String,
    /// Ids of the sources of the sentence.
    #[serde(deserialize_with = "known::list")]
    pub sources: Vec<Known>,
}

/// What a text says of the request that failed.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct FailedRequest {
    /// AWS's code: `InvalidParameterCombination`.
    pub error_code: Option<String>,
    /// AWS's name of the operation: `ModifyReplicationGroup`.
    pub operation: Option<String>,
    /// The service.
    pub service: Option<String>,
}
