//! Where another guide says otherwise.

use leptos::prelude::*;
use upgrade_api::answer::Status;

use super::reason::marked;
use crate::model::field::Field;
use crate::node::{Node, el, live};
use crate::state::{OLDEST, Planner};
use crate::text::{Text, fill, say};

/// The note on that guide, and the way to it.
pub(crate) fn guide_differences(planner: Planner) -> Node {
    live(move || -> Node {
        if planner.answer.read().status == Status::Invalid {
            return Node::Nothing;
        }
        let differences = planner.differences.get();
        let (differ, same, word, button) = if planner.form.read().by_current_guide() {
            (Text::Guide2018Differs, Text::Guide2018Same, OLDEST, Text::Show2018)
        } else {
            (Text::CurrentDiffers, Text::CurrentSame, "", Text::ShowCurrent)
        };
        if differences.is_empty() {
            return el("p").class("quiet differs").with(say(same)).into();
        }
        let items = differences.iter().map(|line| el("li").with(marked(line)));
        el("details")
            .class("differs")
            .with(el("summary").with(fill(differ, &[&differences.len().to_string()])))
            .with(el("ul").with_all(items))
            .with(
                el("button")
                    .set("type", "button")
                    .class("link")
                    .on("click", move |_| planner.set(Field::Guide, word))
                    .with(say(button)),
            )
            .into()
    })
}
