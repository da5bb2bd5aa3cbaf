//! Requests that only look.

use std::borrow::Cow;

use upgrade_rules::facts::Kind;

use super::{Request, call, name};
use crate::setting::Setting;
use crate::subject::Subject;

/// Status, version, node type and pending values of every node: they are shown for the member clusters, not on the group.
pub(crate) fn members<'a>(setting: &Setting<'a>, subject: &Subject<'a>) -> Request<'a> {
    if subject.is_cache_cluster() {
        return Request::new(call::DESCRIBE_CACHE_CLUSTERS, setting.region)
            .text(name::CACHE_CLUSTER_ID, subject.id)
            .show("CacheClusters[].[CacheClusterStatus,EngineVersion,CacheNodeType,PendingModifiedValues]");
    }
    nodes(setting, subject, "CacheClusterId,CacheClusterStatus,EngineVersion,CacheNodeType,PendingModifiedValues")
}

/// Something of every node of a replication group.
pub(crate) fn nodes<'a>(setting: &Setting<'a>, subject: &Subject<'a>, fields: &str) -> Request<'a> {
    let mut show = String::with_capacity(160);
    show.push_str("CacheClusters[");
    if is_name(subject.id) {
        show.push_str("?ReplicationGroupId=='");
        show.push_str(subject.id);
        show.push('\'');
    }
    show.push_str("].[");
    show.push_str(fields);
    show.push(']');
    Request::new(call::DESCRIBE_CACHE_CLUSTERS, setting.region).show(show)
}

/// A Global Datastore with its members; every one where none is named.
pub(crate) fn global<'a>(setting: &Setting<'a>, id: Option<&'a str>) -> Request<'a> {
    Request::new(call::DESCRIBE_GLOBAL_REPLICATION_GROUPS, setting.region)
        .text_if(name::GLOBAL_REPLICATION_GROUP_ID, id)
        .flag(name::SHOW_MEMBER_INFO, true)
}

/// The state of a Global Datastore, and of its members.
pub(crate) const MEMBERS: &str = "GlobalReplicationGroups[].[Status,EngineVersion,\
                                  Members[].[ReplicationGroupId,ReplicationGroupRegion,Role,Status]]";

/// Everything that is set on a resource and its nodes, with its tags, its network and the parameters of its group.
pub(crate) fn settings<'a>(setting: &Setting<'a>, subject: &Subject<'a>, parameter_group: &'a str) -> Vec<Request<'a>> {
    let new = |call| Request::new(call, setting.region);
    let mut requests = Vec::with_capacity(5);
    let mut nodes = new(call::DESCRIBE_CACHE_CLUSTERS);
    if subject.is_cache_cluster() {
        nodes = nodes.text(name::CACHE_CLUSTER_ID, subject.id);
    } else {
        requests.push(new(call::DESCRIBE_REPLICATION_GROUPS).text(name::REPLICATION_GROUP_ID, subject.id));
    }
    requests.push(nodes.flag(name::SHOW_CACHE_NODE_INFO, true));
    requests.push(new(call::LIST_TAGS).text(name::RESOURCE_NAME, "MY-RESOURCE-ARN"));
    requests.push(new(call::DESCRIBE_CACHE_SUBNET_GROUPS).text(name::CACHE_SUBNET_GROUP_NAME, "MY-SUBNET-GROUP"));
    requests.push(set_values(setting, parameter_group));
    requests
}

/// A metric of a node in the last hours, as CloudWatch has it.
pub(crate) fn metric<'a>(setting: &Setting<'a>, subject: &Subject<'a>, metric: &'static str) -> Request<'a> {
    // The metrics of a replication group are those of its nodes; old and new cluster are compared by two commands.
    let node: Cow<str> = match (is_name(subject.id), subject.is_cache_cluster()) {
        (true, true) => subject.id.into(),
        (true, false) => ["MY-NODE-OF-", subject.id].concat().into(),
        (false, _) => "MY-MEMBER-CLUSTER-ID".into(),
    };
    // Under which name the metrics of a serverless cache are listed, no document read says.
    let (dimension, node) = match subject.kind {
        Kind::Serverless => ("MY-DIMENSION", Cow::Borrowed(subject.id)),
        _ => ("CacheClusterId", node),
    };
    Request::new(call::GET_METRIC_STATISTICS, setting.region)
        .text(name::NAMESPACE, "AWS/ElastiCache")
        .text(name::METRIC_NAME, metric)
        .structure(name::DIMENSIONS, "member", [("Name", dimension.into()), ("Value", node)])
        .text(name::START_TIME, "MY-START-TIME")
        .text(name::END_TIME, "MY-END-TIME")
        .number(name::PERIOD, 300)
        .text(name::STATISTICS, "Maximum")
        .show("Datapoints[].[Timestamp,Maximum]")
}

