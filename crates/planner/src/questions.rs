//! Unknown facts: plan under every answer, and ask first what changes the plan most.

use upgrade_rules::EngineVersion;
use upgrade_rules::facts::{Cluster, Limits};
use upgrade_rules::interruption::Span;
use upgrade_rules::model::{Pending, field};
use upgrade_rules::rule::Fired;
use upgrade_rules::service::Service;
use upgrade_rules::start;

use crate::goal::Goal;
use crate::options::{Options, options};
use crate::plan::{Answer, AnswerValue, Limit, Plan, Question};
use crate::{answers, pareto};

/// The questions of a plan, the weightiest first.
pub(crate) fn ask(service: Service, plan: &Plan, limits: Option<&Limits>) -> Vec<Question> {
    let mut questions: Vec<(QuestionWeight, Question)> = Vec::new();
    for (field_path, decides) in missing(plan) {
        let answers: Vec<Answer> = answers::possible(field_path, plan)
            .into_iter()
            .map(|value| {
                let filled = answers::fill(plan.start.facts, field_path, &value);
                outcome(service, plan, limits, value, filled)
            })
            .collect();
        let weight = weight(&answers, decides);
        // Asked where a block depends on it, or where the answers lead to different plans.
        if weight.outcomes > 1 || decides {
            questions.push((weight, Question { field: field_path, along: Vec::new(), answers }));
        }
    }
    if let Some((field, along)) = together(plan, &questions) {
        let single = questions.iter().map(|(_, question)| question).find(|question| question.field == field);
        let answers = joint_answers(service, plan, limits, (field, &along), single);
        questions.retain(|(_, question)| question.field != field && !along.contains(&question.field));
        questions.push((weight(&answers, true), Question { field, along, answers }));
    }
    let questions = pareto::sorted(questions, |(weight, _)| std::cmp::Reverse(*weight));
    questions.into_iter().map(|(_, question)| question).collect()
}

