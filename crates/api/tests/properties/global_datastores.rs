//! A new Global Datastore beside the old one: the invariants 8, 9 and 10 of `docs/plan-invariants.md` in several Regions.

use upgrade_api::PlanRequest;
use upgrade_rules::facts::{GlobalRole, Kind};

use crate::steps_in_order::{command, name, of_every_option, place};

fn role(request: &PlanRequest) -> Option<GlobalRole> {
    request.cluster.global_datastore.as_ref().map(|global| global.role)
}

fn is_global(request: &PlanRequest) -> bool {
    request.cluster.kind == Some(Kind::GlobalDatastore) || role(request).is_some_and(|role| role != GlobalRole::None)
}

/// Invariant 10: readers in other Regions go over as well, so there is a Global Datastore before the switch, and only there.
#[test]
fn what_replaces_a_global_datastore_is_one_before_the_switch() {
    of_every_option(|request, option| {
        let switch = place(option, "switch-application");
        let made = place(option, "create-global-datastore");
        let right = match (is_global(request), switch) {
            (true, Some(switch)) => made.is_some_and(|made| made < switch),
            (true, None) | (false, _) => made.is_none(),
        };
        (!right).then(|| option.steps.iter().map(name).collect::<Vec<_>>().join(" > "))
    });
}

/// Invariant 9: a Global Datastore is deleted once its secondaries are out of it, and its members after it.
#[test]
fn the_old_global_datastore_is_taken_apart_in_order() {
    of_every_option(|request, option| {
        place(option, "create-global-datastore")?;
        let deletion = option.steps.iter().find(|step| name(step) == "delete-old").map(command)?;
        let at = |request: &str| deletion.find(request);
        let secondary =
            request.cluster.kind != Some(Kind::GlobalDatastore) && role(request) == Some(GlobalRole::Secondary);
        let members = request.cluster.global_datastore.as_ref().and_then(|global| global.members);
        let alone = members == Some(1) && !secondary;
        let (leaves, deleted) = (at("disassociate-global-replication-group"), at("delete-global-replication-group"));
        let in_order = leaves < deleted && deleted.is_some() && deleted < at("delete-replication-group");
        (!in_order || leaves.is_none() != alone).then(|| deletion.to_owned())
    });
}

/// Invariant 8: members are in several Regions, so every request beside a Global Datastore names its own.
#[test]
fn every_request_beside_a_global_datastore_names_its_region() {
    of_every_option(|_, option| {
        place(option, "create-global-datastore")?;
        let recorded = place(option, "record-settings")?;
        let requests = |step| command(step).split("aws elasticache ").skip(1).map(str::to_owned).collect::<Vec<_>>();
        let mut all = option.steps.iter().skip(recorded).flat_map(requests);
        all.find(|request| !request.contains("--region "))
    });
}
