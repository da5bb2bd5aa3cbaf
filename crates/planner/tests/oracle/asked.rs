//! What AWS refuses about what the user asked for, as it was asked.

use crate::case::{Case, When};
use crate::refusals::{Refused, Request, pair_refusals, refusals};
use crate::setting_refusals::{durable_refusals, mode_refusals, shard_refusals, tls_refusals};
use crate::world::{Mode, Shape, Tls};

/// What the user asked for, as the requests that it would take, each made now, and everything that AWS refuses about them.
pub(crate) fn of_the_request(case: &Case) -> Refused {
    let Case { era, world, requested } = case;
    if case.becomes_serverless() {
        return serverless_goal_refusals(case);
    }
    let version = if requested.version != world.runs {
        Some(requested.version)
    } else if requested.size.is_some() {
        None
    } else {
        world.pending_version
    };
    let mut refused = Refused::new();
    if version.is_some() || requested.size.is_some() {
        let when = requested.when.unwrap_or(When::Now);
        refused.extend(refusals(*era, world, &Request { version, size: requested.size, when, names_group: false }));
    }
    if let Some(mode) = case.new_mode() {
        // Disabled to enabled is never one request.
        refused.extend(mode_refusals(*era, world, Some(mode)));
    }
    if case.new_tls() {
        refused.extend(tls_refusals(*era, world, Tls::Required));
    }
    if let Some(durable) = case.new_durable() {
        refused.extend(durable_refusals(*era, world, durable));
        // F-N-005: a modification of its own.
        if era.changes_durability() && (version.is_some() || requested.size.is_some()) {
            refused.insert("durability-changes-nothing-else");
        }
    }
    // Shards that come with a cluster mode of tomorrow cannot be asked for today.
    if let Some(shards) = case.new_shards()
        && case.new_mode() != Some(Mode::Enabled)
    {
        refused.extend(shard_refusals(*era, world, shards));
        // F-API-03, F-18-07: the request has neither an engine version nor a node type, and takes effect at once only.
        let alone = version.is_none()
            && requested.size.is_none()
            && case.new_mode().is_none()
            && !case.new_tls()
            && case.new_durable().is_none();
        if !alone || requested.when == Some(When::Window) {
            refused.insert("resharding-changes-nothing-else");
        }
    }
    refused
}

/// F-ROLL-01, F-SLS-04: the rollback is written down for replication groups and serverless caches. A Global Datastore has the
/// field for it (F-API-04), and nobody says whether it is taken there.
pub(crate) fn undecided(case: &Case) -> Option<&'static str> {
    let Case { era, world, requested } = case;
    let whole = matches!(world.shape, Shape::Global { member: false, .. });
    let now = requested.when != Some(When::Window);
    let pair = world.runs.text() == "7.2" && requested.version.text() == "7.1";
    (era.crosses_engines() && !case.becomes_serverless() && whole && now && pair)
        .then_some("global-datastore-rollback-not-documented")
}

/// F-API-05, F-SLS-06: no request makes a serverless cache of nodes; a new one is created. What is said of one version and the
/// other holds of the new one too; what a request meets on these nodes does not.
fn serverless_goal_refusals(case: &Case) -> Refused {
    let mut refused = Refused::new();
    // F-GATE-17.
    refused.insert(if case.era.knows_serverless() {
        "serverless-needs-new-cache"
    } else {
        "serverless-newer-than-guide"
    });
    if !case.era.knows_global_datastores() && case.world.shape.is_global() {
        refused.insert("global-datastore-newer-than-guide");
    }
    let to = case.final_version();
    if to != case.world.runs {
        pair_refusals(case.era, case.world.runs, to, &mut refused);
    }
    refused
}
