//! The smallest request that triggers a rule, made from the cases of the corpus in which it fires.

pub(crate) mod corpus;
mod refused;
mod said;
mod smallest;

use serde_json::Value;
use upgrade_api::answer::{PlanAnswer, Status, Verdict};
use upgrade_messages::explorer::Id;
use upgrade_rules::rule::{Check, Rule};

pub use said::{Place, Said};
pub use smallest::{paths, without};

use crate::Error;

/// The smallest request that triggers a rule.
#[derive(Clone, Debug)]
pub struct Example {
    /// The request.
    pub request: Value,
    /// How the rule shows in the answer.
    pub shows: Shows,
}

/// How a rule shows in an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shows {
    /// By its sentence.
    Said(Said),
    /// By options that are missing: it refuses a step, and no answer names it. The sentence says which.
    Refuses(Id),
}

/// The smallest request that triggers this rule: of all its cases in which it fires, the one that needs the fewest fields.
///
/// # Errors
///
/// Where no case triggers it for sure.
pub fn of(rule: &Rule) -> Result<Example, Error> {
    let cases = corpus::firing(rule.id.text())?;
    let mut best: Option<Value> = None;
    for case in cases {
        if shows(rule, &case).is_none() {
            continue;
        }
        let smallest = smallest::smallest(&case, |request| shows(rule, request).is_some());
        if best.as_ref().is_none_or(|best| smallest::size(&smallest) < smallest::size(best)) {
            best = Some(smallest);
        }
    }
    best.and_then(|request| shows(rule, &request).map(|shows| Example { request, shows })).ok_or_else(|| {
        format!("{}: no case of kind `fires` triggers it for sure in tests/corpus/rules/{0}.json", rule.id.text())
            .into()
    })
}

/// How a rule shows for sure in the answer to a request; none where it does not, or only might.
pub fn shows(rule: &Rule, request: &Value) -> Option<Shows> {
    let answer = upgrade_api::plan_value(request.clone());
    if !planned(&answer) {
        return None;
    }
    // Such a rule never fires for certain: it is what an option depends on.
    if matches!(rule.check, Check::Condition(_)) {
        return said::hung_on(&answer, rule.id.text()).map(Shows::Said);
    }
    said::said(&answer, rule.id.text())
        .map(Shows::Said)
        .or_else(|| refused::refused(request, rule.id.text()).map(Shows::Refuses))
        // A block that no document decides never fires for sure either.
        .or_else(|| undecided(&answer, rule).then(|| said::hung_on(&answer, rule.id.text())).flatten().map(Shows::Said))
}

/// Whether the verdict depends on this rule, and no fact that is asked for decides it.
fn undecided(answer: &PlanAnswer, rule: &Rule) -> bool {
    let open = answer.direct.as_ref().filter(|direct| direct.verdict == Verdict::Unknown);
    open.is_some_and(|direct| direct.reasons.iter().any(|reason| reason.code == rule.id.text()))
        && answer.questions.is_empty()
}

/// Whether there was enough to plan with, and no error.
fn planned(answer: &PlanAnswer) -> bool {
    answer.status != Status::Invalid && (answer.direct.is_some() || answer.status == Status::UpToDate)
}
