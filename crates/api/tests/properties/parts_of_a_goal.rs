//! What can be had of a goal is offered above losing the data for all of it.

use upgrade_api::answer::{DataRisk, Status};
use upgrade_api::facts::{Goal, Pending};
use upgrade_api::{PlanRequest, plan};

use crate::common::{holds, recommended};

/// Leaves a part out of a goal; whether it was asked for.
type LeaveOut = fn(&mut Goal) -> bool;

/// The parts of a goal.
const PARTS: &[(&str, LeaveOut)] = &[
    ("without-node-type", |goal| goal.node_type.take().is_some()),
    ("without-cluster-mode", |goal| {
        let mode = goal.cluster_mode.take();
        goal.shards.take().is_some() || mode.is_some()
    }),
    ("without-encryption", |goal| {
        let in_transit = goal.in_transit_encryption.take();
        let at_rest = goal.at_rest_encryption.take();
        in_transit.is_some() || at_rest == Some(true)
    }),
    ("without-durability", |goal| goal.durability.take().is_some()),
];

/// Whether the goal is what runs: what is pending was not asked for.
fn asks_for_nothing(request: &PlanRequest) -> bool {
    let mut request = request.clone();
    request.cluster.pending = Some(Pending::default());
    plan(&request).status == Status::UpToDate
}

/// Invariant 2: where nothing for the whole goal can be recommended, and a part of it can be had for certain and with the data,
/// that part is an option, named as one, and stands above every option that loses them.
#[test]
fn a_part_of_the_goal_stands_above_losing_the_data() {
    holds(|request, answer| {
        if answer.direct.is_none() || recommended(answer).is_some() {
            return None;
        }
        let loses = answer.strategies.iter().position(|option| option.data_risk == DataRisk::AllData);
        PARTS.iter().find_map(|(part, leave_out)| {
            let mut less = request.clone();
            if !leave_out(&mut less.goal) || asks_for_nothing(&less) {
                return None;
            }
            let alone = plan(&PlanRequest { detail: None, ..less });
            let option = recommended(&alone)?;
            if option.data_risk == DataRisk::AllData || alone.direct.is_none() {
                return None;
            }
            let place = answer.strategies.iter().position(|option| option.part == Some(*part));
            match (place, loses) {
                (None, _) => Some(format!("{part} is not offered, although {} leads there", option.id)),
                (Some(place), Some(loses)) if place > loses => Some(format!("{part} stands below losing all data")),
                _ => None,
            }
        })
    });
}
