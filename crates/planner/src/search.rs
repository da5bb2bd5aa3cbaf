//! Depth-first enumeration of the paths through the state graph, with dominance pruning; the best path of each kind is kept.
//!
//! **Bound**: a path has at most [`LONGEST`] steps. None that is worth showing is as long; the bound only makes sure that the
//! search ends.
//!
//! **Pruning**: a path that comes to a state to which another came before is given up when it can only lead to what the other
//! has led to, with no less effort. That is safe because what follows from a state does not depend on how it was reached, and
//! because the two become the same kind whatever follows: they have the same operations for the same purposes, and the
//! requests and windows among them in the same order. Effort only grows along a path: steps that lack memory, conditions, the
//! worst interruption of writes, steps. So no best path of a kind is lost. A path whose conditions contradict each other is given up as well.

use std::rc::Rc;

use upgrade_rules::interruption::{Interruption, Severity, sum};
use upgrade_rules::model::{Operation, State};
use upgrade_rules::operations::{DataRisk, Endpoints};
use upgrade_rules::rule::Fired;
use upgrade_rules::service::Service;

use crate::classify;
use crate::goal::Goal;
use crate::kind::{Kind, Main};
use crate::plan::{Step, Strategy};
use crate::protect;
use crate::purpose::Purpose;
use crate::state_graph::{Edge, Graph, Node};

/// No path is as long: wait, empty databases, join a group, make groups for 7.2 and for the target, replica, failover, the two
/// upgrades, node type, compatible, enabled, shards, encryption in two steps. A bound all the same, so that the search ends.
pub(crate) const LONGEST: usize = 20;

/// A path, from the start to where the search is.
#[derive(Clone)]
struct Path<'g> {
    edges: Vec<&'g Edge>,
    purposes: Vec<Purpose>,
    conditions: Vec<&'g Fired>,
}

/// What makes one path of a kind better than another: steps that lack memory, open conditions, the worst interruption of
/// writes, steps.
type Effort = (usize, usize, Option<Severity>, usize);

/// The best path of each kind as a strategy, and how many states the search came through.
pub(crate) fn strategies<'a>(service: Service, start: &State<'a>, goal: &Goal) -> (Vec<Strategy<'a>>, usize) {
    if goal.reached(start) {
        return (Vec::new(), 0);
    }
    let graph = Graph::new(service, start, goal, LONGEST);
    let path = Path { edges: Vec::new(), purposes: Vec::new(), conditions: Vec::new() };
    let passed = (0..graph.len()).map(|_| Vec::new()).collect();
    let mut search = Search { graph: &graph, path, kept: Vec::new(), passed, explored: 0 };
    search.explore(graph.start());
    let Search { kept, explored, .. } = search;
    let found = kept.into_iter().filter_map(|(kind, _, path)| to_strategy(service, &graph, kind, &path));
    let mut strategies: Vec<Strategy> = found.collect();
    // An empty new resource is worth a word only where no data can be kept, not even those of an old backup.
    let starts_empty = |path: &Strategy| matches!(path.kind.main, Main::RebuildEmpty | Main::ServerlessEmpty);
    let keeps = |path: &Strategy| {
        let from_snapshot = matches!(path.kind.main, Main::RebuildFromSnapshot | Main::ServerlessFromSnapshot);
        let sure = path.conditions.is_empty() || from_snapshot;
        sure && !starts_empty(path) && path.data_risk < DataRisk::AllData
    };
    if strategies.iter().any(keeps) {
        strategies.retain(|path| !starts_empty(path));
    }
    (strategies, explored)
}

struct Search<'g, 'a> {
    graph: &'g Graph<'a>,
    /// From the start to where the search is.
    path: Path<'g>,
    /// The best of each kind so far.
    kept: Vec<(Kind, Effort, Path<'g>)>,
    /// What led to a state to which several paths lead, by the state's place.
    passed: Vec<Vec<Path<'g>>>,
    explored: usize,
}

impl<'g, 'a> Search<'g, 'a> {
    fn explore(&mut self, node: Option<&'g Node<'a>>) {
        let Some(node) = node else { return };
        if node.arrivals > 1 && !node.reached {
            let path = &self.path;
            let Some(passed) = self.passed.get_mut(node.place) else { return };
            if passed.iter().any(|other| no_better(self.graph, path, other)) {
                return;
            }
            passed.push(path.clone());
        }
        self.explored = self.explored.saturating_add(1);
        if node.reached {
            self.keep();
        } else if self.path.edges.len() < LONGEST {
            for edge in &node.edges {
                let before = self.path.conditions.len();
                self.add_conditions(&edge.conditions);
                if !contradict(&self.path.conditions) {
                    self.path.edges.push(edge);
                    self.path.purposes.push(edge.purpose);
                    self.explore(self.graph.to(edge));
                    self.path.purposes.pop();
                    self.path.edges.pop();
                }
                self.path.conditions.truncate(before);
            }
        }
    }

    /// Each rule once, the first finding of it: more of them would keep paths apart that lead to the same.
    fn add_conditions(&mut self, conditions: &'g [Fired]) {
        for fired in conditions {
            if self.path.conditions.iter().all(|other| !std::ptr::eq(other.rule, fired.rule)) {
                self.path.conditions.push(fired);
            }
        }
    }

