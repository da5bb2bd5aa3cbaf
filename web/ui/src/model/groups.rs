//! Which fields stand together, and which concern which engine.

use super::field::Field;
use super::form::Form;
use crate::text::Text;

/// Fields under one heading.
#[derive(Debug)]
pub struct Group {
    /// Its heading.
    pub title: Text,
    /// Its fields, in order.
    pub fields: &'static [Field],
}

/// What nearly every plan needs.
pub const FIRST: &[Field] = &[
    Field::Engine,
    Field::Version,
    Field::NodeType,
    Field::Kind,
    Field::ClusterMode,
    Field::Shards,
    Field::Replicas,
    Field::Nodes,
    Field::MultiAz,
    Field::Failover,
    Field::Pending,
    Field::PendingNodeType,
    Field::PendingVersion,
];

/// What makes a plan more exact.
pub const MORE: &[Group] = &[
    Group {
        title: Text::GroupIdentity,
        fields: &[
            Field::Id,
            Field::Region,
            Field::Status,
            Field::MaintenanceWindow,
            Field::SnapshotWindow,
            Field::AutoMinor,
        ],
    },
    Group { title: Text::GroupPending, fields: &[Field::PendingEngine, Field::PendingOther] },
    Group {
        title: Text::GroupParameters,
        fields: &[Field::GroupName, Field::GroupFamily, Field::GroupDefault, Field::GroupParameters],
    },
    Group {
        title: Text::GroupSecurity,
        fields: &[Field::Transit, Field::AtRest, Field::Auth, Field::UserGroupEngines],
    },
    Group { title: Text::GroupGlobal, fields: &[Field::GlobalRole, Field::GlobalMembers] },
    Group {
        title: Text::GroupData,
        fields: &[
            Field::UsedBytes,
            Field::ReservedPercent,
            Field::SyncRate,
            Field::NodeStart,
            Field::WriteRate,
            Field::Databases,
            Field::Refillable,
            Field::Tiering,
            Field::SnapshotTaken,
            Field::SnapshotVersion,
        ],
    },
    Group {
        title: Text::GroupClient,
        fields: &[Field::ClientLibrary, Field::ClientCluster, Field::ClientDns, Field::ClientRetries],
    },
];

/// Further wishes.
pub const WISHES: &[Field] = &[
    Field::GoalNodeType,
    Field::GoalClusterMode,
    Field::GoalShards,
    Field::GoalTransit,
    Field::GoalAtRest,
    Field::LimitWrites,
    Field::LimitKeepData,
    Field::LimitKeepRollback,
];

/// Whether a field concerns this cluster. One that says something always does: a mistake must be seen to be mended.
pub fn concerns(field: Field, form: &Form) -> bool {
    if form.says(field) {
        return true;
    }
    let memcached = form.get(Field::Engine) == "memcached";
    let serverless = form.get(Field::Kind) == "serverless";
    let something_pending = form.get(Field::Pending) == "some";
    match field {
        Field::Nodes => memcached,
        Field::ClusterMode | Field::Shards | Field::Replicas | Field::Failover | Field::MultiAz => {
            !memcached && !serverless
        }
        Field::PendingVersion | Field::PendingNodeType | Field::PendingEngine | Field::PendingOther => {
            something_pending
        }
        Field::NodeType | Field::GoalNodeType | Field::AutoMinor => !serverless,
        Field::SyncRate | Field::NodeStart | Field::GoalTransit | Field::GoalAtRest => !memcached && !serverless,
        Field::AtRest
        | Field::Auth
        | Field::UserGroupEngines
        | Field::GlobalRole
        | Field::GlobalMembers
        | Field::Databases
        | Field::ReservedPercent
        | Field::Tiering
        | Field::SnapshotTaken
        | Field::SnapshotVersion
        | Field::SnapshotWindow
        | Field::ClientCluster
        | Field::GoalClusterMode
        | Field::GoalShards => !memcached,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_place() {
        let own = [Field::GoalEngine, Field::GoalVersion, Field::GoalTiming, Field::AsOf, Field::Guide];
        let more: Vec<Field> = MORE.iter().flat_map(|group| group.fields.iter().copied()).collect();
        for field in Field::ALL {
            let places = [FIRST, WISHES, &own, &more].iter().filter(|list| list.contains(field)).count();
            assert_eq!(places, 1, "`{}` stands in {places} places", field.path());
        }
    }

    #[test]
    fn memcached_is_not_asked_for_replicas_unless_somebody_said_some() {
        let mut form = Form::default();
        form.set(Field::Engine, "memcached");
        assert!(!concerns(Field::Replicas, &form));
        form.set(Field::Replicas, "2");
        assert!(concerns(Field::Replicas, &form), "an impossible value must be seen");
    }
}
