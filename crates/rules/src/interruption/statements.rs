//! The sentences that a span can carry, by name.

macro_rules! statements {
    ($($name:ident = $id:literal,)*) => {
        /// A sentence on the expected downtime.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Statement {
            $(#[doc = concat!("`", $id, "`")] $name,)*
        }

        impl Statement {
            /// Its stable id, the code in an answer and the key of its words: `span.<id>`.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }
        }

        /// The ids of every sentence that a span can carry.
        pub const STATEMENTS: &[&str] = &[$($id),*];
    };
}

statements! {
    AvailableExceptFewMinutes = "available-except-few-minutes",
    ClientDnsModel = "client-dns-model",
    ClientReconnects = "client-reconnects",
    ClientRecoveryNotPublished = "client-recovery-not-published",
    ClusterModeChangeNotDocumented = "cluster-mode-change-not-documented",
    ConnectionsNotDocumented = "connections-not-documented",
    ConnectionsTerminated = "connections-terminated",
    ConnectionsToOldNodes = "connections-to-old-nodes",
    DataAllLost = "data-all-lost",
    DataBestEffort = "data-best-effort",
    DataBestEffortByReplication = "data-best-effort-by-replication",
    DataKeptNotTouched = "data-kept-not-touched",
    DataNotDocumented = "data-not-documented",
    DataKeysMoved = "data-keys-moved",
    DataWarmedUp = "data-warmed-up",
    DataWritesSinceBackup = "data-writes-since-backup",
    DataWritesSinceSnapshot = "data-writes-since-snapshot",
    DurabilityKeepsServing = "durability-keeps-serving",
    EnableFailoverNotDocumented = "enable-failover-not-documented",
    Failover3060Seconds = "failover-30-60-seconds",
    Failover3060SecondsEachShard = "failover-30-60-seconds-each-shard",
    FailoverFewSecondsEachShard = "failover-few-seconds-each-shard",
    FewSecondsThroughDns = "few-seconds-through-dns",
    InTransitChangeNotDocumented = "in-transit-change-not-documented",
    JoinNotDocumented = "join-not-documented",
    MemcachedDataCleared = "memcached-data-cleared",
    MemcachedDisruptive = "memcached-disruptive",
    MemcachedNewNodesEmpty = "memcached-new-nodes-empty",
    NodeTypeAboutOneMinute = "node-type-about-one-minute",
    NodeTypeAboutOneSecond = "node-type-about-one-second",
    NodeTypeAboutOneSecondEachShard = "node-type-about-one-second-each-shard",
    NodeTypeAboutTenSeconds = "node-type-about-ten-seconds",
    NodeTypeOnlineNotPublished = "node-type-online-not-published",
    NothingTouched = "nothing-touched",
    PendingUnknown = "pending-unknown",
    PrimaryStaysAvailable = "primary-stays-available",
    PrimaryUnavailable = "primary-unavailable",
    PrimaryUnavailableUnless = "primary-unavailable-unless",
    ReadsThroughout = "reads-throughout",
    ReplicaReadsNotDocumented = "replica-reads-not-documented",
    ReshardNotDocumented = "reshard-not-documented",
    ScaleUpBlockedStartToEnd = "scale-up-blocked-start-to-end",
    ScaleUpFewSeconds = "scale-up-few-seconds",
    ScaleUpNotPublished = "scale-up-not-published",
    ScaleUpOldNodesDeleted = "scale-up-old-nodes-deleted",
    ScaleUpReplicaReadsShort = "scale-up-replica-reads-short",
    ServerlessNone = "serverless-none",
    SnapshotForkUpTo10Seconds = "snapshot-fork-up-to-10-seconds",
    SnapshotNotDocumented = "snapshot-not-documented",
    SwitchByApplication = "switch-by-application",
    UntilSwitch = "until-switch",
    WritesExceptFewSeconds = "writes-except-few-seconds",
}
