//! The order in which a person would put names: `orders-9` before `orders-10`, 5.0.6 before 5.0.10.

use std::cmp::Ordering;

/// Compares digits as numbers, and everything else letter by letter, without regard to case.
pub(super) fn natural(one: &str, other: &str) -> Ordering {
    let (mut one, mut other) = (one, other);
    loop {
        let (left, right) = (digits(one), digits(other));
        if !left.is_empty() && !right.is_empty() {
            let order = by_value(left, right);
            if order.is_ne() {
                return order;
            }
            one = one.get(left.len()..).unwrap_or_default();
            other = other.get(right.len()..).unwrap_or_default();
            continue;
        }
        let (mut left, mut right) = (one.chars(), other.chars());
        match (left.next(), right.next()) {
            (Some(first), Some(second)) => {
                let order = first.to_ascii_lowercase().cmp(&second.to_ascii_lowercase());
                if order.is_ne() {
                    return order;
                }
            }
            (first, second) => return first.is_some().cmp(&second.is_some()),
        }
        (one, other) = (left.as_str(), right.as_str());
    }
}

/// The digits at the start.
fn digits(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// Numbers of any length.
fn by_value(one: &str, other: &str) -> Ordering {
    let (one, other) = (one.trim_start_matches('0'), other.trim_start_matches('0'));
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}

#[cfg(test)]
mod tests {
    use super::natural;

    #[test]
    fn numbers_count_as_numbers() {
        let mut names = ["orders-10", "Orders-9", "orders-9a", "carts", "5.0.10", "5.0.6", "5.0"];
        names.sort_by(|one, other| natural(one, other));
        assert_eq!(names, ["5.0", "5.0.6", "5.0.10", "carts", "Orders-9", "orders-9a", "orders-10"]);
    }

    #[test]
    fn no_number_is_too_long() {
        assert!(natural("a99999999999999999999999", "a100000000000000000000000").is_lt());
        assert!(natural("a007", "a7").is_eq());
        assert!(natural("", "a").is_lt());
    }
}
