//! The search: every sensible sequence of operations from the start to the goal, kept by kind.

use upgrade_rules::Truth;
use upgrade_rules::facts::ClusterMode;
use upgrade_rules::finding::{Fired, note_once};
use upgrade_rules::interruption::{Badness, sum};
use upgrade_rules::service::{Operation, Service, State};

use crate::goal::Goal;
use crate::kind::{Kind, Main};
use crate::plan::{DataRisk, Endpoints, Step, Strategy};
use crate::{classify, moves, way_back};

/// Longer ways are never needed: wait, empty databases, join a group, upgrade, replica, failover, compatible, enabled, shards.
pub(crate) const LONGEST: usize = 9;

/// A way to the goal, before it is dressed up as a strategy.
struct Way<'a> {
    states: Vec<State<'a>>,
    operations: Vec<Operation>,
    conditions: Vec<Fired>,
}

/// The best way of each kind, dressed up.
///
/// Notices belong to steps that are shown; planning that only compares leaves them out.
pub(crate) fn strategies<'a>(
    service: Service<'a>,
    start: &State<'a>,
    goal: &Goal,
    notices: bool,
) -> (Vec<Strategy<'a>>, usize) {
    let mut kept: Vec<(Kind, Effort, Way<'a>)> = Vec::new();
    let mut search = Search {
        service,
        goal,
        operations: Vec::new(),
        states: vec![start.clone()],
        conditions: Vec::new(),
        explored: 0,
    };
    if !goal.reached(start) {
        search.explore(&mut |kind, way| {
            let effort = effort(service, &way);
            match kept.iter_mut().find(|(kept, _, _)| *kept == kind) {
                Some((_, least, best)) if effort < *least => (*least, *best) = (effort, way),
                Some(_) => {}
                None => kept.push((kind, effort, way)),
            }
        });
    }
    let explored = search.explored;
    let mut strategies: Vec<Strategy> =
        kept.into_iter().filter_map(|(kind, _, way)| dress(service, kind, way, notices)).collect();
    // An empty new resource is worth a word only where no data can be kept, not even those of an old backup.
    let keeps = |way: &Strategy| {
        let sure = way.conditions.is_empty() || way.kind.main == Main::RebuildFromSnapshot;
        sure && way.data_risk < DataRisk::AllData
    };
    if strategies.iter().any(keeps) {
        strategies.retain(|way| way.kind.main != Main::RebuildEmpty);
    }
    (strategies, explored)
}

/// What makes one way of a kind better than another: open conditions, the worst interruption of writes, steps.
type Effort = (usize, Option<Badness>, usize);

fn effort(service: Service, way: &Way) -> Effort {
    let steps = way.states.iter().zip(&way.operations);
    let worst = steps.map(|(state, operation)| service.interruption(state, operation).writes.badness()).max();
    (way.conditions.len(), worst, way.operations.len())
}

struct Search<'s, 'a> {
    service: Service<'a>,
    goal: &'s Goal,
    operations: Vec<Operation>,
    states: Vec<State<'a>>,
    conditions: Vec<Fired>,
    explored: usize,
}

impl<'a> Search<'_, 'a> {
    fn explore(&mut self, found: &mut impl FnMut(Kind, Way<'a>)) {
        let Some(state) = self.states.last().cloned() else { return };
        self.explored = self.explored.saturating_add(1);
        if self.goal.reached(&state) {
            let kind = classify::kind(&self.operations, self.states.first().unwrap_or(&state), self.goal);
            found(
                kind,
                Way {
                    states: self.states.clone(),
                    operations: self.operations.clone(),
                    conditions: self.conditions.clone(),
                },
            );
            return;
        }
        if self.operations.len() >= LONGEST {
            return;
        }
        for operation in moves::from(self.service.guide, &state, self.goal) {
            if !self.service.makes_sense(&state, &operation) {
                continue;
            }
            let acceptance = self.service.accepts(&state, &operation);
            if acceptance.blocked == Truth::Yes {
                continue;
            }
            let before = self.conditions.len();
            note_once(&mut self.conditions, acceptance.reasons);
            note_once(&mut self.conditions, self.service.conditions(&state, &operation));
            if cannot_all_be(&self.conditions) {
                self.conditions.truncate(before);
                continue;
            }
            self.states.push(self.service.after(&state, &operation));
            self.operations.push(operation);
            self.explore(found);
            self.operations.pop();
            self.states.pop();
            self.conditions.truncate(before);
        }
    }
}

/// A cluster whose mode is not known cannot turn out to be both: a way that hangs on either is none.
fn cannot_all_be(conditions: &[Fired]) -> bool {
    let hangs = |ids: &[&str]| conditions.iter().any(|fired| ids.contains(&fired.rule.id));
    hangs(&["resharding-needs-cluster-mode"])
        && hangs(&[
            "cluster-mode-enabled-engine-frozen",
            "cluster-mode-enabled-not-modifiable",
            "cluster-mode-enabled-node-type-fixed",
            "cluster-mode-scale-up-needs-3-2-10",
        ])
}

fn dress<'a>(service: Service<'a>, kind: Kind, way: Way<'a>, notices: bool) -> Option<Strategy<'a>> {
    let completes = classify::completes(&way.operations);
    let mut steps = Vec::with_capacity(way.operations.len());
    let mut after = way.states.into_iter();
    let mut from = after.next()?;
    for (operation, to) in way.operations.into_iter().zip(after) {
        steps.push(Step {
            documents: if notices { service.documents(&from, &operation) } else { Vec::new() },
            notices: if notices { service.notices(&from, &operation) } else { Vec::new() },
            interruption: service.interruption(&from, &operation),
            way_back: way_back::of(service.guide, &from, &operation),
            operation,
            from: std::mem::replace(&mut from, to.clone()),
            to,
        });
    }
    let interruption = sum(steps.iter().map(|step| &step.interruption))?;
    let way_back_until = steps.iter().take_while(|step| step.way_back.possible).count().checked_sub(1);
    Some(Strategy {
        id: kind.id(),
        kind,
        completes,
        data_risk: data_risk(&steps),
        endpoints: endpoints(&steps),
        way_back_until,
        interruption,
        steps,
        conditions: way.conditions,
        breaks: Vec::new(),
    })
}

fn data_risk(steps: &[Step]) -> DataRisk {
    let of_step = |step: &Step| match step.interruption.data.statement {
        "data-all-lost" | "memcached-data-cleared" => DataRisk::AllData,
        "data-writes-since-snapshot" => DataRisk::WritesSinceSnapshot,
        "data-best-effort" => DataRisk::BestEffort,
        _ => DataRisk::NoneKnown,
    };
    steps.iter().map(of_step).max().unwrap_or(DataRisk::NoneKnown)
}

fn endpoints(steps: &[Step]) -> Endpoints {
    let changes = |step: &Step| {
        matches!(
            step.operation,
            Operation::SwitchApplication
                | Operation::EncryptInTransit(_)
                | Operation::ChangeClusterMode(ClusterMode::Enabled)
        )
    };
    if steps.iter().any(changes) { Endpoints::Changed } else { Endpoints::Kept }
}