/// Fields that are missing, each once, and whether a block depends on it.
#[derive(Default)]
struct Missing(Vec<(&'static str, bool)>);

impl Missing {
    fn note(&mut self, field: &'static str, decides: bool) {
        match self.0.iter_mut().find(|(known, _)| *known == field) {
            Some((_, known)) => *known |= decides,
            None => self.0.push((field, decides)),
        }
    }

    fn note_of(&mut self, fired: &Fired, decides: bool) {
        if let Some(field) = fired.finding.missing {
            self.note(field, decides);
        }
    }
}

fn missing(plan: &Plan) -> Vec<(&'static str, bool)> {
    let mut missing = Missing::default();
    let reasons = plan.direct.iter().flat_map(|direct| &direct.reasons);
    reasons.for_each(|fired| missing.note_of(fired, true));
    let chosen = plan.recommended().or(plan.strategies.first());
    let conditions = chosen.into_iter().flat_map(|strategy| &strategy.conditions);
    conditions.for_each(|fired| missing.note_of(fired, true));
    plan.notices.iter().for_each(|fired| missing.note_of(fired, false));
    if plan.strategies.iter().any(|strategy| strategy.not_assured.contains(&Limit::Reload)) {
        missing.note(Limit::Reload.field(), true);
    }
    // It is what was asked for, unless a pending modification changes it.
    if plan.up_to_date && plan.start.live.pending_engine == Pending::Unknown {
        missing.note(field::PENDING, true);
    }
    // Several facts decide the good case together; a rule names one of them at a time, or, where the good case is a part of the
    // plan only, none.
    let together = plan.with_failover.is_some();
    if together || missing.0.iter().any(|(field, _)| FAILOVER.contains(field)) {
        unknown_of_failover(plan).for_each(|field| missing.note(field, together));
    }
    missing.0
}

/// The facts that shorten an upgrade together, and none of them alone.
const FAILOVER: [&str; 3] = [field::FAILOVER, field::MULTI_AZ, field::REPLICAS];

fn unknown_of_failover(plan: &Plan) -> impl Iterator<Item = &'static str> {
    let live = &plan.start.live;
    let unknown = [live.failover.is_none(), live.multi_az.is_none(), live.replicas.is_none()];
    FAILOVER.into_iter().zip(unknown).filter_map(|(field, unknown)| unknown.then_some(field))
}

/// The unknown facts of failover that shorten the upgrade together, where no single one of them does.
fn together(plan: &Plan, questions: &[(QuestionWeight, Question)]) -> Option<(&'static str, Vec<&'static str>)> {
    let shorter = plan.with_failover.as_ref()?.writes.as_ref().map(Span::severity);
    let mut fields = unknown_of_failover(plan);
    let (first, others) = (fields.next()?, fields.collect::<Vec<_>>());
    let there = |answer: &&Answer| matches!(answer.value, AnswerValue::Flag(true) | AnswerValue::Number(1..));
    let decides = |answer: &Answer| answer.writes.as_ref().map(Span::severity) == shorter;
    let alone = questions
        .iter()
        .filter(|(_, question)| FAILOVER.contains(&question.field))
        .any(|(_, question)| question.answers.iter().filter(there).any(decides));
    (!others.is_empty() && !alone).then_some((first, others))
}

/// All of the facts are there; or the first of them that is not. Both ends were planned already: the one for the summary, the
/// other with the question of the first field alone.
fn joint_answers(
    service: Service,
    plan: &Plan,
    limits: Option<&Limits>,
    (field, along): (&'static str, &[&'static str]),
    single: Option<&Question>,
) -> Vec<Answer> {
    let value = |field: &str, there: bool| match field {
        field::REPLICAS => AnswerValue::Number(u32::from(there)),
        _ => AnswerValue::Flag(there),
    };
    let fields = || std::iter::once(field).chain(along.iter().copied());
    let last = along.len().saturating_add(1);
    let answer = |missing: usize| {
        let told: Vec<(&'static str, AnswerValue)> = fields()
            .enumerate()
            .take_while(|(place, _)| *place <= missing)
            .map(|(place, field)| (field, value(field, place < missing)))
            .collect();
        let ((_, first), rest) = told.split_first()?;
        let planned = match missing {
            0 => single.and_then(|question| question.answers.iter().find(|answer| answer.value == *first)),
            missing if missing == last => plan.with_failover.as_ref(),
            _ => None,
        };
        let outcome = planned.cloned().unwrap_or_else(|| {
            let facts = plan.start.facts.clone();
            let facts = told.iter().fold(facts, |facts, (field, value)| answers::fill(&facts, field, value).0);
            outcome(service, plan, limits, first.clone(), (facts, None))
        });
        Some(Answer { value: first.clone(), along: rest.to_vec(), ..outcome })
    };
    (0..=last).rev().filter_map(answer).collect()
}

/// What is planned if all that is unknown of failover is there, where writes are then unavailable for a shorter time.
pub(crate) fn with_failover(service: Service, plan: &Plan, limits: Option<&Limits>) -> Option<Answer> {
    let present = &plan.recommended()?.interruption.writes;
    let mut facts = plan.start.facts.clone();
    unknown_of_failover(plan).next()?;
    facts.automatic_failover.get_or_insert(true);
    facts.multi_az.get_or_insert(true);
    facts.replicas_per_shard.get_or_insert(1);
    let answer = outcome(service, plan, limits, AnswerValue::Flag(true), (facts, None));
    answer.writes.as_ref().is_some_and(|writes| writes.severity() < present.severity()).then_some(answer)
}

/// What an answer leads to: the same planning with the field filled in.
fn outcome(
    service: Service,
    plan: &Plan,
    limits: Option<&Limits>,
    value: AnswerValue,
    (facts, pending): (Cluster, Option<EngineVersion>),
) -> Answer {
    let pending = pending.or(plan.start.live.pending_engine.value().copied());
    let state = start(&facts, plan.start.live.kind, plan.start.live.version, pending);
    let goal = Goal::of(&state, &plan.target);
    let Options { direct, strategies, .. } = options(service, &state, &goal, limits);
    let recommended = strategies.iter().find(|strategy| strategy.is_recommendable());
    Answer {
        value,
        along: Vec::new(),
        blocked: direct.blocked,
        recommended: recommended.map(|strategy| strategy.kind),
        writes: recommended.map(|strategy| strategy.interruption.writes.clone()),
        data_risk: recommended.map(|strategy| strategy.data_risk),
        strategies: strategies.iter().map(|strategy| strategy.kind).collect(),
    }
}

/// How much depends on a question, the weightiest first: whether an option exists, how long writes are unavailable, what happens
/// to the data, whether it is blocked as asked, which option is best, how many outcomes there are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct QuestionWeight {
    exists: bool,
    writes: bool,
    data: bool,
    // A question without answers to try is open: a block depends on it all the same.
    verdict: bool,
    recommended: bool,
    outcomes: usize,
}

