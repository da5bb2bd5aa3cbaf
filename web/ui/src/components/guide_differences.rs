//! Where another guide says otherwise.

use leptos::prelude::*;
use serde_json::Value;
use upgrade_api::answer::Status;

use super::reason::marked;
use crate::door;
use crate::model::compare;
use crate::model::field::Field;
use crate::model::form::CURRENT;
use crate::node::{Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The guide that this planner was started from, and with which the current one is compared.
const OLDEST: &str = "2018-01";

/// The note on that guide, and the way to it.
pub(crate) fn guide_differences(planner: Planner) -> Node {
    // What another guide says otherwise: the current one, or, where that holds, the oldest.
    let differences = Memo::new(move |_| {
        let other = door::plan(&with_other_guide(&planner.request.read()), planner.language);
        compare::differences(&planner.answer.read(), &other)
    });
    live(move || -> Node {
        if planner.answer.read().status == Status::Invalid {
            return Node::Nothing;
        }
        let differences = differences.get();
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

/// The same request under the guide to compare with.
fn with_other_guide(request: &Value) -> Value {
    let mut request = request.clone();
    if let Some(request) = request.as_object_mut()
        && request.remove("guide").is_none_or(|guide| guide == CURRENT)
    {
        request.insert("guide".into(), OLDEST.into());
    }
    request
}
