//! What other tools say of clusters: compared with AWS's description, or used in its place where there is none.

use std::collections::BTreeMap;

use upgrade_rules::facts::{Auth, Cluster, InTransitEncryption, Kind, Pending};

use super::builder::{ClusterBuilder, OtherTool};
use super::members::ids;
use super::merging::{Merging, source};
use super::{desired_gaps, gaps::Gaps, security};
use crate::answer::Recorded;
use crate::described::{Desired, Found, MOST_REGIONS, Places, Seen, same_region};
use crate::messages;
use crate::problems::Problems;

/// Adds what other tools say to the clusters that AWS describes, and the clusters that only other tools describe.
///
/// AWS's values come first, then what a tool read of AWS, then what one wants. Every difference is reported.
pub(crate) fn apply(builders: &mut Vec<ClusterBuilder>, found: &Found, problems: &mut Problems) {
    if found.desired.is_empty() {
        return;
    }
    let mut known = Known::default();
    for (at, builder) in builders.iter().enumerate() {
        known.note(builder.cluster.id.as_ref(), &builder.member_ids, at);
    }
    let mut all: Vec<&Seen<Desired>> = found.desired.iter().collect();
    all.sort_by_key(|seen| seen.what.recorded);
    let mut alone: BTreeMap<(u32, Recorded), (&str, Vec<String>)> = BTreeMap::new();
    for seen in all {
        problems.in_document(Some(seen.document));
        let mut what = seen.what.clone();
        let itself = one_of(&known.by_id, &what.cluster, builders, is_same);
        let group = one_of(&known.by_member, &what.cluster, builders, is_member);
        let mode = itself.and_then(|at| builders.get(at)).and_then(|known| known.cluster.in_transit_encryption);
        security(&mut what, mode, problems);
        let is_news = if let Some(builder) = itself.and_then(|at| builders.get_mut(at)) {
            merge(builder, &what, seen.document, problems)
        } else if group.is_some() || what.cluster.kind.is_none() {
            problems.note("", messages::MEMBER_OF_TOOL, &[("resource", &what.resource), ("tool", what.tool)]);
            false
        } else if !known.note(what.cluster.id.as_ref(), &what.members, builders.len()) {
            problems.error("", messages::TOO_MANY_REGIONS, &[("id", &called(&what))]);
            false
        } else {
            builders.push(build(&what, seen));
            true
        };
        if is_news {
            let (_, ids) = alone.entry((seen.document, what.recorded)).or_insert_with(|| (what.tool, Vec::new()));
            ids.push(called(&what));
        }
    }
    builders.iter_mut().for_each(desired_gaps::note);
    for ((document, recorded), (tool, called)) in alone {
        problems.in_document(Some(document));
        let message = match recorded {
            Recorded::Desired => messages::DESIRED_STATE,
            Recorded::LastRead => messages::LAST_READ_STATE,
        };
        let called: Vec<&str> = called.iter().map(String::as_str).collect();
        problems.warning("", message, &[("ids", &ids(&called)), ("tool", tool)]);
    }
    problems.in_document(None);
}

/// Where the clusters are that are known so far.
#[derive(Default)]
struct Known {
    by_id: Places,
    by_member: Places,
}

impl Known {
    /// Notes a cluster; whether there are not too many of this id already.
    fn note(&mut self, id: Option<&String>, members: &[String], at: usize) -> bool {
        let Some(id) = id else { return true };
        let places = self.by_id.entry(id.clone()).or_default();
        if places.len() >= MOST_REGIONS {
            return false;
        }
        places.push(at);
        for member in members {
            self.by_member.entry(member.clone()).or_default().push(at);
        }
        true
    }
}

