//! The rules: one file a family. The first line of a family's file is its heading in the list of rules.
//!
//! A rule rests on facts of the facts file (`facts`), is stated by documents (`sources`), holds in an interval of days
//! (`holds`), and looks at an operation tried in a state (`check`). Its id is the code in the answer, the name of its
//! corpus file and the key of its sentence: one string everywhere.

mod auto_minor;
mod breaking_changes;
mod capacity;
mod clients;
mod cluster_mode;
mod downgrade;
pub(crate) mod encryption;
mod engine_change;
pub mod eras;
mod extended_support;
mod failover;
mod feature_gates;
pub mod field;
mod global_datastore;
mod group_family;
mod lifecycle;
mod memcached;
mod memory;
mod multi_az;
mod node_type;
mod ownership;
mod parameter_group;
mod pending;
mod replacement;
mod resharding;
mod seeding;
mod serverless;
mod service_level;
mod service_updates;
mod shards;
pub(crate) mod snapshot;
mod status;
pub(crate) mod upgrade_process;
mod windows;

pub use encryption::has_encryption;
pub use global_datastore::names_a_group;
pub use memcached::{SLAB_PARAMETERS, slab_values_fit};
pub use node_type::has_data_tiering;
pub use snapshot::can_be_taken as snapshot_can_be_taken;

use std::sync::OnceLock;

use crate::EngineVersion;
pub(crate) use crate::catalogue::FactIds;
use crate::catalogue::SourceId;
use crate::finding::{Finding, Fired};
use crate::guide::{Guide, Interval};
use crate::service::{Operation, Resource, State, Timing};
use crate::truth::Truth;

/// An operation tried in a state.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// The guide whose rules hold.
    pub guide: Guide,
    /// The planning date, `YYYY-MM-DD`; without it nothing that depends on a date is said.
    pub as_of: Option<&'a str>,
    /// The state in which it is tried.
    pub state: &'a State<'a>,
    /// The resource that it is tried on.
    pub resource: &'a Resource,
    /// The operation.
    pub operation: &'a Operation,
}

impl Attempt<'_> {
    /// The engine version that the operation moves the resource to, where it moves it.
    pub fn target(&self) -> Option<EngineVersion> {
        match self.operation {
            Operation::Modify(modify) => modify.version,
            Operation::ModifyGlobal { version, .. }
            | Operation::ModifyServerless(version)
            | Operation::AwaitAutomaticUpgrade(version) => Some(*version),
            _ => None,
        }
    }

    /// The present and the new engine version, where the operation changes it.
    pub fn upgrade(&self) -> Option<(EngineVersion, EngineVersion)> {
        self.target().filter(|target| *target != self.resource.version).map(|target| (self.resource.version, target))
    }

    /// The same for an engine that replicates, on nodes (not serverless): what the Redis pages speak of.
    fn redis_upgrade(&self) -> Option<(EngineVersion, EngineVersion)> {
        self.upgrade()
            .filter(|(from, _)| from.engine().replicates() && self.resource.kind != crate::facts::Kind::Serverless)
    }

    /// Whether the resource is still as the user described it: what is said of the present cluster is said of this.
    fn is_at_start(&self) -> bool {
        !self.state.touched && self.state.replacement.is_none()
    }

    /// The new node type, where the operation names one.
    pub fn new_node_type(&self) -> Option<&str> {
        match self.operation {
            Operation::Modify(modify) => modify.node_type.as_deref(),
            Operation::ScaleGlobal(node_type) => Some(node_type),
            _ => None,
        }
    }

    /// Whether the operation changes anything, and the field that would say so: with the present state not known, what is
    /// asked for may be there already.
    fn changes(&self) -> (Truth, &'static str) {
        let resource = self.resource;
        match self.operation {
            Operation::ChangeClusterMode(wanted) => {
                (resource.mode.map(|present| present != *wanted).into(), field::CLUSTER_MODE)
            }
            Operation::Reshard(wanted) => (resource.shards.map(|present| present != *wanted).into(), field::SHARDS),
            Operation::EncryptInTransit(wanted) => {
                (resource.in_transit.map(|present| present != *wanted).into(), field::IN_TRANSIT)
            }
            Operation::EncryptAtRest => (!Truth::from(resource.at_rest), field::AT_REST),
            _ => (Truth::Yes, field::KIND),
        }
    }

    /// A finding about such a change, where the condition holds as well.
    fn refuses_change(&self, condition: bool, because: &'static [&'static str]) -> Option<Finding> {
        let (changes, missing) = self.changes();
        Finding::when(changes.and(condition.into()), because, missing)
    }

    /// Whether the operation takes effect at once.
    fn immediate(&self) -> bool {
        match self.operation {
            Operation::Modify(modify) => modify.timing == Timing::Immediately,
            _ => true,
        }
    }

    /// The value of a parameter of the cluster's group.
    fn parameter(&self, name: &str) -> Parameter<'_> {
        let group = self.state.facts.parameter_group.as_ref();
        match group.and_then(|group| group.parameters.as_ref()) {
            Some(parameters) => parameters.get(name).map_or(Parameter::NotSet, |value| Parameter::Set(value.trim())),
            None if self.resource.default_group == Some(true) => Parameter::NotSet,
            None => Parameter::Unknown,
        }
    }
}

