//! Which of several versions is the older.

use std::cmp::Ordering;

use upgrade_rules::Engine;

/// Compares versions part by part as numbers: `5.0.6` is older than `5.0.10`, `7.0` older than `7.0.7`.
/// A part that is no number counts as 0.
pub(crate) fn compare(one: &str, other: &str) -> Ordering {
    let numbers = |version: &str| -> Vec<u32> { version.split('.').map(|part| part.parse().unwrap_or(0)).collect() };
    numbers(one).cmp(&numbers(other))
}

/// Whether both may be the same version: `7.1` is 7.1.0 too, and `6.x` every version of 6.
pub(crate) fn may_be_same(one: &str, other: &str) -> bool {
    one.split('.').zip(other.split('.')).all(|(one, other)| one == other || one == "x" || other == "x")
}

/// The engine that a pending version brings, where the present one ends before it: Redis OSS ends at 7.1,
/// and Valkey begins at 7.2.
pub(crate) fn engine_brought_by(present: Engine, pending: &str) -> Option<Engine> {
    let beyond = present == Engine::Redis && compare(pending, "7.2") != Ordering::Less;
    beyond.then_some(Engine::Valkey)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers() {
        assert_eq!(compare("5.0.6", "5.0.10"), Ordering::Less);
        assert_eq!(compare("7.0", "7.0.7"), Ordering::Less);
        assert_eq!(compare("6.2", "6.2"), Ordering::Equal);
    }

    #[test]
    fn a_shorter_version_may_be_the_longer_one() {
        for (one, other, same) in
            [("7.1", "7.1.0", true), ("6.x", "6.2.6", true), ("5.0.6", "6.2.6", false), ("7.0", "7.1", false)]
        {
            assert_eq!(may_be_same(one, other), same, "{one} {other}");
            assert_eq!(may_be_same(other, one), same, "{one} {other}");
        }
    }

    #[test]
    fn what_redis_never_had_is_valkey() {
        assert_eq!(engine_brought_by(Engine::Redis, "8.0"), Some(Engine::Valkey));
        assert_eq!(engine_brought_by(Engine::Redis, "7.2"), Some(Engine::Valkey));
        assert_eq!(engine_brought_by(Engine::Redis, "7.1"), None);
        assert_eq!(engine_brought_by(Engine::Valkey, "8.0"), None);
    }
}
