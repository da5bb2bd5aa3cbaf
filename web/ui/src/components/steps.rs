//! The steps of the option that is shown.

use super::commands::shell_switch;
use super::part::part;
use super::step::step;
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The steps, foldable, below a picture of where they lead, which a widget has no room for.
pub(crate) fn steps(planner: Planner, picture: fn(Planner) -> Option<Element>) -> Node {
    live(move || {
        let shown = planner.of_shown(|option, answer| {
            let steps = option.steps.iter().zip(1_u32..);
            let steps = steps.map(|(one, number)| step(planner, &option.id, one, number, answer));
            let content = vec![
                picture(planner).into(),
                el("div")
                    .class("steps-lead")
                    .child(el("p").class("lead").child(fill(Text::StepsOf, &[&option.title])))
                    .child(shell_switch(planner))
                    .into(),
                el("div").class("steps").child(el("ol").children(steps)).into(),
            ];
            (!option.steps.is_empty()).then(|| part("steps-title", say(Text::Steps), content))
        });
        shown.flatten()
    })
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::step;
    use crate::node::diff::matching_keys;
    use crate::state::Planner;

    #[test]
    fn an_unfolded_step_passes_to_no_step_of_another_option() {
        Owner::new().with(|| {
            let planner = Planner::example();
            let answer = planner.answer.get();
            let options = answer.strategies.iter().map(|option| {
                let steps = option.steps.iter().zip(1_u32..);
                steps.map(|(one, number)| step(planner, &option.id, one, number, &answer)).collect::<Vec<_>>()
            });
            let options: Vec<_> = options.collect();
            assert!(options.iter().filter(|steps| steps.len() > 1).count() > 1, "there are second steps to mix up");
            for (place, shown) in options.iter().enumerate() {
                assert_eq!(matching_keys(shown, shown), (0..shown.len()).map(Some).collect::<Vec<_>>());
                for new in options.iter().skip(place + 1) {
                    assert_eq!(matching_keys(shown, new), vec![None; new.len()]);
                }
            }
        });
    }
}
