//! The family of a parameter group, out of the name of a default group.

use upgrade_rules::Engine;
use upgrade_rules::facts::ParameterGroup;

/// A parameter group by its name.
pub(crate) fn group_named(name: &str) -> ParameterGroup {
    ParameterGroup {
        name: Some(name.to_owned()),
        family: of_default(name).map(str::to_owned),
        is_default: Some(is_default(name)),
        parameters: None,
    }
}

/// Whether it is one of AWS's default groups.
pub(crate) fn is_default(name: &str) -> bool {
    name.starts_with("default.")
}

/// The family of a default group: `redis7` of `default.redis7.cluster.on`. Other names do not tell.
pub(crate) fn of_default(name: &str) -> Option<&str> {
    let rest = name.strip_prefix("default.")?;
    let family = rest.strip_suffix(".cluster.on").unwrap_or(rest);
    let known = Engine::ALL.into_iter().any(|engine| {
        family.strip_prefix(engine.id()).is_some_and(|version| version.starts_with(|c: char| c.is_ascii_digit()))
    });
    known.then_some(family)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn default_groups_tell_their_family() {
        assert_eq!(of_default("default.redis6.x"), Some("redis6.x"));
        assert_eq!(of_default("default.redis7.cluster.on"), Some("redis7"));
        assert_eq!(of_default("default.memcached1.6"), Some("memcached1.6"));
        assert_eq!(of_default("orders-redis7"), None);
        assert_eq!(of_default("default.odd"), None);
    }
}
