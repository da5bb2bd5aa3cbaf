//! Every client becomes a cluster client that uses the configuration endpoint.

use super::application_step::ApplicationStep;
use crate::checks::PlannedCheck;
use crate::message::id;

pub(super) const STEP: ApplicationStep = ApplicationStep {
    name: "migrate-clients",
    console: id::CONSOLE_MIGRATE_CLIENTS,
    after: |place| {
        PlannedCheck::by_hand(place.step, id::CHECK_CLUSTER_CLIENTS, place.words().text(id::EXPECT_CLUSTER_CLIENTS))
    },
};
