//! What the facts say of versions, typed again.

/// The three engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Brand {
    Memcached,
    RedisOss,
    Valkey,
}

/// A version of the sample: its place in [`SAMPLE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(pub(crate) usize);

struct Row {
    brand: Brand,
    text: &'static str,
    number: (u32, u32, u32),
    family: &'static str,
}

const fn row(brand: Brand, text: &'static str, number: (u32, u32, u32), family: &'static str) -> Row {
    Row { brand, text, number, family }
}

/// Of `facts/versions-*.toml`: every threshold that a rule names has a version on each side of it.
const SAMPLE: [Row; 16] = [
    row(Brand::Memcached, "1.4.34", (1, 4, 34), "memcached1.4"),
    row(Brand::Memcached, "1.6.22", (1, 6, 22), "memcached1.6"),
    row(Brand::RedisOss, "2.8.24", (2, 8, 24), "redis2.8"),
    row(Brand::RedisOss, "3.2.4", (3, 2, 4), "redis3.2"),
    row(Brand::RedisOss, "3.2.6", (3, 2, 6), "redis3.2"),
    row(Brand::RedisOss, "3.2.10", (3, 2, 10), "redis3.2"),
    row(Brand::RedisOss, "4.0.10", (4, 0, 10), "redis4.0"),
    row(Brand::RedisOss, "5.0.5", (5, 0, 5), "redis5.0"),
    row(Brand::RedisOss, "5.0.6", (5, 0, 6), "redis5.0"),
    row(Brand::RedisOss, "6.2", (6, 2, 0), "redis6.x"),
    row(Brand::RedisOss, "7.0", (7, 0, 0), "redis7"),
    row(Brand::RedisOss, "7.1", (7, 1, 0), "redis7"),
    row(Brand::Valkey, "7.2", (7, 2, 0), "valkey7"),
    row(Brand::Valkey, "8.1", (8, 1, 0), "valkey8"),
    row(Brand::Valkey, "9.0", (9, 0, 0), "valkey9"),
    row(Brand::Valkey, "9.1", (9, 1, 0), "valkey9"),
];

impl Version {
    /// All but the newest, which is there for an upgrade of what is durable: no other threshold is above 9.0.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..SAMPLE.len() - 1).map(Self)
    }

    /// A smaller sample, for the guides between the oldest and the newest.
    pub(crate) fn some() -> impl Iterator<Item = Self> {
        Self::all().filter(|version| !matches!(version.text(), "2.8.24" | "6.2" | "7.1" | "8.1" | "9.0"))
    }

    /// The version with this number.
    pub(crate) fn find(text: &str) -> Self {
        (0..SAMPLE.len()).map(Self).find(|version| version.text() == text).expect("a version of the sample")
    }

    pub(crate) fn brand(self) -> Brand {
        SAMPLE[self.0].brand
    }

    pub(crate) fn text(self) -> &'static str {
        SAMPLE[self.0].text
    }

    pub(crate) fn family(self) -> &'static str {
        SAMPLE[self.0].family
    }

    pub(crate) fn older_than(self, number: (u32, u32, u32)) -> bool {
        SAMPLE[self.0].number < number
    }

    /// The next newer version of the same engine in the sample.
    pub(crate) fn next(self) -> Option<Self> {
        let next = Self(self.0 + 1);
        (next.0 < SAMPLE.len() && next.brand() == self.brand()).then_some(next)
    }

    /// F-RED-09, F-GATE-01: cluster mode enabled starts with Redis 3.2.4; every Valkey has it, Memcached has none.
    pub(crate) fn can_be_sharded(self) -> bool {
        match self.brand() {
            Brand::Memcached => false,
            Brand::RedisOss => !self.older_than((3, 2, 4)),
            Brand::Valkey => true,
        }
    }

    /// F-N-022: AWS's list of 2026-10-20 has 4.0.10 and 5.0.6 of what came before 6.0; every Valkey and Memcached is in it.
    pub(crate) fn is_gone(self) -> bool {
        self.brand() == Brand::RedisOss && self.older_than((6, 0, 0)) && !matches!(self.text(), "4.0.10" | "5.0.6")
    }

    /// F-GATE-02: encryption with 3.2.6 and from 4.0.10 on, not with 3.2.10.
    pub(crate) fn can_be_encrypted(self) -> bool {
        match self.brand() {
            Brand::Memcached => false,
            Brand::RedisOss => self.text() == "3.2.6" || !self.older_than((4, 0, 10)),
            Brand::Valkey => true,
        }
    }

    /// F-GATE-14: compatible mode from Redis 7.0 and Valkey 7.2 on.
    pub(crate) fn can_be_compatible(self) -> bool {
        match self.brand() {
            Brand::Memcached => false,
            Brand::RedisOss => !self.older_than((7, 0, 0)),
            Brand::Valkey => true,
        }
    }

    /// F-GATE-09: Global Datastores from 5.0.6 on.
    pub(crate) fn can_be_global(self) -> bool {
        self.is_from((5, 0, 6))
    }

    /// F-GATE-17, F-SLS-02: Redis OSS 7.0, Valkey 7.2, Memcached 1.6.21.
    pub(crate) fn can_be_serverless(self) -> bool {
        match self.brand() {
            Brand::Memcached => !self.older_than((1, 6, 21)),
            Brand::RedisOss => !self.older_than((7, 0, 0)),
            Brand::Valkey => true,
        }
    }

    /// F-N-003: durability from Valkey 9.0 on.
    pub(crate) fn can_be_durable(self) -> bool {
        self.brand() == Brand::Valkey && !self.older_than((9, 0, 0))
    }

    /// Redis OSS of at least this number, or Valkey.
    pub(crate) fn is_from(self, number: (u32, u32, u32)) -> bool {
        match self.brand() {
            Brand::Memcached => false,
            Brand::RedisOss => !self.older_than(number),
            Brand::Valkey => true,
        }
    }

    /// The same engine and the same first number.
    pub(crate) fn shares_major(self, other: Self) -> bool {
        self.brand() == other.brand() && SAMPLE[self.0].number.0 == SAMPLE[other.0].number.0
    }
}
