//! `goal`, field by field.

use upgrade_rules::facts::{Goal, Limits};

use super::place::Place;
use super::words;

pub(super) fn read(place: &mut Place) -> Option<Goal> {
    let version = place.text("version");
    if version.is_none() {
        place.needs("version");
    }
    let engine = place.word("engine", words::ENGINES);
    let node_type = place.text("nodeType");
    let cluster_mode = place.word("clusterMode", words::GOAL_CLUSTER_MODES);
    let shards = place.small("shards");
    let in_transit_encryption = place.word("inTransitEncryption", words::GOAL_IN_TRANSIT);
    let at_rest_encryption = place.flag("atRestEncryption");
    let timing = place.word("timing", words::TIMINGS);
    let limits = place.object("limits").map(limits);
    place.leftovers();
    Some(Goal {
        engine,
        version: version?,
        node_type,
        cluster_mode,
        shards,
        in_transit_encryption,
        at_rest_encryption,
        timing,
        limits,
    })
}

fn limits(mut place: Place) -> Limits {
    let limits = Limits {
        write_interruption_seconds: place.small("writeInterruptionSeconds"),
        keep_data: place.flag("keepData"),
        keep_rollback: place.flag("keepRollback"),
    };
    place.leftovers();
    limits
}
