//! Names: of what is there, of new things, and placeholders for what is unknown.

use upgrade_planner::Plan;
use upgrade_rules::EngineVersion;
use upgrade_rules::facts::Kind;
use upgrade_rules::model::{MadeGroup, Resource, State};

/// The names that a plan's commands use.
#[derive(Clone, Debug)]
pub(crate) struct Names {
    /// What kind the resource was at the start.
    kind: Kind,
    /// The id of the resource that was there at the start, or a placeholder.
    pub(crate) id: String,
    /// The replication group that a single node is put into.
    pub(crate) group: String,
    /// The first replica of that group.
    pub(crate) replica: String,
    /// The new resource.
    pub(crate) replacement: String,
    /// The snapshot that a new resource is seeded from.
    pub(crate) snapshot: String,
    /// The snapshot taken when the old resource is deleted.
    pub(crate) last_snapshot: String,
}

impl Names {
    /// The names for a plan.
    pub(crate) fn of(plan: &Plan) -> Self {
        Self::new(&plan.start, plan.target.version)
    }

    /// The names for going from a state to a version.
    pub(crate) fn new(start: &State, target: EngineVersion) -> Self {
        let live = &start.live;
        let known = start.facts.id.as_deref().filter(|id| !id.is_empty());
        let id = known.unwrap_or(placeholder(live.kind));
        let group = derive(id, "-group", LONGEST);
        Self {
            kind: live.kind,
            replica: derive(if live.kind == Kind::CacheCluster { &group } else { id }, "-002", LONGEST),
            group,
            replacement: derive(id, &short(target), LONGEST),
            snapshot: before(id, target),
            last_snapshot: derive(id, "-final", LONGEST_NAME),
            id: id.to_owned(),
        }
    }

    /// The id of the resource that was there at the start, now that it is of this kind.
    pub(crate) fn live(&self, kind: Kind) -> &str {
        match (self.kind, kind) {
            (Kind::CacheCluster, Kind::ReplicationGroup) => &self.group,
            _ => &self.id,
        }
    }

    /// What is made beside the new resource, in another Region.
    pub(crate) fn beside_replacement(&self, ending: &str) -> String {
        derive(&self.replacement, ending, LONGEST)
    }

    /// The snapshot that a new resource is seeded from: the one taken on the path, or an older backup.
    pub(crate) fn seed(&self, taken: bool) -> &str {
        if taken { &self.snapshot } else { "MY-BACKUP-NAME" }
    }

    /// The snapshot taken before an upgrade in place to this version.
    pub(crate) fn before(&self, version: EngineVersion) -> String {
        before(&self.id, version)
    }

    /// The snapshot taken before the node type changes: `pages-on-t2-small`.
    pub(crate) fn on(&self, node_type: Option<&str>) -> String {
        let node_type = node_type.map_or("old-node-type", |node_type| node_type.trim_start_matches("cache."));
        derive(&self.id, &["-on-", node_type].concat(), LONGEST_NAME)
    }

    /// The id of the Global Datastore, or a placeholder.
    pub(crate) fn global(&self) -> &str {
        self.known_global().unwrap_or(placeholder(Kind::GlobalDatastore))
    }

    /// The id of the Global Datastore, where it is known.
    pub(crate) fn known_global(&self) -> Option<&str> {
        let given = self.kind == Kind::GlobalDatastore && self.id != placeholder(self.kind);
        given.then_some(self.id.as_str())
    }

    /// The name of the parameter group of this family that is made for the upgrade.
    pub(crate) fn parameter_group(&self, family: &str) -> String {
        derive(&self.id, &["-", family].concat(), LONGEST_NAME)
    }

    /// The name of a parameter group made for a resource, or for a new one: with cluster mode on where it is not yet.
    pub(crate) fn made_group(&self, group: MadeGroup, live: &Resource) -> String {
        let turned_on = group.cluster_on == Some(true) && live.cluster_on() != Some(true);
        if turned_on {
            derive(&self.id, &["-", group.family, "-cluster-on"].concat(), LONGEST_NAME)
        } else {
            self.parameter_group(group.family)
        }
    }
}

/// The placeholder of an unknown id.
fn placeholder(kind: Kind) -> &'static str {
    match kind {
        Kind::CacheCluster => "MY-CLUSTER-ID",
        Kind::ReplicationGroup => "MY-REPLICATION-GROUP-ID",
        Kind::GlobalDatastore => "MY-GLOBAL-DATASTORE-ID",
        Kind::Serverless => "MY-SERVERLESS-CACHE",
    }
}

/// How long the names made here may be: our own choice, short enough for every kind of resource.
const LONGEST: usize = 40;

/// The same of snapshots and parameter groups.
const LONGEST_NAME: usize = 255;

/// `-v8-2`: Memcached, Redis OSS or Valkey, and the version.
fn short(version: EngineVersion) -> String {
    let mut text = String::from("-");
    text.extend(version.engine().id().chars().next());
    text.push_str(version.text());
    text
}

/// `pages-before-valkey-8-2`.
fn before(id: &str, version: EngineVersion) -> String {
    derive(id, &["-before-", version.engine().id(), "-", version.text()].concat(), LONGEST_NAME)
}

/// A name made of another and an ending: letters, digits and single hyphens, a letter first, within AWS's limit, and never
/// the same as the other.
fn derive(base: &str, ending: &str, limit: usize) -> String {
    let ending = clean(ending);
    let room = limit.saturating_sub(ending.len()).saturating_sub(1);
    let base_clean = clean(base);
    let kept: String =
        base_clean.trim_start_matches(|first: char| !first.is_ascii_alphabetic()).chars().take(room).collect();
    let kept = if kept.is_empty() { "my-cluster" } else { kept.trim_end_matches('-') };
    let name = [kept, "-", ending.as_str()].concat();
    if name == base { [kept, "-new"].concat() } else { name }
}

/// Only what AWS takes in a name: letters, digits and single hyphens, none of them at an end.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            out.push(character);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

#[cfg(test)]
mod tests {
    use super::derive;

    #[test]
    fn derives_names_that_aws_takes() {
        assert_eq!(derive("pages", "-v8.2", 40), "pages-v8-2");
        assert_eq!(derive("pages", "-redis6.x", 255), "pages-redis6-x");
        assert_eq!(derive("a$(rm)--b'", "-group", 40), "a-rm-b-group");
        assert_eq!(derive("1", "-group", 40), "my-cluster-group");
        assert_eq!(derive("abcdefghijklmnopqrst", "-v8.2", 20), "abcdefghijklmno-v8-2");
    }

    #[test]
    fn never_gives_the_same_name() {
        assert_eq!(derive("abcdefghijklmno-v8-2", "-v8.2", 20), "abcdefghijklmno-new");
    }
}
