//! A parameter group that a step makes along with it, with the values of the old one.

use std::borrow::Cow;

use upgrade_rules::catalogue::{Carried, carried, parameters};
use upgrade_rules::model::MadeGroup;
use upgrade_rules::{Engine, rules};

use crate::checks::PlannedCheck;
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, describe, name};
use crate::shells::console::Lines;

/// AWS takes at most this many parameters in one `ModifyCacheParameterGroup`.
const PARAMETERS_A_REQUEST: usize = 20;
/// A value that AWS refuses in the new version: only the user can choose another.
const VALUE_THAT_FITS: &str = "MY-VALUE-THAT-FITS";
/// Where the old values are put that nobody gave.
const FILE: &str = "parameters.json";
const CLUSTER_ENABLED: &str = "cluster-enabled";

/// A parameter group that a step makes.
pub(crate) struct NewGroup {
    /// Its name.
    pub(crate) name: String,
    /// What it is made for.
    pub(crate) group: MadeGroup,
}

impl NewGroup {
    /// For a step.
    pub(super) fn of(place: Place, group: MadeGroup) -> Self {
        Self { name: place.setting.names.made_group(group, place.live()), group }
    }
}

/// The custom group in use: the one that was there, or the one that an earlier step put to use.
fn in_use(place: Place<'_>) -> Cow<'_, str> {
    let live = place.live();
    let made = place.step.from.group_made.filter(|made| made.family == live.group_family && place.step.from.touched);
    made.map_or(place.setting.group_in_use().into(), |made| place.setting.names.parameter_group(made.family).into())
}

/// The requests that make it, and set the values that the old one sets.
pub(super) fn make<'a>(place: Place<'a>, new: &NewGroup) -> Vec<Request<'a>> {
    let (setting, old) = (place.setting, in_use(place));
    let family = new.group.family;
    let mut requests = vec![
        Request::new(call::CREATE_CACHE_PARAMETER_GROUP, setting.region)
            .text(name::CACHE_PARAMETER_GROUP_NAME, new.name.clone())
            .text(name::CACHE_PARAMETER_GROUP_FAMILY, family)
            .text(
                name::DESCRIPTION,
                setting
                    .words
                    .say(id::PHRASE_PARAMETER_GROUP_DESCRIPTION, &[("group", old.as_ref()), ("family", family)]),
            ),
    ];
    let modify = || {
        Request::new(call::MODIFY_CACHE_PARAMETER_GROUP, setting.region)
            .text(name::CACHE_PARAMETER_GROUP_NAME, new.name.clone())
    };
    if let Some(values) = values(place, new.group) {
        let chunks = values.chunks(PARAMETERS_A_REQUEST);
        requests.extend(chunks.map(|chunk| modify().values(name::PARAMETER_NAME_VALUES, chunk.to_vec())));
    } else {
        let read = describe::set_values(setting, old).show(query(place.live().group_family, new.group)).save(FILE);
        requests.extend([read, modify().values_in(name::PARAMETER_NAME_VALUES, FILE)]);
    }
    requests
}

/// The values of the old group, as far as the new one takes them; `None` where nobody gave them.
fn values(place: Place<'_>, new: MadeGroup) -> Option<Vec<(&str, &str)>> {
    let setting = place.setting;
    let old = setting.facts.parameter_group.as_ref()?.parameters.as_ref()?;
    // Sizes that Memcached 1.4.33 and later refuse are not carried over (F-18-16).
    let refused =
        new.family.starts_with(Engine::Memcached.id()) && !rules::slab_values_fit(setting.facts, setting.guide);
    let mut values: Vec<(&str, &str)> = Vec::with_capacity(old.len());
    for (name, value) in old {
        let name = match carried(name, new.family) {
            Carried::Same if name == CLUSTER_ENABLED && new.cluster_on.is_some() => continue,
            Carried::Same => name.as_str(),
            Carried::As(new) => new,
            Carried::Dropped(_) => continue,
        };
        values.push((name, if refused && rules::SLAB_PARAMETERS.contains(&name) { VALUE_THAT_FITS } else { value }));
    }
    if new.cluster_on == Some(true) {
        values.push((CLUSTER_ENABLED, "yes"));
    }
    Some(values)
}

/// The same of what AWS prints: without the parameters that the new family has no more, under their new names, and with
/// cluster mode as it is where the group is put to use.
fn query(old_family: &str, new: MadeGroup) -> String {
    let mut left_out: Vec<&str> = Vec::new();
    let mut added = String::new();
    if new.cluster_on.is_some() && !new.family.starts_with(Engine::Memcached.id()) {
        left_out.push(CLUSTER_ENABLED);
    }
    for parameter in parameters().iter().filter(|parameter| parameter.is_in(old_family)) {
        match carried(parameter.id, new.family) {
            Carried::Same => continue,
            Carried::As(name) => {
                let parts = [
                    ",Parameters[?ParameterName=='",
                    parameter.id,
                    "'].{ParameterName:'",
                    name,
                    "',ParameterValue:ParameterValue}",
                ];
                added.extend(parts);
            }
            Carried::Dropped(_) => {}
        }
        left_out.push(parameter.id);
    }
    if new.cluster_on == Some(true) {
        added.push_str(",[{ParameterName:'cluster-enabled',ParameterValue:'yes'}]");
    }
    let mut query = String::with_capacity(160);
    query.push_str(if added.is_empty() { "Parameters[" } else { "[Parameters[" });
    for (index, name) in left_out.iter().enumerate() {
        query.push_str(if index == 0 { "?ParameterName!='" } else { " && ParameterName!='" });
        query.push_str(name);
        query.push('\'');
    }
    query.push_str("].{ParameterName:ParameterName,ParameterValue:ParameterValue}");
    query.push_str(&added);
    if !added.is_empty() {
        query.push_str("][]");
    }
    query
}

/// What the old group sets.
pub(super) fn old_values(place: Place, new: &NewGroup) -> PlannedCheck {
    let request = describe::set_values(place.setting, in_use(place));
    let expect = if values(place, new.group).is_some() { id::EXPECT_LIST_AS_GIVEN } else { id::EXPECT_LIST_TO_COPY };
    let expect = place.words().say(expect, &[("family", new.group.family), ("file", FILE)]);
    PlannedCheck::by(&request, id::CHECK_CHANGED_PARAMETERS, expect).of_values(place)
}

/// What the new group sets.
pub(super) fn new_values(place: Place, new: NewGroup) -> PlannedCheck {
    let expect = if values(place, new.group).is_some() {
        place.words().text(id::EXPECT_VALUES_AS_GIVEN).to_owned()
    } else {
        place.words().say(id::EXPECT_VALUES_COPIED, &[("group", in_use(place).as_ref()), ("family", new.group.family)])
    };
    let request = describe::set_values(place.setting, new.name);
    PlannedCheck::by(&request, id::CHECK_PARAMETER_GROUP_VALUES, expect).of_values(place)
}

/// The same through the console.
pub(super) fn console(new: &NewGroup, lines: &mut Lines) {
    lines.say(id::CONSOLE_CREATE_PARAMETER_GROUP, &[("group", &new.name), ("family", new.group.family)]);
    if new.group.cluster_on == Some(true) {
        lines.say(id::CONSOLE_CLUSTER_ENABLED, &[]);
    }
}
