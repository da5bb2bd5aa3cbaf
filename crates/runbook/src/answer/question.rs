//! What is unknown, and what depends on it.

use std::collections::BTreeMap;

use super::known::{self, Known};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use upgrade_rules::Engine;

/// A fact that is unknown and would change the plan; or several that do so only together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Question {
    /// Stable id, and the code of its sentence: a request field, what several are asked as, or the rule of a condition.
    #[serde(deserialize_with = "known::one")]
    pub id: Known,
    /// The request field to fill in: `cluster.pending`.
    #[serde(deserialize_with = "known::one")]
    pub field: Known,
    /// Further request fields that are asked along with it, where none of them decides alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<Vec<&'static str>>"))]
    #[serde(default, deserialize_with = "known::list")]
    pub along: Vec<Known>,
    /// The question.
    pub message: String,
    /// What depends on it.
    pub changes: String,
    /// Possible answers and what each leads to.
    pub answers: Vec<Answer>,
    /// Ids of its sources: the documents of what depends on it.
    #[serde(deserialize_with = "known::list")]
    pub sources: Vec<Known>,
}

/// One possible answer to a question.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The value to put into the field.
    pub value: AnswerValue,
    /// The values to put into further fields, as far as the answer tells them.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<BTreeMap<&'static str, AnswerValue>>"))]
    #[serde(default, deserialize_with = "known::keys")]
    pub along: BTreeMap<Known, AnswerValue>,
    /// What it leads to, in words; absent where every answer leads to the same.
    pub leads_to: Option<String>,
}

/// The value of an answer, as it is written in a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct AnswerPending {
    /// The engine that a pending engine upgrade brings, where it is another one.
    pub engine: Option<Engine>,
    /// A pending engine upgrade.
    pub version: Option<String>,
    /// A pending scale-up.
    pub node_type: Option<String>,
}
