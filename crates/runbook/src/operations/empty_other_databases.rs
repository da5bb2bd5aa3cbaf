//! The application moves its keys out of every database but 0.

use super::application_step::ApplicationStep;
use crate::checks::PlannedCheck;
use crate::message::id;

pub(super) const STEP: ApplicationStep = ApplicationStep {
    name: "empty-other-databases",
    console: id::CONSOLE_EMPTY_DATABASES,
    after: |place| PlannedCheck::by_hand(place.step, id::CHECK_DATABASES, place.words().text(id::EXPECT_DATABASE_0)),
};