/// The one place of the cluster. Where there are several, in several Regions, nobody knows which of them is meant.
fn one_of(
    places: &Places,
    cluster: &Cluster,
    builders: &[ClusterBuilder],
    fits: fn(&Cluster, &Cluster) -> bool,
) -> Option<usize> {
    let places = cluster.id.as_ref().and_then(|id| places.get(id));
    let is_same = |at: &&usize| builders.get(**at).is_some_and(|known| fits(&known.cluster, cluster));
    let mut fitting = places.into_iter().flatten().filter(is_same);
    let first = fitting.next().copied();
    first.filter(|_| fitting.next().is_none())
}

/// Its id, or what the tool calls it.
fn called(what: &Desired) -> String {
    what.cluster.id.as_ref().unwrap_or(&what.resource).clone()
}

/// Whether both may be the same cluster.
fn is_same(known: &Cluster, other: &Cluster) -> bool {
    let of_kind = known.kind == other.kind || known.kind.is_none();
    of_kind && other.kind.is_some() && same_region(known.region.as_deref(), other.region.as_deref())
}

/// Whether one may be a member of the other, a group.
fn is_member(group: &Cluster, other: &Cluster) -> bool {
    let of_kind = group.kind == Some(Kind::ReplicationGroup) && matches!(other.kind, None | Some(Kind::CacheCluster));
    of_kind && same_region(group.region.as_deref(), other.region.as_deref())
}

/// Encryption, authentication, and what follows from the kind of cluster. Where the tool says nothing of the mode of encryption in
/// transit, it does not contradict the one that is known.
fn security(what: &mut Desired, known: Option<InTransitEncryption>, problems: &mut Problems) {
    if what.cluster.kind == Some(Kind::Serverless) {
        what.cluster.pending = Some(Pending::default());
        what.cluster.in_transit_encryption = Some(InTransitEncryption::Required);
        what.cluster.auth = what.user_groups.as_ref().map(|_| Auth::UserGroup);
    } else {
        let known = known.filter(|mode| *mode != InTransitEncryption::Disabled);
        what.encryption.mode = what.encryption.mode.or(known);
        security::fill(&mut what.cluster, &what.encryption, what.user_groups.as_ref(), false, problems);
    }
}

/// A cluster that no description of AWS contains.
fn build(what: &Desired, seen: &Seen<Desired>) -> ClusterBuilder {
    let last_read = if what.recorded == Recorded::LastRead { what.cluster.clone() } else { Cluster::default() };
    ClusterBuilder {
        cluster: what.cluster.clone(),
        gaps: Gaps::default(),
        read_from: vec![seen.document],
        facts_from: BTreeMap::new(),
        order: seen.order,
        user_groups: what.user_groups.iter().flat_map(|list| list.items.iter().cloned()).collect(),
        member_ids: what.members.clone(),
        other_tool: Some(OtherTool {
            tool: what.tool,
            called: what.resource.clone(),
            recorded: what.recorded,
            last_read,
            references: what.references.clone(),
            global: what.global.clone(),
        }),
    }
}

/// Adds what is unknown so far, and reports every difference. Whether it is a cluster that AWS does not describe, and now has more.
fn merge(builder: &mut ClusterBuilder, what: &Desired, document: u32, problems: &mut Problems) -> bool {
    builder.read_from(document);
    let filled = Merging::of(builder, what, problems).all();
    if let Some(other) = &mut builder.other_tool {
        other.references.extend(what.references.iter().cloned());
        other.global = other.global.take().or_else(|| what.global.clone());
        if what.recorded == Recorded::LastRead {
            other.last_read = builder.cluster.clone();
        }
    }
    if filled.is_empty() {
        return false;
    }
    if builder.user_groups.is_empty() {
        builder.user_groups.extend(what.user_groups.iter().flat_map(|list| list.items.iter().cloned()));
    }
    if let Some(other) = &mut builder.other_tool {
        other.recorded = other.recorded.max(what.recorded);
        return true;
    }
    let id = builder.cluster.id.as_deref().unwrap_or(&what.resource);
    let fields = filled.join(", ");
    let source = source(Some((what.tool, what.recorded)), problems);
    problems.warning("", messages::FILLED_BY_TOOL, &[("id", id), ("fields", &fields), ("source", &source)]);
    false
}
