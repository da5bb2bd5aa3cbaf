//! What is interrupted, in sentences.

use upgrade_rules::interruption;

use super::Teller;
use crate::answer::{Interruption, Span};

/// The section of these sentences. They have no parameters: figures stand beside them.
pub(super) const SPAN: &str = "span";

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
        let text = self.templates.find(SPAN, span.statement).unwrap_or(span.statement).to_owned();
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
