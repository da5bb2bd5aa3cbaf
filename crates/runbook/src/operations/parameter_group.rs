//! A parameter group that a step makes along with it, with the values of the old one.

use upgrade_rules::Engine;
use upgrade_rules::rules;

use crate::message::id;
use crate::request::{Request, call, name};
use crate::setting::Setting;
use crate::shells::console::Lines;

/// AWS takes at most this many parameters in one `ModifyCacheParameterGroup`.
const PARAMETERS_A_REQUEST: usize = 20;
/// A value that AWS refuses in the new version: only the user can choose another.
const VALUE_THAT_FITS: &str = "MY-VALUE-THAT-FITS";

/// A parameter group that a step makes.
pub(crate) struct NewGroup {
    /// Its name.
    pub(crate) name: String,
    /// Its family.
    pub(crate) family: &'static str,
    /// Whether cluster mode has to be on in it, and is not in the old one.
    pub(crate) cluster_on: bool,
}

impl NewGroup {
    /// Of a family, with the old values.
    pub(super) fn of_family(setting: &Setting, family: &'static str) -> Self {
        Self { name: setting.names.parameter_group(family), family, cluster_on: false }
    }

    /// The same with cluster mode on.
    pub(super) fn of_cluster(setting: &Setting, family: &'static str) -> Self {
        Self { name: setting.names.cluster_group(family), family, cluster_on: true }
    }
}

/// The requests that make it, and set the values that the old one sets.
pub(super) fn make<'a>(setting: &Setting<'a>, new: &NewGroup) -> Vec<Request<'a>> {
    let mut requests = vec![
        Request::new(call::CREATE_CACHE_PARAMETER_GROUP, setting.region)
            .text(name::CACHE_PARAMETER_GROUP_NAME, new.name.clone())
            .text(name::CACHE_PARAMETER_GROUP_FAMILY, new.family)
            .text(
                name::DESCRIPTION,
                setting.words.say(
                    id::PHRASE_PARAMETER_GROUP_DESCRIPTION,
                    &[("group", setting.group_in_use()), ("family", new.family)],
                ),
            ),
    ];
    let values = values(setting, new);
    requests.extend(values.chunks(PARAMETERS_A_REQUEST).map(|chunk| {
        Request::new(call::MODIFY_CACHE_PARAMETER_GROUP, setting.region)
            .text(name::CACHE_PARAMETER_GROUP_NAME, new.name.clone())
            .values(name::PARAMETER_NAME_VALUES, chunk.to_vec())
    }));
    requests
}

/// The values of the old group, as far as the new one takes them.
fn values<'a>(setting: &Setting<'a>, new: &NewGroup) -> Vec<(&'a str, &'a str)> {
    let old = setting.facts.parameter_group.as_ref().and_then(|group| group.parameters.as_ref());
    // Sizes that Memcached 1.4.33 and later refuse are not carried over (F-18-16).
    let refused =
        new.family.starts_with(Engine::Memcached.id()) && !rules::slab_values_fit(setting.facts, setting.guide);
    let mut values: Vec<(&str, &str)> = old
        .into_iter()
        .flatten()
        // Append-only files are not supported from 2.8.22 on: their values are not carried over.
        .filter(|(name, _)| !matches!(name.as_str(), "appendonly" | "appendfsync"))
        .filter(|(name, _)| !new.cluster_on || name.as_str() != "cluster-enabled")
        .map(|(name, value)| {
            let refused = refused && rules::SLAB_PARAMETERS.contains(&name.as_str());
            (name.as_str(), if refused { VALUE_THAT_FITS } else { value.as_str() })
        })
        .collect();
    if new.cluster_on {
        values.push(("cluster-enabled", "yes"));
    }
    values
}

/// The same through the console.
pub(super) fn console(new: &NewGroup, lines: &mut Lines) {
    lines.say(id::CONSOLE_CREATE_PARAMETER_GROUP, &[("group", &new.name), ("family", new.family)]);
    if new.cluster_on {
        lines.say(id::CONSOLE_CLUSTER_ENABLED, &[]);
    }
}
