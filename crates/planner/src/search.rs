//! The search: every sensible sequence of operations from the start to the goal, kept by kind.

use std::rc::Rc;

use upgrade_rules::interruption::{Severity, sum};
use upgrade_rules::model::{Operation, State};
use upgrade_rules::operations::{DataRisk, Endpoints};
use upgrade_rules::rule::Fired;
use upgrade_rules::service::Service;

use crate::classify;
use crate::goal::Goal;
use crate::graph::{Edge, Graph, Node};
use crate::kind::{Kind, Main};
use crate::plan::{Step, Strategy};

/// No way is as long: wait, empty databases, join a group, make groups for 7.2 and for the target, replica, failover, the two
/// upgrades, node type, compatible, enabled, shards, encryption in two steps. A bound all the same, so that the search ends.
pub(crate) const LONGEST: usize = 20;

/// A way to the goal, before it is dressed up as a strategy.
#[derive(Clone)]
struct Way<'g> {
    edges: Vec<&'g Edge>,
    operations: Vec<&'g Operation>,
    conditions: Vec<&'g Fired>,
}

/// What makes one way of a kind better than another: open conditions, the worst interruption of writes, steps.
type Effort = (usize, Option<Severity>, usize);

/// The best way of each kind, dressed up, and how many states the search came through.
pub(crate) fn strategies<'a>(service: Service, start: &State<'a>, goal: &Goal) -> (Vec<Strategy<'a>>, usize) {
    if goal.reached(start) {
        return (Vec::new(), 0);
    }
    let graph = Graph::new(service, start, goal, LONGEST);
    let way = Way { edges: Vec::new(), operations: Vec::new(), conditions: Vec::new() };
    let passed = (0..graph.len()).map(|_| Vec::new()).collect();
    let mut search = Search { graph: &graph, goal, way, kept: Vec::new(), passed, explored: 0 };
    search.explore(graph.start());
    let Search { kept, explored, .. } = search;
    let dressed = kept.into_iter().filter_map(|(kind, _, way)| dress(service, &graph, kind, &way));
    let mut strategies: Vec<Strategy> = dressed.collect();
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

struct Search<'g, 'a> {
    graph: &'g Graph<'a>,
    goal: &'g Goal,
    /// From the start to where the search is.
    way: Way<'g>,
    /// The best of each kind so far.
    kept: Vec<(Kind, Effort, Way<'g>)>,
    /// What led to a state to which several ways lead, by the state's place.
    passed: Vec<Vec<Way<'g>>>,
    explored: usize,
}

impl<'g, 'a> Search<'g, 'a> {
    fn explore(&mut self, node: Option<&'g Node<'a>>) {
        let Some(node) = node else { return };
        if node.arrivals > 1 && !node.reached {
            let way = &self.way;
            let Some(passed) = self.passed.get_mut(node.place) else { return };
            if passed.iter().any(|other| no_better(self.graph, way, other)) {
                return;
            }
            passed.push(way.clone());
        }
        self.explored = self.explored.saturating_add(1);
        if node.reached {
            self.keep();
        } else if self.way.edges.len() < LONGEST {
            for edge in &node.edges {
                let before = self.way.conditions.len();
                self.hang_on(&edge.conditions);
                if !cannot_all_be(&self.way.conditions) {
                    self.way.edges.push(edge);
                    self.way.operations.push(&edge.operation);
                    self.explore(self.graph.to(edge));
                    self.way.operations.pop();
                    self.way.edges.pop();
                }
                self.way.conditions.truncate(before);
            }
        }
    }

    /// Each rule once, the first finding of it.
    fn hang_on(&mut self, conditions: &'g [Fired]) {
        for fired in conditions {
            if self.way.conditions.iter().all(|other| !std::ptr::eq(other.rule, fired.rule)) {
                self.way.conditions.push(fired);
            }
        }
    }

    /// Keeps the way that was found, if it is the best of its kind so far.
    fn keep(&mut self) {
        let Some(start) = self.graph.start() else { return };
        let kind = classify::kind(&self.way.operations, &start.state, self.goal);
        let effort = self.effort();
        match self.kept.iter_mut().find(|(kept, _, _)| *kept == kind) {
            Some((_, least, best)) if effort < *least => (*least, *best) = (effort, self.way.clone()),
            Some(_) => {}
            None => self.kept.push((kind, effort, self.way.clone())),
        }
    }

    fn effort(&self) -> Effort {
        (self.way.conditions.len(), worst(self.graph, &self.way), self.way.edges.len())
    }
}

/// The worst interruption of writes.
fn worst(graph: &Graph, way: &Way) -> Option<Severity> {
    let interruptions = way.edges.iter().filter_map(|edge| graph.interruption(edge));
    interruptions.map(|interruption| interruption.writes.severity()).max()
}

/// Whether a way so far, at the same state as another was before it, can only lead to what the other has led to, with no less
/// effort: steps that can be taken in any order would else be looked at in every order.
fn no_better(graph: &Graph, way: &Way, other: &Way) -> bool {
    let hangs_on = |fired: &&Fired| way.conditions.iter().any(|mine| std::ptr::eq(mine.rule, fired.rule));
    other.edges.len() <= way.edges.len()
        && same_so_far(way, other)
        && other.conditions.iter().all(hangs_on)
        && worst(graph, other) <= worst(graph, way)
}

/// Whether two beginnings become the same kind of way, whatever follows: of most operations it counts only that they are there.
fn same_so_far(one: &Way, other: &Way) -> bool {
    let within = |edge: &&Edge, way: &Way| way.edges.iter().any(|other| other.number == edge.number);
    let in_order = |way: &Way| {
        let ordered = way.edges.iter().filter(|edge| classify::counts_in_order(&edge.operation));
        ordered.map(|edge| edge.number).collect::<Vec<_>>()
    };
    one.edges.iter().all(|edge| within(edge, other))
        && other.edges.iter().all(|edge| within(edge, one))
        && in_order(one) == in_order(other)
}

/// A cluster whose mode is not known cannot turn out to be both: a way that hangs on either is none.
fn cannot_all_be(conditions: &[&Fired]) -> bool {
    let hangs = |ids: &[&str]| conditions.iter().any(|fired| ids.contains(&fired.rule.id));
    hangs(&["resharding-needs-cluster-mode"])
        && hangs(&[
            "cluster-mode-enabled-engine-frozen",
            "cluster-mode-enabled-not-modifiable",
            "cluster-mode-enabled-node-type-fixed",
            "cluster-mode-scale-up-needs-3-2-10",
        ])
}

fn dress<'a>(service: Service, graph: &Graph<'a>, kind: Kind, way: &Way) -> Option<Strategy<'a>> {
    let mut steps = Vec::with_capacity(way.edges.len());
    for edge in &way.edges {
        let from = &graph.from(edge)?.state;
        steps.push(Step {
            documents: Vec::new(),
            notices: Vec::new(),
            interruption: Rc::clone(graph.interruption(edge)?),
            rollback: service.rollback(from, &edge.operation),
            data_risk: service.data_risk(from, &edge.operation),
            endpoints: service.endpoints(&edge.operation),
            operation: edge.operation.clone(),
            from: Rc::clone(from),
            to: Rc::clone(&graph.to(edge)?.state),
        });
    }
    let interruption = sum(steps.iter().map(|step| &*step.interruption))?;
    let rollback_until = steps.iter().take_while(|step| step.rollback.possible).count().checked_sub(1);
    Some(Strategy {
        id: kind.id(),
        kind,
        completes: classify::completes(&way.operations),
        data_risk: steps.iter().map(|step| step.data_risk).max().unwrap_or(DataRisk::NoneKnown),
        endpoints: steps.iter().map(|step| step.endpoints).max().unwrap_or(Endpoints::Kept),
        rollback_until,
        interruption,
        steps,
        conditions: way.conditions.iter().map(|fired| (*fired).clone()).collect(),
        breaks: Vec::new(),
    })
}
