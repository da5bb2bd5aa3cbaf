//! What kind of option a strategy is: what is done first, the main thing, what follows. Its stable id is made of the three.

/// What is done before the main thing, because the documents ask for it or because it shortens the interruption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// Nothing.
    Nothing,
    /// The single node becomes the primary of a replication group.
    ReplicationGroup,
    /// The same, with a replica and failover.
    ReplicationGroupAndFailover,
    /// A replica, or automatic failover, or both.
    Failover,
    /// Cluster mode compatible goes back to disabled.
    RevertClusterMode,
    /// The same, and failover.
    RevertClusterModeAndFailover,
    /// Cluster mode compatible is changed further to enabled.
    FinishClusterMode,
    /// Durability is disabled, before a node type that cannot have it.
    DisableDurability,
}

/// Room for copies of the data, by a scale-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// The nodes stay as they are.
    AsItIs,
    /// Before everything else.
    Before,
    /// After what else is done first.
    After,
}

/// Where the main thing begins, which waits for the rest of what is done first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begins {
    /// Before all of it.
    Before,
    /// Between the two things that are done first.
    Between,
    /// After it.
    After,
}

/// The main thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Main {
    /// Nothing but what is done first or follows.
    Nothing,
    /// The engine upgrade, at once.
    InPlaceNow,
    /// The engine upgrade, in the window.
    InPlaceWindow,
    /// What is pending runs in the window; then the engine upgrade.
    WaitForWindow,
    /// The same, then another node type.
    WaitThenNodeType,
    /// The same, and no request after it.
    WaitAlone,
    /// The engine upgrade and the scale-up that was pending, at once.
    CombineScaleUp,
    /// The scale-up and the engine upgrade that was pending, at once.
    CombineEngineUpgrade,
    /// Another node type, at once.
    ScaleUpNow,
    /// Another node type, in the window.
    ScaleUpWindow,
    /// First another node type, then the engine upgrade.
    ScaleUpThenUpgrade,
    /// First the engine upgrade, then another node type.
    UpgradeThenScaleUp,
    /// Through Valkey 7.2, from where a rollback to Redis OSS works.
    TwoStage,
    /// A new resource from a snapshot taken for it.
    RebuildFromSnapshot,
    /// A new, empty resource.
    RebuildEmpty,
    /// A new resource with the older version, empty.
    RecreateOlder,
    /// A new resource with the older version, from a backup that is there.
    RecreateOlderFromBackup,
    /// A new Memcached cluster beside the old one.
    ParallelCluster,
    /// A serverless cache from a snapshot taken for it.
    ServerlessFromSnapshot,
    /// An empty serverless cache.
    ServerlessEmpty,
    /// The whole Global Datastore.
    GlobalDatastore,
    /// The serverless cache.
    Serverless,
    /// AWS brings the version by itself.
    ServerlessAutomatic,
}

/// What follows on the same resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Then {
    /// Cluster mode is changed.
    pub cluster_mode: bool,
    /// Encryption in transit is switched on.
    pub encryption: bool,
    /// The number of shards is changed.
    pub shards: bool,
    /// Durability is changed.
    pub durability: bool,
}

/// How much of the goal an option reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// All but the node type.
    WithoutNodeType,
    /// All but cluster mode and shards.
    WithoutClusterMode,
    /// All but encryption.
    WithoutEncryption,
    /// All but durability.
    WithoutDurability,
    /// As far as the version from which a rollback works.
    StopWithRollback,
}

impl Part {
    /// Its id, and the key of its words.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Whole => "",
            Self::WithoutNodeType => "without-node-type",
            Self::WithoutClusterMode => "without-cluster-mode",
            Self::WithoutEncryption => "without-encryption",
            Self::WithoutDurability => "without-durability",
            Self::StopWithRollback => "stop-with-rollback",
        }
    }
}

/// The kind of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// How much of the goal it reaches.
    pub part: Part,
    /// Whether, and when, a scale-up makes room for copies of the data.
    pub room: Room,
    /// What is done first.
    pub first: First,
    /// The main thing.
    pub main: Main,
    /// Where the main thing begins among what is done first.
    pub begins: Begins,
    /// What follows.
    pub then: Then,
}

/// The id of a scale-up for memory, and the key of its words.
const SCALE_UP_FIRST: &str = "scale-up-first";

impl First {
    /// Its id, and the key of its words.
    pub fn id(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::ReplicationGroup => "replication-group-first",
            Self::ReplicationGroupAndFailover => "replication-group-and-failover-first",
            Self::Failover => "failover-first",
            Self::RevertClusterMode => "revert-cluster-mode-first",
            Self::RevertClusterModeAndFailover => "revert-cluster-mode-and-failover-first",
            Self::FinishClusterMode => "finish-cluster-mode-first",
            Self::DisableDurability => "disable-durability-first",
        }
    }
}

impl Main {
    /// Whether a new resource takes the place of the old one.
    pub(crate) fn is_new_resource(self) -> bool {
        matches!(
            self,
            Self::RebuildFromSnapshot
                | Self::RebuildEmpty
                | Self::RecreateOlder
                | Self::RecreateOlderFromBackup
                | Self::ParallelCluster
                | Self::ServerlessFromSnapshot
                | Self::ServerlessEmpty
        )
    }

