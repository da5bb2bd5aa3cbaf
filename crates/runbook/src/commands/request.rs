//! A request to AWS, before any shell or protocol.

use std::borrow::Cow;

use upgrade_rules::catalogue::SourceId;

use super::name::Name;

/// An operation of AWS's API and its name on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Call {
    /// `ModifyReplicationGroup`.
    pub(crate) api: &'static str,
    /// `modify-replication-group`.
    pub(crate) cli: &'static str,
    /// The document that describes it.
    pub(crate) document: SourceId,
}

/// The operations that this crate writes.
pub(crate) mod call {
    use upgrade_rules::catalogue::sources;

    use super::Call;

    macro_rules! calls {
        ($($constant:ident $api:literal $cli:literal $document:ident)*) => {
            $(#[doc = concat!("`", $api, "`.")] pub(crate) const $constant: Call =
                Call { api: $api, cli: $cli, document: sources::$document };)*
            #[cfg(test)]
            pub(crate) const ALL: &[Call] = &[$($constant),*];
        };
    }

    calls! {
        CREATE_CACHE_CLUSTER "CreateCacheCluster" "create-cache-cluster" SM_CREATECACHECLUSTER
        CREATE_CACHE_PARAMETER_GROUP "CreateCacheParameterGroup" "create-cache-parameter-group" SM_CREATECACHEPARAMETERGROUP
        CREATE_REPLICATION_GROUP "CreateReplicationGroup" "create-replication-group" SM_CREATEREPLICATIONGROUP
        CREATE_SNAPSHOT "CreateSnapshot" "create-snapshot" SM_CREATESNAPSHOT
        DELETE_CACHE_CLUSTER "DeleteCacheCluster" "delete-cache-cluster" SM_DELETECACHECLUSTER
        DELETE_REPLICATION_GROUP "DeleteReplicationGroup" "delete-replication-group" SM_DELETEREPLICATIONGROUP
        DESCRIBE_CACHE_CLUSTERS "DescribeCacheClusters" "describe-cache-clusters" SM_DESCRIBECACHECLUSTERS
        DESCRIBE_CACHE_ENGINE_VERSIONS "DescribeCacheEngineVersions" "describe-cache-engine-versions" SM_DESCRIBECACHEENGINEVERSIONS
        DESCRIBE_CACHE_PARAMETERS "DescribeCacheParameters" "describe-cache-parameters" SM_DESCRIBECACHEPARAMETERS
        DESCRIBE_EVENTS "DescribeEvents" "describe-events" SM_DESCRIBEEVENTS
        DESCRIBE_GLOBAL_REPLICATION_GROUPS "DescribeGlobalReplicationGroups" "describe-global-replication-groups" SM
        DESCRIBE_REPLICATION_GROUPS "DescribeReplicationGroups" "describe-replication-groups" SM_DESCRIBEREPLICATIONGROUPS
        DESCRIBE_SERVERLESS_CACHES "DescribeServerlessCaches" "describe-serverless-caches" SM
        DESCRIBE_SNAPSHOTS "DescribeSnapshots" "describe-snapshots" SM_DESCRIBESNAPSHOTS
        DESCRIBE_UPDATE_ACTIONS "DescribeUpdateActions" "describe-update-actions" SM_DESCRIBEUPDATEACTIONS
        INCREASE_REPLICA_COUNT "IncreaseReplicaCount" "increase-replica-count" SM_INCREASEREPLICACOUNT
        LIST_ALLOWED_NODE_TYPES "ListAllowedNodeTypeModifications" "list-allowed-node-type-modifications" SM_LISTALLOWEDNODETYPEMODIFICATIONS
        MODIFY_CACHE_CLUSTER "ModifyCacheCluster" "modify-cache-cluster" SM_MODIFYCACHECLUSTER
        MODIFY_CACHE_PARAMETER_GROUP "ModifyCacheParameterGroup" "modify-cache-parameter-group" SM_MODIFYCACHEPARAMETERGROUP
        MODIFY_GLOBAL_REPLICATION_GROUP "ModifyGlobalReplicationGroup" "modify-global-replication-group" SM_MODIFYGLOBALREPLICATIONGROUP
        MODIFY_REPLICATION_GROUP "ModifyReplicationGroup" "modify-replication-group" SM_MODIFYREPLICATIONGROUP
        MODIFY_SHARDS "ModifyReplicationGroupShardConfiguration" "modify-replication-group-shard-configuration" SM_MODIFYREPLICATIONGROUPSHARDCONFIGURATION
        MODIFY_SERVERLESS_CACHE "ModifyServerlessCache" "modify-serverless-cache" SM_MODIFYSERVERLESSCACHE
    }
}

