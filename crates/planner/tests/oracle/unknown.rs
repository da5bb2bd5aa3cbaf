//! Unknown facts: what holds of such a state follows from every state that it might be.
//!
//! - The upgrade as asked is blocked if it is blocked in all of them, allowed if in none, else nobody knows.
//! - Named is every refusal that one of them meets; for certain those that all of them meet.
//! - No option may promise more than the worst of them gives, unless it says what it depends on.

use std::collections::BTreeMap;

use crate::case::{Case, Requested, When};
use crate::domain::possible;
use crate::downtime::{Away, Risk};
use crate::era::Era;
use crate::paths::lead_alike;
use crate::program::{self, Promise, Seen};
use crate::tables::{Brand, Version};
use crate::veil::{Fact, Veiled};
use crate::verdict::{Verdict, oracle};
use crate::world::{Mode, Shape, Size, World};

const PLACES: &[Fact] = &[Fact::Replicas, Fact::Failover, Fact::Zones];

/// What is hidden together, where another version or node type is asked for.
const HIDDEN: &[&[Fact]] = &[
    &[Fact::Pending],
    &[Fact::Zones],
    PLACES,
    &[Fact::Mode],
    &[Fact::Group],
    &[Fact::Encryption],
    &[Fact::Pending, Fact::Group],
    &[Fact::Pending, Fact::Replicas, Fact::Failover, Fact::Zones],
    &[Fact::Mode, Fact::Pending],
    &[Fact::Mode, Fact::Zones],
    &[Fact::Mode, Fact::Group],
    &[Fact::Group, Fact::Encryption],
    &[Fact::Mode, Fact::Pending, Fact::Group, Fact::Zones, Fact::Encryption],
];

/// The same where another cluster mode is asked for.
const HIDDEN_FROM_MODES: &[&[Fact]] = &[
    &[Fact::Databases],
    &[Fact::Clients],
    &[Fact::Databases, Fact::Clients],
    &[Fact::Mode],
    &[Fact::Pending],
    PLACES,
    &[Fact::Pending, Fact::Replicas, Fact::Failover, Fact::Zones, Fact::Databases, Fact::Clients],
];

pub(crate) fn cases() -> Vec<Veiled> {
    const SAMPLE: [&str; 9] = ["1.4.34", "1.6.22", "2.8.24", "3.2.6", "3.2.10", "5.0.5", "5.0.6", "7.0", "7.2"];
    let mut cases = Vec::new();
    for era in Era::ALL {
        for world in SAMPLE.map(Version::find).into_iter().flat_map(|runs| worlds(era, runs)) {
            for version in SAMPLE.map(Version::find) {
                for size in [None, Some(Size::Larger)] {
                    for when in [None, Some(When::Window)] {
                        let memcached = [world.runs, version].iter().any(|version| version.brand() == Brand::Memcached);
                        let nothing = version == world.runs && size.is_none();
                        if nothing || size.is_some() && memcached {
                            continue;
                        }
                        let case = Case { era, world, requested: Requested { size, when, ..Requested::of(version) } };
                        cases.extend(veiled(&case, HIDDEN));
                    }
                }
                for clients in [true, false] {
                    if world.runs.brand() == Brand::Memcached || version.brand() == Brand::Memcached {
                        continue;
                    }
                    let world = World { clients, ..world };
                    let case = Case {
                        era,
                        world,
                        requested: Requested { mode: Some(Mode::Enabled), ..Requested::of(version) },
                    };
                    if case.new_mode().is_some() {
                        cases.extend(veiled(&case, HIDDEN_FROM_MODES));
                    }
                }
            }
        }
    }
    cases
}

/// The states that something is hidden of.
fn worlds(era: Era, runs: Version) -> Vec<World> {
    let mut shapes = Vec::new();
    match runs.brand() {
        Brand::Memcached => shapes.push(Shape::Memcached),
        Brand::RedisOss => shapes.push(Shape::Alone),
        Brand::Valkey => {}
    }
    if runs.brand() != Brand::Memcached {
        shapes.extend([true, false].map(|zones| Shape::Group { replica: true, failover: true, zones }));
        shapes.push(Shape::Group { replica: false, failover: false, zones: false });
    }
    if runs.can_be_sharded() {
        shapes.extend([1, 3].map(|shards| Shape::Sharded { shards, replica: true, zones: true }));
    }
    let mut worlds = Vec::new();
    for shape in shapes {
        for (own_group, pending_size) in [(false, None), (true, None), (false, Some(Size::Larger))] {
            let world = World { pending_size, own_group, ..World::plain(runs, shape) };
            if possible(era, &world) {
                worlds.push(world);
            }
        }
    }
    worlds
}

