//! Where AWS's documents disagree on something that the answer says.

use upgrade_planner::Plan;
use upgrade_rules::catalogue::{Contradiction, contradictions_of};
use upgrade_rules::interruption::{Interruption, Span};
use upgrade_rules::rule::Fired;
use upgrade_rules::{Engine, Guide};

use super::builder::AnswerBuilder;
use crate::answer::{self, Side};
use crate::message::section;

/// What the answer says of contradictions: each with the code that says it, once.
struct Touched {
    guide: Guide,
    target: Engine,
    found: Vec<(&'static Contradiction, &'static str)>,
}

impl Touched {
    fn rules<'f>(&mut self, fired: impl IntoIterator<Item = &'f Fired>) {
        for fired in fired {
            let names = |value: &&str| fired.finding.params.iter().any(|(_, text)| text == *value);
            for contradiction in contradictions_of(fired.rule.id.text()) {
                if contradiction.speaks_of.is_empty() || contradiction.speaks_of.iter().any(names) {
                    self.note(contradiction, fired.rule.id.text());
                }
            }
        }
    }

    fn interruption(&mut self, parts: &Interruption) {
        let Interruption { reads, writes, connections, data, client_recovery } = parts;
        for Span { statement, .. } in [reads, writes, connections, data, client_recovery] {
            for contradiction in contradictions_of(statement.id()) {
                self.note(contradiction, statement.id());
            }
        }
    }

    fn note(&mut self, contradiction: &'static Contradiction, code: &'static str) {
        let same = |(other, listed): &(&Contradiction, &str)| std::ptr::eq(*other, contradiction) && *listed == code;
        if contradiction.concerns(self.guide, self.target) && !self.found.iter().any(same) {
            self.found.push((contradiction, code));
        }
    }
}

impl AnswerBuilder<'_> {
    /// The contradictions that the answer touches, in the order of ids.
    pub(super) fn contradictions(&mut self, plan: &Plan) -> Vec<answer::Contradiction> {
        let target = plan.target.version.engine();
        let mut touched = Touched { guide: plan.guide, target, found: Vec::with_capacity(16) };
        touched.rules(plan.direct.iter().flat_map(|direct| &direct.reasons));
        touched.rules(&plan.notices);
        for strategy in &plan.strategies {
            touched.rules(&strategy.conditions);
            touched.interruption(&strategy.interruption);
            for step in &strategy.steps {
                touched.rules(&step.notices);
                touched.interruption(&step.interruption);
            }
        }
        let mut found = touched.found;
        found.sort_unstable_by_key(|(contradiction, code)| (contradiction.id, *code));
        found
            .chunk_by(|(one, _), (other, _)| std::ptr::eq(*one, *other))
            .filter_map(|touching| Some(self.contradiction(touching.first()?.0, touching)))
            .collect()
    }

    fn contradiction(
        &mut self,
        contradiction: &Contradiction,
        touching: &[(&Contradiction, &'static str)],
    ) -> answer::Contradiction {
        // In the order of their keys: a number for each side, `planned`, `subject`. The build sees to it that they are
        // there.
        let mut sentences = self.words.of_key(section::CONTRADICTION, contradiction.id);
        let sides = contradiction.sides.iter().zip(sentences.by_ref()).zip(1_usize..);
        let sides = sides.map(|((sources, statement), number)| Side {
            code: [contradiction.id, "/", &number.to_string()].concat(),
            statement,
            sources: self.sources.name(sources),
        });
        let sides = sides.collect();
        let planned = sentences.next().unwrap_or_default();
        let subject = sentences.next().unwrap_or_default();
        let touches = touching.iter().map(|(_, code)| *code).collect();
        answer::Contradiction { id: contradiction.id, gap: contradiction.gap, subject, sides, planned, touches }
    }
}
