//! How to read the figures: what each basis means, and how words of AWS become ranges.

use leptos::prelude::*;

use crate::door::conventions;
use crate::model::{duration, span};
use crate::text::{Text, say};

/// The explanation of bases and the convention table.
#[component]
pub(crate) fn ReadingHelp() -> impl IntoView {
    let bases = span::BASES
        .into_iter()
        .map(|basis| {
            view! {
                <div><dt>{say(span::basis_name(basis))}</dt><dd>{say(span::basis_meaning(basis))}</dd></div>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let rows = conventions()
        .into_iter()
        .map(|(words, seconds)| view! { <tr><td>{words}</td><td>{duration::range(seconds)}</td></tr> }.into_any())
        .collect::<Vec<_>>();
    view! {
        <section class="part help" aria-labelledby="help-title">
            <h2 id="help-title">{say(Text::ReadingHelp)}</h2>
            <div class="help-columns">
                <dl>{bases}</dl>
                <table>
                    <caption>{say(Text::ConventionTable)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{say(Text::ConventionWords)}</th>
                            <th scope="col">{say(Text::ConventionRange)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="quiet">{say(Text::NeverPromised)}</p>
        </section>
    }
    .into_any()
}
