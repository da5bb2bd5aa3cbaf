//! Which of several versions is the older.

use std::cmp::Ordering;

use upgrade_rules::Engine;

/// Compares versions part by part as numbers: `5.0.6` is older than `5.0.10`, `7.0` older than `7.0.7`.
/// A part that is no number counts as 0.
pub(crate) fn compare(one: &str, other: &str) -> Ordering {
    let numbers = |version: &str| -> Vec<u32> { version.split('.').map(|part| part.parse().unwrap_or(0)).collect() };
    numbers(one).cmp(&numbers(other))
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
    fn what_redis_never_had_is_valkey() {
        assert_eq!(engine_brought_by(Engine::Redis, "8.0"), Some(Engine::Valkey));
        assert_eq!(engine_brought_by(Engine::Redis, "7.2"), Some(Engine::Valkey));
        assert_eq!(engine_brought_by(Engine::Redis, "7.1"), None);
        assert_eq!(engine_brought_by(Engine::Valkey, "8.0"), None);
    }
}
