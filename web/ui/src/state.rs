//! What the page knows at a moment: signals, and what follows from them.

use std::cell::Cell;
use std::sync::Arc;

use leptos::prelude::*;
use serde_json::{Map, Value};
use upgrade_api::answer::{PlanAnswer, Status, Strategy};

use crate::core_client::{self, ImportAnswer, Language};
use crate::model::address::Choice;
use crate::model::form::Form;
use crate::model::link::Link;
use crate::model::news::Replaced;
use crate::model::visit::Visit;
use crate::model::{address, example, options};
use crate::text::words;
use crate::tools::{self, Given};
use upgrade_messages::Words;

/// More text than this is not read: as the second module has it.
pub(crate) const LONGEST_PASTE: usize = 128 * 1024 * 1024;

/// A longer text is read, and not shown in the box: showing it is what would take long.
pub(crate) const LONGEST_SHOWN: usize = 64 * 1024;

/// What became of a paste.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Paste {
    /// Nothing has been pasted.
    #[default]
    Nothing,
    /// Too long to be read: its length in bytes.
    TooLong(usize),
    /// Being read, by the number of the attempt.
    Reading(u32),
    /// What reads it is not there.
    Unavailable,
    /// Read.
    Read(ImportAnswer),
}

/// The planner's state. Small and `Copy`: hand it on freely.
#[derive(Clone, Copy, Debug)]
pub struct Planner {
    /// Whether it begins with the example.
    has_example: bool,
    /// The language in which it answers.
    pub(crate) language: Language,
    /// The form as typed.
    pub form: RwSignal<Form>,
    /// The request that the form makes.
    pub request: Memo<Value>,
    /// The answer to it; while a word is half typed that makes it invalid, the answer before.
    pub answer: Memo<Arc<PlanAnswer>>,
    /// Whether the answer is that of before.
    pub(crate) outdated: Memo<bool>,
    /// The field that is being typed in.
    pub(crate) typing: RwSignal<Option<&'static str>>,
    /// Grows with each answer.
    pub revision: Memo<u32>,
    /// What belongs to the visit and to no request.
    pub(crate) visit: RwSignal<Visit>,
    /// What was chosen of the answer.
    pub choice: RwSignal<Choice>,
    /// The text pasted.
    pub(crate) pasted: RwSignal<String>,
    /// What became of it.
    pub(crate) paste: RwSignal<Paste>,
    /// The cluster picked from it.
    pub(crate) picked: RwSignal<Option<usize>>,
}

impl Planner {
    /// A planner that shows the example.
    pub fn example() -> Self {
        Self { has_example: true, ..Self::new(Form::from_request(&example::request())) }
    }

    /// A planner that shows a form.
    pub fn new(form: Form) -> Self {
        let language = words().language();
        let form = RwSignal::new(form);
        let request = Memo::new(move |_| form.read().to_request());
        let typing = RwSignal::new(None);
        let answered = Memo::new(move |_| Arc::new(core_client::plan(&request.read(), language)));
        let answer = Memo::new(move |before: Option<&Arc<PlanAnswer>>| {
            let half_typed = typing.get().is_some() && answered.read().status == Status::Invalid;
            match before.filter(|before| half_typed && before.status != Status::Invalid) {
                Some(before) => Arc::clone(before),
                None => answered.get(),
            }
        });
        let outdated = Memo::new(move |_| answer.read().status != answered.read().status);
        let revision = Memo::new(move |before: Option<&u32>| {
            answer.track();
            before.map_or(1, |before| before.saturating_add(1))
        });
        Self {
            has_example: false,
            language,
            form,
            request,
            answer,
            outdated,
            typing,
            revision,
            visit: RwSignal::default(),
            choice: RwSignal::new(Choice::default()),
            pasted: RwSignal::new(String::new()),
            paste: RwSignal::new(Paste::Nothing),
            picked: RwSignal::new(None),
        }
    }

    /// The words of the page, also where there is no context, as in an event handler.
    pub(crate) fn words(&self) -> Words {
        Words::of(self.language)
    }

    /// Takes over what an address says.
    pub fn go_to(&self, fragment: &str) {
        match address::read(fragment) {
            address::Address::Silent => {}
            address::Address::Damaged => self.linked(Link::Damaged),
            address::Address::Request(linked) => {
                self.choice.set(linked.choice);
                let form = Form::from_request(&linked.request);
                let lost = form.lost(&linked.request);
                if *self.form.read_untracked() != form {
                    self.form.set(form);
                }
                // Older links do not say by which rules they were made.
                let now = self.answer.read_untracked().rules_version;
                self.linked(Link::Read { lost, by_other_rules: linked.rules.is_some_and(|rules| rules != now) });
            }
        }
    }

