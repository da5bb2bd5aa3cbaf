//! Which paths lead to the goal, found by brute force: everything that can be done, again and again, until nothing new
//! comes.

use std::collections::BTreeSet;

use crate::case::Case;
use crate::downtime::{Away, Risk};
use crate::new_resources::new_resources;
use crate::step::Step;
use crate::world::{Shape, World};
use crate::{in_place, settings};

const RISKS: [Risk; 4] = [Risk::None, Risk::BestEffort, Risk::WritesSinceSnapshot, Risk::AllData];
const AWAY: [Away; 5] = [Away::Nothing, Away::FewSeconds, Away::HalfToOneMinute, Away::FewMinutes, Away::Unavailable];

/// The least data risk of all paths, and the least interruption of all paths (not always of one path); `None` = no path.
pub(crate) fn best(case: &Case) -> Option<(Risk, Away)> {
    let goes = |(risk, away): (Risk, Away)| leads_to_goal(case, |step| step.risk <= risk && step.away <= away);
    let risk = RISKS.into_iter().find(|risk| goes((*risk, Away::Unavailable)))?;
    let away = AWAY.into_iter().find(|away| goes((Risk::AllData, *away)))?;
    Some((risk, away))
}

/// Whether the goal is reached by steps that are good enough.
fn leads_to_goal(case: &Case, good: impl Fn(&Step) -> bool) -> bool {
    let mut reached = BTreeSet::from([case.world]);
    let mut new = vec![case.world];
    while let Some(world) = new.pop() {
        if case.is_reached(&world) {
            return true;
        }
        for step in steps(case, &world) {
            if good(&step) && reached.insert(step.after) {
                new.push(step.after);
            }
        }
    }
    false
}

/// Whether the same actions, in the same order, lead from each of these to its goal: what somebody can do who does not know
/// which of them it is. No action may put the data at more risk than this.
pub(crate) fn lead_alike(cases: &[Case], risk: Risk) -> bool {
    let start: Vec<World> = cases.iter().map(|case| case.world).collect();
    let mut reached = BTreeSet::from([start.clone()]);
    let mut new = vec![start];
    while let Some(worlds) = new.pop() {
        if cases.iter().zip(&worlds).all(|(case, world)| case.is_reached(world)) {
            return true;
        }
        let mut each = cases.iter().zip(&worlds).map(|(case, world)| steps(case, world));
        let first = each.next().unwrap_or_default();
        let rest: Vec<Vec<Step>> = each.collect();
        for step in first.iter().filter(|step| step.risk <= risk) {
            let alike = |steps: &Vec<Step>| {
                steps.iter().find(|other| other.action == step.action && other.risk <= risk).map(|other| other.after)
            };
            let others: Option<Vec<World>> = rest.iter().map(alike).collect();
            if let Some(others) = others {
                let after: Vec<World> = [step.after].into_iter().chain(others).collect();
                if reached.insert(after.clone()) {
                    new.push(after);
                }
            }
        }
    }
    false
}

fn steps(case: &Case, world: &World) -> Vec<Step> {
    let mut steps = Vec::new();
    match world.shape {
        Shape::Serverless => in_place::serverless(case, world, &mut steps),
        Shape::Global { .. } => in_place::global(case, world, &mut steps),
        _ => {
            in_place::requests(case, world, &mut steps);
            in_place::window(case, world, &mut steps);
            settings::high_availability(case, world, &mut steps);
            settings::cluster_mode(case, world, &mut steps);
            settings::shards(case, world, &mut steps);
            settings::encryption(case, world, &mut steps);
            settings::durability(case, world, &mut steps);
        }
    }
    settings::preparations(case, world, &mut steps);
    new_resources(case, world, &mut steps);
    steps
}
