//! From the attributes of a resource to what a tool says of a cluster.

use upgrade_rules::facts::{Cluster, ClusterMode, InTransitEncryption, Kind, paths};

use super::attributes::Attributes;
use super::names::Property as P;
use super::resource::{Resource, ResourceKind};
use crate::described::{Desired, Encryption, List};
use crate::formats::aws::{ENGINES, SWITCH, check_id};
use crate::guess::{family, region, version};
use crate::messages;
use crate::problems::Problems;
use crate::text::count;

/// Reads a resource.
pub(super) fn resource(resource: &Resource<'_>, problems: &mut Problems) -> Desired {
    let attributes = Attributes::of(resource);
    let text = |property: P, problems: &mut Problems| attributes.text(property, problems);
    // AWS stores ids in small letters, however they are written.
    let id = text(P::Id, problems).or_else(|| resource.id.clone()).map(|id| id.to_ascii_lowercase());
    if let Some(id) = &id {
        check_id(id, &resource.path, problems);
    }
    let arn = text(P::Arn, problems);
    let mut cluster = Cluster {
        kind: kind(resource.kind, &attributes),
        region: arn.and_then(|arn| region::of_arn(&arn)).or_else(|| text(P::Region, problems)),
        engine: attributes.word(P::Engine, &ENGINES, problems),
        version: version(resource, &attributes, problems),
        node_type: text(P::NodeType, problems),
        status: text(P::Status, problems),
        parameter_group: text(P::ParameterGroup, problems).as_deref().map(family::group_named),
        maintenance_window: text(P::MaintenanceWindow, problems),
        snapshot_window: text(P::SnapshotWindow, problems),
        id,
        ..Cluster::default()
    };
    let members = attributes.texts(P::Members, problems);
    match resource.kind {
        ResourceKind::Group => shape(&mut cluster, &attributes, members.as_ref(), problems),
        _ => cluster.nodes = attributes.number(P::Nodes, problems),
    }
    let user_group = attributes.text(P::UserGroup, problems).map(|id| List { items: vec![id], whole: true });
    let encryption = encryption(&attributes, problems);
    let known = |(property, reference): &(P, String)| Some((path(*property)?, reference.clone()));
    Desired {
        tool: resource.tool,
        recorded: resource.recorded,
        resource: resource.called.clone(),
        encryption,
        references: attributes.references.iter().filter_map(known).collect(),
        members: members.map(|list| list.items).unwrap_or_default(),
        global: attributes.text(P::Global, problems),
        user_groups: attributes.texts(P::UserGroups, problems).or(user_group),
        cluster,
    }
}

/// A cache cluster that names a group is a member of it.
fn kind(kind: ResourceKind, attributes: &Attributes) -> Option<Kind> {
    match kind {
        ResourceKind::Group => Some(Kind::ReplicationGroup),
        ResourceKind::CacheCluster => (!attributes.has(P::Group)).then_some(Kind::CacheCluster),
        ResourceKind::Serverless => Some(Kind::Serverless),
        ResourceKind::Global | ResourceKind::Other => None,
    }
}

/// What the tool read, where it says so; else what it wants.
fn version(resource: &Resource<'_>, attributes: &Attributes, problems: &mut Problems) -> Option<String> {
    let major = attributes.text(P::MajorVersion, problems);
    let actual = attributes.text(P::ActualVersion, problems).map(|full| match &major {
        // Of a serverless cache for Memcached, `1.6` and `21` make 1.6.21.
        Some(major) if major.contains('.') && !full.contains('.') => [major, ".", &full].concat(),
        _ => full,
    });
    let wanted = attributes.text(P::EngineVersion, problems);
    if let (Some(actual), Some(wanted)) = (&actual, &wanted)
        && !version::may_be_same(actual, wanted)
    {
        let said =
            &[("resource", resource.called.as_str()), ("tool", resource.tool), ("wanted", wanted), ("actual", actual)];
        problems.warning(&resource.path, messages::WANTED_VERSION_DIFFERS, said);
    }
    actual.or(wanted).or(major)
}

