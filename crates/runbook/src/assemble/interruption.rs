//! What is interrupted, in sentences.

use upgrade_rules::interruption;

use super::Teller;
use crate::answer::{Interruption, Span};
use crate::values::seconds;

impl Teller<'_> {
    /// The five parts.
    pub(super) fn interruption(&mut self, parts: &interruption::Interruption) -> Interruption {
        Interruption {
            reads: self.span(&parts.reads),
            writes: self.span(&parts.writes),
            connections: self.span(&parts.connections),
            data: self.span(&parts.data),
            client_recovery: self.span(&parts.client_recovery),
        }
    }

    fn span(&mut self, span: &interruption::Span) -> Span {
        let template = self.words.find("span", span.statement);
        let text = match template {
            Some(plain) if !plain.contains('{') => plain.to_owned(),
            _ => {
                let length = span.seconds.map(|range| seconds(self.words, range)).unwrap_or_default();
                let times = span.times.map(|times| times.to_string()).unwrap_or_default();
                self.words.say_key("span", span.statement, &[("seconds", &length), ("times", &times)])
            }
        };
        Span {
            effect: span.effect,
            seconds: span.seconds,
            times: span.times,
            scope: span.scope,
            basis: span.basis,
            text,
            sources: self.sources.name(span.sources),
        }
    }
}
