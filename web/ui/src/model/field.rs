//! The form's fields: the core's rows, with the control by which the page shows each.
//!
//! Which fields there are, their order, their headings and the clusters that they concern are in the rows. Labels and hints
//! are in `form.toml`, by the field's place.

use std::fmt;

use upgrade_api::PlanRequest;
use upgrade_api::facts::{Answers, Concerns, Empty, Field as Row, Group, Record as _, Shape, TextForm};

use upgrade_messages::form::section;

use crate::text::{Text, say, words};

/// What the form leaves out: the page always shows everything, in its own language.
const LEFT_OUT: [&str; 2] = ["language", "detail"];

/// The answer `some` to the question whether anything is pending.
pub const SOME: &str = "some";

/// Suggestions for a text field, taken from the core's catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Versions of the present engine.
    PresentVersions,
    /// Versions of the engine wanted, and `newest`.
    WantedVersions,
    /// Node types.
    NodeTypes,
    /// AWS Regions.
    Regions,
    /// Parameter group families.
    Families,
    /// AWS's status words.
    Statuses,
}

/// A choice: the word of the request, empty for "unknown", and its label.
pub type Choice = (&'static str, &'static str);

/// How a field is shown and how its text is written into the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// A line of text.
    Line,
    /// A line of text with suggestions.
    Listed(List),
    /// A whole number.
    Number,
    /// A number of bytes, with or without a unit.
    Bytes,
    /// A number of seconds, with or without a unit.
    Seconds,
    /// Yes, no or unknown.
    Flag,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Words with commas between them.
    Words,
    /// Whole numbers with commas between them.
    Numbers,
    /// Lines of `name=value`.
    Parameters,
    /// Whether anything is pending: unknown, nothing, something.
    Pending,
    /// A day.
    Date,
    /// One of the dated guides, which the core names.
    Guide,
}

/// A field of the form.
#[derive(Clone, Copy)]
pub struct Field(&'static Row);

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.0.path == other.0.path
    }
}

impl fmt::Debug for Field {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.path)
    }
}

impl Field {
    /// Every field, in the order of the rows.
    pub fn all() -> Vec<Self> {
        let mut fields = Vec::new();
        collect(PlanRequest::FIELDS, &mut fields);
        fields
    }

    /// The fields under one heading, in the order of the rows.
    pub fn of_group(group: Group) -> Vec<Self> {
        let mut fields = Self::all();
        fields.retain(|field| field.0.group == group);
        fields
    }

    /// The field at exactly this place of the request.
    pub fn named(path: &str) -> Option<Self> {
        Self::all().into_iter().find(|field| field.0.path == path)
    }

