//! Encryption and authentication of a cluster.

use upgrade_rules::facts::{Auth, Cluster, InTransitEncryption};

use crate::described::{Encryption, List};
use crate::messages;
use crate::problems::Problems;

/// Fills in encryption and authentication.
///
/// `modern`: the document has fields that came after user groups, so a missing list of user groups is empty and
/// was not dropped by an old command line.
pub(crate) fn fill(
    cluster: &mut Cluster,
    seen: &Encryption,
    groups: Option<&List<String>>,
    modern: bool,
    problems: &mut Problems,
) {
    let id = cluster.id.clone().unwrap_or_default();
    cluster.at_rest_encryption = seen.at_rest;
    cluster.in_transit_encryption = match (seen.in_transit, seen.mode) {
        (Some(false), _) => Some(InTransitEncryption::Disabled),
        (Some(true), Some(mode)) => Some(mode),
        (Some(true), None) => {
            problems.note("cluster.inTransitEncryption", messages::TLS_MODE_NOT_PRINTED, &[("id", &id)]);
            Some(InTransitEncryption::Required)
        }
        (None, _) => None,
    };
    let in_groups = groups.map(|list| !list.items.is_empty() || !list.whole);
    cluster.auth = match (in_groups, seen.auth_token) {
        (Some(true), _) => Some(Auth::UserGroup),
        (_, Some(true)) => Some(Auth::Token),
        // Users and tokens need encrypted connections.
        _ if seen.in_transit == Some(false) => Some(Auth::None),
        (Some(false), Some(false)) => Some(Auth::None),
        (None, Some(false)) if modern => Some(Auth::None),
        _ => None,
    };
}
