//! The service model: given a state and an operation, whether AWS accepts it, and the state after it.
//!
//! Every block in an answer comes from here, and every step that a plan shows has been through here.

use crate::interruption::Interruption;
use crate::model::{Day, EngineVersion, Guide, Modify, NodeType, Operation, SourceId, State, Timing, Truth, known_in};
use crate::operations::{Behavior, DataRisk, Endpoints, Rollback, ask};
use crate::registry;
use crate::rule::{Asked, Attempt, Fired, Rule, push_unique};
use crate::rules::memory::{lacks_memory, room};

/// `ElastiCache` as a dated guide describes it.
#[derive(Clone, Copy, Debug)]
pub struct Service {
    /// The guide whose rules hold.
    pub guide: Guide,
    /// The planning date.
    pub as_of: Option<Day>,
}

/// What the service says to an operation.
#[derive(Clone, Debug)]
pub struct Acceptance {
    /// `No` = accepted; `Yes` = refused; `Unknown` = it depends on facts that are not given.
    pub blocked: Truth,
    /// The rules that refuse it, or might.
    pub reasons: Vec<Fired>,
}

impl Acceptance {
    fn of(reasons: Vec<Fired>) -> Self {
        let blocked = reasons.iter().fold(Truth::No, |blocked, fired| blocked.or(fired.finding.truth));
        Self { blocked, reasons }
    }
}

impl Service {
    /// Tries an operation: every rule that refuses it, or might.
    pub fn accepts(&self, state: &State, operation: &Operation) -> Acceptance {
        Acceptance::of(self.attempt(state, operation, |_, attempt| registry::blocks(attempt)))
    }

    /// Tries what is asked for as one request: what refuses it beside what refuses the single operations.
    pub fn accepts_together(&self, asked: &Asked) -> Acceptance {
        Acceptance::of(registry::blocks_together(self.guide, asked))
    }

    /// What the promise of an option with this step depends on, without the step being refused.
    pub fn conditions(&self, state: &State, operation: &Operation) -> Vec<Fired> {
        self.attempt(state, operation, |_, attempt| registry::conditions(attempt))
    }

    /// Tries an operation for what it depends on: `None` = a rule refuses it, whatever else there is to say.
    pub fn unless_refused(&self, state: &State, operation: &Operation) -> Option<Vec<Fired>> {
        self.attempt(state, operation, |_, attempt| registry::unless_refused(attempt))
    }

    /// What is true of the operation, and of everything pending that runs with it, without refusing it.
    pub fn notices(&self, state: &State, operation: &Operation) -> Vec<Fired> {
        self.notices_of(registry::notice_rules(self.guide), state, operation)
    }

    /// The same by these rules only.
    pub fn notices_of(&self, rules: &[&'static Rule], state: &State, operation: &Operation) -> Vec<Fired> {
        let mut fired = self.attempt(state, operation, |_, attempt| registry::notices(attempt, rules));
        if let Some(all) = runs_as(state, operation) {
            push_unique(&mut fired, self.attempt(state, &all, |_, attempt| registry::notices_along(attempt, rules)));
        }
        fired
    }

    /// What is true of the cluster as it is, whatever is asked for: its standing risks; and what is true where it is to run the
    /// version that it runs.
    pub fn standing(&self, state: &State, wanted: EngineVersion) -> Vec<Fired> {
        let version = Some(wanted).filter(|wanted| *wanted == state.live.version);
        let nothing = Operation::Modify(Modify { version, ..Modify::NOTHING });
        self.attempt(state, &nothing, |_, attempt| registry::standing(attempt))
    }

    /// What the operation interrupts, with everything pending that runs with it.
    pub fn interruption(&self, state: &State, operation: &Operation) -> Interruption {
        self.as_it_runs(state, operation, |behavior, attempt| behavior.downtime(attempt))
    }

    /// What the operation can do to the data, with everything pending that runs with it.
    pub fn data_risk(&self, state: &State, operation: &Operation) -> DataRisk {
        self.as_it_runs(state, operation, |behavior, attempt| behavior.data_risk(attempt))
    }

    /// Asks of what really runs, with everything pending that runs with it.
    fn as_it_runs<R>(
        &self,
        state: &State,
        operation: &Operation,
        question: impl FnOnce(&dyn Behavior, &Attempt) -> R,
    ) -> R {
        let all = runs_as(state, operation);
        self.attempt(state, all.as_ref().unwrap_or(operation), question)
    }

    /// Whether it copies data, alone or with what is pending, where too little memory is known to be free for that.
    pub fn lacks_memory(&self, state: &State, operation: &Operation) -> bool {
        self.as_it_runs(state, operation, |_, attempt| lacks_memory(attempt))
    }

    /// The larger node type, the wanted one if there is one, that makes room for a copy where too little memory is free.
    pub fn room(&self, state: &State, wanted: Option<&str>) -> Option<NodeType> {
        self.attempt(state, &Operation::Modify(Modify::NOTHING), |_, attempt| room(attempt, wanted))
    }

    /// The rollback from the operation.
    pub fn rollback(&self, state: &State, operation: &Operation) -> Rollback {
        ask(operation, |behavior| behavior.rollback(self.guide, state))
    }

    /// What the operation does to the endpoints that clients use.
    pub fn endpoints(&self, operation: &Operation) -> Endpoints {
        ask(operation, |behavior| behavior.endpoints())
    }

    /// When the operation takes effect; `None` = when somebody does it, or AWS by itself.
    pub fn timing(&self, operation: &Operation) -> Option<Timing> {
        ask(operation, |behavior| behavior.timing())
    }

    /// The documents that describe the operation, as far as a reader of this guide has them.
    pub fn documents(&self, state: &State, operation: &Operation) -> Vec<SourceId> {
        known_in(self.guide, ask(operation, |behavior| behavior.documents(state)))
    }

    /// Whether the operation is one that can be thought of in this state at all: a snapshot before a restore,
    /// a new resource before the switch. These are the model's own conditions, not AWS's.
    pub fn precondition(&self, state: &State, operation: &Operation) -> bool {
        ask(operation, |behavior| {
            let gone = state.old_deleted && !behavior.on_replacement();
            !gone && behavior.precondition(state)
        })
    }

    /// The state after the operation, if it is accepted.
    #[must_use]
    pub fn effect<'s>(&self, state: &State<'s>, operation: &Operation) -> State<'s> {
        let mut next = state.clone();
        ask(operation, |behavior| behavior.effect(&mut next));
        next
    }

    /// Tries the operation on the resource that it is done to.
    fn attempt<R>(
        &self,
        state: &State,
        operation: &Operation,
        question: impl FnOnce(&dyn Behavior, &Attempt) -> R,
    ) -> R {
        ask(operation, |behavior| {
            let replacement = state.replacement.as_ref().filter(|_| behavior.on_replacement());
            let resource = replacement.unwrap_or(&state.live);
            let attempt = Attempt {
                guide: self.guide,
                as_of: self.as_of,
                state,
                resource,
                operation,
                change: behavior.change(resource),
                timing: behavior.timing(),
                changes_endpoints: behavior.endpoints() == Endpoints::Changed,
            };
            question(behavior, &attempt)
        })
    }
}

/// What really runs, where it is more than the operation.
fn runs_as(state: &State, operation: &Operation) -> Option<Operation> {
    ask(operation, |behavior| behavior.runs_as(&state.live))
}
