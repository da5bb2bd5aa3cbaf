//! Words of AWS that are known one by one: statuses, parameter group families, names of default groups.

use upgrade_rules::catalogue::{families, statuses};
use upgrade_rules::facts::{Cluster, Kind};

use crate::errors::InputErrors;
use crate::read::nearest;

pub(super) fn check(cluster: &Cluster, errors: &mut InputErrors) {
    let mut known = |path: &str, value: Option<&str>, words: &[&'static str]| {
        let Some(value) = value.filter(|value| !words.contains(value)) else { return };
        let nearest = meant(value, words).unwrap_or_default();
        errors.add(path, "unknown-value", &[("value", value), ("nearest", nearest)]);
    };
    let listed = !matches!(cluster.kind, Some(Kind::Serverless | Kind::GlobalDatastore));
    known("cluster.status", cluster.status.as_deref().filter(|_| listed), statuses());
    let Some(group) = &cluster.parameter_group else { return };
    let ids: Vec<&'static str> = families().iter().map(|family| family.id).collect();
    known("cluster.parameterGroup.family", group.family.as_deref(), &ids);
    // A group of one's own cannot begin like that.
    let default = group.name.as_deref().filter(|name| name.starts_with("default."));
    let defaults = families().iter().flat_map(|family| [Some(family.default_group), family.default_cluster_group]);
    let defaults: Vec<&'static str> = defaults.flatten().collect();
    known("cluster.parameterGroup.name", default, &defaults);
}

/// The nearest of the words that begin like it for longest: `redis7.x` means `redis7`, not `redis6.x`.
fn meant(value: &str, words: &[&'static str]) -> Option<&'static str> {
    let common = |word: &str| value.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
    let longest = words.iter().map(|word| common(word)).max()?;
    nearest(value, &mut words.iter().copied().filter(|word| common(word) == longest))
}
