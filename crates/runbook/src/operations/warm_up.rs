//! The application fills the new resource.

use super::application_step::ApplicationStep;
use crate::checks;
use crate::message::id;

pub(super) const STEP: ApplicationStep = ApplicationStep {
    name: "warm-up",
    console: id::CONSOLE_WARM_UP,
    after: |place| checks::items(place, &place.subject, id::CHECK_WARMED_UP, id::EXPECT_WARMED_UP),
};
