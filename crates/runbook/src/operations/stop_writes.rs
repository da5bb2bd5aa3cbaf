//! The applications stop writing, so that a snapshot has everything that was written.

use super::application_step::ApplicationStep;
use crate::checks::PlannedCheck;
use crate::message::id;

pub(super) const STEP: ApplicationStep = ApplicationStep {
    name: "stop-writes",
    console: id::CONSOLE_STOP_WRITES,
    after: |place| {
        PlannedCheck::by_hand(place.step, id::CHECK_WRITES_STOPPED, place.words().text(id::EXPECT_WRITES_STOPPED))
    },
};