/// Something of a replication group.
pub(crate) fn group<'a>(setting: &Setting<'a>, id: impl Into<Cow<'a, str>>, show: &'static str) -> Request<'a> {
    Request::new(call::DESCRIBE_REPLICATION_GROUPS, setting.region).text(name::REPLICATION_GROUP_ID, id).show(show)
}

/// The values that a parameter group sets.
pub(crate) fn set_values<'a>(setting: &Setting<'a>, group: impl Into<Cow<'a, str>>) -> Request<'a> {
    Request::new(call::DESCRIBE_CACHE_PARAMETERS, setting.region)
        .text(name::CACHE_PARAMETER_GROUP_NAME, group)
        .text(name::SOURCE, "user")
        .show("Parameters[].[ParameterName,ParameterValue]")
}

/// Status and version of a whole: replication group's members, Global Datastore or serverless cache.
pub(crate) fn whole<'a>(setting: &Setting<'a>, subject: &Subject<'a>) -> Request<'a> {
    match subject.kind {
        Kind::CacheCluster | Kind::ReplicationGroup => members(setting, subject),
        Kind::GlobalDatastore => global(setting, Some(setting.names.global()))
            .show("GlobalReplicationGroups[].[Status,EngineVersion,Members[].[ReplicationGroupId,Status]]"),
        Kind::Serverless => Request::new(call::DESCRIBE_SERVERLESS_CACHES, setting.region)
            .text(name::SERVERLESS_CACHE_NAME, subject.id)
            .show("ServerlessCaches[].[Status,Engine,FullEngineVersion]"),
    }
}

/// The endpoint of a new resource.
pub(crate) fn endpoint<'a>(setting: &Setting<'a>, subject: &Subject<'a>) -> Request<'a> {
    if subject.kind == Kind::Serverless {
        return Request::new(call::DESCRIBE_SERVERLESS_CACHES, setting.region)
            .text(name::SERVERLESS_CACHE_NAME, subject.id)
            .show("ServerlessCaches[].[Endpoint,ReaderEndpoint]");
    }
    if subject.is_cache_cluster() {
        return Request::new(call::DESCRIBE_CACHE_CLUSTERS, setting.region)
            .text(name::CACHE_CLUSTER_ID, subject.id)
            .flag(name::SHOW_CACHE_NODE_INFO, true)
            .show("CacheClusters[].[ConfigurationEndpoint,CacheNodes[].Endpoint]");
    }
    group(setting, subject.id, ENDPOINTS)
}

/// The endpoints of a replication group.
pub(crate) const ENDPOINTS: &str =
    "ReplicationGroups[].[ConfigurationEndpoint,NodeGroups[].[PrimaryEndpoint,ReaderEndpoint]]";

/// Events of the last day.
pub(crate) fn events<'a>(setting: &Setting<'a>, subject: &Subject<'a>) -> Request<'a> {
    let kind = match subject.kind {
        Kind::CacheCluster => "cache-cluster",
        Kind::ReplicationGroup | Kind::GlobalDatastore => "replication-group",
        Kind::Serverless => "serverless-cache",
    };
    Request::new(call::DESCRIBE_EVENTS, setting.region)
        .text(name::SOURCE_TYPE, kind)
        .text(name::SOURCE_IDENTIFIER, subject.id)
        .number(name::DURATION, 1440)
        .show("Events[].[Date,Message]")
}

/// Whether a text can be put inside quotes of a `JMESPath` expression without escapes.
fn is_name(id: &str) -> bool {
    id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
