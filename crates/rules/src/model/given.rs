//! What a state knows of the cluster as the user gave it.

use super::facts::Cluster;

/// Whether the cluster's parameters switch append-only files on; `None` = the parameters are unknown.
pub fn append_only(facts: &Cluster) -> Option<bool> {
    let parameters = facts.parameter_group.as_ref()?.parameters.as_ref()?;
    Some(parameters.get("appendonly").is_some_and(|value| value.trim() == "yes"))
}

/// Numbers of the databases beyond 0 that hold keys; `None` = unknown.
pub fn other_databases(facts: &Cluster) -> Option<Vec<u32>> {
    let databases = facts.data.as_ref()?.databases_in_use.as_ref()?;
    Some(databases.iter().copied().filter(|number| *number > 0).collect())
}
