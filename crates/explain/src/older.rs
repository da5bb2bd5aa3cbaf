//! The order of two versions as messages print them.

/// Whether the first version is older, number by number. What is no number, as in `6.x`, is not compared.
pub(crate) fn is_older(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.split('.'), other.split('.'));
    loop {
        let (number, against) = match (one.next(), other.next()) {
            (Some(number), Some(against)) => (number.parse::<u32>(), against.parse::<u32>()),
            // The longer one is newer: `7.0` and `7.0.5`.
            (None, Some(_)) => return true,
            (_, None) => return false,
        };
        match (number, against) {
            (Ok(number), Ok(against)) if number == against => {}
            (Ok(number), Ok(against)) => return number < against,
            _ => return false,
        }
    }
}

#[test]
fn numbers_are_compared() {
    assert!(is_older("3.2.4", "3.2.10") && is_older("6.2", "7.0") && is_older("1.4.24", "1.4.33"));
    assert!(!is_older("3.2.6", "3.2.6") && !is_older("7.1", "6.2"));
    assert!(is_older("7.0", "7.0.5") && !is_older("7.0.5", "7.0") && is_older("6.x", "7.0") && !is_older("6.x", "6.2"));
}