    /// Keeps the path that was found, if it is the best of its kind so far.
    fn keep(&mut self) {
        let kind = classify::kind(&self.path.purposes);
        let effort = self.effort();
        match self.kept.iter_mut().find(|(kept, _, _)| kept.is_alike(kind)) {
            Some(better) if effort < better.1 => *better = (kind, effort, self.path.clone()),
            Some(_) => {}
            None => self.kept.push((kind, effort, self.path.clone())),
        }
    }

    fn effort(&self) -> Effort {
        (lacking(&self.path), self.path.conditions.len(), worst(self.graph, &self.path), self.path.edges.len())
    }
}

/// How many steps copy data where too little memory is free for that.
fn lacking(path: &Path) -> usize {
    path.edges.iter().filter(|edge| edge.lacks_memory).count()
}

/// The worst interruption of writes.
fn worst(graph: &Graph, path: &Path) -> Option<Severity> {
    let interruptions = path.edges.iter().filter_map(|edge| graph.interruption(edge));
    interruptions.map(|interruption| interruption.writes.severity()).max()
}

/// Whether a path so far, at the same state as another was before it, can only lead to what the other has led to, with no less
/// effort: steps that can be taken in any order would else be looked at in every order.
fn no_better(graph: &Graph, path: &Path, other: &Path) -> bool {
    let depends_on = |fired: &&Fired| path.conditions.iter().any(|mine| std::ptr::eq(mine.rule, fired.rule));
    other.edges.len() <= path.edges.len()
        && same_so_far(path, other)
        && lacking(other) <= lacking(path)
        && other.conditions.iter().all(depends_on)
        && worst(graph, other) <= worst(graph, path)
}

/// Whether two beginnings become the same kind of path, whatever follows: of most operations it counts only that they are there.
fn same_so_far(one: &Path, other: &Path) -> bool {
    let within = |edge: &&Edge, path: &Path| path.edges.iter().any(|other| other.number == edge.number);
    let in_order = |path: &Path| {
        let ordered = path.edges.iter().filter(|edge| edge.purpose.counts_in_order());
        ordered.map(|edge| edge.number).collect::<Vec<_>>()
    };
    one.edges.iter().all(|edge| within(edge, other))
        && other.edges.iter().all(|edge| within(edge, one))
        && in_order(one) == in_order(other)
}

/// The conditions of a path that was chosen, each rule once for the same facts: a node type that nobody knows is one condition,
/// and the one that is wanted another.
fn conditions(path: &Path) -> Vec<Fired> {
    let mut all: Vec<&Fired> = Vec::new();
    let is_same =
        |one: &Fired, other: &Fired| std::ptr::eq(one.rule, other.rule) && one.finding.because == other.finding.because;
    for fired in path.edges.iter().flat_map(|edge| &edge.conditions) {
        if !all.iter().any(|other| is_same(other, fired)) {
            all.push(fired);
        }
    }
    all.into_iter().cloned().collect()
}

/// Whether two of the conditions cannot both come out well.
fn contradict(conditions: &[&Fired]) -> bool {
    conditions.iter().any(|one| conditions.iter().any(|other| one.finding.conflicts_with(&other.finding)))
}

fn step<'a>(
    service: Service,
    operation: Operation,
    [from, to]: [&Rc<State<'a>>; 2],
    interruption: Rc<Interruption>,
) -> Step<'a> {
    Step {
        documents: Vec::new(),
        notices: Vec::new(),
        interruption,
        rollback: service.rollback(from, &operation),
        data_risk: service.data_risk(from, &operation),
        endpoints: service.endpoints(&operation),
        timing: service.timing(&operation),
        operation,
        from: Rc::clone(from),
        to: Rc::clone(to),
    }
}

fn to_strategy<'a>(service: Service, graph: &Graph<'a>, kind: Kind, path: &Path) -> Option<Strategy<'a>> {
    let mut steps = Vec::with_capacity(path.edges.len());
    for edge in &path.edges {
        let (from, to) = (&graph.from(edge)?.state, &graph.to(edge)?.state);
        if let Some(snapshot) = protect::snapshot(service, from, to, &edge.operation) {
            let interruption = Rc::new(service.interruption(from, &snapshot));
            steps.push(step(service, snapshot, [from, from], interruption));
        }
        steps.push(step(service, edge.operation.clone(), [from, to], Rc::clone(graph.interruption(edge)?)));
    }
    let interruption = sum(steps.iter().map(|step| &*step.interruption))?;
    let rollback_until = steps.iter().take_while(|step| step.rollback.possible).count().checked_sub(1);
    Some(Strategy {
        id: kind.id(),
        kind,
        completes: classify::completes(&path.purposes),
        data_risk: steps.iter().map(|step| step.data_risk).max().unwrap_or(DataRisk::NoneKnown),
        endpoints: steps.iter().map(|step| step.endpoints).max().unwrap_or(Endpoints::Kept),
        rollback_until,
        lacks_memory: lacking(path) > 0,
        interruption,
        steps,
        conditions: conditions(path),
        breaks: Vec::new(),
        not_assured: Vec::new(),
    })
}
