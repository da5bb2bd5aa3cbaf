//! No path: a minimal blocking set, the fewest rules without which there would be one.

use upgrade_rules::Truth;
use upgrade_rules::model::{Operation, State};
use upgrade_rules::rule::{Fired, push_unique};
use upgrade_rules::service::Service;

use crate::goal::Goal;
use crate::search::LONGEST;
use crate::successors::{Successor, successors};

/// More rules than that are no answer any more.
const MOST: usize = 4;

/// The smallest set, found by waiving one rule more at a time; of several equally small ones the first met. What refuses the
/// new cluster comes first: another goal changes it, and what is refused in place is in the direct verdict already.
pub(crate) fn blockers(service: Service, start: &State, goal: &Goal) -> Vec<Fired> {
    let mut sets: Vec<Vec<Fired>> = vec![Vec::new()];
    for _ in 0..MOST {
        let mut larger: Vec<Vec<Fired>> = Vec::new();
        for set in sets {
            let mut tried =
                Attempts { service, goal, waived: &set, of_new: Vec::new(), refused: Vec::new(), passed: Vec::new() };
            if tried.reaches(start, 0) {
                return set;
            }
            for refused in tried.of_new.into_iter().chain(tried.refused) {
                let mut next = set.clone();
                next.push(refused);
                if !larger.iter().any(|other| same(other, &next)) {
                    larger.push(next);
                }
            }
        }
        sets = larger;
    }
    let reached = |set: &Vec<Fired>| {
        Attempts { service, goal, waived: set, of_new: Vec::new(), refused: Vec::new(), passed: Vec::new() }
            .reaches(start, 0)
    };
    sets.into_iter().find(reached).unwrap_or_default()
}

/// Of two sets of the same size.
fn same(one: &[Fired], other: &[Fired]) -> bool {
    one.iter().all(|fired| names(other, fired))
}

fn names(set: &[Fired], fired: &Fired) -> bool {
    set.iter().any(|other| std::ptr::eq(other.rule, fired.rule))
}

struct Attempts<'s, 'a> {
    service: Service,
    goal: &'s Goal,
    waived: &'s [Fired],
    /// What refuses the new cluster.
    of_new: Vec<Fired>,
    refused: Vec<Fired>,
    /// States that have been looked at: however many paths lead there, what is refused there is the same.
    passed: Vec<State<'a>>,
}

impl<'a> Attempts<'_, 'a> {
    /// Whether the goal can be reached; what refuses it on the path is noted.
    fn reaches(&mut self, state: &State<'a>, steps: usize) -> bool {
        if self.goal.reached(state) {
            return true;
        }
        if steps >= LONGEST || self.passed.contains(state) {
            return false;
        }
        self.passed.push(state.clone());
        for Successor { operation, .. } in successors(self.service, state, self.goal) {
            if !self.service.precondition(state, &operation) {
                continue;
            }
            let mut refusing = self.service.accepts(state, &operation).reasons;
            refusing.retain(|fired| fired.finding.truth == Truth::Yes && !names(self.waived, fired));
            if !refusing.is_empty() {
                let created = matches!(operation, Operation::Create(_));
                push_unique(if created { &mut self.of_new } else { &mut self.refused }, refusing);
            } else if self.reaches(&self.service.effect(state, &operation), steps.saturating_add(1)) {
                return true;
            }
        }
        false
    }
}
