//! What is pending for a replication group, out of what its members and the group itself say.

use upgrade_messages::Words;
use upgrade_rules::Engine;
use upgrade_rules::facts::Pending;

use super::joined::Joined;
use super::members::{agree, ids, listed};
use crate::described::{PendingSeen, Places};
use crate::guess::{node_type, version};
use crate::messages;
use crate::problems::Problems;

/// Who has not been asked yet.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unseen {
    /// Nobody: everything that can say what is pending did.
    Nobody,
    /// The group, so that nobody knows who its members are.
    Group,
    /// Every member.
    AllMembers,
    /// Some members.
    Members(Vec<String>),
    /// They are described, and the descriptions do not say.
    Silent,
}

/// Which members do not show what is pending.
pub(crate) fn unseen(joined: &Joined<'_>) -> Unseen {
    let Some(group) = joined.group else { return Unseen::Group };
    if joined.members.is_empty() {
        return Unseen::AllMembers;
    }
    let Some(expected) = group.what.members.as_ref().filter(|list| list.whole && !list.items.is_empty()) else {
        return Unseen::Silent;
    };
    let mut seen = Places::new();
    for (at, member) in joined.members.iter().enumerate() {
        seen.entry(member.what.id.clone()).or_default().push(at);
    }
    let unseen: Vec<String> = expected.items.iter().filter(|id| !seen.contains_key(id.as_str())).cloned().collect();
    if !unseen.is_empty() {
        return Unseen::Members(unseen);
    }
    let all_say = group.what.pending.is_some()
        && joined.members.iter().all(|member| member.what.pending.as_ref().is_some_and(|pending| !pending.unclear));
    if all_say { Unseen::Nobody } else { Unseen::Silent }
}

/// What is pending. `None`: unknown; empty: nothing, and every member was described.
///
/// A pending upgrade or scale-up of any member counts. Other changes count as the whole of what is pending only where
/// everybody was asked: alone they would say that no upgrade and no scale-up is pending.
pub(crate) fn pending(
    joined: &Joined<'_>,
    unseen: &Unseen,
    engine: Option<Engine>,
    problems: &mut Problems,
) -> Option<Pending> {
    let said: Vec<(&str, &PendingSeen)> = joined
        .members
        .iter()
        .filter_map(|member| Some((member.what.id.as_str(), member.what.pending.as_ref()?)))
        .collect();
    let mut other: Vec<String> = said.iter().flat_map(|(_, pending)| pending.other.iter().cloned()).collect();
    other.extend(joined.group.iter().filter_map(|group| group.what.pending.as_ref()).flatten().cloned());
    other.sort_unstable();
    other.dedup();

    let versions = said.iter().filter_map(|(id, pending)| Some((*id, pending.version.as_deref()?))).collect();
    let types = said.iter().filter_map(|(id, pending)| Some((*id, pending.node_type.as_deref()?))).collect();
    let field = "cluster.pending";
    let version = agree(joined.id, field, messages::WHAT_PENDING_VERSION, &versions, oldest, problems);
    let node_type = agree(joined.id, field, messages::WHAT_PENDING_NODE_TYPE, &types, smallest_or_first, problems);
    let engine_said = said.iter().filter_map(|(_, pending)| pending.engine).max();

    if said.iter().any(|(_, pending)| {
        upgrade_of(pending) != said.first().map_or(Default::default(), |(_, first)| upgrade_of(first))
    }) {
        let values = said.iter().map(|(id, pending)| (*id, upgrade_of(pending))).collect::<Vec<_>>();
        let words: Vec<(&str, String)> =
            values.iter().map(|(id, pending)| (*id, in_words(problems.words, *pending))).collect();
        let words = words.iter().map(|(id, word)| (*id, word.as_str())).collect();
        problems.warning(field, messages::PENDING_DIFFERS, &[("id", joined.id), ("values", &listed(&words))]);
    }

    from_both(joined, &said, problems);

    let upgrades = version.is_some() || node_type.is_some() || engine_said.is_some();
    if !upgrades && *unseen != Unseen::Nobody {
        if !other.is_empty() {
            let names: Vec<String> = other.iter().map(|name| format!("`{name}`")).collect();
            problems.warning(field, messages::PENDING_OTHER, &[("id", joined.id), ("names", &names.join(", "))]);
        }
        return None;
    }
    Some(finish(
        joined.id,
        engine,
        PendingSeen { engine: engine_said, version, node_type, other, unclear: false },
        problems,
    ))
}

/// AWS prints one part of what is pending for the group, and another for its members. Where both have some, the plan uses all.
fn from_both(joined: &Joined<'_>, said: &[(&str, &PendingSeen)], problems: &mut Problems) {
    let of_group: Vec<&str> =
        joined.group.iter().filter_map(|group| group.what.pending.as_ref()).flatten().map(String::as_str).collect();
    let mut of_members: Vec<&str> = Vec::new();
    for (_, pending) in said {
        of_members.extend(pending.other.iter().map(String::as_str));
        for (name, known) in [
            ("Engine", pending.engine.is_some()),
            ("EngineVersion", pending.version.is_some()),
            ("CacheNodeType", pending.node_type.is_some()),
        ] {
            of_members.extend(known.then_some(name));
        }
    }
    of_members.sort_unstable();
    of_members.dedup();
    if !of_group.is_empty() && !of_members.is_empty() && of_group != of_members {
        let (group, members) = (ids(&of_group), ids(&of_members));
        let said = &[("id", joined.id), ("group", group.as_str()), ("members", members.as_str())];
        problems.note("cluster.pending", messages::PENDING_FROM_BOTH, said);
    }
}

/// What is pending, as a request writes it.
pub(crate) fn finish(id: &str, engine: Option<Engine>, seen: PendingSeen, problems: &mut Problems) -> Pending {
    let brought =
        engine.zip(seen.version.as_deref()).and_then(|(engine, pending)| version::engine_brought_by(engine, pending));
    if let (None, Some(_), Some(version)) = (seen.engine, brought, &seen.version) {
        problems.note("cluster.pending.engine", messages::PENDING_ENGINE, &[("id", id), ("version", version)]);
    }
    Pending {
        engine: seen.engine.or(brought),
        version: seen.version,
        node_type: seen.node_type,
        other: (!seen.other.is_empty()).then_some(seen.other),
    }
}

/// The pending upgrade and scale-up of one member.
fn upgrade_of(pending: &PendingSeen) -> (Option<&str>, Option<&str>) {
    (pending.version.as_deref(), pending.node_type.as_deref())
}

/// The same, in words.
fn in_words(words: Words, (version, node_type): (Option<&str>, Option<&str>)) -> String {
    match (version, node_type) {
        (Some(version), Some(node_type)) => format!("{version} {node_type}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => words.text(messages::PENDING_NONE).to_owned(),
    }
}

fn oldest(versions: &[&str]) -> Option<String> {
    versions.iter().min_by(|one, other| version::compare(one, other)).map(|version| (*version).to_owned())
}

fn smallest_or_first(types: &[&str]) -> Option<String> {
    node_type::smallest(types).or_else(|| types.first().copied()).map(str::to_owned)
}