/// A parameter of the cluster's group.
enum Parameter<'a> {
    /// It has this value.
    Set(&'a str),
    /// It has its default.
    NotSet,
    /// Nobody has said.
    Unknown,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Refuses an operation.
    Block(fn(&Attempt) -> Option<Finding>),
    /// Says something true of an operation that is done, without refusing it.
    Notice(fn(&Attempt) -> Option<Finding>),
    /// Says something true of what is wanted, whichever way leads there.
    Standing(fn(&Attempt) -> Option<Finding>),
    /// What the promise of a way hangs on that takes this step, without refusing it.
    Condition(fn(&Attempt) -> Option<Finding>),
}

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// Stable id.
    pub id: &'static str,
    /// Ids of the facts it rests on.
    pub facts: FactIds,
    /// The documents that state it.
    pub sources: &'static [SourceId],
    /// The guides in which it holds.
    pub holds: Interval,
    /// What it looks at.
    pub check: Check,
}

impl Rule {
    /// The sources that a reader of this guide has: those not younger than it, or all where none is as old.
    pub fn sources_in(&self, guide: Guide) -> Vec<SourceId> {
        known_in(guide, self.sources)
    }

    /// What it is about.
    pub fn topic(&self) -> Topic {
        let mine = |family: &[Rule]| family.as_ptr_range().contains(&std::ptr::from_ref(self));
        FAMILIES.iter().find(|(family, _)| mine(family)).map_or(Topic::Compatibility, |(_, topic)| *topic)
    }

    /// What it says of the operation without refusing it.
    fn note(&'static self, attempt: &Attempt) -> Option<Fired> {
        match self.check {
            Check::Notice(check) | Check::Standing(check) => Some(Fired { rule: self, finding: check(attempt)? }),
            Check::Block(_) | Check::Condition(_) => None,
        }
    }

    /// Whether it is true whichever way is taken.
    pub fn is_standing(&self) -> bool {
        matches!(self.check, Check::Standing(_))
    }
}

/// Those of the sources that are not younger than the guide, or all where none is as old.
pub(crate) fn known_in(guide: Guide, sources: &[SourceId]) -> Vec<SourceId> {
    // The newest guide is younger than every source.
    if guide == Guide::CURRENT {
        return sources.to_vec();
    }
    let dated = |id: &SourceId| id.source().is_some_and(|source| source.date <= guide.date);
    let known: Vec<SourceId> = sources.iter().copied().filter(dated).collect();
    if known.is_empty() { sources.to_vec() } else { known }
}

/// What a statement is about: how a page groups many of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// What is interrupted, and what keeps it short.
    Interruption,
    /// The data: memory, snapshots, what is lost.
    Data,
    /// When it runs: what is pending, the window, what else runs then.
    Timing,
    /// What the new version or cluster takes, and what changes with it.
    Compatibility,
    /// How long a version is supported, and who starts an upgrade.
    Support,
}

/// Lists the families once, with what they are about, and keeps their names for whoever asks: the planner does not, so
/// its module has none.
macro_rules! families {
    ($($family:ident::RULES => $topic:ident,)*) => {
        static FAMILIES: &[(&[Rule], Topic)] = &[$(($family::RULES, Topic::$topic)),*];

        /// Every family by name, which is its file's, with its rules.
        pub fn families() -> impl Iterator<Item = (&'static str, &'static [Rule])> {
            [$((stringify!($family), $family::RULES)),*].into_iter()
        }
    };
}

