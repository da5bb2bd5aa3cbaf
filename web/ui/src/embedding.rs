//! The page of somebody else in which a planner is embedded.
//!
//! Its settings come as JSON, from attributes and properties of the element. Components ask [`Embedding::here`] where they
//! look otherwise there than on the planner's own page.

use leptos::prelude::*;
use serde_json::Value;
use upgrade_api::Language;
use upgrade_api::answer::Status;
use upgrade_api::facts::{Concerns, paths};
use upgrade_messages::Words;

use crate::model::field::{Field, SOME};
use crate::model::form::Form;
use crate::state::Planner;
use crate::text::Text;

/// What is offered where nothing else is asked for.
const USUAL: [&str; 6] =
    [paths::KIND, paths::ENGINE, paths::VERSION, paths::GOAL_ENGINE, paths::GOAL_VERSION, paths::GOAL_TIMING];

/// The settings of the page around. Small and `Copy`, like the planner.
#[derive(Clone, Copy, Debug)]
pub struct Embedding {
    planner: Planner,
    /// The request as that page states it; what a reader typed is not in it.
    stated: RwSignal<Form>,
    /// The only fields that a reader may change; without them, the usual ones and those that a question asks for.
    fields: RwSignal<Option<Vec<Field>>>,
    /// Fields that the reader asked for besides the usual ones.
    asked: RwSignal<Vec<Field>>,
    /// What else that page sets.
    around: RwSignal<Around>,
}

/// What a page sets, and what it sets wrong.
#[derive(Debug, Default)]
struct Around {
    /// The address of the full page, up to a slash; empty where there is none.
    page: String,
    /// What is wrong with the settings.
    errors: Vec<String>,
}

/// The level that headings have there. Apart from the settings, since it never changes.
#[derive(Clone, Copy)]
struct HeadingLevel(u8);

impl Embedding {
    /// A planner in somebody else's page, with that page's settings. Components below find it.
    pub fn new(level: u8, settings: &str, today: &str) -> Self {
        let settings = read(settings);
        let language = settings.get("language").and_then(Value::as_str).and_then(Language::for_tag);
        provide_context(Words::of(language.unwrap_or_default()));
        let embedding = Self {
            planner: Planner::new(Form::default()),
            stated: RwSignal::default(),
            fields: RwSignal::default(),
            asked: RwSignal::default(),
            around: RwSignal::default(),
        };
        provide_context(embedding);
        provide_context(HeadingLevel(level));
        embedding.follow(&settings);
        let mut form = settings.get("now").map_or_else(|| embedding.stated.get_untracked(), Form::from_request);
        if !form.says(paths::AS_OF) {
            form.set(paths::AS_OF, today);
        }
        embedding.planner.form.set(form);
        embedding
    }

    /// The page around, if that is not the planner's own.
    pub(crate) fn here() -> Option<Self> {
        use_context()
    }

    /// The level that headings have there.
    pub(crate) fn heading_level() -> Option<u8> {
        use_context().map(|HeadingLevel(level)| level)
    }

    /// The planner that is embedded.
    pub fn planner(&self) -> Planner {
        self.planner
    }

    /// Takes over other settings. A field that they state otherwise changes; what was typed elsewhere stays.
    pub fn update(&self, settings: &str) {
        let before = self.stated.get_untracked();
        self.follow(&read(settings));
        let after = self.stated.read_untracked();
        let mut changed = Field::all();
        changed.retain(|field| before.get(field.path()) != after.get(field.path()));
        if !changed.is_empty() {
            self.planner
                .form
                .update(|form| changed.iter().for_each(|field| form.set(field.path(), after.get(field.path()))));
        }
    }

    /// What is wrong with the settings, or with the request as it is now.
    pub fn errors(&self) -> Vec<String> {
        let answer = self.planner.answer.read_untracked();
        let mut errors = self.around.read_untracked().errors.clone();
        if answer.status == Status::Invalid {
            errors.extend(answer.errors.iter().map(|error| [error.path.as_str(), ": ", &error.message].concat()));
        }
        errors
    }

    /// What is wrong with the settings.
    pub(crate) fn setting_errors(&self) -> Vec<String> {
        self.around.read().errors.clone()
    }

    /// The address of the full page, up to a slash; empty where there is none.
    pub(crate) fn page(&self) -> String {
        self.around.read().page.clone()
    }

    /// The fields that are shown, in the order of a request.
    pub(crate) fn shown(&self) -> Vec<Field> {
        let (form, stated) = (self.planner.form.read(), self.stated.read());
        let (fields, asked) = (self.fields.read(), self.asked.read());
        let usual = |field: Field| {
            let path = field.path();
            let answered = path != paths::AS_OF && form.says(path) && form.get(path) != stated.get(path);
            USUAL.contains(&path) || asked.contains(&field) || answered
        };
        let wanted = |field: Field| fields.as_ref().map_or_else(|| usual(field), |fields| fields.contains(&field));
        // Who may say that something is pending may say what.
        let may_say_what = form.get(paths::PENDING) == SOME && Field::named(paths::PENDING).is_some_and(wanted);
        let mut shown = Field::all();
        shown.retain(|field| wanted(*field) || (may_say_what && field.concerns() == Concerns::WithPending));
        shown
    }

    /// Shows one more field; whether it was not there yet.
    pub(crate) fn offer(&self, field: Field) -> bool {
        let new = !untrack(|| self.shown()).contains(&field);
        if new {
            self.asked.update(|asked| asked.push(field));
        }
        new
    }

    /// Whether the reader may change this field.
    pub(crate) fn lets_change(&self, field: Field) -> bool {
        self.fields.read().as_ref().is_none_or(|fields| fields.contains(&field))
    }

    fn follow(&self, settings: &Value) {
        let words = self.planner.words();
        let text = |name: &str| settings.get(name).and_then(Value::as_str).map(str::to_owned);
        let mut errors: Vec<String> =
            text("broken").into_iter().map(|why| words.fill(Text::EmbeddingRequestBroken, &[&why])).collect();
        let request = settings.get("request").cloned().unwrap_or_default();
        let form = Form::from_request(&request);
        errors
            .extend(form.lost(&request).iter().map(|name| words.fill(Text::EmbeddingFieldUnknown, &["request", name])));
        let fields = text("fields").map(|names| {
            let listed = names.split([' ', ',', '\n', '\t']).filter(|word| !word.is_empty());
            let mut fields = Vec::new();
            for word in listed {
                match field(word) {
                    Some(field) => fields.push(field),
                    None => errors.push(words.fill(Text::EmbeddingFieldUnknown, &["fields", word])),
                }
            }
            fields
        });
        self.stated.set(form);
        self.fields.set(fields);
        self.around.set(Around { page: text("page").unwrap_or_default(), errors });
    }
}

fn read(settings: &str) -> Value {
    serde_json::from_str(settings).unwrap_or_default()
}

/// A field by its attribute or by its place in the request.
fn field(name: &str) -> Option<Field> {
    Field::all().into_iter().find(|field| field.attribute() == Some(name) || field.path() == name)
}
