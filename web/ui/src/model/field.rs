//! The form's fields: for each its place in the request, its label and its control. One row a field; nothing else knows paths.

use crate::text::Text;

/// Suggestions for a text field, taken from the core's catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Versions of the present engine.
    PresentVersions,
    /// Versions of the engine wanted, and `newest`.
    WantedVersions,
    /// Node types.
    NodeTypes,
    /// AWS Regions.
    Regions,
    /// Parameter group families.
    Families,
    /// AWS's status words.
    Statuses,
}

/// A choice: the word of the request and its label.
pub type Choice = (&'static str, Text);

/// How a field is shown and how its text is written into the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// A line of text.
    Line,
    /// A line of text with suggestions.
    Listed(List),
    /// A whole number.
    Number,
    /// A number of bytes, with or without a unit.
    Bytes,
    /// Yes, no or not known.
    Flag,
    /// One of a few words; the empty one stands for "not said".
    Choice(&'static [Choice]),
    /// Words with commas between them.
    Words,
    /// Whole numbers with commas between them.
    Numbers,
    /// Lines of `name=value`.
    Parameters,
    /// Whether anything is pending: not known, nothing, something.
    Pending,
    /// A day.
    Date,
    /// One of the dated guides, which the core names.
    Guide,
}

const ENGINES: &[Choice] = &[
    ("", Text::NotKnown),
    ("redis", Text::EngineRedis),
    ("valkey", Text::EngineValkey),
    ("memcached", Text::EngineMemcached),
];

macro_rules! fields {
    ($($name:ident, $path:literal, $label:ident, $hint:expr, $control:expr;)*) => {
        /// A field of the form.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the path says it")]
        pub enum Field { $($name),* }

        impl Field {
            /// Every field, in the order of the request.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Its place in the request: `cluster.nodeType`.
            pub const fn path(self) -> &'static str {
                match self { $(Self::$name => $path),* }
            }

            /// Its label.
            pub const fn label(self) -> Text {
                match self { $(Self::$name => Text::$label),* }
            }

            /// A hint below it.
            pub const fn hint(self) -> Option<Text> {
                match self { $(Self::$name => $hint),* }
            }

            /// Its control.
            pub const fn control(self) -> Control {
                match self { $(Self::$name => $control),* }
            }
        }
    };
}

