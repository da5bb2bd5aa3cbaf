//! Several interruptions as one: the worse of two, and the sum over steps.

use super::seconds::Seconds;
use super::span::{Basis, Effect, Interruption, Scope, Span};

/// Both happen at once: part by part the worse one.
#[must_use]
pub fn worse(a: Interruption, b: Interruption) -> Interruption {
    Interruption {
        reads: worse_span(a.reads, b.reads),
        writes: worse_span(a.writes, b.writes),
        connections: worse_span(a.connections, b.connections),
        data: worse_span(a.data, b.data),
        client_recovery: worse_span(a.client_recovery, b.client_recovery),
    }
}

/// How bad an interruption is, the worst last: effect, longest time, how often, how much of the cluster at a time.
pub type Severity = (Effect, u32, u32, Scope);

impl Span {
    /// How bad it is. Where AWS gives no figure, that is worse than any figure.
    pub fn severity(&self) -> Severity {
        let longest = self.seconds.map_or(u32::MAX, |seconds| seconds.max);
        let longest = if self.effect >= Effect::Interrupted { longest } else { 0 };
        // What is not counted happens once at least.
        (self.effect, longest, self.times.unwrap_or(1), self.scope)
    }
}

/// Of two that are equally bad the later one: its sentence is the one that still holds at the end.
fn later_or_worse(a: Span, b: &Span) -> Span {
    if b.severity() >= a.severity() { b.clone() } else { a }
}

fn worse_span(a: Span, b: Span) -> Span {
    if b.severity() > a.severity() { b } else { a }
}

/// One after another: the sum over a plan's steps, without claiming more than is known.
///
/// The worst step gives the effect and the sentence. How often counts every interruption; where one of them has no
/// figure, the sum has none. A total of seconds is never formed: several short gaps are not one long one.
pub fn sum<'i>(steps: impl Iterator<Item = &'i Interruption>) -> Option<Interruption> {
    let mut total: Option<Interruption> = None;
    for step in steps {
        total = Some(match total {
            None => step.clone(),
            Some(total) => Interruption {
                reads: add(total.reads, &step.reads),
                writes: add(total.writes, &step.writes),
                connections: add(total.connections, &step.connections),
                data: add(total.data, &step.data),
                client_recovery: add(total.client_recovery, &step.client_recovery),
            },
        });
    }
    total
}

fn add(total: Span, step: &Span) -> Span {
    let felt = |span: &Span| matches!(span.effect, Effect::Interrupted | Effect::Unavailable);
    if !felt(&total) || !felt(step) {
        return later_or_worse(total, step);
    }
    let times = match (total.times, step.times) {
        // A short gap is no second outage.
        (Some(a), Some(b)) if total.effect == step.effect => Some(a.saturating_add(b)),
        (Some(a), Some(b)) => Some(if total.effect > step.effect { a } else { b }),
        _ => None,
    };
    let seconds = match (total.seconds, step.seconds) {
        (Some(a), Some(b)) => Some(Seconds { min: a.min.min(b.min), max: a.max.max(b.max) }),
        _ => None,
    };
    let scope = total.scope.max(step.scope);
    // How long the user's own switch takes is no matter of how sure a figure is.
    let own = total.basis == Basis::YourSwitch || step.basis == Basis::YourSwitch;
    let least_sure = total.basis.max(step.basis);
    // One estimate is for one interruption: of two there is none.
    let alone = total.model.is_none() || step.model.is_none();
    // One outage that is certain is enough.
    let certain = total.effect == step.effect && !(total.may_be_less && step.may_be_less);
    let mut worst = later_or_worse(total, step);
    worst.may_be_less &= !certain;
    worst.model = worst.model.filter(|_| alone);
    let basis = if own { worst.basis } else { least_sure };
    Span { times, seconds, scope: if times.is_some() { scope } else { Scope::Cluster }, basis, ..worst }
}

#[cfg(test)]
mod tests {
    use super::super::span::span;
    use super::super::statements::Statement;
    use super::{Basis, Effect, Scope, Seconds, Span, add};

    fn gap(max: u32) -> Span {
        span(Effect::Interrupted, Basis::Documented, Statement::WritesExceptFewSeconds, &[])
            .lasting(Seconds { min: 1, max })
    }

    #[test]
    fn two_gaps_touch_what_the_wider_one_touches() {
        let (long, short) = (gap(60).each_of(3), gap(10));
        for (first, second) in [(long.clone(), &short), (short.clone(), &long)] {
            let both = add(first, second);
            assert_eq!((both.times, both.scope), (Some(4), Scope::Cluster));
            assert_eq!(both.seconds, Some(Seconds { min: 1, max: 60 }));
        }
        assert_eq!(add(long.clone(), &long).scope, Scope::OneShardAtATime);
    }
}
