//! What is unknown, and what depends on it.

use upgrade_planner::{AnswerValue as Value, Limit, Plan};
use upgrade_rules::Truth;
use upgrade_rules::catalogue::{SourceId, sources as s};
use upgrade_rules::interruption::Interruption;
use upgrade_rules::model::field;
use upgrade_rules::rule::Fired;

use super::builder::AnswerBuilder;
use super::effect::effect;
use super::title::title;
use crate::answer::{Answer, AnswerPending, AnswerValue, Question};
use crate::message::{fill, id, section};
use upgrade_messages::answer::Id;

impl AnswerBuilder<'_> {
    /// A question whose answer would change the plan.
    pub(super) fn question(&mut self, question: &upgrade_planner::Question, plan: &Plan) -> Question {
        let leads_to: Vec<String> = question
            .answers
            .iter()
            .map(|answer| {
                let on = question.field == field::FAILOVER && answer.value == Value::Flag(true);
                self.leads_to(answer, if on { Some(true) } else { plan.start.live.failover })
            })
            .collect();
        let differ = leads_to.iter().any(|text| Some(text) != leads_to.first());
        let asked = id_of(question);
        Question {
            id: asked,
            field: question.field,
            along: question.along.clone(),
            message: self.words.label(section::QUESTION, asked).to_owned(),
            changes: self.words.label(section::CHANGES, asked).to_owned(),
            answers: question
                .answers
                .iter()
                .zip(leads_to)
                .map(|(answer, text)| Answer {
                    value: value(&answer.value, plan),
                    along: answer.along.iter().map(|(field, told)| (*field, value(told, plan))).collect(),
                    leads_to: differ.then_some(text),
                })
                .collect(),
            sources: self.sources.name(&documents(question, plan)),
        }
    }

    /// What a strategy depends on. Its possible answers are given with the question for the same field.
    pub(super) fn condition(&mut self, fired: &Fired) -> Question {
        let finding = &fired.finding;
        let field = finding.missing.or(finding.because.first().copied()).unwrap_or_default();
        Question {
            id: fired.rule.id.text(),
            field,
            along: Vec::new(),
            message: self.sentence(fired),
            changes: self.words.label(section::CHANGES, field).to_owned(),
            answers: Vec::new(),
            sources: self.sources.name(&fired.sources(self.setting.guide)),
        }
    }

    /// A limit of the user that nothing assures.
    pub(super) fn not_assured(&mut self, limit: Limit, downtime: &Interruption) -> Question {
        let (span, longest) = match limit {
            Limit::WriteInterruption(longest) => (&downtime.writes, longest),
            Limit::KeepData | Limit::KeepRollback | Limit::Reload => (&downtime.data, 0),
        };
        // What nobody assures of the data, the step that can lose them says.
        let message = self.words.find(section::NOT_ASSURED, limit.id()).or(self.templates.span(span.statement.id()));
        Question {
            id: limit.id(),
            field: limit.field(),
            along: Vec::new(),
            message: fill(message.unwrap_or_default(), &[("limit", longest.to_string())]),
            changes: self
                .words
                .find(section::CHANGES, limit.field())
                .unwrap_or(self.words.text(id::PHRASE_WHETHER_LIMIT_IS_KEPT))
                .to_owned(),
            answers: Vec::new(),
            sources: self.sources.name(span.sources),
        }
    }

    /// What an answer leads to: verdict, option, interruption.
    fn leads_to(&self, answer: &upgrade_planner::Answer, failover: Option<bool>) -> String {
        let words = self.words;
        let verdict: Id = match answer.blocked {
            Truth::No => id::PHRASE_ANSWER_ALLOWED,
            Truth::Yes => id::PHRASE_ANSWER_BLOCKED,
            Truth::Unknown => id::PHRASE_ANSWER_UNKNOWN,
        };
        let mut text = words.text(verdict).to_owned();
        let Some(strategy) = answer.recommended else {
            text.push(' ');
            text.push_str(words.text(id::PHRASE_ANSWER_NO_OPTION));
            return text;
        };
        text.push(' ');
        let option = &title(words, strategy, failover);
        match (&answer.writes, answer.data_risk) {
            (Some(writes), Some(risk)) => {
                text.push_str(&words.say(
                    id::PHRASE_ANSWER_OPTION_AND_EFFECT,
                    &[("option", option), ("effect", &effect(words, writes, risk))],
                ));
            }
            _ => text.push_str(&words.say(id::PHRASE_ANSWER_OPTION, &[("option", option)])),
        }
        text
    }
}

