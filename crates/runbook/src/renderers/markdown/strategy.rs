//! The chosen option with its steps, and what the others do differently.

use super::escape;
use super::page::Page;
use crate::answer::{Basis, Effect, Interruption, Model, PlanAnswer, Scope, Span, Strategy};
use crate::message::{Words, id};
use crate::renderers::labels::{self, basis, completes, data_risk, effect, endpoints};
use crate::values::seconds;

impl Page<'_> {
    /// The other options: title, downtime, and what else differs from the chosen one.
    pub(super) fn others(&mut self, chosen: &Strategy, answer: &PlanAnswer) {
        let words = self.words;
        let others = answer.strategies.iter().filter(|option| option.id != chosen.id);
        for (index, other) in others.enumerate() {
            if index == 0 {
                self.section(id::MARKDOWN_OPTIONS);
            }
            let mut parts = vec![self.title(other, answer), other.interruption.summary.clone()];
            let differing = [
                (other.completes != chosen.completes).then(|| completes(words, other.completes)),
                (other.data_risk != chosen.data_risk).then(|| data_risk(words, other.data_risk)),
                (other.endpoints != chosen.endpoints).then(|| endpoints(words, other.endpoints)),
            ];
            parts.extend(differing.into_iter().flatten().map(str::to_owned));
            parts.extend(other.rejected_because.iter().map(|limit| limit.message.clone()));
            self.item(&[&parts.join(" · ")]);
        }
    }

    /// The title, and whether AWS's documents name it for the block.
    fn title(&self, strategy: &Strategy, answer: &PlanAnswer) -> String {
        let resolves = answer.resolutions.contains(&strategy.id);
        let resolves = resolves.then(|| [" · ", self.words.text(id::MARKDOWN_RESOLVES)].concat());
        [strategy.title.as_str(), resolves.as_deref().unwrap_or_default()].concat()
    }

    /// The chosen option with its steps.
    pub(super) fn chosen(&mut self, strategy: &Strategy, answer: &PlanAnswer) {
        let words = self.words;
        let nearest = answer.chosen().is_some_and(|nearest| nearest.id == strategy.id);
        let label = match (nearest, answer.recommended.is_some()) {
            (true, true) => id::MARKDOWN_RECOMMENDED,
            (true, false) => id::MARKDOWN_CLOSEST,
            (false, _) => id::MARKDOWN_OPTION,
        };
        self.heading(2, &[words.text(label), ": ", &self.title(strategy, answer)].concat());
        self.out.push('\n');
        self.item(&[completes(words, strategy.completes)]);
        self.item(&[data_risk(words, strategy.data_risk)]);
        self.item(&[endpoints(words, strategy.endpoints)]);
        let number = strategy
            .rollback_until
            .as_ref()
            .and_then(|until| strategy.steps.iter().position(|step| step.id == *until))
            .map(|index| index.saturating_add(1).to_string());
        match (&number, &strategy.rollback_until) {
            (Some(number), _) => self.item(&[&words.say(id::MARKDOWN_ROLLBACK_UNTIL, &[("number", number)])]),
            (None, None) => self.item(&[words.text(id::MARKDOWN_ROLLBACK_NEVER)]),
            (None, Some(_)) => {}
        }
        if !strategy.rejected_because.is_empty() {
            self.label(id::MARKDOWN_REJECTED);
            self.reasons(&strategy.rejected_because);
        }
        if !strategy.conditions.is_empty() {
            self.label(id::MARKDOWN_CONDITIONS);
            for condition in &strategy.conditions {
                self.sourced(&condition.message, &condition.sources);
            }
        }
        self.label(id::MARKDOWN_INTERRUPTION);
        self.out.pop();
        self.paragraph(&strategy.interruption.summary);
        self.out.push('\n');
        self.interruption(&strategy.interruption);
        let mut rollback = "";
        if !strategy.steps.is_empty() {
            self.paragraph(&words.say(id::MARKDOWN_SHELL, &[("shell", self.view.shell.name(words))]));
        }
        for (index, step) in strategy.steps.iter().enumerate() {
            self.step(index, step, step.rollback.how != rollback);
            rollback = &step.rollback.how;
        }
    }

    /// A table of the five parts.
    pub(super) fn interruption(&mut self, parts: &Interruption) {
        let words = self.words;
        let head =
            [id::MARKDOWN_PART, id::MARKDOWN_EFFECT, id::MARKDOWN_HOW_LONG, id::MARKDOWN_HOW_SURE, id::MARKDOWN_TEXT];
        self.row(&head.map(|id| words.text(id)));
        self.out.push_str("| --- | --- | --- | --- | --- |\n");
        for (part, span) in labels::parts(parts) {
            let text = self.with_sources(&span.text, &span.sources);
            self.row(&[
                words.text(part),
                effect(words, span.effect),
                &how_long(words, span),
                basis(words, span.basis),
                &text,
            ]);
        }
        if let Some(model) = &parts.writes.model {
            self.model(model);
        }
    }

    /// Our own estimate, with everything that it is made of.
    fn model(&mut self, model: &Model) {
        let words = self.words;
        self.label(id::MARKDOWN_ESTIMATE);
        self.item(&[model.text]);
        for input in &model.inputs {
            let value = match (input.min, input.max) {
                (Some(min), Some(max)) if min == max => min.to_string(),
                (Some(min), Some(max)) => {
                    words.say(id::PHRASE_RANGE, &[("min", min.to_string()), ("max", max.to_string())])
                }
                _ => words.text(id::VERDICT_UNKNOWN).to_owned(),
            };
            let assumed = if input.assumed { words.text(id::MARKDOWN_ASSUMED) } else { "" };
            self.item(&[[input.name, ": ", &value, " ", assumed].concat().trim_end()]);
        }
        if let Some(range) = model.seconds {
            self.item(&[words.text(id::MARKDOWN_ESTIMATED), " ", &seconds(words, range)]);
        }
    }

    fn row(&mut self, cells: &[&str; 5]) {
        for cell in cells {
            self.out.push_str("| ");
            escape::text(&mut self.out, cell);
            self.out.push(' ');
        }
        self.out.push_str("|\n");
    }
}

/// Length, count and scope; nothing where nothing is given.
fn how_long(words: Words, span: &Span) -> String {
    if !matches!(span.effect, Effect::Interrupted | Effect::Unavailable) {
        return String::new();
    }
    let mut text = match span.seconds {
        Some(range) => seconds(words, range),
        None if span.basis == Basis::YourSwitch => words.text(id::MARKDOWN_DURATION_YOUR_SWITCH).to_owned(),
        None => words.text(id::MARKDOWN_DURATION_NOT_PUBLISHED).to_owned(),
    };
    if let Some(times) = span.times.filter(|times| *times > 1) {
        text.push_str(", ");
        text.push_str(&words.say(id::MARKDOWN_TIMES, &[("times", times.to_string())]));
    }
    if span.scope == Scope::OneShardAtATime {
        text.push_str(", ");
        text.push_str(words.text(id::SCOPE_ONE_SHARD_AT_A_TIME));
    }
    text
}
