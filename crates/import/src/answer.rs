//! What an import gives back.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_with::skip_serializing_none;
use upgrade_explain::ExplainAnswer;
use upgrade_rules::facts::Cluster;

use crate::command::ImportCommand;

/// The parameters of a sentence, by the name that is in braces in the tables.
pub type Params = BTreeMap<String, String>;

/// How the import went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ImportStatus {
    /// Every needed fact of every cluster was in the documents.
    Imported,
    /// At least one cluster was found, and something needed is not in the documents, or a part of them could not be read.
    Incomplete,
    /// No text, or documents that describe no cluster.
    Empty,
    /// Nothing could be read; `problems` says why.
    Invalid,
}

/// The whole answer of an import.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ImportAnswer {
    /// How it went.
    pub status: ImportStatus,
    /// The clusters found, in the order in which the text describes them.
    pub clusters: Vec<ImportedCluster>,
    /// The documents found, in the order of the text.
    pub documents: Vec<DocumentInfo>,
    /// What is wrong or remarkable, in the order in which it was found.
    pub problems: Vec<ImportProblem>,
    /// What errors and events in the text mean; only where one of them is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub explained: Option<ExplainAnswer>,
}

/// One cluster of the documents.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ImportedCluster {
    /// Its state, as `cluster` of a plan request takes it.
    pub cluster: Cluster,
    /// Id, engine and version, for a list to pick from.
    pub label: String,
    /// The documents that it was read from: positions in [`ImportAnswer::documents`], counted from 0.
    pub read_from: Vec<u32>,
    /// Where it was read from several documents: the documents of each fact, by the request field that holds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional, type = "Record<string, number[]>"))]
    pub facts_from: Option<BTreeMap<&'static str, Vec<u32>>>,
    /// What the documents do not say, most important first.
    pub missing: Vec<MissingFact>,
    /// Whose word its facts are, where AWS does not describe it: they say nothing of what runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub recorded: Option<Recorded>,
}

/// What another tool says of a cluster, instead of AWS.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Recorded {
    /// What the tool read of AWS some time ago.
    LastRead,
    /// What the tool wants, as its file says.
    #[default]
    Desired,
}

/// How much depends on a missing fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Importance {
    /// Without it the plan has conditions or cannot be made.
    Needed,
    /// With it the plan is more exact.
    Helpful,
}

/// A fact of a cluster that the documents do not contain.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct MissingFact {
    /// The request field that is left open: `cluster.version`.
    pub field: &'static str,
    /// How much depends on it.
    pub importance: Importance,
    /// Stable code for programs, and the id of the sentence.
    pub code: &'static str,
    /// The parameters of the sentence.
    #[cfg_attr(feature = "schema", ts(type = "Record<string, string>"))]
    pub params: Params,
    /// What is missing, and where it belongs.
    pub message: String,
    /// How to get it, where that is more than a command.
    pub help: Option<String>,
    /// The command whose output contains it.
    pub command: Option<ImportCommand>,
}

/// What kind of document was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum DocumentKind {
    /// `describe-replication-groups`, or the answer of a call that changes one.
    ReplicationGroups,
    /// `describe-cache-clusters`, or the answer of a call that changes one.
    CacheClusters,
    /// `describe-global-replication-groups`.
    GlobalReplicationGroups,
    /// `describe-serverless-caches`.
    ServerlessCaches,
    /// `describe-snapshots`.
    Snapshots,
    /// `describe-cache-parameters`.
    CacheParameters,
    /// `describe-cache-parameter-groups`.
    CacheParameterGroups,
    /// `describe-user-groups`.
    UserGroups,
    /// `describe-cache-engine-versions`.
    EngineVersions,
    /// `list-allowed-node-type-modifications`.
    AllowedNodeTypes,
    /// `describe-update-actions`.
    UpdateActions,
    /// `describe-service-updates`.
    ServiceUpdates,
    /// `describe-reserved-cache-nodes`.
    ReservedNodes,
    /// `aws cloudwatch get-metric-data` or `get-metric-statistics`.
    Metrics,
    /// A document of `ElastiCache` from which nothing is needed.
    NotNeeded,
    /// A state or plan of Terraform.
    Terraform,
    /// A template or a list of resources of `CloudFormation`.
    CloudFormation,
    /// Objects of Kubernetes: of ACK, Crossplane, or others.
    Kubernetes,
    /// A stack of Pulumi.
    Pulumi,
    /// An empty list.
    EmptyList,
    /// Anything else.
    Unknown,
}

impl DocumentKind {
    /// Whether a document holds descriptions by AWS and nothing else: no message of anybody.
    pub(crate) fn is_description(self) -> bool {
        !matches!(
            self,
            Self::NotNeeded
                | Self::Terraform
                | Self::CloudFormation
                | Self::Kubernetes
                | Self::Pulumi
                | Self::EmptyList
                | Self::Unknown
        )
    }

    /// Whether a document describes no cluster, whatever is in it: it says something of clusters at most.
    pub(crate) fn is_beside_clusters(self) -> bool {
        matches!(
            self,
            Self::NotNeeded
                | Self::CloudFormation
                | Self::Terraform
                | Self::EngineVersions
                | Self::AllowedNodeTypes
                | Self::UpdateActions
                | Self::ServiceUpdates
                | Self::ReservedNodes
                | Self::Metrics
        )
    }
}

/// A document of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DocumentInfo {
    /// What it is.
    pub kind: DocumentKind,
    /// The line on which it starts, counted from 1.
    pub line: u32,
    /// How many things it describes.
    pub count: u32,
    /// Whether AWS's paging cut it: it contains `NextToken` or `Marker`.
    pub paged: bool,
    /// The parameters of the sentence.
    #[cfg_attr(feature = "schema", ts(type = "Record<string, string>"))]
    pub params: Params,
    /// What was recognised, for a person; the id of the sentence is `document-` and the kind.
    pub message: String,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// A part of the text could not be read.
    Error,
    /// All was read, and a person should look at it.
    Warning,
    /// Good to know.
    Note,
}

/// Something wrong or remarkable in the text.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct ImportProblem {
    /// How bad it is.
    pub severity: Severity,
    /// Where: `ReplicationGroups[0].NodeGroups`, or `line 3, column 7` where it is not JSON; empty for the whole text.
    pub path: String,
    /// The document that it is in: a position in [`ImportAnswer::documents`], counted from 0.
    pub document: Option<u32>,
    /// Stable code for programs, and the id of the sentence.
    pub code: &'static str,
    /// The parameters of the sentence.
    #[cfg_attr(feature = "schema", ts(type = "Record<string, string>"))]
    pub params: Params,
    /// What is wrong.
    pub message: String,
    /// How to fix it.
    pub help: Option<String>,
}
