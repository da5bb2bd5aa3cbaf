//! What the user's own switch takes is not AWS's to publish: the invariant 18 of `docs/plan-invariants.md`.

use upgrade_api::answer::{Basis, Effect, Span, Strategy};
use upgrade_api::{Answered, Format, Language, RenderOptions, render};

use crate::common::{holds, interruptions, spans};
use crate::steps_in_order::place;

fn is_own_switch(span: &Span) -> bool {
    matches!(span.code, "until-switch" | "switch-by-application")
}

/// In every step and in every total.
#[test]
fn what_your_own_switch_takes_is_not_called_unpublished() {
    holds(|_, answer| {
        for parts in interruptions(answer) {
            for (part, span) in spans(parts) {
                if (span.basis == Basis::YourSwitch) != is_own_switch(span) && span.effect >= Effect::Interrupted {
                    return Some(format!("{part}: {} on the basis {:?}", span.code, span.basis));
                }
            }
        }
        None
    });
}

/// The same in words, of an option that goes over to a new cluster.
#[test]
fn a_switch_takes_as_long_as_your_switch_takes() {
    holds(|_, answer| {
        // Where another step interrupts too, the total tells of that one as well (invariant 14).
        let alone = |option: &&Strategy| {
            let steps = option.steps.iter().flat_map(|step| spans(&step.interruption));
            steps.into_iter().all(|(_, span)| span.basis != Basis::NotPublished || span.effect < Effect::Interrupted)
        };
        let switches = |option: &&Strategy| place(option, "switch-application").is_some();
        let option = answer.strategies.iter().filter(alone).find(switches)?;
        let summary = &option.interruption.summary;
        if summary.contains("no duration published") || !summary.contains("as long as your switch takes") {
            return Some(format!("{}: {summary}", option.id));
        }
        let chosen = answer.strategies.first().is_some_and(|first| first.id == option.id);
        let whole = Answered { cluster: None, as_of: None, answer: answer.clone(), language: Language::default() };
        let text = render(&whole, Format::Markdown, &RenderOptions::default()).ok().filter(|_| chosen);
        let text = text.unwrap_or_default();
        let parts = ["| Reads |", "| Writes |", "| Connections |"];
        let mut rows = text.lines().filter(|line| parts.iter().any(|part| line.starts_with(part)));
        rows.find(|row| row.contains("not published") || row.contains("publishes no")).map(str::to_owned)
    });
}
