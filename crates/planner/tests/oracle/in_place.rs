//! What changes the version or the nodes of the cluster that is there.

use crate::case::{Case, When};
use crate::downtime::{Away, Risk, while_scaling, while_upgrading};
use crate::era::Era;
use crate::refusals::{Request, refusals};
use crate::step::{Action, Step};
use crate::tables::Version;
use crate::world::{Shape, Size, World};

pub(crate) fn requests(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let goal = case.final_version();
    let sizes = [None, case.requested.size, world.pending_size];
    for version in [None, Some(goal)] {
        for size in sizes {
            for when in [When::Now, When::Window] {
                let nothing = version.is_none_or(|version| version == world.runs) && size.is_none();
                if nothing || size == Some(world.size) {
                    continue;
                }
                let version = version.filter(|version| *version != world.runs);
                let request = Request { version, size, when, names_group: world.group_made };
                if !refusals(case.era, world, &request).is_empty() {
                    continue;
                }
                let action = Action::Request { version, size, when, names_group: world.group_made };
                steps.push(match when {
                    // F-BLK-11: it is pending, beside what is pending already; for the same thing the newer replaces
                    // (F-API-35).
                    When::Window => {
                        let pending = World {
                            pending_version: version.or(world.pending_version),
                            pending_size: size.or(world.pending_size),
                            ..*world
                        };
                        Step::quiet(action, pending)
                    }
                    // F-API-34: at once, and with it what is pending.
                    When::Now => {
                        let (version, size) = (version.or(world.pending_version), size.or(world.pending_size));
                        run(case.era, world, action, version, size)
                    }
                });
            }
        }
    }
}

/// F-BLK-12: what is pending runs in the window.
pub(crate) fn window(case: &Case, world: &World, steps: &mut Vec<Step>) {
    if world.has_pending() {
        steps.push(run(case.era, world, Action::Window, world.pending_version, world.pending_size));
    }
}

/// F-GDS-02, F-API-04: the whole of it, at once, by a request of its own that takes a version or a node type.
pub(crate) fn global(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let whole = match world.shape {
        Shape::Global { sharded, zones, .. } => Shape::Global { member: false, sharded, zones },
        shape => shape,
    };
    let goal = case.final_version();
    let version = Some(goal).filter(|goal| *goal != world.runs);
    let size = case.requested.size.filter(|size| *size != world.size);
    for (version, size) in [(version, None), (None, size)] {
        if version.is_none() && size.is_none() {
            continue;
        }
        let request = Request { version, size, when: When::Now, names_group: world.group_made };
        if refusals(case.era, &World { shape: whole, ..*world }, &request).is_empty() {
            let action = Action::Request { version, size, when: When::Now, names_group: world.group_made };
            steps.push(run(case.era, world, action, version, size));
        }
    }
}

/// F-SLS-01, F-DOWN-13: a major version by hand, a minor one by AWS, neither with an impact.
pub(crate) fn serverless(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let goal = case.final_version();
    let request = Request { version: Some(goal), size: None, when: When::Now, names_group: false };
    let mut refused = refusals(case.era, world, &request);
    // Refused by hand; it comes without.
    refused.remove("serverless-minor-is-automatic");
    if refused.is_empty() {
        let action = Action::Request { version: Some(goal), size: None, when: When::Now, names_group: false };
        steps.push(Step::quiet(action, World { runs: goal, ..*world }));
    }
}

/// An engine upgrade, another node type, or both at once.
fn run(era: Era, world: &World, action: Action, version: Option<Version>, size: Option<Size>) -> Step {
    let mut after = World { pending_version: None, pending_size: None, ..*world };
    let (mut risk, mut away) = (Risk::None, Away::Nothing);
    if let Some(to) = version.filter(|to| *to != world.runs) {
        after.runs = to;
        risk = if world.shape == Shape::Memcached { Risk::AllData } else { Risk::BestEffort };
        away = while_upgrading(era, world, to);
    }
    if let Some(size) = size {
        after.size = size;
        // F-DOWN-28: empty nodes of Memcached. F-DOWN-36, F-DOWN-37: the data of the others are a best effort.
        risk = risk.max(if world.shape == Shape::Memcached { Risk::AllData } else { Risk::BestEffort });
        away = away.max(while_scaling(era, world, size));
    }
    Step { action, after, risk, away }
}
