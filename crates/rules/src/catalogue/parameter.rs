//! Parameters that not every family has.

mod table {
    use super::Parameter;

    include!(concat!(env!("OUT_DIR"), "/parameters.rs"));
}

/// A parameter that not every family has.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// Its name: `lazyfree-lazy-eviction`.
    pub id: &'static str,
    /// The first family that has it, where not all older ones do.
    pub added: Option<&'static str>,
    /// The first family that has it no more.
    pub removed: Option<&'static str>,
    /// Its name from there on.
    pub renamed: Option<&'static str>,
    /// What holds where it cannot be set any more, where a document says so.
    pub value: Option<&'static str>,
}

impl Parameter {
    /// Whether groups of a family have it. The ids of one engine's families, and Redis OSS before Valkey, are in order.
    pub fn is_in(&self, family: &str) -> bool {
        self.added.is_none_or(|added| added <= family) && self.removed.is_none_or(|removed| family < removed)
    }
}

/// What becomes of a parameter's value in a group of another family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carried {
    /// It is set there as well.
    Same,
    /// It is set there by this name.
    As(&'static str),
    /// It cannot be set there; this holds instead, where a document says so.
    Dropped(Option<&'static str>),
}

/// Every parameter that not every family has, in the order of names.
pub fn parameters() -> &'static [Parameter] {
    &table::PARAMETERS
}

/// What becomes of a parameter's value in a group of a family.
pub fn carried(name: &str, family: &str) -> Carried {
    let back = parameters().iter().find(|old| old.renamed == Some(name) && old.is_in(family));
    match (parameters().iter().find(|parameter| parameter.id == name), back) {
        (_, Some(old)) => Carried::As(old.id),
        (Some(parameter), None) if !parameter.is_in(family) => match parameter.renamed {
            Some(name) => Carried::As(name),
            None => Carried::Dropped(parameter.value),
        },
        (_, None) => Carried::Same,
    }
}

#[cfg(test)]
mod tests {
    use super::{Carried, carried};

    #[test]
    fn a_value_keeps_its_name_gets_a_new_one_or_is_dropped() {
        assert_eq!(carried("maxmemory-policy", "valkey8"), Carried::Same);
        assert_eq!(carried("lazyfree-lazy-expire", "valkey7"), Carried::Same);
        assert_eq!(carried("lazyfree-lazy-expire", "valkey9"), Carried::Dropped(None));
        assert_eq!(carried("activerehashing", "redis7"), Carried::Dropped(Some("yes")));
        assert_eq!(carried("hash-max-ziplist-value", "valkey8"), Carried::As("hash-max-listpack-value"));
        assert_eq!(carried("hash-max-listpack-value", "redis6.x"), Carried::As("hash-max-ziplist-value"));
        assert_eq!(carried("extended-redis-compatibility", "valkey7"), Carried::Dropped(None));
        assert_eq!(carried("appendonly", "redis2.6"), Carried::Same);
    }
}
