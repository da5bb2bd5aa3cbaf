//! What is unknown of a cluster that only another tool describes: everything that AWS has not said itself.

use upgrade_rules::facts::{Cluster, Description, Field, Kind, Printed, Record as _, paths, printed_by};

use super::builder::{ClusterBuilder, OtherTool};
use super::gaps::Gaps;
use super::unknown;
use crate::answer::Importance;
use crate::command::ImportCommand;
use crate::messages;

/// Notes each field that AWS prints, with the command that prints it.
pub(super) fn note(builder: &mut ClusterBuilder) {
    let ClusterBuilder { cluster, gaps, other_tool: Some(other), .. } = builder else { return };
    let mut rest: Vec<&(&'static str, String)> =
        other.references.iter().filter(|(path, _)| !cluster.knows(path)).collect();
    let descriptions = descriptions(cluster);
    for (by, command) in &descriptions {
        for (field, printed) in printed_by(*by) {
            rest.retain(|(path, _)| *path != field.path);
            one(other, cluster, field, printed, command, gaps);
        }
    }
    let command = descriptions.last().map(|(_, command)| command);
    for (field, reference) in rest {
        let importance = if *field == paths::ID { Importance::Needed } else { Importance::Helpful };
        let name = field.strip_prefix("cluster.").unwrap_or(field);
        let said = &[("what", name), ("reference", reference.as_str()), ("tool", other.tool)];
        gaps.add(importance, field, messages::REFERENCE, said, command);
    }
    if let Some(global) = &other.global {
        gaps.needed(paths::GLOBAL_DATASTORE, messages::ROLE_IN_GLOBAL, &[("global", global)], command);
    }
    unknown::region(cluster, gaps);
}

/// A field that AWS prints: what the tool says of it is not what runs.
fn one(
    other: &OtherTool,
    cluster: &Cluster,
    field: &'static Field,
    printed: &Printed,
    command: &ImportCommand,
    gaps: &mut Gaps,
) {
    let reference = other.references.iter().find(|(path, _)| *path == field.path);
    let (message, text) = match (cluster.knows(field.path), other.last_read.knows(field.path), reference) {
        (false, _, Some((_, reference))) => (messages::REFERENCE, reference.as_str()),
        (false, _, None) => (messages::NOT_OF_TOOL, ""),
        (true, false, _) => (messages::ONLY_DESIRED, ""),
        (true, true, _) => (messages::ONLY_LAST_READ, ""),
    };
    let said = &[("what", printed.name), ("tool", other.tool), ("reference", text)];
    gaps.add(printed.into(), field.path, message, said, Some(command));
}

/// The descriptions that print what is needed of a cluster, and their commands.
fn descriptions(cluster: &Cluster) -> Vec<(Description, ImportCommand)> {
    let region = cluster.region.as_deref();
    let command = |operation: &str| ImportCommand::elasticache(operation, region);
    let id = cluster.id.as_deref();
    match cluster.kind {
        Some(Kind::ReplicationGroup) => vec![
            (Description::Member, command("describe-cache-clusters")),
            (Description::ReplicationGroup, command("describe-replication-groups").with("--replication-group-id", id)),
        ],
        Some(Kind::Serverless) => {
            vec![(Description::Serverless, command("describe-serverless-caches").with("--serverless-cache-name", id))]
        }
        _ => vec![(Description::CacheCluster, command("describe-cache-clusters").with("--cache-cluster-id", id))],
    }
}
