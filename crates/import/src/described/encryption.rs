//! Encryption and authentication.

use upgrade_rules::facts::InTransitEncryption;

/// Encryption and AUTH token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Encryption {
    /// Whether connections are encrypted.
    pub(crate) in_transit: Option<bool>,
    /// Whether plain connections are taken too.
    pub(crate) mode: Option<InTransitEncryption>,
    /// Whether data at rest is encrypted.
    pub(crate) at_rest: Option<bool>,
    /// Whether an AUTH token is set.
    pub(crate) auth_token: Option<bool>,
}

impl Encryption {
    /// What is known here, and for the rest what is known there.
    pub(crate) fn or(&self, other: &Self) -> Self {
        Self {
            in_transit: self.in_transit.or(other.in_transit),
            mode: self.mode.or(other.mode),
            at_rest: self.at_rest.or(other.at_rest),
            auth_token: self.auth_token.or(other.auth_token),
        }
    }
}
