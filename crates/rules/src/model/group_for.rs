//! The parameter group that a resource needs.

use super::facts::ClusterMode;
use super::made_group::MadeGroup;
use super::operation::Create;
use super::state::Resource;

impl MadeGroup {
    /// For a resource as it is, once it has a version of this family.
    pub fn for_resource(resource: &Resource, family: &'static str) -> Self {
        Self { family, cluster_on: resource.cluster_on() }
    }

    /// For a new resource, where the custom group of the old one does not fit.
    pub fn for_new(live: &Resource, create: &Create) -> Option<Self> {
        Self::unless_fits(live, create).filter(|_| live.default_group == Some(false))
    }

    /// The same if the old one's group is a custom one.
    pub(crate) fn unless_fits(live: &Resource, create: &Create) -> Option<Self> {
        // A serverless cache has no parameter group (F-N-074).
        if create.serverless {
            return None;
        }
        let replicates = create.version.engine().replicates();
        // Memcached's parameters are its own.
        if live.version.engine().replicates() != replicates {
            return None;
        }
        let cluster_on = if replicates { create.mode.map(|mode| mode == ClusterMode::Enabled) } else { Some(false) };
        let other_mode = match cluster_on {
            Some(true) => live.cluster_on() != Some(true),
            Some(false) => live.cluster_on() == Some(true),
            None => false,
        };
        let family = create.version.family();
        (other_mode || live.group_family != family).then_some(Self { family, cluster_on })
    }
}
