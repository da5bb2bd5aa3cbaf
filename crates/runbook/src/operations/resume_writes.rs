//! The applications write again, to the new resource.

use super::application_step::ApplicationStep;
use crate::checks::PlannedCheck;
use crate::message::id;

pub(super) const STEP: ApplicationStep = ApplicationStep {
    name: "resume-writes",
    console: id::CONSOLE_RESUME_WRITES,
    after: |place| {
        PlannedCheck::by_hand(place.step, id::CHECK_WRITES_RESUMED, place.words().text(id::EXPECT_WRITES_RESUMED))
    },
};
