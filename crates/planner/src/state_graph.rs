//! The state graph: the states that can be reached, and what leads from one to the next. Each state is expanded once, however
//! many paths lead to it.

use std::cell::OnceCell;
use std::rc::Rc;

use upgrade_rules::interruption::Interruption;
use upgrade_rules::model::{Operation, State};
use upgrade_rules::rule::{Fired, push_unique};
use upgrade_rules::service::Service;

use crate::goal::Goal;
use crate::purpose::Purpose;
use crate::successors::{Successor, successors};

/// Everything that can be reached from a start.
pub(crate) struct Graph<'a> {
    service: Service,
    nodes: Vec<Node<'a>>,
    /// Every operation of the edges, once: its place is its number.
    operations: Vec<(Operation, Purpose)>,
}

/// A state.
pub(crate) struct Node<'a> {
    pub(crate) state: Rc<State<'a>>,
    /// Whether it is what was asked for; nothing leads on from there.
    pub(crate) reached: bool,
    /// Its place among all of them.
    pub(crate) place: usize,
    /// How many operations lead here.
    pub(crate) arrivals: usize,
    /// What is accepted there, in the order in which it is worth trying.
    pub(crate) edges: Vec<Edge>,
}

/// An operation that is accepted.
pub(crate) struct Edge {
    pub(crate) operation: Operation,
    /// What it is for.
    pub(crate) purpose: Purpose,
    /// Equal operations for the same purpose have equal numbers.
    pub(crate) number: usize,
    /// What depends on facts that are not given.
    pub(crate) conditions: Vec<Fired>,
    /// Whether it copies data where too little memory is known to be free for that.
    pub(crate) lacks_memory: bool,
    from: usize,
    to: usize,
    interruption: OnceCell<Rc<Interruption>>,
}

impl<'a> Graph<'a> {
    /// Every state that so many steps lead to.
    pub(crate) fn new(service: Service, start: &State<'a>, goal: &Goal, longest: usize) -> Self {
        let mut graph = Self { service, nodes: Vec::with_capacity(32), operations: Vec::with_capacity(32) };
        graph.place(start.clone(), goal);
        let mut done = 0;
        for _ in 0..longest {
            let known = graph.nodes.len();
            for place in done..known {
                graph.expand(place, goal);
            }
            done = known;
        }
        graph.drop_dead_ends();
        graph
    }

    /// Takes away every edge from whose end nothing leads to what was asked for. The paths that end there are as many as there
    /// are orders of their steps, and none of them is an option.
    fn drop_dead_ends(&mut self) {
        let mut leads: Vec<bool> = self.nodes.iter().map(|node| node.reached).collect();
        let lead_on = |leads: &[bool], edge: &Edge| leads.get(edge.to).is_some_and(|leads| *leads);
        loop {
            // Backwards, since most edges lead to a later place: few rounds are needed.
            let mut changed = false;
            for node in self.nodes.iter().rev() {
                if let Some(mine) = leads.get(node.place)
                    && !mine
                    && node.edges.iter().any(|edge| lead_on(&leads, edge))
                    && let Some(mine) = leads.get_mut(node.place)
                {
                    *mine = true;
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
        for node in &mut self.nodes {
            node.edges.retain(|edge| lead_on(&leads, edge));
        }
    }

    /// The state at the start.
    pub(crate) fn start(&self) -> Option<&Node<'a>> {
        self.nodes.first()
    }

    /// The state before an operation.
    pub(crate) fn from(&self, edge: &Edge) -> Option<&Node<'a>> {
        self.nodes.get(edge.from)
    }

    /// The state after it.
    pub(crate) fn to(&self, edge: &Edge) -> Option<&Node<'a>> {
        self.nodes.get(edge.to)
    }

    /// What an operation interrupts: asked only of those that are part of a whole path.
    pub(crate) fn interruption<'e>(&self, edge: &'e Edge) -> Option<&'e Rc<Interruption>> {
        let from = self.from(edge)?;
        Some(edge.interruption.get_or_init(|| Rc::new(self.service.interruption(&from.state, &edge.operation))))
    }

    fn expand(&mut self, from: usize, goal: &Goal) {
        let Some(node) = self.nodes.get(from).filter(|node| !node.reached) else { return };
        let state = Rc::clone(&node.state);
        let mut edges = Vec::new();
        for Successor { operation, purpose } in successors(self.service, &state, goal) {
            if !self.service.precondition(&state, &operation) {
                continue;
            }
            let Some(mut conditions) = self.service.unless_refused(&state, &operation) else { continue };
            push_unique(&mut conditions, self.service.conditions(&state, &operation));
            let to = self.place(self.service.effect(&state, &operation), goal);
            let number = self.number(&operation, purpose);
            let lacks_memory = self.service.lacks_memory(&state, &operation);
            let interruption = OnceCell::new();
            edges.push(Edge { operation, purpose, number, conditions, lacks_memory, from, to, interruption });
        }
        if let Some(node) = self.nodes.get_mut(from) {
            node.edges = edges;
        }
    }

    /// The number of an operation with this purpose, a new one if no edge has it yet.
    fn number(&mut self, operation: &Operation, purpose: Purpose) -> usize {
        let mut known = self.operations.iter();
        known.position(|(other, why)| other == operation && *why == purpose).unwrap_or_else(|| {
            self.operations.push((operation.clone(), purpose));
            self.operations.len().saturating_sub(1)
        })
    }

    /// How many states there are.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The place of a state, a new one if nothing has led to it yet.
    fn place(&mut self, state: State<'a>, goal: &Goal) -> usize {
        if let Some(known) = self.nodes.iter_mut().find(|node| *node.state == state) {
            known.arrivals = known.arrivals.saturating_add(1);
            return known.place;
        }
        let (reached, place) = (goal.reached(&state), self.nodes.len());
        self.nodes.push(Node { state: Rc::new(state), reached, place, arrivals: 1, edges: Vec::new() });
        place
    }
}
