//! Undo and redo by keyboard, outside of text fields: those have their own.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use upgrade_ui::Planner;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// Controls that the browser undoes typing in.
const TEXT_FIELDS: &str = "textarea, input:not([type=radio], [type=checkbox], [type=range], [type=file])";

/// Ctrl+Z and Cmd+Z undo; with Shift, or Ctrl+Y, they redo.
pub(crate) fn listen(planner: Planner) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if !(key.ctrl_key() || key.meta_key()) || key.alt_key() || is_in_text(event) {
            return;
        }
        match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
            ("z", false) => planner.undo(),
            ("z", true) | ("y", false) => planner.redo(),
            _ => return,
        }
        event.prevent_default();
    })
    .forget();
}

fn is_in_text(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches(TEXT_FIELDS).unwrap_or_default())
}
