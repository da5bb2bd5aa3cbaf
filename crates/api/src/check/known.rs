//! Words of AWS that are known one by one: parameter group families, names of default groups. A status may be one that AWS
//! has added since.

use upgrade_rules::catalogue::{default_groups, families, has_name_of_default};
use upgrade_rules::facts::Cluster;

use crate::errors::InputErrors;
use crate::read::nearest;

pub(super) fn check(cluster: &Cluster, errors: &mut InputErrors) {
    let mut known = |path: &str, value: Option<&str>, words: &[&'static str]| {
        let Some(value) = value.filter(|value| !words.contains(value)) else { return };
        let nearest = meant(value, words).unwrap_or_default();
        errors.add(path, "unknown-value", &[("value", value), ("nearest", nearest)]);
    };
    let Some(group) = &cluster.parameter_group else { return };
    let ids: Vec<&'static str> = families().iter().map(|family| family.id).collect();
    known("cluster.parameterGroup.family", group.family.as_deref(), &ids);
    let default = group.name.as_deref().filter(|name| has_name_of_default(name));
    let defaults: Vec<&'static str> = default_groups().collect();
    known("cluster.parameterGroup.name", default, &defaults);
}

/// The nearest of the words that begin like it for longest: `redis7.x` means `redis7`, not `redis6.x`.
fn meant(value: &str, words: &[&'static str]) -> Option<&'static str> {
    let common = |word: &str| value.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
    let longest = words.iter().map(|word| common(word)).max()?;
    nearest(value, &mut words.iter().copied().filter(|word| common(word) == longest))
}
