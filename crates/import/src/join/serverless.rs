//! A serverless cache.

use std::collections::BTreeMap;

use upgrade_rules::facts::{Auth, Cluster, Description, InTransitEncryption, Kind, Pending};

use super::builder::ClusterBuilder;
use super::{gaps::Gaps, unknown};
use crate::command::ImportCommand;
use crate::described::{Seen, ServerlessCache};
use crate::messages;

/// The cluster out of one item.
///
/// Its changes cannot wait for a window (`modify-serverless-cache` has no `--apply-immediately`), so nothing is ever
/// pending; and its connections are always encrypted.
pub(crate) fn build(seen: &Seen<ServerlessCache>) -> ClusterBuilder {
    let item = &seen.what;
    let cluster = Cluster {
        kind: Some(Kind::Serverless),
        id: Some(item.name.clone()),
        region: item.region.clone(),
        engine: item.engine,
        version: item.version.clone(),
        status: item.status.clone(),
        pending: Some(Pending::default()),
        in_transit_encryption: Some(InTransitEncryption::Required),
        auth: Some(if item.user_group.is_some() { Auth::UserGroup } else { Auth::None }),
        ..Cluster::default()
    };
    let mut gaps = Gaps::default();
    let command = ImportCommand::elasticache("describe-serverless-caches", item.region.as_deref())
        .with("--serverless-cache-name", Some(&item.name));
    gaps.unknown(Description::Serverless, &cluster, messages::NOT_PRINTED, &item.name, &command);
    unknown::region(&cluster, &mut gaps);
    ClusterBuilder {
        cluster,
        gaps,
        read_from: vec![seen.document],
        facts_from: BTreeMap::new(),
        order: seen.order,
        user_groups: item.user_group.iter().cloned().collect(),
        member_ids: Vec::new(),
        other_tool: None,
    }
}