    /// Its id, and the key of its words.
    pub fn id(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::InPlaceNow => "in-place-now",
            Self::InPlaceWindow => "in-place-window",
            Self::WaitForWindow | Self::WaitThenNodeType | Self::WaitAlone => "wait-for-window",
            Self::CombineScaleUp => "combine-scale-up",
            Self::CombineEngineUpgrade => "combine-engine-upgrade",
            Self::ScaleUpNow => "scale-up-now",
            Self::ScaleUpWindow => "scale-up-window",
            Self::ScaleUpThenUpgrade => "scale-up-then-upgrade",
            Self::UpgradeThenScaleUp => "upgrade-then-scale-up",
            Self::TwoStage => "two-stage-valkey-7-2",
            Self::RebuildFromSnapshot => "rebuild-from-snapshot",
            Self::RebuildEmpty => "rebuild-empty",
            Self::RecreateOlder => "recreate-older",
            Self::RecreateOlderFromBackup => "recreate-older-from-backup",
            Self::ParallelCluster => "parallel-cluster",
            Self::ServerlessFromSnapshot => "serverless-from-snapshot",
            Self::ServerlessEmpty => "serverless-empty",
            Self::GlobalDatastore => "global-datastore",
            Self::Serverless => "serverless",
            Self::ServerlessAutomatic => "serverless-automatic",
        }
    }
}

impl Main {
    /// The one for all that differ in words only.
    pub(crate) fn in_general(self) -> Self {
        if matches!(self, Self::WaitThenNodeType | Self::WaitAlone) { Self::WaitForWindow } else { self }
    }

    /// The key of its words.
    fn words(self) -> &'static str {
        match self {
            Self::WaitThenNodeType => "wait-then-node-type",
            Self::WaitAlone => "wait-alone",
            _ => self.id(),
        }
    }

    /// The keys of the words for what it begins with and what it ends with, where that can have something between.
    fn halves(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::WaitForWindow => Some(("half-wait-for-window", "half-upgrade")),
            Self::WaitThenNodeType => Some(("half-wait-for-window", "half-change-node-type")),
            // One request, or one window.
            Self::WaitAlone
            | Self::InPlaceNow
            | Self::InPlaceWindow
            | Self::ScaleUpNow
            | Self::ScaleUpWindow
            | Self::CombineScaleUp
            | Self::CombineEngineUpgrade => Some((self.words(), "")),
            Self::ScaleUpThenUpgrade => Some(("half-change-node-type", "half-upgrade")),
            Self::UpgradeThenScaleUp => Some(("half-upgrade", "half-change-node-type")),
            _ => None,
        }
    }
}

impl Then {
    /// The ids of what follows, in order, and the keys of their words.
    pub fn ids(self) -> impl Iterator<Item = &'static str> {
        [
            (self.cluster_mode, "cluster-mode-change"),
            (self.shards, "reshard"),
            (self.encryption, "encrypt-in-transit"),
            (self.durability, "change-durability"),
        ]
        .into_iter()
        .filter_map(|(wanted, id)| wanted.then_some(id))
    }
}

impl Kind {
    /// Whether the two are one kind, with one id: in whichever order two of its parts begin.
    pub(crate) fn is_alike(self, other: Self) -> bool {
        let either = |kind: Self| Self { begins: Begins::After, main: kind.main.in_general(), ..kind };
        either(self) == either(other)
    }

    /// The keys of the words for its parts, in the order of its steps.
    pub fn title_parts(self) -> impl Iterator<Item = &'static str> {
        let (begins, ends) = self.main.halves().unwrap_or(("", self.main.words()));
        let [one, other] = self.before();
        let first = match self.begins {
            Begins::Before => [begins, one, other, ends],
            Begins::Between => [one, begins, other, ends],
            Begins::After => [one, other, self.main.words(), ""],
        };
        first.into_iter().chain(self.then.ids()).filter(|part| !part.is_empty())
    }

    /// What is done before the main thing.
    fn before(self) -> [&'static str; 2] {
        match self.room {
            Room::AsItIs => ["", self.first.id()],
            Room::Before => [SCALE_UP_FIRST, self.first.id()],
            Room::After => [self.first.id(), SCALE_UP_FIRST],
        }
    }

    /// The ids of all its parts, in order.
    fn all_parts(self) -> impl Iterator<Item = &'static str> {
        self.before().into_iter().chain([self.main.id()]).chain(self.then.ids()).filter(|part| !part.is_empty())
    }

    /// The same, as its id has them. Upgrading at once goes without saying after a preparation and before cluster mode.
    pub fn parts(self) -> impl Iterator<Item = &'static str> {
        let follows = self.room != Room::AsItIs || self.first != First::Nothing || self.then.cluster_mode;
        let implied = self.main == Main::InPlaceNow && follows;
        self.all_parts().filter(move |part| !implied || *part != Main::InPlaceNow.id())
    }

    /// The stable id: `in-place-now`, `failover-first-in-place-window`, `wait-for-window-then-cluster-mode-change`.
    pub fn id(self) -> String {
        let mut id = String::from(self.part.id());
        for part in self.parts() {
            if !id.is_empty() {
                let follows = self.then.ids().any(|then| then == part);
                id.push_str(if follows { "-then-" } else { "-" });
            }
            id.push_str(part);
        }
        id
    }
}