fields! {
    Kind, "cluster.kind", LabelKind, None, Control::Choice(&[
        ("", Text::NotKnown),
        ("replication-group", Text::KindReplicationGroup),
        ("cache-cluster", Text::KindCacheCluster),
        ("global-datastore", Text::KindGlobalDatastore),
        ("serverless", Text::KindServerless),
    ]);
    Id, "cluster.id", LabelId, Some(Text::HintId), Control::Line;
    Region, "cluster.region", LabelRegion, None, Control::Listed(List::Regions);
    Engine, "cluster.engine", LabelEngine, None, Control::Choice(ENGINES);
    Version, "cluster.version", LabelVersion, None, Control::Listed(List::PresentVersions);
    NodeType, "cluster.nodeType", LabelNodeType, None, Control::Listed(List::NodeTypes);
    Nodes, "cluster.nodes", LabelNodes, None, Control::Number;
    Shards, "cluster.shards", LabelShards, None, Control::Number;
    Replicas, "cluster.replicasPerShard", LabelReplicas, None, Control::Number;
    ClusterMode, "cluster.clusterMode", LabelClusterMode, None, Control::Choice(&[
        ("", Text::NotKnown),
        ("disabled", Text::ModeDisabled),
        ("compatible", Text::ModeCompatible),
        ("enabled", Text::ModeEnabled),
    ]);
    Failover, "cluster.automaticFailover", LabelFailover, None, Control::Flag;
    MultiAz, "cluster.multiAz", LabelMultiAz, None, Control::Flag;
    Status, "cluster.status", LabelStatus, None, Control::Listed(List::Statuses);
    Pending, "cluster.pending", LabelPending, None, Control::Pending;
    PendingEngine, "cluster.pending.engine", LabelPendingEngine, None, Control::Choice(&[
        ("", Text::EngineSame),
        ("redis", Text::EngineRedis),
        ("valkey", Text::EngineValkey),
        ("memcached", Text::EngineMemcached),
    ]);
    PendingVersion, "cluster.pending.version", LabelPendingVersion, None, Control::Listed(List::WantedVersions);
    PendingNodeType, "cluster.pending.nodeType", LabelPendingNodeType, None, Control::Listed(List::NodeTypes);
    PendingOther, "cluster.pending.other", LabelPendingOther, Some(Text::HintWords), Control::Words;
    GroupName, "cluster.parameterGroup.name", LabelGroupName, None, Control::Line;
    GroupFamily, "cluster.parameterGroup.family", LabelGroupFamily, None, Control::Listed(List::Families);
    GroupDefault, "cluster.parameterGroup.isDefault", LabelGroupDefault, None, Control::Flag;
    GroupParameters, "cluster.parameterGroup.parameters", LabelGroupParameters, Some(Text::HintParameters), Control::Parameters;
    MaintenanceWindow, "cluster.maintenanceWindow", LabelMaintenanceWindow, Some(Text::HintMaintenanceWindow), Control::Line;
    SnapshotWindow, "cluster.snapshotWindow", LabelSnapshotWindow, Some(Text::HintSnapshotWindow), Control::Line;
    AutoMinor, "cluster.autoMinorVersionUpgrade", LabelAutoMinor, Some(Text::HintAutoMinor), Control::Flag;
    Transit, "cluster.inTransitEncryption", LabelTransit, None, Control::Choice(&[
        ("", Text::NotKnown),
        ("disabled", Text::TransitDisabled),
        ("preferred", Text::TransitPreferred),
        ("required", Text::TransitRequired),
    ]);
    AtRest, "cluster.atRestEncryption", LabelAtRest, None, Control::Flag;
    Auth, "cluster.auth", LabelAuth, None, Control::Choice(&[
        ("", Text::NotKnown),
        ("none", Text::AuthNone),
        ("token", Text::AuthToken),
        ("user-group", Text::AuthUserGroup),
    ]);
    UserGroupEngines, "cluster.userGroupEngines", LabelUserGroupEngines, Some(Text::HintEngines), Control::Words;
    Tiering, "cluster.dataTiering", LabelTiering, None, Control::Flag;
    GlobalRole, "cluster.globalDatastore.role", LabelGlobalRole, None, Control::Choice(&[
        ("", Text::NotKnown),
        ("none", Text::RoleNone),
        ("primary", Text::RolePrimary),
        ("secondary", Text::RoleSecondary),
    ]);
    GlobalMembers, "cluster.globalDatastore.members", LabelGlobalMembers, None, Control::Number;
    UsedBytes, "cluster.data.usedBytes", LabelUsedBytes, Some(Text::HintBytes), Control::Bytes;
    ReservedPercent, "cluster.data.reservedMemoryPercent", LabelReservedPercent, None, Control::Number;
    SyncRate, "cluster.data.syncMegabytesPerSecond", LabelSyncRate, Some(Text::HintMeasured), Control::Number;
    NodeStart, "cluster.data.nodeStartSeconds", LabelNodeStart, Some(Text::HintMeasured), Control::Number;
    WriteRate, "cluster.data.writeRate", LabelWriteRate, None, Control::Choice(&[
        ("", Text::NotKnown),
        ("low", Text::RateLow),
        ("high", Text::RateHigh),
    ]);
    Databases, "cluster.data.databasesInUse", LabelDatabases, Some(Text::HintDatabases), Control::Numbers;
    Refillable, "cluster.data.refillable", LabelRefillable, None, Control::Flag;
    SnapshotTaken, "cluster.data.latestSnapshot.takenAt", LabelSnapshotTaken, Some(Text::HintSnapshotTaken), Control::Line;
    SnapshotVersion, "cluster.data.latestSnapshot.version", LabelSnapshotVersion, None, Control::Listed(List::PresentVersions);
    ClientLibrary, "cluster.client.library", LabelClientLibrary, None, Control::Line;
    ClientCluster, "cluster.client.clusterProtocol", LabelClientCluster, None, Control::Flag;
    ClientDns, "cluster.client.dnsTtlSeconds", LabelClientDns, None, Control::Number;
    ClientRetries, "cluster.client.retries", LabelClientRetries, None, Control::Flag;
    GoalEngine, "goal.engine", LabelGoalEngine, None, Control::Choice(&[
        ("", Text::EngineSame),
        ("redis", Text::EngineRedis),
        ("valkey", Text::EngineValkey),
        ("memcached", Text::EngineMemcached),
    ]);
    GoalVersion, "goal.version", LabelGoalVersion, Some(Text::HintGoalVersion), Control::Listed(List::WantedVersions);
    GoalNodeType, "goal.nodeType", LabelGoalNodeType, Some(Text::HintGoalNodeType), Control::Listed(List::NodeTypes);
    GoalClusterMode, "goal.clusterMode", LabelGoalClusterMode, None, Control::Choice(&[
        ("", Text::AsItIs),
        ("disabled", Text::ModeDisabled),
        ("enabled", Text::ModeEnabled),
    ]);
    GoalShards, "goal.shards", LabelGoalShards, None, Control::Number;
    GoalTransit, "goal.inTransitEncryption", LabelGoalTransit, None, Control::Choice(&[
        ("", Text::AsItIs),
        ("preferred", Text::TransitPreferred),
        ("required", Text::TransitRequired),
    ]);
    GoalAtRest, "goal.atRestEncryption", LabelGoalAtRest, None, Control::Flag;
    GoalTiming, "goal.timing", LabelGoalTiming, None, Control::Choice(&[
        ("", Text::TimingAny),
        ("immediately", Text::TimingNow),
        ("maintenance-window", Text::TimingWindow),
    ]);
    LimitWrites, "goal.limits.writeInterruptionSeconds", LabelLimitWrites, None, Control::Number;
    LimitKeepData, "goal.limits.keepData", LabelLimitKeepData, None, Control::Flag;
    LimitKeepRollback, "goal.limits.keepRollback", LabelLimitKeepRollback, None, Control::Flag;
    AsOf, "asOf", LabelAsOf, Some(Text::HintAsOf), Control::Date;
    Guide, "guide", LabelGuide, None, Control::Guide;
}