fn weight(answers: &[Answer], decides: bool) -> QuestionWeight {
    let first = answers.first();
    let differs =
        |other: fn(&Answer, &Answer) -> bool| first.is_some_and(|first| answers.iter().any(|one| other(first, one)));
    QuestionWeight {
        exists: differs(|a, b| a.recommended.is_none() != b.recommended.is_none()),
        verdict: differs(|a, b| a.blocked != b.blocked) || answers.is_empty() && decides,
        data: differs(|a, b| a.data_risk != b.data_risk),
        writes: differs(|a, b| {
            let severity = |answer: &Answer| answer.writes.as_ref().map(Span::severity);
            severity(a) != severity(b)
        }),
        recommended: differs(|a, b| a.recommended != b.recommended),
        outcomes: different(answers),
    }
}

/// How many different outcomes there are, as far as a preview says: what is shown beside the recommended option is not in it.
fn different(answers: &[Answer]) -> usize {
    let said =
        |answer: &Answer| answer.writes.as_ref().map(|writes| (writes.severity(), writes.seconds, writes.statement));
    let mut seen: Vec<&Answer> = Vec::new();
    for answer in answers {
        let same = |known: &&Answer| {
            known.blocked == answer.blocked
                && known.recommended == answer.recommended
                && known.data_risk == answer.data_risk
                && said(known) == said(answer)
        };
        if !seen.iter().any(same) {
            seen.push(answer);
        }
    }
    seen.len()
}

#[cfg(test)]
mod tests {
    use upgrade_rules::Truth;
    use upgrade_rules::operations::DataRisk;

    use super::{Answer, AnswerValue, weight};
    use crate::kind::{Begins, First, Kind, Main, Part, Room, Then};

    fn kind(main: Main) -> Kind {
        Kind {
            part: Part::Whole,
            room: Room::AsItIs,
            first: First::Nothing,
            main,
            begins: Begins::After,
            then: Then { cluster_mode: false, encryption: false, shards: false, durability: false },
        }
    }

    /// The answer that leads to an upgrade in place at once.
    fn answer(flag: bool) -> Answer {
        Answer {
            along: Vec::new(),
            value: AnswerValue::Flag(flag),
            blocked: Truth::No,
            recommended: Some(kind(Main::InPlaceNow)),
            writes: None,
            data_risk: Some(DataRisk::BestEffort),
            strategies: Vec::new(),
        }
    }

    /// Two answers, of which the second leads elsewhere.
    fn differing(change: fn(&mut Answer)) -> [Answer; 2] {
        let mut answers = [answer(true), answer(false)];
        answers.iter_mut().skip(1).for_each(change);
        answers
    }

    #[test]
    fn a_question_weighs_what_its_answers_change() {
        let weights = [
            weight(&differing(|_| ()), false),
            weight(&differing(|answer| answer.recommended = Some(kind(Main::InPlaceWindow))), false),
            weight(&differing(|answer| answer.blocked = Truth::Yes), false),
            weight(&differing(|answer| answer.data_risk = Some(DataRisk::AllData)), false),
            weight(&differing(|answer| answer.recommended = None), false),
        ];
        assert!(weights.is_sorted_by(|light, heavy| light < heavy));
    }

    #[test]
    fn a_question_without_answers_weighs_where_a_block_depends_on_it() {
        assert!(weight(&[], true) > weight(&[], false));
        assert!(
            weight(&[], true) > weight(&differing(|answer| answer.recommended = Some(kind(Main::InPlaceWindow))), true)
        );
    }
}
