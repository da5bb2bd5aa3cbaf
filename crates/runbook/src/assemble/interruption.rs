//! What is interrupted, in sentences.

use upgrade_planner::Strategy;
use upgrade_rules::interruption;

use super::builder::AnswerBuilder;
use super::effect::with_silent_steps;
use super::total;
use crate::answer::{Interruption, Model, ModelInput, Span};
use crate::message::{id, section};

impl AnswerBuilder<'_> {
    /// The five parts of an option, and the steps whose effect AWS does not document.
    pub(super) fn whole_interruption(&mut self, strategy: &Strategy) -> Interruption {
        let parts = self.interruption(&strategy.interruption);
        let told = parts.summary.trim_end_matches('.').to_owned();
        Interruption { summary: [&with_silent_steps(self.words, told, strategy), "."].concat(), ..parts }
    }

    /// The five parts.
    pub(super) fn interruption(&mut self, parts: &interruption::Interruption) -> Interruption {
        Interruption {
            summary: total::total(self.words, parts),
            reads: self.span(&parts.reads),
            writes: self.span(&parts.writes),
            connections: self.span(&parts.connections),
            data: self.span(&parts.data),
            client_recovery: self.span(&parts.client_recovery),
        }
    }

    fn span(&mut self, span: &interruption::Span) -> Span {
        let text = self.templates.span(span.statement.id()).unwrap_or(span.statement.id()).to_owned();
        Span {
            code: span.statement.id(),
            effect: span.effect,
            seconds: span.seconds,
            times: span.times,
            scope: span.scope,
            basis: span.basis,
            text,
            model: span.model.as_deref().filter(|_| !self.summary_only).map(|model| self.model(model)),
            sources: if self.summary_only { Vec::new() } else { self.sources.name(span.sources) },
        }
    }

    fn model(&self, model: &interruption::Model) -> Model {
        let inputs = model.inputs.iter().map(|input| ModelInput {
            field: input.field,
            name: self.words.label(section::INPUT, input.field),
            min: input.value.map(|range| range.min),
            max: input.value.map(|range| range.max),
            assumed: input.assumed,
        });
        Model { text: self.words.text(id::MODEL_UNAVAILABLE), inputs: inputs.collect(), seconds: model.seconds }
    }
}
