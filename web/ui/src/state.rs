//! What the page knows at a moment: signals, and what follows from them.

use leptos::prelude::*;
use serde_json::Value;
use upgrade_api::answer::{PlanAnswer, Shell};

use crate::core_client::{self, ImportAnswer, Language};
use crate::model::form::Form;
use crate::model::{address, example};
use crate::text::words;
use upgrade_messages::Words;

/// More text than this is not read: no description of a cluster is that long, and the page would freeze.
pub(crate) const LONGEST_PASTE: usize = 8 * 1024 * 1024;

/// What became of a paste.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Paste {
    /// Nothing has been pasted.
    #[default]
    Nothing,
    /// Too long to be read: its length in bytes.
    TooLong(usize),
    /// Read.
    Read(ImportAnswer),
}

/// The planner's state. Small and `Copy`: hand it on freely.
#[derive(Clone, Copy, Debug)]
pub struct Planner {
    /// The language in which it answers.
    pub(crate) language: Language,
    /// The form as typed.
    pub form: RwSignal<Form>,
    /// The request that the form makes.
    pub request: Memo<Value>,
    /// The answer to it.
    pub answer: Memo<PlanAnswer>,
    /// Grows with each answer.
    pub revision: Memo<u32>,
    /// Whether the address held a request that could not be read.
    pub damaged: RwSignal<bool>,
    /// What the address gave that the form has no field for.
    pub(crate) lost: RwSignal<Vec<String>>,
    /// The strategy chosen.
    pub(crate) chosen: RwSignal<Option<String>>,
    /// Where commands are typed.
    pub(crate) shell: RwSignal<Shell>,
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
        Self::new(Form::from_request(&example::request()))
    }

    /// A planner that shows a form.
    pub fn new(form: Form) -> Self {
        let language = words().language();
        let form = RwSignal::new(form);
        let request = Memo::new(move |_| form.read().to_request());
        let answer = Memo::new(move |_| core_client::plan(&request.read(), language));
        let revision = Memo::new(move |before: Option<&u32>| {
            answer.track();
            before.map_or(1, |before| before.saturating_add(1))
        });
        Self {
            language,
            form,
            request,
            answer,
            revision,
            damaged: RwSignal::new(false),
            lost: RwSignal::new(Vec::new()),
            chosen: RwSignal::new(None),
            shell: RwSignal::new(Shell::Posix),
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
            address::Address::Damaged => self.damaged.set(true),
            address::Address::Request(request) => {
                self.damaged.set(false);
                let form = Form::from_request(&request);
                self.lost.set(form.lost(&request));
                if *self.form.read_untracked() != form {
                    self.form.set(form);
                }
            }
        }
    }

    /// Puts a text into a field.
    pub fn set(&self, path: &str, text: &str) {
        self.form.update(|form| form.set(path, text));
    }

    /// Whether the example's cluster is shown.
    pub fn shows_example(&self) -> bool {
        example::is_shown(&self.request.read())
    }

    /// Empties the cluster and keeps what is wanted.
    pub(crate) fn start_own(&self) {
        self.form.update(|form| *form = form.with_cluster(Value::Object(serde_json::Map::new())));
    }

    /// Shows the example's cluster and goal again, at the same date and by the same guide.
    pub(crate) fn show_example(&self) {
        self.forget_paste();
        self.form.update(|form| *form = form.with_cluster(example::cluster()).with("goal", example::goal()));
    }

    /// Reads a pasted text. A single cluster is taken over at once; of several the user picks one.
    pub(crate) fn read_paste(&self, text: String) {
        self.picked.set(None);
        let paste = if text.trim().is_empty() {
            Paste::Nothing
        } else if text.len() > LONGEST_PASTE {
            Paste::TooLong(text.len())
        } else {
            Paste::Read(core_client::import(&text, self.language))
        };
        let single = matches!(&paste, Paste::Read(answer) if answer.clusters.len() == 1);
        self.pasted.set(text);
        self.paste.set(paste);
        if single {
            self.pick(0);
        }
    }

    /// A file that is too long to be read; the text in the box stays.
    pub(crate) fn refuse_file(&self, length: usize) {
        self.paste.set(Paste::TooLong(length));
    }

    /// Takes over one of the clusters pasted.
    pub(crate) fn pick(&self, index: usize) {
        let cluster = match &*self.paste.read_untracked() {
            Paste::Read(answer) => {
                answer.clusters.get(index).and_then(|found| serde_json::to_value(&found.cluster).ok())
            }
            Paste::Nothing | Paste::TooLong(_) => None,
        };
        if let Some(cluster) = cluster {
            self.picked.set(Some(index));
            self.form.update(|form| *form = form.with_cluster(cluster));
        }
    }

    /// Empties the paste box.
    pub(crate) fn forget_paste(&self) {
        self.read_paste(String::new());
    }
}
