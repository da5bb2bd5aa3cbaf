//! The dated copies of the documents, and what came with each.

use crate::tables::Version;

/// Which dated copy of the documents holds: one day for each of the guides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Era {
    January2018,
    September2018,
    November2019,
    June2020,
    May2023,
    Today,
}

impl Era {
    pub(crate) const ALL: [Self; 6] =
        [Self::January2018, Self::September2018, Self::November2019, Self::June2020, Self::May2023, Self::Today];

    /// The day of the copy.
    pub(crate) fn day(self) -> &'static str {
        match self {
            Self::January2018 => "2018-01-10",
            Self::September2018 => "2018-09-28",
            Self::November2019 => "2019-11-14",
            Self::June2020 => "2020-06-05",
            Self::May2023 => "2023-05-22",
            Self::Today => "2026-11-29",
        }
    }

    /// Whether what came on this day is in it.
    pub(crate) fn has(self, day: &str) -> bool {
        self.day() >= day
    }

    /// F-N-022: neither a target nor a new cluster.
    pub(crate) fn no_longer_offers(self, version: Version) -> bool {
        self.has("2026-10-20") && version.is_gone()
    }

    /// The version that is pending where an engine upgrade is: AWS accepted none that it does not offer.
    pub(crate) fn next_offered(self, runs: Version) -> Option<Version> {
        std::iter::successors(runs.next(), |version| version.next()).find(|version| !self.no_longer_offers(*version))
    }

    /// F-PATH-05, since 2018-08-20: cluster mode enabled changes its engine version in place.
    pub(crate) fn upgrades_sharded(self) -> bool {
        self.has("2018-08-20")
    }

    /// F-GATE-05, since 2019-08-20: another node type for cluster mode enabled; before, "limited modifications", the
    /// engine version (F-PATH-05), and before that nothing but the number of shards (F-SEED-31).
    pub(crate) fn scales_sharded(self) -> bool {
        self.has("2019-08-20")
    }

    /// F-GATE-06, since 2018-09-17: the number of replicas of any group.
    pub(crate) fn changes_replicas_of_sharded(self) -> bool {
        self.has("2018-09-17")
    }

    /// F-SEED-38, since 2020-06-03: Multi-AZ is a switch of its own beside automatic failover.
    pub(crate) fn knows_zones(self) -> bool {
        self.has("2020-06-03")
    }

    /// F-PATH-12, from the copies of 2018-09 on.
    pub(crate) fn refuses_losing_encryption(self) -> bool {
        self.has("2018-09-28")
    }

    /// F-PATH-10, from the copy of 2021-01 on.
    pub(crate) fn wants_group_of_family(self) -> bool {
        self.has("2021-01-28")
    }

    /// F-CM-09, F-GATE-14, since 2023-05-11: from one cluster mode to the other in place.
    pub(crate) fn changes_mode(self) -> bool {
        self.has("2023-05-11")
    }

    /// F-VAL-01, F-PATH-21, since 2024-10-08: from Redis OSS to Valkey.
    pub(crate) fn crosses_engines(self) -> bool {
        self.has("2024-10-08")
    }

    /// F-GATE-09, since 2020-03-16.
    pub(crate) fn knows_global_datastores(self) -> bool {
        self.has("2020-03-16")
    }

    /// F-GATE-17, since 2023-11-27.
    pub(crate) fn knows_serverless(self) -> bool {
        self.has("2023-11-27")
    }

    /// F-GATE-15, since 2022-12-28: encryption in transit of a replication group that is there.
    pub(crate) fn changes_tls(self) -> bool {
        self.has("2022-12-28")
    }

    /// F-N-001, since 2026-10-27: durability of a cluster that is there.
    pub(crate) fn changes_durability(self) -> bool {
        self.has("2026-10-27")
    }

    /// F-GATE-19, since 2026-06-02: durability of a new cluster.
    pub(crate) fn creates_durable(self) -> bool {
        self.has("2026-06-02")
    }
}
