//! A metric of CloudWatch.

/// A metric of CloudWatch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Metric {
    /// Its label, the only place that may name what it measures, and of which node.
    pub(crate) label: String,
    /// The largest value, rounded up to a whole number.
    pub(crate) largest: Option<u64>,
    /// Whether values are missing.
    pub(crate) partial: bool,
}
