//! Invariant 11: a new parameter group has the old group's values that its family still has, cluster mode as the cluster has it
//! where the group is put to use, and is made before a snapshot is taken.

use std::collections::BTreeMap;

use upgrade_api::answer::{Shell, Step, Strategy};
use upgrade_api::{PlanAnswer, PlanRequest, plan};
use upgrade_rules::facts::{ClusterMode, Kind};

use crate::common::{json, sample};

/// What the old group sets, where the test gives values.
const SET: &[(&str, &str)] = &[
    ("activerehashing", "no"),
    ("cluster-enabled", "yes"),
    ("databases", "16"),
    ("hash-max-ziplist-entries", "64"),
    ("lazyfree-lazy-expire", "yes"),
    ("maxmemory-policy", "allkeys-lru"),
];

/// The same in a group of this family, by the list of what AWS's page on parameters removes and renames.
fn carried(family: &str) -> BTreeMap<String, String> {
    let seven = ["redis7", "valkey7", "valkey8", "valkey9"].contains(&family);
    let eight = ["valkey8", "valkey9"].contains(&family);
    let in_family = SET.iter().filter(|(name, _)| match *name {
        "cluster-enabled" => false,
        "activerehashing" => !seven,
        "lazyfree-lazy-expire" => !eight,
        _ => true,
    });
    let renamed = |name: &str| if seven { name.replace("ziplist", "listpack") } else { name.to_owned() };
    in_family.map(|(name, value)| (renamed(name), (*value).to_owned())).collect()
}

/// Requests about clusters with a custom group: every other one with its values.
fn requests() -> impl Iterator<Item = PlanRequest> {
    sample(2_000).into_iter().enumerate().filter_map(|(index, mut request)| {
        let engine = request.cluster.engine?;
        if !engine.replicates() || request.cluster.kind == Some(Kind::Serverless) {
            return None;
        }
        let group = request.cluster.parameter_group.get_or_insert_default();
        (group.name, group.family, group.is_default) = (Some("own-group".to_owned()), None, Some(false));
        let set = || SET.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        group.parameters = (index % 2 == 0).then(set);
        Some(request)
    })
}

fn holds(property: impl Fn(&PlanRequest, &PlanAnswer, &Strategy) -> Result<(), String>) {
    let (mut wrong, mut groups) = (Vec::new(), 0);
    for request in requests() {
        let answer = plan(&request);
        for option in &answer.strategies {
            groups += option.steps.iter().filter(|step| made(step).is_some()).count();
            if let Err(what) = property(&request, &answer, option) {
                wrong.push(format!("{}: {what}\n    {}", option.id, json(&request)));
            }
        }
    }
    assert!(groups > 500, "only {groups} groups are made");
    let shown = wrong.iter().take(4).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{} options:\n{shown}", wrong.len());
}

fn posix(step: &Step) -> String {
    let command = step.commands.iter().find(|command| command.shell == Shell::Posix);
    command.map(|command| command.text.replace(" \\\n  ", "")).unwrap_or_default()
}

fn after<'t>(text: &'t str, flag: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(flag)?;
    rest.split_whitespace().next()
}

/// A group that a step makes: name, family, and what is set in it.
struct Made {
    name: String,
    family: String,
    set: BTreeMap<String, String>,
    text: String,
}

fn made(step: &Step) -> Option<Made> {
    let text = posix(step);
    let line = text.lines().find(|line| line.starts_with("aws elasticache create-cache-parameter-group "))?;
    let pairs = text.split("\"ParameterName=").skip(1).filter_map(|part| part.split('"').next()?.split_once(','));
    let set =
        pairs.map(|(name, value)| (name.to_owned(), value.trim_start_matches("ParameterValue=").to_owned())).collect();
    let name = after(line, "--cache-parameter-group-name ")?.to_owned();
    Some(Made { name, family: after(line, "--cache-parameter-group-family ")?.to_owned(), set, text: text.clone() })
}

/// The step after which the cluster uses a group: the request that names it, or the switch to the new cluster.
fn put_to_use<'o>(option: &'o Strategy, made: &Made) -> Option<&'o Step> {
    let used = option.steps.iter().position(|step| {
        let text = posix(step);
        let last = text.lines().last().unwrap_or_default();
        !last.contains("cache-parameter-group ") && after(last, "--cache-parameter-group-name ") == Some(&made.name)
    })?;
    let creates = option.steps.get(used)?.operation.starts_with("Create");
    let there = |step: &&Step| !creates || step.operation == "application" && step.id.contains("switch-application");
    option.steps.iter().skip(used).find(there)
}

#[test]
fn a_new_group_has_the_old_values_that_its_family_still_has() {
    holds(|request, _, option| {
        let known = request.cluster.parameter_group.as_ref().is_some_and(|group| group.parameters.is_some());
        for made in option.steps.iter().filter_map(made).filter(|made| known && !made.family.starts_with("memcached")) {
            let mut set = made.set.clone();
            set.remove("cluster-enabled");
            if set != carried(&made.family) {
                return Err(format!("{} sets {set:?}", made.name));
            }
        }
        Ok(())
    });
}

#[test]
fn no_group_whose_values_are_unknown_is_put_to_use_empty() {
    holds(|request, answer, option| {
        let known = request.cluster.parameter_group.as_ref().is_some_and(|group| group.parameters.is_some());
        for made in option.steps.iter().filter_map(made).filter(|_| !known) {
            if !made.text.contains("--source user") || !made.text.contains("--parameter-name-values file://") {
                return Err(format!("{} is empty", made.name));
            }
            let depends = option.conditions.iter().any(|condition| condition.id == "parameter-values-unknown");
            let asked = answer.questions.iter().any(|question| question.field == "cluster.parameterGroup.parameters");
            // What an option depends on that nobody takes is no question.
            let first = answer.strategies.first().map(|option| &option.id);
            let is_chosen = answer.recommended.as_ref().or(first) == Some(&option.id);
            if !depends || is_chosen && !asked {
                return Err(format!("{}: depends {depends}, asked {asked}", made.name));
            }
        }
        Ok(())
    });
}

#[test]
fn cluster_enabled_is_as_the_cluster_has_it() {
    holds(|_, _, option| {
        for made in option.steps.iter().filter_map(made) {
            let Some(step) = put_to_use(option, &made) else {
                return Err(format!("{} is never put to use", made.name));
            };
            let on = made.set.contains_key("cluster-enabled")
                || made.text.contains("{ParameterName:'cluster-enabled',ParameterValue:'yes'}");
            let mode = step.to.cluster_mode;
            if mode.is_some_and(|mode| (mode != ClusterMode::Disabled) != on) {
                return Err(format!("{} in mode {mode:?}: cluster-enabled {on}", made.name));
            }
        }
        Ok(())
    });
}

#[test]
fn no_group_is_made_between_a_snapshot_and_what_is_restored_from_it() {
    holds(|_, _, option| {
        // What only protects an upgrade in place is restored by nobody on the path.
        let restores = option.steps.iter().any(|step| step.id.ends_with("-create-seeded"));
        let taken = option.steps.iter().position(|step| restores && step.operation == "CreateSnapshot");
        let late = option.steps.iter().skip(taken.unwrap_or(usize::MAX)).find(|step| made(step).is_some());
        late.map_or(Ok(()), |step| Err(format!("{} comes after the snapshot", step.id)))
    });
}