/// The value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// Text.
    Text(Cow<'a, str>),
    /// `--flag` or `--no-flag`.
    Flag(bool),
    /// A number.
    Number(u32),
    /// A list of texts; in the Query API each has the name of the list's items.
    List(&'static str, Vec<Cow<'a, str>>),
    /// Names and values of a cache parameter group.
    Parameters(Vec<(&'a str, &'a str)>),
}

/// A request to AWS: operation and parameters, in the order in which they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request<'a> {
    /// The operation.
    pub(crate) call: Call,
    /// The Region, where it is known and looks like one.
    pub(crate) region: Option<&'a str>,
    /// Parameters; the thing that is changed comes first.
    pub(crate) parameters: Vec<(Name, Value<'a>)>,
    /// What the command line shall show of the answer (`JMESPath`); only plain characters and `'`.
    pub(crate) show: Option<Cow<'a, str>>,
}

impl<'a> Request<'a> {
    /// A request without parameters.
    pub(crate) fn new(call: Call, region: Option<&'a str>) -> Self {
        Self { call, region, parameters: Vec::with_capacity(6), show: None }
    }

    /// With a text.
    pub(crate) fn text(mut self, name: Name, value: impl Into<Cow<'a, str>>) -> Self {
        self.parameters.push((name, Value::Text(value.into())));
        self
    }

    /// With a text, where there is one.
    pub(crate) fn text_if(self, name: Name, value: Option<impl Into<Cow<'a, str>>>) -> Self {
        match value {
            Some(value) => self.text(name, value),
            None => self,
        }
    }

    /// With a flag.
    pub(crate) fn flag(mut self, name: Name, value: bool) -> Self {
        self.parameters.push((name, Value::Flag(value)));
        self
    }

    /// With a flag, where it is known.
    pub(crate) fn flag_if(self, name: Name, value: Option<bool>) -> Self {
        match value {
            Some(value) => self.flag(name, value),
            None => self,
        }
    }

    /// With a number.
    pub(crate) fn number(mut self, name: Name, value: u32) -> Self {
        self.parameters.push((name, Value::Number(value)));
        self
    }

    /// With a list of one text.
    pub(crate) fn one(mut self, name: Name, item: &'static str, value: impl Into<Cow<'a, str>>) -> Self {
        self.parameters.push((name, Value::List(item, vec![value.into()])));
        self
    }

    /// With parameters of a cache parameter group.
    pub(crate) fn values(mut self, name: Name, values: Vec<(&'a str, &'a str)>) -> Self {
        self.parameters.push((name, Value::Parameters(values)));
        self
    }

    /// Whether no shell has anything to quote in it.
    pub(crate) fn is_bare(&self) -> bool {
        self.parameters.iter().all(|(_, value)| match value {
            Value::Text(text) => super::line::is_bare(text),
            Value::Flag(_) | Value::Number(_) => true,
            Value::List(..) | Value::Parameters(_) => false,
        })
    }

    /// Showing this much of the answer.
    pub(crate) fn show(mut self, path: impl Into<Cow<'a, str>>) -> Self {
        self.show = Some(path.into());
        self
    }
}
