//! Paste or drop what AWS prints.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::copy_button::CopyButton;
use super::import_report::ImportReport;
use crate::browser;
use crate::state::Planner;
use crate::text::{Text, say};

/// The box to paste into, to drop a file on, or to pick one from.
#[component]
pub(crate) fn PasteBox(planner: Planner) -> impl IntoView {
    let over = RwSignal::new(false);
    let take = move |file: Option<web_sys::File>| {
        if let Some(file) = file {
            // Too long a file is not even read into memory.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a browser's file sizes fit")]
            let size = file.size() as usize;
            if size > crate::state::LONGEST_PASTE {
                planner.refuse_file(size);
            } else {
                browser::read_file(&file, move |text| planner.read_paste(text));
            }
        }
    };
    let dropped = move |event: web_sys::DragEvent| {
        over.set(false);
        if let Some(file) = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0)) {
            event.prevent_default();
            take(Some(file));
        }
    };
    let picked = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(input) = input {
            take(input.files().and_then(|files| files.get(0)));
            // So that picking the same file again is noticed.
            input.set_value("");
        }
    };
    let commands = [Text::CommandGroups, Text::CommandClusters]
        .into_iter()
        .map(|command| {
            view! {
                <div class="command">
                    <pre tabindex="0"><code>{say(command)}</code></pre>
                    <CopyButton text=Box::new(move || say(command).to_owned()) />
                </div>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <div
            class="paste"
            class:over=move || over.get()
            on:dragover=move |event: web_sys::DragEvent| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=dropped
        >
            <label for="paste">{say(Text::PasteLabel)}</label>
            <textarea
                id="paste"
                rows="3"
                spellcheck="false"
                autocapitalize="off"
                placeholder=say(Text::PastePlaceholder)
                aria-describedby="paste-hint"
                prop:value=move || planner.pasted.get()
                on:input=move |event| planner.read_paste(event_target_value(&event))
            ></textarea>
            <div class="paste-foot">
                <label class="file">
                    <input type="file" accept=".json,.txt,.tfstate,application/json,text/plain" on:change=picked />
                    <span>{say(Text::PickFile)}</span>
                </label>
                <p class="hint" id="paste-hint">{say(Text::PasteHint)}</p>
            </div>
            <details class="which">
                <summary>{say(Text::WhichCommands)}</summary>
                <p>{say(Text::WhichCommandsWhy)}</p>
                {commands}
            </details>
        </div>
        <ImportReport planner />
    }
    .into_any()
}
