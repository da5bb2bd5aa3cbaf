//! The title of an option, made of the words for its parts.

use upgrade_planner::{Kind, Part, Strategy};
use upgrade_rules::model::Operation;

use crate::message::{Words, id, section};

/// The title of an option, with the wait that it begins with.
pub(super) fn option_title(words: Words, strategy: &Strategy) -> String {
    // Nobody warms up what cannot be filled again.
    let warmed_up = strategy.steps.iter().any(|step| step.operation == Operation::WarmUp);
    let title = named(words, strategy.kind, |part| if warmed_up || part != PARALLEL { part } else { PARALLEL_COLD });
    if !matches!(strategy.steps.first().map(|step| &step.operation), Some(Operation::MakeAvailable)) {
        return title;
    }
    let wait = words.label(section::STEP, "make-available");
    words.say(id::PHRASE_THEN, &[("first", wait), ("then", &lower_first(&title))])
}

/// `Enable automatic failover and Multi-AZ first, then schedule the upgrade for the next maintenance window`.
pub(super) fn title(words: Words, kind: Kind) -> String {
    named(words, kind, |part| part)
}

/// The keys of the words for a second Memcached cluster, and for one that stays cold until the switch.
const PARALLEL: &str = "parallel-cluster";
const PARALLEL_COLD: &str = "parallel-cluster-cold";

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
