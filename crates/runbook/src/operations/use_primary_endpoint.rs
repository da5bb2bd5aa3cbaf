//! The application leaves the endpoint of the node that joined a group for the group's primary endpoint.

use super::application_step::ApplicationStep;
use crate::checks::PlannedCheck;
use crate::message::id;

pub(super) const STEP: ApplicationStep = ApplicationStep {
    name: "use-primary-endpoint",
    console: id::CONSOLE_PRIMARY_ENDPOINT,
    after: |place| {
        PlannedCheck::by_hand(place.step, id::CHECK_PRIMARY_ENDPOINT, place.words().text(id::EXPECT_PRIMARY_ENDPOINT))
    },
};
