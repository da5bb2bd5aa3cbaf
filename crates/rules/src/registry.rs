//! Every rule, and those in force on the day of a guide.

use std::sync::OnceLock;

use crate::model::{Guide, Truth};
use crate::rule::{Asked, Attempt, Check, Finding, Fired, Rule};
use crate::rules;

/// Lists the families once, and keeps their names for whoever asks: the planner does not, so its module has none.
macro_rules! families {
    ($($family:ident,)*) => {
        static FAMILIES: &[&[Rule]] = &[$(rules::$family::RULES),*];

        /// Every family by name, which is its file's, with its rules.
        pub fn families() -> impl Iterator<Item = (&'static str, &'static [Rule])> {
            [$((stringify!($family), rules::$family::RULES)),*].into_iter()
        }
    };
}

families![
    downgrade,
    engine_change,
    cluster_mode,
    seeding,
    pending,
    parameter_group,
    encryption,
    node_type,
    multi_az,
    snapshot,
    resharding,
    global_datastore,
    serverless,
    status,
    memcached,
    upgrade_process,
    memory,
    clients,
    failover,
    windows,
    capacity,
    shards,
    replacement,
    lifecycle,
    extended_support,
    breaking_changes,
    feature_gates,
    auto_minor,
    service_updates,
    service_level,
    group_family,
    ownership,
    derived,
    durability,
    new_global_datastore,
];

/// Every rule, family by family.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().copied().flatten()
}

/// The rules of one guide, by what they do: looked up at every step of a search, so picked out once.
struct InForce {
    blocks: Vec<Looking>,
    together: Vec<LookingAtAll>,
    conditions: Vec<Looking>,
    /// Notices, and among them those that are true whatever is asked for.
    notices: Vec<&'static Rule>,
}

impl InForce {
    const fn new() -> Self {
        Self { blocks: Vec::new(), together: Vec::new(), conditions: Vec::new(), notices: Vec::new() }
    }
}

/// A rule and what it looks at.
type Looking = (&'static Rule, fn(&Attempt) -> Option<Finding>);

/// A rule on what is asked for as a whole.
type LookingAtAll = (&'static Rule, fn(&Asked) -> Option<Finding>);

fn in_force(guide: Guide) -> &'static InForce {
    static BY_GUIDE: [OnceLock<InForce>; Guide::ALL.len()] = [const { OnceLock::new() }; Guide::ALL.len()];
    static NONE: InForce = InForce::new();
    let Some(place) = BY_GUIDE.get(guide.place) else { return &NONE };
    place.get_or_init(|| {
        let mut in_force = InForce::new();
        for rule in all().filter(|rule| rule.holds.contains(guide)) {
            match rule.check {
                Check::Block(check) => in_force.blocks.push((rule, check)),
                Check::Together(check) => in_force.together.push((rule, check)),
                Check::Condition(check) => in_force.conditions.push((rule, check)),
                Check::Notice(..) | Check::Standing(..) => in_force.notices.push(rule),
            }
        }
        in_force
    })
}

/// The rules that refuse the operation, or might.
pub fn blocks(attempt: &Attempt) -> Vec<Fired> {
    fired(attempt, in_force(attempt.guide).blocks.iter().copied())
}

/// The rules that refuse what is asked for as one request.
pub fn blocks_together(guide: Guide, asked: &Asked) -> Vec<Fired> {
    let look = |(rule, check): &LookingAtAll| check(asked).map(|finding| Fired { rule, finding });
    in_force(guide).together.iter().filter_map(look).collect()
}

/// What the operation depends on, unless a rule refuses it: no rule after the first that does is looked at.
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

/// What the promise of an option with this step depends on.
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

/// The notices of what runs along with an operation: what there is to say about pending things and windows was reported for
/// the operation.
pub(crate) fn notices_along(attempt: &Attempt, rules: &[&'static Rule]) -> Vec<Fired> {
    let mut notices = notices(attempt, rules);
    let of_the_request = rules::pending::RULES.iter().chain(rules::windows::RULES);
    // By id: the compiler may put what two statics refer to at two addresses.
    notices.retain(|fired| of_the_request.clone().all(|rule| rule.id != fired.rule.id));
    notices
}

fn fired(attempt: &Attempt, rules: impl Iterator<Item = Looking>) -> Vec<Fired> {
    let look = |(rule, check): Looking| check(attempt).map(|finding| Fired { rule, finding });
    rules.filter_map(look).collect()
}
