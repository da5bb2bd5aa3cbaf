//! The chosen option with its steps, and what the others do differently.

use crate::answer::{Interruption, Model, PlanAnswer, Strategy};
use crate::message::id;
use crate::renderers::document::{Block, Document, Table};
use crate::renderers::labels::{self, basis, completes, data_risk, effect, endpoints, how_long};
use crate::values::seconds;

impl<'a> Document<'a> {
    /// The other options: title, downtime, and what else differs from the chosen one.
    pub(super) fn others(&mut self, chosen: &Strategy, answer: &PlanAnswer) {
        let words = self.view.words;
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
            self.item(parts.join(" · "));
        }
    }

    /// The title, and whether AWS's documents name it for the block.
    fn title(&self, strategy: &Strategy, answer: &PlanAnswer) -> String {
        let resolves = answer.resolutions.contains(&strategy.id);
        let resolves = resolves.then(|| [" · ", self.view.words.text(id::MARKDOWN_RESOLVES)].concat());
        [strategy.title.as_str(), resolves.as_deref().unwrap_or_default()].concat()
    }

    /// The chosen option with its steps.
    pub(super) fn chosen(&mut self, strategy: &'a Strategy, answer: &PlanAnswer) {
        let words = self.view.words;
        let nearest = answer.chosen().is_some_and(|nearest| nearest.id == strategy.id);
        let label = match (nearest, answer.recommended.is_some()) {
            (true, true) => id::MARKDOWN_RECOMMENDED,
            (true, false) => id::MARKDOWN_CLOSEST,
            (false, _) => id::MARKDOWN_OPTION,
        };
        self.heading(2, [words.text(label), ": ", &self.title(strategy, answer)].concat());
        self.item(completes(words, strategy.completes));
        self.item(data_risk(words, strategy.data_risk));
        self.item(endpoints(words, strategy.endpoints));
        if let Some(rollback) = labels::rollback(words, strategy) {
            self.item(rollback);
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
        self.interruption(&strategy.interruption);
        let mut rollback = "";
        if !strategy.steps.is_empty() {
            self.paragraph(words.say(id::MARKDOWN_SHELL, &[("shell", self.view.shell.name(words))]));
        }
        for (step, number) in strategy.steps.iter().zip(1..) {
            self.step(number, step, step.rollback.how != rollback);
            rollback = &step.rollback.how;
        }
    }

    /// All of it in a sentence, and a table of the five parts.
    pub(in crate::renderers) fn interruption(&mut self, interruption: &Interruption) {
        let words = self.view.words;
        self.paragraph(&interruption.summary);
        let head =
            [id::MARKDOWN_PART, id::MARKDOWN_EFFECT, id::MARKDOWN_HOW_LONG, id::MARKDOWN_HOW_SURE, id::MARKDOWN_TEXT];
        let rows = labels::parts(interruption).map(|(part, span)| {
            let cells = [
                words.text(part).to_owned(),
                effect(words, span.effect).to_owned(),
                how_long(words, span),
                basis(words, span.basis).to_owned(),
            ];
            (cells.into(), self.cite(&span.text, &span.sources))
        });
        let head = head.map(|id| words.text(id)).into();
        self.blocks.push(Block::Table(Table { head, rows: rows.into() }));
        if let Some(model) = &interruption.writes.model {
            self.model(model);
        }
    }

    /// Our own estimate, with everything that it is made of.
    fn model(&mut self, model: &Model) {
        let words = self.view.words;
        self.label(id::MARKDOWN_ESTIMATE);
        self.item(model.text);
        for input in &model.inputs {
            let value = match (input.min, input.max) {
                (Some(min), Some(max)) if min == max => min.to_string(),
                (Some(min), Some(max)) => {
                    words.say(id::PHRASE_RANGE, &[("min", min.to_string()), ("max", max.to_string())])
                }
                _ => words.text(id::VERDICT_UNKNOWN).to_owned(),
            };
            let assumed = if input.assumed { words.text(id::MARKDOWN_ASSUMED) } else { "" };
            self.item([input.name, ": ", &value, " ", assumed].concat().trim_end());
        }
        if let Some(range) = model.seconds {
            self.item([words.text(id::MARKDOWN_ESTIMATED), " ", &seconds(words, range)].concat());
        }
    }
}
