//! The target version as a combobox: a text field with a list of versions, by engine, each with its support status.
//!
//! Keys are those of the ARIA Authoring Practices for an editable combobox with a list: the focus stays in the field.

use leptos::prelude::*;
use upgrade_api::facts::paths;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use crate::browser;
use crate::model::targets::{self, Target};
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, say, words};

const LIST: &str = "targets";

/// What the list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    /// It is closed.
    Nothing,
    /// Every version, for a reader who opened the list.
    All,
    /// What fits the text, for one who types.
    Matching,
}

#[derive(Clone, Copy)]
struct Combobox {
    planner: Planner,
    shown: RwSignal<Shown>,
    /// The option that Enter takes.
    active: RwSignal<Option<usize>>,
    options: Memo<Vec<Target>>,
}

/// The field as a combobox, and its list.
pub(crate) fn target_combobox(planner: Planner, field: Element) -> Vec<Node> {
    let shown = RwSignal::new(Shown::Nothing);
    // The words are the component's: an event handler has none of its own.
    let words = words();
    let options = Memo::new(move |_| {
        let form = planner.form.read();
        match shown.get() {
            Shown::Nothing => Vec::new(),
            Shown::All => targets::of(&form, words),
            Shown::Matching => targets::matching(&targets::of(&form, words), form.get(paths::GOAL_VERSION)),
        }
    });
    let combobox = Combobox { planner, shown, active: RwSignal::new(None), options };
    let is_open = move || shown.get() != Shown::Nothing;
    let field = field
        .attr("role", "combobox")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", LIST)
        .attr("aria-expanded", move || is_open().to_string())
        .attr("aria-activedescendant", move || combobox.active.get().filter(|_| is_open()).map(option_id))
        .on("keydown", move |event| combobox.key(event))
        .on("input", move |_| combobox.open(Shown::Matching))
        .on("click", move |_| combobox.open(Shown::All))
        .on("blur", move |_| combobox.close());
    let list = el("div")
        .attr("id", LIST)
        .class("targets")
        .attr("role", "listbox")
        .attr("aria-label", say(Text::Targets))
        .attr("hidden", move || options.read().is_empty())
        .child(live(move || combobox.groups()));
    vec![field.into(), list.into()]
}

fn option_id(index: usize) -> String {
    ["target-", &index.to_string()].concat()
}

impl Combobox {
    /// The options, those of an engine in a group with its name.
    fn groups(self) -> Vec<Node> {
        let options = self.options.read();
        let mut groups: Vec<Node> = Vec::new();
        let indexed: Vec<(usize, &Target)> = options.iter().enumerate().collect();
        for group in indexed.chunk_by(|(_, one), (_, other)| one.engine == other.engine) {
            let items: Vec<Element> = group.iter().map(|(index, target)| self.option(*index, target)).collect();
            groups.push(match group.first().and_then(|(_, target)| target.engine) {
                Some(engine) => el("div")
                    .key(engine.id())
                    .attr("role", "group")
                    .attr("aria-label", engine.name())
                    .child(el("p").attr("aria-hidden", "true").child(engine.name()))
                    .children(items)
                    .into(),
                None => el("div").key("").attr("role", "presentation").children(items).into(),
            });
        }
        groups
    }

    fn option(self, index: usize, target: &Target) -> Element {
        let taken = target.clone();
        let name = target.engine.map(|engine| [engine.name(), " "].concat()).unwrap_or_default();
        el("div")
            .attr("id", option_id(index))
            .attr("role", "option")
            .attr("aria-selected", move || (self.active.get() == Some(index)).to_string())
            .attr("aria-label", [&name, target.version, ", ", &target.support].concat())
            // Before the field loses the focus, which would close the list.
            .on("mousedown", move |event| {
                event.prevent_default();
                self.take(&taken);
            })
            .child(el("span").child(target.version))
            .child(el("span").class("quiet").child(target.support.clone()))
    }

    fn key(self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_open = self.shown.get_untracked() != Shown::Nothing;
        match (key.key().as_str(), key.alt_key()) {
            ("ArrowDown", true) => self.open(Shown::All),
            ("ArrowUp", true) | ("Escape", _) if is_open => self.close(),
            ("Enter", _) if is_open => {
                let options = self.options.get_untracked();
                match self.active.get_untracked().and_then(|at| options.get(at)) {
                    Some(target) => self.take(target),
                    None => self.close(),
                }
            }
            (arrow @ ("ArrowDown" | "ArrowUp"), false) => {
                if !is_open {
                    self.open(Shown::All);
                }
                let count = self.options.read_untracked().len();
                self.active.update(|active| *active = targets::moved(*active, count, arrow));
                let field = browser::around(event, ".field");
                let active = self.active.get_untracked().map(option_id);
                browser::after_paint(move || browser::scroll_to(field.as_ref(), active.as_deref()));
            }
            _ => return,
        }
        event.prevent_default();
    }

    fn open(self, shown: Shown) {
        self.active.set(None);
        self.shown.set(shown);
    }

    fn close(self) {
        self.open(Shown::Nothing);
    }

    fn take(self, target: &Target) {
        self.planner.typed();
        self.planner.form.update(|form| *form = targets::chosen(form, target));
        self.close();
    }
}