    /// Puts a whole text into a field. What is said of a cluster is about the reader's own: the example is gone.
    pub fn set(&self, path: &str, text: &str) {
        self.typing.set(None);
        self.put(path, text);
    }

    fn put(&self, path: &str, text: &str) {
        if path.starts_with("cluster.") && untrack(|| self.shows_example()) {
            self.start_own();
        }
        self.form.update(|form| form.set(path, text));
    }

    /// The same for a text that is still being typed: what is wrong with it is said when it is whole.
    pub(crate) fn type_in(&self, path: &'static str, text: &str) {
        self.typing.set(Some(path));
        self.put(path, text);
    }

    /// The text is whole.
    pub(crate) fn typed(&self) {
        self.typing.set(None);
    }

    /// What is made of the option that is shown; nothing where there is none.
    pub(crate) fn of_shown<T>(&self, make: impl FnOnce(&Strategy, &Arc<PlanAnswer>) -> T) -> Option<T> {
        let answer = self.answer.read();
        options::shown(&answer, self.choice.read().option.as_deref()).map(|option| make(option, &answer))
    }

    /// Whether nothing at all is known of the cluster.
    pub(crate) fn is_empty(&self) -> bool {
        self.request.read().get("cluster").and_then(Value::as_object).is_none_or(Map::is_empty)
    }

    /// Whether the example's cluster is shown. Elsewhere than on the planner's own page there is none.
    pub fn shows_example(&self) -> bool {
        self.has_example && example::is_shown(&self.request.read())
    }

    /// Empties the cluster, and wants its newest version whenever it is best: nothing of the example is left.
    pub(crate) fn start_own(&self) {
        self.choice.update(|choice| choice.option = None);
        self.form.update(|form| *form = form.emptied());
    }

    /// Reads a pasted text.
    pub(crate) fn read_paste(&self, text: String) {
        self.pasted.set(if text.len() > LONGEST_SHOWN { String::new() } else { text.clone() });
        if text.trim().is_empty() {
            self.picked.set(None);
            self.paste.set(Paste::Nothing);
        } else {
            self.read(text.len(), Given::Text(text));
        }
    }

    /// Reads a file, whose text is not shown.
    pub(crate) fn read_file(&self, length: usize, file: web_sys::File) {
        self.pasted.set(String::new());
        self.read(length, Given::File(file));
    }

    /// Reads what was given, if nothing else is given meanwhile.
    fn read(&self, length: usize, given: Given) {
        self.picked.set(None);
        if length > LONGEST_PASTE {
            self.became(Paste::TooLong(length));
            return;
        }
        let attempt = next_attempt();
        self.paste.set(Paste::Reading(attempt));
        let planner = *self;
        tools::import(given, self.language, move |answer| {
            if *planner.paste.read_untracked() == Paste::Reading(attempt) {
                planner.became(answer.map_or(Paste::Unavailable, Paste::Read));
            }
        });
    }

    /// Shows what became of a paste. A single cluster is taken over at once; of several the user picks one.
    fn became(&self, paste: Paste) {
        // Whatever it is: it is the reader's own, and the example does not stand beside it.
        if untrack(|| self.shows_example()) {
            self.start_own();
        }
        let found = if let Paste::Read(answer) = &paste { answer.clusters.len() } else { 0 };
        self.paste.set(paste);
        match found {
            0 => {}
            1 => self.pick(0),
            // The cluster before is none of these, and its plan does not stand beside their table.
            _ => self.replacing(Replaced::Nothing, Form::emptied),
        }
        self.tell_of_paste();
    }

    /// Takes over one of the clusters pasted.
    pub(crate) fn pick(&self, index: usize) {
        let cluster = match &*self.paste.read_untracked() {
            Paste::Read(answer) => answer.clusters.get(index).map(|found| found.cluster.clone()),
            _ => None,
        };
        if let Some(cluster) = cluster {
            self.picked.set(Some(index));
            self.show_cluster(cluster);
        }
    }

    /// Empties the paste box.
    pub(crate) fn forget_paste(&self) {
        self.read_paste(String::new());
    }
}

/// A number for each attempt to read a paste: an answer that comes late is told by it.
fn next_attempt() -> u32 {
    thread_local! {
        static LAST: Cell<u32> = const { Cell::new(0) };
    }
    let next = LAST.get().wrapping_add(1);
    LAST.set(next);
    next
}
