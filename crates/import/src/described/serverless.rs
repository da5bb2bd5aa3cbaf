//! A serverless cache.

use upgrade_rules::Engine;

/// What AWS says of a serverless cache.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ServerlessCache {
    pub(crate) name: String,
    pub(crate) region: Option<String>,
    pub(crate) status: Option<String>,
    pub(crate) engine: Option<Engine>,
    pub(crate) version: Option<String>,
    pub(crate) user_group: Option<String>,
}
