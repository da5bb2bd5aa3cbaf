//! The answer below the verdict.

use leptos::prelude::*;

use super::interruption::InterruptionCards;
use super::notices::Notices;
use super::questions::Questions;
use super::sources::Sources;
use super::steps::Steps;
use super::timeline::Timeline;
use super::ways::WaysOut;
use crate::state::Planner;

/// The answer, part by part; a part with nothing to say is not there.
#[component]
pub(crate) fn Answer(planner: Planner) -> impl IntoView {
    view! {
        <div class="answer">
            <Questions planner />
            <WaysOut planner />
            <InterruptionCards planner />
            <Timeline planner />
            <Steps planner />
            <Notices planner />
            <Sources planner />
        </div>
    }
    .into_any()
}
