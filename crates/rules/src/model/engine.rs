//! The three engines.

use std::fmt;

crate::words! {
    /// A cache engine, written as AWS's API writes it.
    pub enum Engine {
        /// Memcached: no persistence, no replication.
        Memcached = "memcached",
        /// Redis OSS.
        Redis = "redis",
        /// Valkey.
        Valkey = "valkey",
    }
}

impl Engine {
    /// Every engine, in the order of this type.
    pub const ALL: [Self; 3] = [Self::Memcached, Self::Redis, Self::Valkey];

    /// The word of AWS's API: `memcached`, `redis`, `valkey`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Memcached => "memcached",
            Self::Redis => "redis",
            Self::Valkey => "valkey",
        }
    }

    /// The name AWS writes for people: `Memcached`, `Redis OSS`, `Valkey`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Memcached => "Memcached",
            Self::Redis => "Redis OSS",
            Self::Valkey => "Valkey",
        }
    }

    /// The engine that AWS's word names.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.id() == id)
    }

    /// Whether the engine replicates: Redis OSS and Valkey.
    pub const fn replicates(self) -> bool {
        !matches!(self, Self::Memcached)
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::Engine;

    #[test]
    fn an_id_names_its_engine_and_no_other() {
        for engine in Engine::ALL {
            assert_eq!(Engine::from_id(engine.id()), Some(engine));
        }
        assert_eq!(Engine::from_id("Redis OSS"), None);
    }
}