/// Shards and replicas of a replication group, and what protects them.
fn shape(cluster: &mut Cluster, attributes: &Attributes, members: Option<&List<String>>, problems: &mut Problems) {
    let modes = [
        ("enabled", ClusterMode::Enabled),
        ("disabled", ClusterMode::Disabled),
        ("compatible", ClusterMode::Compatible),
    ];
    let shards = attributes.number(P::Shards, problems);
    let nodes = attributes.number(P::NumCacheClusters, problems);
    let sharded = shards.is_some_and(|shards| shards > 1);
    let switch = attributes.flag(P::ClusterEnabled, problems);
    cluster.cluster_mode = attributes.word(P::ClusterMode, &modes, problems).or(match (switch, sharded) {
        (Some(true), _) | (None, true) => Some(ClusterMode::Enabled),
        (Some(false), false) => Some(ClusterMode::Disabled),
        // The tool contradicts itself.
        (Some(false), true) | (None, false) => None,
    });
    // `NumCacheClusters` is used where there is one shard only.
    let one = match cluster.cluster_mode {
        Some(ClusterMode::Disabled) => true,
        Some(ClusterMode::Compatible | ClusterMode::Enabled) => false,
        None => nodes.is_some(),
    };
    cluster.shards = shards.or(one.then_some(1));
    let members = members.filter(|list| list.whole && !list.items.is_empty()).map(|list| count(list.items.len()));
    let by_nodes = nodes.or(members).filter(|_| cluster.shards == Some(1)).and_then(|nodes| nodes.checked_sub(1));
    cluster.replicas_per_shard = attributes.number(P::Replicas, problems).or(by_nodes);
    cluster.automatic_failover = attributes
        .flag(P::Failover, problems)
        .or_else(|| attributes.word(P::AutomaticFailover, &[SWITCH.as_slice(), &CHANGING].concat(), problems));
    cluster.multi_az =
        attributes.flag(P::MultiAz, problems).or_else(|| attributes.word(P::MultiAzWord, &SWITCH, problems));
    cluster.data_tiering = attributes.flag(P::DataTiering, problems);
}

/// While automatic failover changes, it does not protect yet or no longer.
const CHANGING: [(&str, bool); 2] = [("enabling", false), ("disabling", false)];

fn encryption(attributes: &Attributes, problems: &mut Problems) -> Encryption {
    let modes = [("preferred", InTransitEncryption::Preferred), ("required", InTransitEncryption::Required)];
    Encryption {
        in_transit: attributes.flag(P::InTransit, problems),
        mode: attributes.word(P::InTransitMode, &modes, problems),
        at_rest: attributes.flag(P::AtRest, problems),
        auth_token: attributes
            .has(P::AuthToken)
            .then_some(true)
            .or_else(|| attributes.flag(P::AuthTokenEnabled, problems)),
    }
}

/// The field of a request that a property fills.
fn path(property: P) -> Option<&'static str> {
    Some(match property {
        P::ActualVersion | P::EngineVersion | P::MajorVersion => paths::VERSION,
        P::AtRest => paths::AT_REST,
        P::AuthToken | P::AuthTokenEnabled | P::UserGroup | P::UserGroups => paths::AUTH,
        P::AutomaticFailover | P::Failover => paths::FAILOVER,
        P::ClusterEnabled | P::ClusterMode => paths::CLUSTER_MODE,
        P::DataTiering => paths::DATA_TIERING,
        P::Engine => paths::ENGINE,
        P::Global => paths::GLOBAL_DATASTORE,
        P::Group => paths::KIND,
        P::Id => paths::ID,
        P::InTransit | P::InTransitMode => paths::IN_TRANSIT,
        P::MaintenanceWindow => paths::MAINTENANCE_WINDOW,
        P::MultiAz | P::MultiAzWord => paths::MULTI_AZ,
        P::NodeType => paths::NODE_TYPE,
        P::Nodes => paths::NODES,
        P::NumCacheClusters | P::Replicas => paths::REPLICAS,
        P::ParameterGroup => paths::PARAMETER_GROUP,
        P::Arn | P::Region => paths::REGION,
        P::Shards => paths::SHARDS,
        P::SnapshotWindow => paths::SNAPSHOT_WINDOW,
        P::Members | P::Status => return None,
    })
}
