//! One way as a card to choose.

use leptos::prelude::*;
use upgrade_api::answer::{PlanAnswer, Strategy};

use crate::model::{span, ways};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The card. Choosing it shows its steps below.
pub(crate) fn way(planner: Planner, answer: &PlanAnswer, strategy: &Strategy) -> AnyView {
    let id = strategy.id;
    let chosen = move || {
        planner.answer.with(|answer| ways::shown(answer, planner.chosen.get()).is_some_and(|strategy| strategy.id == id))
    };
    let badge = (answer.recommended == Some(id)).then(|| view! { <span class="badge">{say(Text::Recommended)}</span> });
    let writes = &strategy.interruption.writes;
    let writes = match span::extent(writes) {
        Some(extent) => fill(Text::FigureExtent, &[&span::figure(writes), &extent]),
        None => span::figure(writes),
    };
    let rows = [
        (Text::WayCompletes, say(ways::completes(strategy.completes)).to_owned()),
        (Text::WayWrites, writes),
        (Text::WayConnections, span::figure(&strategy.interruption.connections)),
        (Text::WayData, say(ways::data_risk(strategy.data_risk)).to_owned()),
        (Text::WayEndpoints, say(ways::endpoints(strategy.endpoints)).to_owned()),
        (Text::WayBack, ways::way_back(strategy)),
        (Text::WaySteps, strategy.steps.len().to_string()),
    ]
    .into_iter()
    .map(|(name, value)| view! { <div><dt>{say(name)}</dt><dd>{value}</dd></div> }.into_any())
    .collect::<Vec<_>>();
    let conditions = strategy
        .conditions
        .iter()
        .map(|condition| view! { <li>{super::reason::marked(&condition.message)}</li> }.into_any())
        .collect::<Vec<_>>();
    let conditions = (!conditions.is_empty())
        .then(|| view! { <div class="conditions"><p>{say(Text::OnlyIf)}</p><ul>{conditions}</ul></div> });
    let rejected = strategy
        .rejected_because
        .iter()
        .map(|one| view! { <li>{super::reason::marked(&one.message)}</li> }.into_any())
        .collect::<Vec<_>>();
    let rejected =
        (!rejected.is_empty()).then(|| view! { <div class="rejected"><p>{say(Text::AgainstLimits)}</p><ul>{rejected}</ul></div> });
    view! {
        <label class="way" data-strategy=id>
            <span class="way-head">
                <input type="radio" name="way" value=id prop:checked=chosen on:change=move |_| planner.chosen.set(Some(id)) />
                <span class="way-title">{strategy.title.clone()}</span>
                {badge}
            </span>
            <dl>{rows}</dl>
            {conditions}
            {rejected}
        </label>
    }
    .into_any()
}