impl Field {
    /// How many fields there are.
    pub const COUNT: usize = Self::ALL.len();

    /// What an empty field says.
    pub const fn empty(self) -> Text {
        match self {
            // Of what is pending, all is named: the rest is not.
            Self::PendingVersion | Self::PendingNodeType | Self::PendingOther => Text::NoneOfIt,
            Self::GoalVersion
            | Self::GoalNodeType
            | Self::GoalShards
            | Self::GoalAtRest
            | Self::LimitWrites
            | Self::LimitKeepData
            | Self::LimitKeepRollback => Text::NoWish,
            _ => Text::NotKnown,
        }
    }

    /// The field at a place of the request; `cluster.pending.other[1]` is found at `cluster.pending.other`, and a place that
    /// holds several fields, `cluster.globalDatastore`, at the first of them.
    pub fn at(path: &str) -> Option<Self> {
        let head = path.split('[').next().unwrap_or(path);
        let find = |fits: &dyn Fn(&str) -> bool| Self::ALL.iter().copied().find(|field| fits(field.path()));
        find(&|path| path == head)
            .or_else(|| head.starts_with("cluster.parameterGroup.parameters.").then_some(Self::GroupParameters))
            .or_else(|| {
                find(&|path| path.strip_prefix(head).is_some_and(|rest| rest.starts_with('.') && head.contains('.')))
            })
    }

    /// The id of its control in the page.
    pub fn element_id(self) -> String {
        let mut id = String::from("field-");
        id.extend(self.path().chars().map(|letter| if letter == '.' { '-' } else { letter }));
        id
    }
}