/// Every fact hidden must be one that could be otherwise, and that does not follow from anything else that is known.
fn veiled(case: &Case, hidden: &'static [&'static [Fact]]) -> Vec<Veiled> {
    let one = |hidden: &&'static [Fact]| Veiled { case: *case, hidden };
    let can_be_hidden = |veiled: &Veiled| {
        let hides = |fact| veiled.hidden.contains(&fact);
        let World { shape, .. } = case.world;
        veiled.hidden.iter().all(|fact| others(case, &case.world, *fact).len() > 1)
            // The mode follows from what is pending, and what can be pending from the mode.
            && !(hides(Fact::Mode) && case.world.has_pending())
            && !(hides(Fact::Pending) && shape.is_sharded() && !can_scale(case))
            // What is pending would be what is asked for.
            && !(hides(Fact::Pending) && case.requested.mode.is_some() && case.requested.version == case.world.runs)
    };
    hidden.iter().map(one).filter(can_be_hidden).collect()
}

fn can_scale(case: &Case) -> bool {
    possible(case.era, &World { pending_size: Some(Size::Larger), ..case.world })
}

/// Every state that it might be.
fn completions(veiled: &Veiled) -> Vec<Case> {
    let mut worlds = vec![veiled.case.world];
    for fact in veiled.hidden {
        worlds = worlds.iter().flat_map(|world| others(&veiled.case, world, *fact)).collect();
    }
    worlds.sort();
    worlds.dedup();
    worlds.retain(|world| possible(veiled.case.era, world));
    worlds.into_iter().map(|world| Case { world, ..veiled.case }).collect()
}

/// The states that differ from this one in one fact, and itself.
fn others(case: &Case, world: &World, fact: Fact) -> Vec<World> {
    let shape = |shape: Shape| World { shape, ..*world };
    let mut worlds = match (fact, world.shape) {
        (Fact::Pending, shape) => pending(case, world, shape),
        // Automatic failover needs a replica, and Multi-AZ needs automatic failover: what cannot be together is no state.
        (Fact::Replicas, Shape::Group { failover: false, .. }) => {
            [true, false].map(|replica| shape(Shape::Group { replica, failover: false, zones: false })).to_vec()
        }
        (Fact::Replicas, Shape::Group { failover: true, zones, .. }) => vec![
            shape(Shape::Group { replica: true, failover: true, zones }),
            shape(Shape::Group { replica: false, failover: false, zones: false }),
        ],
        (Fact::Failover, Shape::Group { replica: true, .. }) => vec![
            shape(Shape::Group { replica: true, failover: true, zones: true }),
            shape(Shape::Group { replica: true, failover: false, zones: false }),
        ],
        (Fact::Zones, Shape::Group { replica: true, failover: true, .. }) => {
            [true, false].map(|zones| shape(Shape::Group { replica: true, failover: true, zones })).to_vec()
        }
        (Fact::Zones, Shape::Sharded { shards, replica: true, .. }) => {
            [true, false].map(|zones| shape(Shape::Sharded { shards, replica: true, zones })).to_vec()
        }
        (Fact::Zones, Shape::Between { .. }) => [true, false].map(|zones| shape(Shape::Between { zones })).to_vec(),
        (
            Fact::Mode,
            Shape::Group { replica: true, failover: true, zones } | Shape::Sharded { shards: 1, replica: true, zones },
        ) => {
            let mut worlds = vec![shape(Shape::Group { replica: true, failover: true, zones })];
            if world.runs.can_be_sharded() {
                worlds.push(shape(Shape::Sharded { shards: 1, replica: true, zones }));
            }
            if world.runs.can_be_compatible() && case.era.changes_mode() {
                worlds.push(shape(Shape::Between { zones }));
            }
            worlds
        }
        (Fact::Group, _) => [true, false].map(|own_group| World { own_group, ..*world }).to_vec(),
        (Fact::Encryption, _) if world.runs.can_be_encrypted() => {
            [true, false].map(|encrypted| world.encrypted(encrypted)).to_vec()
        }
        (Fact::Databases, Shape::Alone | Shape::Group { .. }) => {
            [true, false].map(|others| World { others, ..*world }).to_vec()
        }
        (Fact::Clients, _) => [true, false].map(|clients| World { clients, ..*world }).to_vec(),
        _ => Vec::new(),
    };
    if !worlds.contains(world) {
        worlds.push(*world);
    }
    worlds
}

/// What may be pending: nothing, the next version, the version that is asked for, a scale-up.
fn pending(case: &Case, world: &World, shape: Shape) -> Vec<World> {
    let wanted = Some(case.requested.version).filter(|wanted| {
        wanted.brand() == world.runs.brand() && *wanted > world.runs && !case.era.no_longer_offers(*wanted)
    });
    let mut worlds = Vec::new();
    for pending_version in [None, case.era.next_offered(world.runs), wanted] {
        for pending_size in [None, Some(Size::Larger)] {
            let world = World { shape, pending_version, pending_size, ..*world };
            if possible(case.era, &world) && !worlds.contains(&world) {
                worlds.push(world);
            }
        }
    }
    worlds
}

/// The oracle's answers, each worked out once.
#[derive(Default)]
pub(crate) struct Known(BTreeMap<Case, Verdict>);

impl Known {
    fn answers(&mut self, cases: &[Case]) -> Vec<Verdict> {
        cases.iter().map(|case| self.0.entry(*case).or_insert_with(|| oracle(case)).clone()).collect()
    }
}

