//! Paste or drop what AWS prints.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Event, File, HtmlInputElement};

use super::command_line::command_line;
use super::import_report::import_report;
use crate::node::{Node, el};
use crate::state::{LONGEST_SHOWN, Planner};
use crate::text::{Text, say};

/// The commands that print it.
const COMMANDS: [&str; 2] = [
    "aws elasticache describe-replication-groups --output json",
    "aws elasticache describe-cache-clusters --show-cache-node-info --output json",
];

/// The box to paste into, to drop a file on, or to pick one from; and what was found in it.
pub(crate) fn paste_box(planner: Planner) -> Vec<Node> {
    let over = RwSignal::new(false);
    let area = el("textarea")
        .attr("id", "paste")
        .attr("rows", "1")
        .attr("spellcheck", "false")
        .attr("autocapitalize", "off")
        .attr("placeholder", say(Text::PasteHint))
        .prop("value", move || planner.pasted.get())
        .on("input", move |event| planner.read_paste(event_target_value(event)))
        .on("paste", move |event| paste(planner, event));
    let file = el("input")
        .attr("type", "file")
        .attr("accept", ".json,.yaml,.yml,.xml,.txt,.tfstate,.gz,application/json,text/plain")
        .on("change", move |event| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input {
                take(planner, input.files().and_then(|files| files.get(0)));
                // So that picking the same file again is noticed.
                input.set_value("");
            }
        });
    let commands =
        el("details").class("which").child(el("summary").child(say(Text::WhichCommands))).folds(move || -> Node {
            let commands = COMMANDS.map(|one| command_line(planner, one, || one.to_owned()).into());
            vec![el("p").child(say(Text::WhichCommandsWhy)).into(), Node::Several(commands.into())].into()
        });
    let foot = el("div")
        .class("paste-foot")
        .child(el("label").class("file").child(file).child(el("span").child(say(Text::PickFile))))
        .child(commands);
    let paste = el("div")
        .attr("class", move || if over.get() { "paste over" } else { "paste" }.to_owned())
        .on("dragover", move |event| {
            event.prevent_default();
            over.set(true);
        })
        .on("dragleave", move |_| over.set(false))
        .on("drop", move |event| {
            over.set(false);
            if let Some(file) = dropped(event) {
                event.prevent_default();
                take(planner, Some(file));
            }
        })
        .child(el("label").attr("for", "paste").child(say(Text::PasteLabel)))
        .child(area)
        .child(foot);
    vec![paste.into(), import_report(planner).into()]
}

/// A long text does not go into the box: laying it out would hold up the page. A file that was copied is read as one that is dropped.
fn paste(planner: Planner, event: &Event) {
    let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else { return };
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        event.prevent_default();
        take(planner, Some(file));
    } else if let Ok(text) = data.get_data("text/plain")
        && text.len() > LONGEST_SHOWN
    {
        event.prevent_default();
        planner.read_paste(text);
    }
}

fn dropped(event: &Event) -> Option<File> {
    event.dyn_ref::<DragEvent>()?.data_transfer()?.files()?.get(0)
}

fn take(planner: Planner, file: Option<File>) {
    let Some(file) = file else { return };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a browser's file sizes are whole and not negative"
    )]
    let size = file.size() as usize;
    planner.read_file(size, file);
}