families![
    downgrade::RULES => Compatibility,
    engine_change::RULES => Compatibility,
    cluster_mode::RULES => Compatibility,
    seeding::RULES => Data,
    pending::RULES => Timing,
    parameter_group::RULES => Compatibility,
    encryption::RULES => Compatibility,
    node_type::RULES => Compatibility,
    multi_az::RULES => Interruption,
    snapshot::RULES => Data,
    resharding::RULES => Compatibility,
    global_datastore::RULES => Compatibility,
    serverless::RULES => Compatibility,
    status::RULES => Timing,
    memcached::RULES => Data,
    upgrade_process::RULES => Interruption,
    memory::RULES => Data,
    clients::RULES => Interruption,
    failover::RULES => Interruption,
    windows::RULES => Timing,
    capacity::RULES => Compatibility,
    shards::RULES => Interruption,
    replacement::RULES => Compatibility,
    lifecycle::RULES => Support,
    extended_support::RULES => Support,
    breaking_changes::RULES => Compatibility,
    feature_gates::RULES => Compatibility,
    auto_minor::RULES => Support,
    service_updates::RULES => Timing,
    service_level::RULES => Interruption,
    group_family::RULES => Compatibility,
    ownership::RULES => Support,
];

/// Every rule, family by family.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|(family, _)| family.iter())
}

/// The rules of one guide, by what they do: looked up at every step of a search, so picked out once.
struct InForce {
    blocks: Vec<Looking>,
    conditions: Vec<Looking>,
    /// Notices, and among them those that stand whatever is asked for.
    notices: Vec<&'static Rule>,
}

/// A rule and what it looks at.
type Looking = (&'static Rule, fn(&Attempt) -> Option<Finding>);

fn in_force(guide: Guide) -> &'static InForce {
    static BY_GUIDE: [OnceLock<InForce>; Guide::ALL.len()] = [const { OnceLock::new() }; Guide::ALL.len()];
    static NONE: InForce = InForce { blocks: Vec::new(), conditions: Vec::new(), notices: Vec::new() };
    let Some(place) = BY_GUIDE.get(guide.place) else { return &NONE };
    place.get_or_init(|| {
        let mut in_force = InForce { blocks: Vec::new(), conditions: Vec::new(), notices: Vec::new() };
        for rule in all().filter(|rule| rule.holds.contains(guide)) {
            match rule.check {
                Check::Block(check) => in_force.blocks.push((rule, check)),
                Check::Condition(check) => in_force.conditions.push((rule, check)),
                Check::Notice(_) | Check::Standing(_) => in_force.notices.push(rule),
            }
        }
        in_force
    })
}

/// The rules that refuse the operation, or might.
pub fn blocks(attempt: &Attempt) -> Vec<Fired> {
    fired(attempt, in_force(attempt.guide).blocks.iter().copied())
}

/// What the operation hangs on, unless a rule refuses it: no rule after the first that does is looked at.
pub fn unless_refused(attempt: &Attempt) -> Option<Vec<Fired>> {
    let mut open = Vec::new();
    for (rule, check) in &in_force(attempt.guide).blocks {
        let Some(finding) = check(attempt) else { continue };
        if finding.truth == Truth::Yes {
            return None;
        }
        open.push(Fired { rule, finding });
    }
    Some(open)
}

/// What the promise of a way hangs on that takes this step.
pub fn conditions(attempt: &Attempt) -> Vec<Fired> {
    fired(attempt, in_force(attempt.guide).conditions.iter().copied())
}

/// The rules of a guide that can be true of an operation without refusing it.
pub fn notice_rules(guide: Guide) -> &'static [&'static Rule] {
    &in_force(guide).notices
}

/// What these rules say of the operation without refusing it.
pub fn notices(attempt: &Attempt, rules: &[&'static Rule]) -> Vec<Fired> {
    rules.iter().filter_map(|rule| rule.note(attempt)).collect()
}

/// What is true of the cluster as it is, whatever is asked for.
pub fn standing(attempt: &Attempt) -> Vec<Fired> {
    notice_rules(attempt.guide).iter().filter(|rule| rule.is_standing()).filter_map(|rule| rule.note(attempt)).collect()
}

/// The notices of what runs along with an operation: what there is to say about pending things and windows was said of
/// the operation.
pub(crate) fn notices_along(attempt: &Attempt, rules: &[&'static Rule]) -> Vec<Fired> {
    let mut notices = notices(attempt, rules);
    let of_the_request = pending::RULES.iter().chain(windows::RULES);
    notices.retain(|fired| of_the_request.clone().all(|rule| rule.id != fired.rule.id));
    notices
}

fn fired(attempt: &Attempt, rules: impl Iterator<Item = Looking>) -> Vec<Fired> {
    let look = |(rule, check): Looking| check(attempt).map(|finding| Fired { rule, finding });
    rules.filter_map(look).collect()
}