/// What is wrong with the program's answer, if anything.
pub(crate) fn complaints(veiled: &Veiled, known: &mut Known) -> Vec<String> {
    let states = completions(veiled);
    let answers = known.answers(&states);
    let seen = program::ask_veiled(veiled);
    let mut wrong = Vec::new();
    codes(veiled, &answers, &seen, &mut wrong);
    options(veiled, &states, &answers, &seen, &mut wrong);
    wrong
}

fn codes(veiled: &Veiled, answers: &[Verdict], seen: &Seen, wrong: &mut Vec<String>) {
    let sets: Vec<_> = answers.iter().map(|answer| answer.refused.clone().unwrap_or_default()).collect();
    let blocked = sets.iter().filter(|set| !set.is_empty()).count();
    let verdict = match blocked {
        0 => "allowed",
        all if all == sets.len() => "blocked",
        _ => "unknown",
    };
    // Blocked in every state, by one rule here and by another there: to say that it is unknown is no promise.
    let by_turns = verdict == "blocked"
        && sets.iter().skip(1).fold(sets.first().cloned().unwrap_or_default(), |both, set| &both & set).is_empty();
    if verdict != seen.verdict && !(by_turns && seen.verdict == "unknown") {
        wrong.push(format!("verdict: oracle {verdict}, program {}", seen.verdict));
    }
    let named: std::collections::BTreeSet<String> = sets.iter().flatten().cloned().collect();
    // The input refuses a goal that is not on offer any more (F-N-022); every upgrade that may be pending leads past it.
    let past_it = |code: &str| {
        code == "pending-upgrade-excludes-target" && veiled.case.era.no_longer_offers(veiled.case.requested.version)
    };
    for code in named.symmetric_difference(&seen.named).filter(|code| !past_it(code)) {
        let by = if named.contains(code) { "oracle" } else { "program" };
        wrong.push(format!("{code} is named by the {by} alone"));
    }
    for code in named.intersection(&seen.named) {
        let certain = sets.iter().all(|set| set.contains(code));
        if certain != seen.certain.contains(code) {
            wrong.push(format!("{code} is certain: oracle {certain}, program {}", !certain));
        }
    }
}

fn options(veiled: &Veiled, states: &[Case], answers: &[Verdict], seen: &Seen, wrong: &mut Vec<String>) {
    // Where there is nothing to do, that is the best of all.
    let of = |answer: &Verdict| if answer.refused.is_none() { Some((Risk::None, Away::Nothing)) } else { answer.best };
    let best: Vec<_> = answers.iter().filter_map(of).collect();
    let everywhere = best.len() == answers.len();
    // Nothing is listed for a state in which there is nothing to do.
    let listed = answers.iter().any(|answer| answer.refused.is_some() && answer.best.is_some());
    if best.is_empty() && !seen.options.is_empty() || listed && seen.options.is_empty() {
        wrong.push(format!("an option: oracle {}, program {}", !best.is_empty(), !seen.options.is_empty()));
    }
    let sure: Vec<&Promise> = seen.options.iter().filter(|option| option.conditions.is_empty()).collect();
    // Each state may need an option of its own: where no actions are right in all of them, the program says what each
    // depends on. Nobody is told to lose more than the worst of them has to.
    let worst = best.iter().map(|best| best.0).max().unwrap_or(Risk::None);
    if !everywhere && !sure.is_empty() {
        wrong.push("an option without conditions: oracle false, program true".to_owned());
    }
    if everywhere && sure.is_empty() && !is_overcautious(veiled) && lead_alike(states, worst) {
        wrong.push("an option without conditions: oracle true, program false".to_owned());
    }
    for option in &seen.options {
        // With a condition, some state must keep the promise; without one, every state.
        let (risks, times) = (best.iter().map(|best| best.0), best.iter().map(|best| best.1));
        let (risk, away) =
            if option.conditions.is_empty() { (risks.max(), times.max()) } else { (risks.min(), times.min()) };
        if risk.is_some_and(|risk| option.risk < risk) || away.is_some_and(|away| option.away < away) {
            wrong.push(format!("{option:?} promises more than {risk:?}, {away:?}"));
        }
    }
}

/// Where the program makes more depend on what is unknown than has to, which promises nothing that does not hold.
///
/// With the pending modifications unknown, one request for the window and the wait for it is right in every state: what is
/// pending runs along (F-BLK-12). The program has conditions for that request all the same where the cluster cannot be made
/// anew (F-N-022), or where its mode or its replicas are unknown as well. With the mode unknown and another node type asked
/// for, it has one for the node type, which cluster mode enabled refused until 2019 and below 3.2.10 (F-GATE-05).
fn is_overcautious(veiled: &Veiled) -> bool {
    let hides = |facts: &[Fact]| facts.iter().any(|fact| veiled.hidden.contains(fact));
    let in_place_only = veiled.case.era.no_longer_offers(veiled.case.requested.version);
    hides(&[Fact::Pending]) && (in_place_only || hides(&[Fact::Mode, Fact::Replicas]))
        || hides(&[Fact::Mode]) && veiled.case.requested.size.is_some()
}
