//! What these documents never say.

use upgrade_rules::facts::{Auth, Cluster, Kind};

use super::gaps::Gaps;
use crate::command::ImportCommand;
use crate::messages;

/// The Region, where no ARN, zone or endpoint tells it.
pub(crate) fn region(cluster: &Cluster, gaps: &mut Gaps) {
    if cluster.region.is_none() {
        let command = ImportCommand::new(&["aws", "configure", "get", "region"]);
        gaps.helpful("cluster.region", messages::REGION_UNKNOWN, &[], Some(&command));
    }
}

/// What is in other documents, or in none.
pub(crate) fn the_rest(cluster: &Cluster, user_groups: &[String], gaps: &mut Gaps) {
    let region = cluster.region.as_deref();
    if let Some(group) = &cluster.parameter_group
        && let Some(name) = &group.name
    {
        let said = &[("group", name.as_str())];
        if group.family.is_none() {
            let command = ImportCommand::elasticache("describe-cache-parameter-groups", region);
            let command = command.with("--cache-parameter-group-name", Some(name));
            gaps.helpful("cluster.parameterGroup.family", messages::FAMILY_UNKNOWN, said, Some(&command));
        }
        if group.parameters.is_none() {
            let command = ImportCommand::elasticache("describe-cache-parameters", region);
            let command = command.with("--cache-parameter-group-name", Some(name));
            gaps.helpful("cluster.parameterGroup.parameters", messages::PARAMETERS_UNKNOWN, said, Some(&command));
        }
    }
    if cluster.auth == Some(Auth::UserGroup) && cluster.user_group_engines.is_none() {
        let groups: Vec<String> = user_groups.iter().map(|id| format!("`{id}`")).collect();
        let command = ImportCommand::elasticache("describe-user-groups", region);
        let groups = groups.join(", ");
        let said = &[("groups", groups.as_str())];
        gaps.helpful("cluster.userGroupEngines", messages::USER_GROUP_ENGINES, said, Some(&command));
    }
    let data = cluster.data.as_ref();
    let keeps_data = cluster.engine.is_none_or(upgrade_rules::Engine::replicates);
    let by_nodes = matches!(cluster.kind, None | Some(Kind::CacheCluster | Kind::ReplicationGroup));
    if keeps_data && by_nodes && data.is_none_or(|data| data.latest_snapshot.is_none()) {
        let flag =
            if cluster.kind == Some(Kind::ReplicationGroup) { "--replication-group-id" } else { "--cache-cluster-id" };
        let command = ImportCommand::elasticache("describe-snapshots", region).with(flag, cluster.id.as_deref());
        gaps.helpful("cluster.data.latestSnapshot", messages::SNAPSHOT_UNKNOWN, &[], Some(&command));
    }
    if keeps_data && by_nodes {
        gaps.helpful("cluster.data.databasesInUse", messages::DATABASES_UNKNOWN, &[], None);
    }
    if by_nodes && data.is_none_or(|data| data.used_bytes.is_none()) {
        gaps.helpful("cluster.data.usedBytes", messages::DATA_SIZE_UNKNOWN, &[], None);
    }
    if by_nodes {
        gaps.helpful("cluster.data.writeRate", messages::WRITE_RATE_UNKNOWN, &[], None);
    }
    gaps.helpful("cluster.data.refillable", messages::REFILLABLE_UNKNOWN, &[], None);
    gaps.helpful("cluster.client", messages::CLIENT_UNKNOWN, &[], None);
}
