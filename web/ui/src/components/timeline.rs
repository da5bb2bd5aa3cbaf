//! The service through the plan: a picture that is a table.

use leptos::prelude::*;

use crate::model::{span, ways};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// One column a step, one row a part of the service; each cell has a bar and the same in words.
#[component]
pub(crate) fn Timeline(planner: Planner) -> impl IntoView {
    move || {
        planner.answer.with(|answer| {
            let strategy = ways::shown(answer, planner.chosen.get()).filter(|strategy| !strategy.steps.is_empty())?;
            let heads = strategy
                .steps
                .iter()
                .zip(1_u32..)
                .map(|(step, number)| {
                    view! {
                        <th scope="col">
                            <span class="step-number">{number.to_string()}</span>
                            <span>{step.title.clone()}</span>
                            <span class="quiet">{say(super::step::timing(step.timing))}</span>
                        </th>
                    }
                    .into_any()
                })
                .collect::<Vec<_>>();
            let rows = span::parts(&strategy.interruption)
                .into_iter()
                .enumerate()
                .map(|(row, (part, _))| {
                    let cells = strategy
                        .steps
                        .iter()
                        .filter_map(|step| span::parts(&step.interruption).into_iter().nth(row))
                        .map(|(_, span)| {
                            view! {
                                <td data-effect=span::effect_id(span.effect)>
                                    <span class="bar" aria-hidden="true"></span>
                                    <span>{span::figure(span)}</span>
                                </td>
                            }
                            .into_any()
                        })
                        .collect::<Vec<_>>();
                    view! { <tr><th scope="row">{say(part)}</th>{cells}</tr> }.into_any()
                })
                .collect::<Vec<_>>();
            Some(view! {
                <section class="part" aria-labelledby="timeline-title">
                    <h2 id="timeline-title">{say(Text::Timeline)}</h2>
                    <div class="scroll" tabindex="0" role="region" aria-labelledby="timeline-title">
                        <table class="timeline">
                            <caption>{fill(Text::TimelineOf, &[&strategy.title])}</caption>
                            <thead>
                                <tr>
                                    <th scope="col">{say(Text::TimelinePart)}</th>
                                    {heads}
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                </section>
            })
        })
    }
}