/// The id of a question, and the key of its sentence.
fn id_of(question: &upgrade_planner::Question) -> &'static str {
    match (question.field, question.along.as_slice()) {
        (field::FAILOVER, [field::MULTI_AZ, field::REPLICAS]) => "failover-multi-az-replicas",
        (field::FAILOVER, [field::MULTI_AZ]) => "failover-multi-az",
        (field::FAILOVER, [field::REPLICAS]) => "failover-replicas",
        (field::MULTI_AZ, [field::REPLICAS]) => "multi-az-replicas",
        (field, _) => field,
    }
}

/// The documents that a question rests on: of the rules that depend on the field; where none does, of the downtime that its
/// answers lead to; where that is open too, of what AWS prints about the field.
fn documents(question: &upgrade_planner::Question, plan: &Plan) -> Vec<SourceId> {
    let direct = plan.direct.iter().flat_map(|direct| &direct.reasons);
    let fired = direct.chain(plan.strategies.iter().flat_map(|strategy| &strategy.conditions)).chain(&plan.notices);
    let mut found = Vec::new();
    let asks = |field: &&str| *field == question.field || question.along.contains(field);
    for one in fired.filter(|fired| fired.finding.missing.as_ref().is_some_and(asks)) {
        add(&mut found, &one.sources(plan.guide));
    }
    for option in &plan.strategies {
        if option.not_assured.iter().any(|limit| limit.field() == question.field) {
            add(&mut found, option.interruption.data.sources);
        }
    }
    if found.is_empty() {
        for writes in question.answers.iter().filter_map(|answer| answer.writes.as_ref()) {
            add(&mut found, writes.sources);
        }
    }
    if found.is_empty() {
        add(&mut found, printed(question.field));
    }
    found
}

fn add(found: &mut Vec<SourceId>, more: &[SourceId]) {
    for source in more {
        if !found.contains(source) {
            found.push(*source);
        }
    }
}

/// The documents of what AWS prints about a field.
pub(super) fn printed(field_path: &str) -> &'static [SourceId] {
    match field_path {
        field::KIND => &[s::SM_DESCRIBECACHECLUSTERS, s::SM_DESCRIBEREPLICATIONGROUPS],
        field::ENGINE | field::VERSION => &[s::SM_DESCRIBECACHECLUSTERS],
        field::PENDING => &[s::SM_PENDINGMODIFIEDVALUES],
        field::REPLICAS | field::FAILOVER | field::MULTI_AZ => &[s::SM_DESCRIBEREPLICATIONGROUPS],
        _ => &[],
    }
}

fn value(value: &Value, plan: &Plan) -> AnswerValue {
    match value {
        Value::Flag(flag) => AnswerValue::Flag(*flag),
        Value::Number(number) => AnswerValue::Number(*number),
        Value::Numbers(numbers) => AnswerValue::Numbers(numbers.clone()),
        Value::Text(text) => AnswerValue::Text((*text).to_owned()),
        Value::NothingPending => AnswerValue::Pending(AnswerPending::default()),
        Value::EnginePending(version) => AnswerValue::Pending(AnswerPending {
            engine: Some(version.engine()).filter(|engine| *engine != plan.start.live.version.engine()),
            version: Some(version.text().to_owned()),
            node_type: None,
        }),
        Value::ScaleUpPending(node_type) => {
            AnswerValue::Pending(AnswerPending { node_type: Some(node_type.to_string()), ..AnswerPending::default() })
        }
    }
}
