//! Joins replication groups with their member clusters.

use crate::described::{CacheCluster, Found, Group, MOST_REGIONS, Places, Seen, same_region};
use crate::messages;
use crate::problems::Problems;

/// A replication group as far as it was described: its own description, its members, or both.
pub(crate) struct Joined<'f> {
    pub(crate) id: &'f str,
    pub(crate) region: Option<&'f str>,
    pub(crate) group: Option<&'f Seen<Group>>,
    pub(crate) members: Vec<&'f Seen<CacheCluster>>,
}

/// The replication groups with their members, and the cache clusters outside of any.
pub(crate) fn join<'f>(found: &'f Found, problems: &mut Problems) -> (Vec<Joined<'f>>, Vec<&'f Seen<CacheCluster>>) {
    let mut joined: Vec<Joined<'f>> = Vec::new();
    let mut places = Places::new();
    let mut groups_of_member = Places::new();
    for seen in found.groups.iter() {
        let group = &seen.what;
        places.entry(group.id.clone()).or_default().push(joined.len());
        for member in group.members.iter().flat_map(|list| &list.items) {
            groups_of_member.entry(member.clone()).or_default().push(joined.len());
        }
        joined.push(Joined { id: &group.id, region: group.region.as_deref(), group: Some(seen), members: Vec::new() });
    }
    let mut alone = Vec::new();
    for seen in found.cache_clusters.iter() {
        let member = &seen.what;
        let named = member.group.as_deref().or_else(|| {
            let first = groups_of_member.get(member.id.as_str())?.first()?;
            joined.get(*first).map(|group| group.id)
        });
        let Some(id) = named else {
            alone.push(seen);
            continue;
        };
        let region = member.region.as_deref();
        let of_id = places.entry(id.to_owned()).or_default();
        let fitting: Vec<usize> = of_id
            .iter()
            .copied()
            .filter(|at| joined.get(*at).is_some_and(|known| same_region(known.region, region)))
            .collect();
        match (fitting.as_slice(), member.group.is_some()) {
            ([at], _) => {
                if let Some(known) = joined.get_mut(*at) {
                    known.region = known.region.or(region);
                    known.members.push(seen);
                }
            }
            ([], true) if of_id.len() >= MOST_REGIONS => {
                problems.error("CacheClusters", messages::TOO_MANY_REGIONS, &[("id", id)]);
            }
            ([], true) => {
                of_id.push(joined.len());
                joined.push(Joined { id, region, group: None, members: vec![seen] });
            }
            ([], false) => alone.push(seen),
            _ => {
                let said = &[("id", id), ("member", member.id.as_str())];
                problems.error("CacheClusters", messages::MEMBER_OF_WHICH_REGION, said);
            }
        }
    }
    (joined, alone)
}
