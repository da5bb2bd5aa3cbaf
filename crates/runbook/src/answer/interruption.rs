//! Expected downtime, in five parts.

use super::known::{self, Known};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use upgrade_rules::interruption::{Basis, Effect, Scope, Seconds};

/// What is interrupted, in five parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Interruption {
    /// All of it in one sentence for a person.
    pub summary: String,
    /// Reads.
    pub reads: Span,
    /// Writes.
    pub writes: Span,
    /// Existing connections.
    pub connections: Span,
    /// Data.
    pub data: Span,
    /// How long clients need once the service is back.
    pub client_recovery: Span,
}

/// What happens to one part of the service, how long, how often, and how sure that is.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Span {
    /// Stable code of its sentence, for programs: `writes-except-few-seconds`.
    #[serde(deserialize_with = "known::one")]
    pub code: Known,
    /// What happens.
    pub effect: Effect,
    /// How long each time; absent where nothing is documented.
    pub seconds: Option<Seconds>,
    /// How often; five shards, five short gaps.
    pub times: Option<u32>,
    /// What it touches at a time.
    pub scope: Scope,
    /// What it rests on.
    pub basis: Basis,
    /// One sentence for a person.
    pub text: String,
    /// Our own estimate, beside a length that AWS does not publish. Absent in a summary.
    pub model: Option<Model>,
    /// Ids of its sources. Empty in a summary.
    #[serde(deserialize_with = "known::list")]
    pub sources: Vec<Known>,
}

/// An estimate of our own, with everything that it is made of. AWS publishes no figure, and no limit is kept by this one.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Model {
    /// The formula, and the sentence that AWS publishes no length.
    #[serde(deserialize_with = "known::one")]
    pub text: Known,
    /// What goes into it.
    pub inputs: Vec<ModelInput>,
    /// What comes out; absent where an input is unknown.
    pub seconds: Option<Seconds>,
}

/// One input of an estimate.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct ModelInput {
    /// The request field that sets it: `cluster.data.usedBytes`.
    #[serde(deserialize_with = "known::one")]
    pub field: Known,
    /// Its name and unit in words.
    #[serde(deserialize_with = "known::one")]
    pub name: Known,
    /// At least; absent where it is unknown.
    pub min: Option<u64>,
    /// At most; absent where it is unknown.
    pub max: Option<u64>,
    /// Whether it is our assumption, and not given.
    pub assumed: bool,
}
