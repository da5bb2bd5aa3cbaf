//! How much a statement matters to who carries an upgrade out.

/// How much a statement matters: what is read first, and what is folded away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Something has to be done about it, or the upgrade fails or harms.
    Act,
    /// It is true of this cluster and of few others: good to know before.
    Know,
    /// It is true of every upgrade of this kind.
    Background,
}
