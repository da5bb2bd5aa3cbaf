//! Which of several node types is the smaller.

/// The sizes of AWS's node types that are words, smallest first.
const SIZES: [&str; 6] = ["nano", "micro", "small", "medium", "large", "xlarge"];

/// The smallest of several node types, if they are of one family: between families it cannot be said by the name.
pub(crate) fn smallest<'t>(types: &[&'t str]) -> Option<&'t str> {
    let (first, _) = types.first()?.rsplit_once('.')?;
    let mut ranked = Vec::with_capacity(types.len());
    for node_type in types {
        let (family, size) = node_type.rsplit_once('.')?;
        if family != first {
            return None;
        }
        ranked.push((rank(size)?, *node_type));
    }
    ranked.into_iter().min().map(|(_, node_type)| node_type)
}

/// `large` is 4, `xlarge` 5, `2xlarge` 7: what counts is the order.
fn rank(size: &str) -> Option<usize> {
    if let Some(at) = SIZES.iter().position(|word| *word == size) {
        return Some(at);
    }
    size.strip_suffix("xlarge")?.parse::<usize>().ok()?.checked_add(SIZES.len().saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_one_family_are_ordered() {
        assert_eq!(smallest(&["cache.r6g.2xlarge", "cache.r6g.large", "cache.r6g.xlarge"]), Some("cache.r6g.large"));
        assert_eq!(smallest(&["cache.m5.12xlarge", "cache.m5.4xlarge"]), Some("cache.m5.4xlarge"));
        assert_eq!(smallest(&["cache.m5.large", "cache.r5.large"]), None);
        assert_eq!(smallest(&["strange"]), None);
        assert_eq!(smallest(&[]), None);
    }
}
