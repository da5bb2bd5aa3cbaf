//! How to get there: search over cluster states, strategies, interruptions, questions.
//!
//! `ElastiCache` jumps to any version in one call; extra steps come from the state of the cluster. So the search goes
//! over states, and asks the service model at every step. Codes and parameters only: no sentence is in here.

mod answers;
mod blockers;
mod classify;
mod differences;
mod direct;
mod goal;
mod kind;
mod limits;
mod options;
mod pareto;
mod part;
mod plan;
mod protect;
mod purpose;
mod questions;
mod search;
mod state_graph;
mod successors;

pub use kind::{First, Kind, Main, Part, Room, Then};
pub use plan::{
    Answer, AnswerValue, Changed, Completes, Difference, Direct, Limit, Plan, Question, Step, Strategy, Target,
};

pub use upgrade_rules::operations::{DataRisk, Endpoints, Rollback, RollbackCode};

use options::{Options, options};
use upgrade_rules::facts::Limits;
use upgrade_rules::model::State;
use upgrade_rules::registry::notice_rules;
use upgrade_rules::rule::{Fired, Rule};
use upgrade_rules::service::Service;

/// Plans the paths from a state to a target.
///
/// Total: every state and target gives a plan, if only one without strategies.
pub fn plan<'a>(service: Service, start: State<'a>, target: Target, limits: Option<&Limits>) -> Plan<'a> {
    let mut plan = outline(service, start, target, limits);
    explain(service, &mut plan);
    plan
}

/// The same without what a list of many plans does not show: documents and notices of the steps, and what other guides say.
pub fn outline<'a>(service: Service, start: State<'a>, target: Target, limits: Option<&Limits>) -> Plan<'a> {
    let goal = goal::Goal::of(&start, &target);
    let up_to_date = goal.reached(&start);
    let Options { direct, mut strategies, explored } = options(service, &start, &goal, limits);
    let nowhere = strategies.is_empty() && !up_to_date;
    let blockers = if nowhere { blockers::blockers(service, &start, &goal) } else { Vec::new() };
    let resolutions = direct::resolutions(&direct, &strategies, &goal);
    let notices = direct::notices(service, &start, &goal, &strategies);
    if !up_to_date && !strategies.iter().any(Strategy::is_recommendable) {
        // Above what loses data or breaks a limit.
        strategies.splice(0..0, part::strategies(service, &start, &target, limits));
    }
    let mut plan = Plan {
        guide: service.guide,
        differences: Vec::new(),
        start,
        target,
        up_to_date,
        direct: Some(direct).filter(|_| !up_to_date),
        strategies,
        resolutions,
        blockers,
        explored,
        questions: Vec::new(),
        with_failover: None,
        notices,
        warning: None,
    };
    plan.warning = direct::warning(service, &plan);
    plan.with_failover = questions::with_failover(service, &plan, limits);
    plan.questions = questions::ask(service, &plan, limits);
    plan
}

/// What is true whatever is chosen is kept with the plan, and not again with its steps.
fn explain(service: Service, plan: &mut Plan) {
    if !plan.up_to_date {
        let goal = goal::Goal::of(&plan.start, &plan.target);
        plan.differences = differences::between_guides(service, &plan.start, &goal);
    }
    let mut open = notice_rules(plan.guide).to_vec();
    drop_known(&mut open, &plan.notices);
    for strategy in &mut plan.strategies {
        let mut open = open.clone();
        let mut reserved = false;
        for step in &mut strategy.steps {
            step.documents = service.documents(&step.from, &step.operation);
            step.notices = service.notices_of(&open, &step.from, &step.operation);
            drop_known(&mut open, &step.notices);
            if !reserved {
                let reservations = protect::reservations(service, step);
                reserved = !reservations.is_empty();
                step.notices.extend(reservations);
            }
        }
    }
}

fn drop_known(open: &mut Vec<&Rule>, reported: &[Fired]) {
    open.retain(|rule| !reported.iter().any(|fired| std::ptr::eq(fired.rule, *rule)));
}
