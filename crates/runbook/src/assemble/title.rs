//! The title of an option, made of the words for its parts.

use upgrade_planner::{Kind, Part, Strategy};
use upgrade_rules::model::Operation;

use crate::message::{Words, id, section};

/// The title of an option, with the wait that it begins with.
pub(super) fn option_title(words: Words, strategy: &Strategy) -> String {
    let takes = |operation: Operation| strategy.steps.iter().any(|step| step.operation == operation);
    // Nobody warms up what cannot be filled again.
    let warmed_up = takes(Operation::WarmUp);
    let lacking = if takes(Operation::EnableFailover) {
        Lacking::of(strategy.steps.first().and_then(|step| step.from.live.failover))
    } else {
        Lacking::Replica
    };
    let global = takes(Operation::CreateGlobalDatastore);
    let title = named(words, strategy.kind, |part| match part {
        PARALLEL if !warmed_up => PARALLEL_COLD,
        _ if global => new_global(part),
        _ => lacking.label(part),
    });
    if !matches!(strategy.steps.first().map(|step| &step.operation), Some(Operation::MakeAvailable)) {
        return title;
    }
    let wait = words.label(section::STEP, "make-available");
    words.say(id::PHRASE_THEN, &[("first", wait), ("then", &lower_first(&title))])
}

/// `Enable automatic failover and Multi-AZ first, then schedule the upgrade for the next maintenance window`, from whether
/// failover is on.
pub(super) fn title(words: Words, kind: Kind, failover: Option<bool>) -> String {
    named(words, kind, |part| Lacking::of(failover).label(part))
}

/// What a cluster lacks for the short interruption: a title names nothing that is there already.
#[derive(Clone, Copy)]
enum Lacking {
    Failover,
    MultiAz,
    Replica,
}

impl Lacking {
    const fn of(failover: Option<bool>) -> Self {
        if matches!(failover, Some(true)) { Self::MultiAz } else { Self::Failover }
    }

    fn label(self, part: &'static str) -> &'static str {
        match (part, self) {
            ("failover-first", Self::MultiAz) => "multi-az-first",
            ("failover-first", Self::Replica) => "replica-first",
            ("revert-cluster-mode-and-failover-first", Self::MultiAz) => "revert-cluster-mode-and-multi-az-first",
            ("revert-cluster-mode-and-failover-first", Self::Replica) => "revert-cluster-mode-and-replica-first",
            _ => part,
        }
    }
}

/// The keys of the words for a second Memcached cluster, and for one that stays cold until the switch.
const PARALLEL: &str = "parallel-cluster";
const PARALLEL_COLD: &str = "parallel-cluster-cold";

/// The key of the words for a new cluster that becomes a Global Datastore.
fn new_global(part: &'static str) -> &'static str {
    match part {
        "rebuild-from-snapshot" => "global-from-snapshot",
        "rebuild-empty" => "global-empty",
        "recreate-older" => "global-recreate-older",
        "recreate-older-from-backup" => "global-recreate-older-from-backup",
        _ => part,
    }
}

fn named(words: Words, kind: Kind, label: impl Fn(&'static str) -> &'static str) -> String {
    let mut title = String::new();
    for part in kind.title_parts().map(label) {
        let label = words.label(section::STRATEGY, part);
        if title.is_empty() {
            title.push_str(label);
        } else {
            title = words.say(id::PHRASE_THEN, &[("first", title.as_str()), ("then", &lower_first(label))]);
        }
    }
    if kind.part == Part::Whole {
        title
    } else {
        words.say_key(section::PART_OF_GOAL, kind.part.id(), &[("option", title)])
    }
}

/// A letter outside ASCII stays as it is: Unicode's tables of small and capital letters cost the browser 2 KB.
fn lower_first(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    text
}