    /// The field at a place of the request; `cluster.pending.other[1]` is found at `cluster.pending.other`, and a place that
    /// holds several fields, `cluster.globalDatastore`, at the first of them.
    pub fn at(path: &str) -> Option<Self> {
        let head = path.split('[').next().unwrap_or(path);
        let inside = |outer: &str, inner: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('.'));
        let all = Self::all();
        let find = |fits: &dyn Fn(&Row) -> bool| all.iter().copied().find(|field| fits(field.0));
        find(&|row| row.path == head)
            .or_else(|| find(&|row| matches!(row.shape, Shape::Map) && inside(row.path, head)))
            .or_else(|| find(&|row| head.contains('.') && inside(head, row.path)))
    }

    /// Its place in the request: `cluster.nodeType`.
    pub const fn path(self) -> &'static str {
        self.0.path
    }

    /// The widget's attribute that states it, where there is a short one.
    pub const fn attribute(self) -> Option<&'static str> {
        self.0.attribute
    }

    /// The clusters that it concerns.
    pub const fn concerns(self) -> Concerns {
        self.0.concerns
    }

    /// Its label.
    pub fn label(self) -> &'static str {
        words().find(section::LABELS, self.0.path).unwrap_or(self.0.name)
    }

    /// A hint below it.
    pub fn hint(self) -> Option<&'static str> {
        words().find(section::HINTS, self.0.path)
    }

    /// The label of a word that it takes; the word itself where that has none.
    pub fn word(self, word: &'static str) -> &'static str {
        words().find(section::WORDS, &self.word_key(word)).unwrap_or(word)
    }

    /// Fields of one name share the labels of their words: `engine.redis`.
    fn word_key(self, word: &str) -> String {
        [self.0.name, ".", word].concat()
    }

    /// Its control.
    pub fn control(self) -> Control {
        match self.0.shape {
            Shape::Record(_) => Control::Pending,
            Shape::Flag => Control::Flag,
            Shape::Number if self.0.bytes => Control::Bytes,
            Shape::Number if self.0.name.ends_with("Seconds") => Control::Seconds,
            Shape::Number => Control::Number,
            Shape::Word(words) => Control::Choice(words),
            Shape::Texts | Shape::Words(_) => Control::Words,
            Shape::Numbers => Control::Numbers,
            Shape::Map => Control::Parameters,
            Shape::Text => match self.0.form {
                TextForm::RunningVersion => Control::Listed(List::PresentVersions),
                TextForm::WantedVersion => Control::Listed(List::WantedVersions),
                TextForm::NodeType => Control::Listed(List::NodeTypes),
                TextForm::Region => Control::Listed(List::Regions),
                TextForm::Family => Control::Listed(List::Families),
                TextForm::Status => Control::Listed(List::Statuses),
                TextForm::Day => Control::Date,
                TextForm::Guide => Control::Guide,
                TextForm::Any
                | TextForm::Id
                | TextForm::Language
                | TextForm::Moment
                | TextForm::Weekly
                | TextForm::Daily => Control::Line,
            },
        }
    }

    /// What it can be set to, where that is one of a few things; the empty word is an empty field.
    pub fn choices(self) -> Vec<Choice> {
        let empty = ("", say(self.empty()));
        match self.control() {
            Control::Flag if self.0.empty == Empty::NotRequested => vec![("yes", say(Text::Yes)), empty],
            Control::Flag => vec![("yes", say(Text::Yes)), ("no", say(Text::No)), empty],
            Control::Pending => vec![("none", say(Text::PendingNone)), (SOME, say(Text::PendingSome)), empty],
            Control::Choice(words) => {
                let own = words.iter().filter(|word| !self.is_empty_word(word)).map(|word| (*word, self.word(word)));
                [empty].into_iter().chain(own).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The label of one of its choices.
    pub fn choice(self, word: &str) -> Option<&'static str> {
        self.choices().into_iter().find(|(choice, _)| *choice == word).map(|(_, label)| label)
    }

    /// Whether a word says the same as an empty field: no to what is not requested, `any` where any will do.
    pub fn is_empty_word(self, word: &str) -> bool {
        match self.0.empty {
            Empty::NotRequested => matches!(self.0.shape, Shape::Flag) && word == "no",
            Empty::Any => word == "any",
            Empty::Unknown | Empty::Nothing | Empty::SameEngine | Empty::AsItIs => false,
        }
    }

    /// What an empty field says.
    pub const fn empty(self) -> Text {
        match self.0.empty {
            Empty::Unknown => Text::Unknown,
            Empty::Nothing => Text::NoneOfIt,
            Empty::SameEngine => Text::EngineSame,
            Empty::AsItIs => Text::AsItIs,
            Empty::NotRequested => Text::NotSet,
            Empty::Any => Text::TimingAny,
        }
    }

    /// Whether an empty field is a fact that nobody has told, and not just nothing.
    pub const fn may_be_unknown(self) -> bool {
        matches!(self.0.empty, Empty::Unknown)
    }

    /// The id of its control in the page.
    pub fn element_id(self) -> String {
        ["field-", &self.0.path.replace('.', "-")].concat()
    }

    /// The fold of the page's form that it can be in.
    pub(crate) const fn fold(self) -> &'static str {
        match self.0.group {
            Group::GoalDetails => ".goal-panel > .more",
            _ => ".cluster-panel > .more",
        }
    }
}

/// The fields of these rows. An object counts as the fields inside it; what is pending is asked for as a whole, too.
fn collect(rows: &[&'static Row], fields: &mut Vec<Field>) {
    for row in rows {
        match row.shape {
            Shape::Record(inner) => {
                if matches!(row.answers, Answers::Pending) {
                    fields.push(Field(row));
                }
                collect(inner, fields);
            }
            _ if LEFT_OUT.contains(&row.path) => {}
            _ => fields.push(Field(row)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use upgrade_api::facts::paths;
    use upgrade_messages::Section;

    use super::*;

    /// Objects whose fields the form shows one by one.
    const OBJECTS: [&str; 8] = [
        "cluster",
        "cluster.parameterGroup",
        "cluster.globalDatastore",
        "cluster.data",
        "cluster.data.latestSnapshot",
        "cluster.client",
        "goal",
        "goal.limits",
    ];

    fn rows(fields: &[&'static Row]) -> Vec<&'static Row> {
        let inner = |row: &&'static Row| match row.shape {
            Shape::Record(inner) => rows(inner),
            _ => Vec::new(),
        };
        fields.iter().flat_map(|row| [vec![*row], inner(row)].concat()).collect()
    }

    #[test]
    fn every_row_of_the_request_has_a_field_of_the_form() {
        let rows = rows(PlanRequest::FIELDS);
        assert!(rows.len() > 60, "{} rows", rows.len());
        for row in rows {
            let excepted = OBJECTS.contains(&row.path) || LEFT_OUT.contains(&row.path);
            assert_eq!(Field::named(row.path).is_none(), excepted, "`{}`", row.path);
        }
    }

    #[test]
    fn labels_are_of_fields_and_every_field_and_word_has_one() {
        let fields = Field::all();
        let paths: BTreeSet<String> = fields.iter().map(|field| field.path().to_owned()).collect();
        let word_keys = |field: &Field| match field.control() {
            Control::Choice(taken) => {
                taken.iter().filter(|word| !field.is_empty_word(word)).map(|word| field.word_key(word)).collect()
            }
            _ => Vec::new(),
        };
        let word_keys: BTreeSet<String> = fields.iter().flat_map(word_keys).collect();
        let keys = |section: Section<_>| section.keys().iter().map(|key| (*key).to_owned()).collect::<BTreeSet<_>>();
        assert_eq!(keys(section::LABELS), paths);
        assert_eq!(keys(section::WORDS), word_keys);
        assert!(keys(section::HINTS).is_subset(&paths), "{:?}", keys(section::HINTS).difference(&paths));
    }

    #[test]
    fn a_place_inside_a_field_leads_to_it() {
        let at = |path: &str| Field::at(path).map(Field::path);
        assert_eq!(at("cluster.pending.other[1]"), Some(paths::PENDING_OTHER));
        assert_eq!(at("cluster.parameterGroup.parameters.save"), Some(paths::PARAMETERS));
        assert_eq!(at("cluster.globalDatastore"), Some(paths::GLOBAL_ROLE));
        assert_eq!(at("cluster"), None);
        assert_eq!(at("nowhere"), None);
    }

    #[test]
    fn any_is_the_empty_choice() {
        let timing = Field::named(paths::GOAL_TIMING).expect("it is a field");
        let words: Vec<&str> = timing.choices().into_iter().map(|(word, _)| word).collect();
        assert_eq!(words, ["", "immediately", "maintenance-window"]);
    }
}
