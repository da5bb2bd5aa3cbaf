//! One part of an interruption in a few words.

use upgrade_api::answer::{Basis, Effect, Interruption, Scope, Span};

use crate::text::{Text, fill, say};

/// The five parts, in the order of the page.
pub fn parts(interruption: &Interruption) -> [(Text, &Span); 5] {
    [
        (Text::PartReads, &interruption.reads),
        (Text::PartWrites, &interruption.writes),
        (Text::PartConnections, &interruption.connections),
        (Text::PartData, &interruption.data),
        (Text::PartClientRecovery, &interruption.client_recovery),
    ]
}

/// The large word of a card: a range where there is one, else the effect. Never a number without a basis.
pub fn figure(span: &Span) -> String {
    match (span.effect, span.seconds) {
        (Effect::None, _) => say(Text::EffectNone).to_owned(),
        (_, Some(seconds)) => crate::text::seconds(seconds),
        (effect, None) => say(effect_word(effect)).to_owned(),
    }
}

/// The effect in one or two words.
pub fn effect_word(effect: Effect) -> Text {
    match effect {
        Effect::None => Text::EffectNone,
        Effect::NotDocumented => Text::EffectNotDocumented,
        Effect::AtRisk => Text::EffectAtRisk,
        Effect::Interrupted => Text::EffectInterrupted,
        Effect::Unavailable => Text::EffectUnavailable,
        Effect::Lost => Text::EffectLost,
    }
}

/// The word by which the style sheet knows an effect.
pub fn effect_id(effect: Effect) -> &'static str {
    match effect {
        Effect::None => "none",
        Effect::NotDocumented => "not-documented",
        Effect::AtRisk => "at-risk",
        Effect::Interrupted => "interrupted",
        Effect::Unavailable => "unavailable",
        Effect::Lost => "lost",
    }
}

/// How often and over what, where there is something to say.
pub fn extent(span: &Span) -> Option<String> {
    if matches!(span.effect, Effect::None | Effect::NotDocumented) {
        return None;
    }
    let often = match span.times {
        None => None,
        Some(1) => Some(say(Text::Once).to_owned()),
        Some(times) => Some(fill(Text::UpToTimes, &[&times.to_string()])),
    };
    let scope = match span.scope {
        Scope::Cluster => None,
        Scope::OneShardAtATime => Some(say(Text::OneShardAtATime)),
    };
    match (often, scope) {
        (Some(often), Some(scope)) => Some(fill(Text::Both, &[&often, scope])),
        (Some(one), None) => Some(one),
        (None, Some(one)) => Some(one.to_owned()),
        (None, None) => None,
    }
}

/// The figure with how often and over what, where there is something to say of that.
pub fn figure_with_extent(span: &Span) -> String {
    match extent(span) {
        Some(extent) => fill(Text::FigureExtent, &[&figure(span), &extent]),
        None => figure(span),
    }
}

/// The name of a basis.
pub fn basis_name(basis: Basis) -> Text {
    match basis {
        Basis::Documented => Text::BasisDocumented,
        Basis::Convention => Text::BasisConvention,
        Basis::Model => Text::BasisModel,
        Basis::Observed => Text::BasisObserved,
        Basis::YourSwitch => Text::BasisYourSwitch,
        Basis::NotPublished => Text::BasisNotPublished,
    }
}

/// What a basis means, in one sentence.
pub fn basis_meaning(basis: Basis) -> Text {
    match basis {
        Basis::Documented => Text::BasisDocumentedMeans,
        Basis::Convention => Text::BasisConventionMeans,
        Basis::Model => Text::BasisModelMeans,
        Basis::Observed => Text::BasisObservedMeans,
        Basis::YourSwitch => Text::BasisYourSwitchMeans,
        Basis::NotPublished => Text::BasisNotPublishedMeans,
    }
}

/// Every basis, from the surest to the least sure.
pub const BASES: [Basis; 6] =
    [Basis::Documented, Basis::Convention, Basis::Model, Basis::Observed, Basis::YourSwitch, Basis::NotPublished];

#[cfg(test)]
mod tests {
    use upgrade_api::answer::Seconds;

    use super::*;

    fn span(effect: Effect, seconds: Option<Seconds>, times: Option<u32>, scope: Scope) -> Span {
        Span {
            code: "",
            effect,
            seconds,
            times,
            scope,
            basis: Basis::NotPublished,
            text: String::new(),
            model: None,
            sources: Vec::new(),
        }
    }

    #[test]
    fn no_number_where_there_is_none() {
        assert_eq!(figure(&span(Effect::Unavailable, None, None, Scope::Cluster)), "Unavailable");
        assert_eq!(figure(&span(Effect::None, None, None, Scope::Cluster)), "Not affected");
        let seconds = Some(Seconds { min: 1, max: 10 });
        assert_eq!(figure(&span(Effect::Interrupted, seconds, Some(1), Scope::Cluster)), "1–10 s");
    }

    #[test]
    fn five_shards_are_five_gaps_and_no_sum() {
        let seconds = Some(Seconds { min: 1, max: 10 });
        let span = span(Effect::Interrupted, seconds, Some(5), Scope::OneShardAtATime);
        assert_eq!(extent(&span).as_deref(), Some("up to 5 times, one shard at a time"));
        assert_eq!(figure(&span), "1–10 s");
    }
}
