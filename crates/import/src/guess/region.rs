//! The Region, out of ARNs, zone names and endpoints.

/// The short names of Regions in endpoints, as far as they are certain.
const IN_ENDPOINTS: [(&str, &str); 18] = [
    ("use1", "us-east-1"),
    ("use2", "us-east-2"),
    ("usw1", "us-west-1"),
    ("usw2", "us-west-2"),
    ("cac1", "ca-central-1"),
    ("sae1", "sa-east-1"),
    ("euw1", "eu-west-1"),
    ("euw2", "eu-west-2"),
    ("euw3", "eu-west-3"),
    ("euc1", "eu-central-1"),
    ("eun1", "eu-north-1"),
    ("aps1", "ap-south-1"),
    ("apse1", "ap-southeast-1"),
    ("apse2", "ap-southeast-2"),
    ("apne1", "ap-northeast-1"),
    ("apne2", "ap-northeast-2"),
    ("apne3", "ap-northeast-3"),
    ("cnn1", "cn-north-1"),
];

/// The Region of `arn:aws:elasticache:us-west-2:123456789012:cluster:orders`.
pub(crate) fn of_arn(arn: &str) -> Option<String> {
    let mut parts = arn.split(':');
    if parts.next() != Some("arn") {
        return None;
    }
    of_name(parts.nth(2)?).filter(|region| arn.split(':').nth(3) == Some(region))
}

/// The Region of a zone: `us-west-2b`, `us-west-2-lax-1a`. AWS also writes `Multiple`.
pub(crate) fn of_zone(zone: &str) -> Option<String> {
    of_name(zone)
}

/// The Region of `orders.abc123.0001.usw2.cache.amazonaws.com`.
pub(crate) fn of_endpoint(address: &str) -> Option<String> {
    let (before, after) = address.split_once(".cache.amazonaws.com")?;
    if !matches!(after, "" | ".cn") {
        return None;
    }
    let short = before.rsplit('.').next()?;
    IN_ENDPOINTS.iter().find(|(name, _)| *name == short).map(|(_, region)| (*region).to_owned())
}

/// The Region at the beginning of a name: two or more words, then a number.
fn of_name(name: &str) -> Option<String> {
    let mut words: Vec<&str> = Vec::new();
    for part in name.split('-') {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            let (number, _) = part.split_at_checked(digits)?;
            words.push(number);
            return (words.len() > 2 && words.first().is_some_and(|word| word.len() <= 4)).then(|| words.join("-"));
        }
        if part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return None;
        }
        words.push(part);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_region_is_found_where_it_is_certain() {
        assert_eq!(of_arn("arn:aws:elasticache:us-west-2:123456789012:cluster:a").as_deref(), Some("us-west-2"));
        assert_eq!(of_arn("arn:aws-us-gov:elasticache:us-gov-west-1:1:cluster:a").as_deref(), Some("us-gov-west-1"));
        assert_eq!(of_arn("arn:aws:elasticache::123456789012:globalreplicationgroup:a"), None);
        assert_eq!(of_arn("arn:aws:elasticache:<region>:<account>:cluster:a"), None);
        assert_eq!(of_arn("arn:aws:elasticache:us-west-2b:1:cluster:a"), None);
        assert_eq!(of_zone("eu-central-1c").as_deref(), Some("eu-central-1"));
        assert_eq!(of_zone("us-west-2-lax-1a").as_deref(), Some("us-west-2"));
        assert_eq!(of_zone("Multiple"), None);
        assert_eq!(of_zone("use1-az3"), None);
        assert_eq!(of_endpoint("orders.abc123.ng.0001.apse2.cache.amazonaws.com").as_deref(), Some("ap-southeast-2"));
        assert_eq!(of_endpoint("clustercfg.orders.abc123.cnn1.cache.amazonaws.com.cn").as_deref(), Some("cn-north-1"));
        assert_eq!(of_endpoint("orders.abc123.0001.xyz9.cache.amazonaws.com"), None);
        assert_eq!(of_endpoint("orders.amazonaws.com"), None);
    }
}
