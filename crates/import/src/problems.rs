//! Collects what is wrong with the text.

use crate::answer::{ImportProblem, Params, Severity};
use crate::messages::{self, Message};
use upgrade_messages::Words;

/// Parameters of a sentence, as they are handed around: name and value. Who says something gives pairs, and the answer's
/// map is made in one place: 2 KB less than a map made at every place.
pub(crate) type Said<'s> = &'s [(&'static str, &'s str)];

/// Parameters as the answer has them.
pub(crate) fn params(said: Said) -> Params {
    let mut params = Params::new();
    for (name, value) in said {
        params.insert((*name).to_owned(), (*value).to_owned());
    }
    params
}

/// At most so many problems are listed: a text of another kind could have one in every line.
const MOST: usize = 100;

/// The problems so far, and the document that is being read.
#[derive(Debug)]
pub(crate) struct Problems {
    /// In these words.
    pub(crate) words: Words,
    list: Vec<ImportProblem>,
    document: Option<u32>,
    failed: bool,
    unlisted: u32,
}

impl Problems {
    /// None so far.
    pub(crate) fn new(words: Words) -> Self {
        Self { words, list: Vec::new(), document: None, failed: false, unlisted: 0 }
    }

    /// From here on, problems are in this document; `None` is the text as a whole.
    pub(crate) fn in_document(&mut self, document: Option<u32>) {
        self.document = document;
    }

    /// A place in the text, for a person.
    pub(crate) fn place(&self, line: u32, column: u32) -> String {
        let [line, column] = [line, column].map(|number| number.to_string());
        self.words.say(messages::POSITION, &[("line", line), ("column", column)])
    }

    /// A part of the text could not be read.
    pub(crate) fn error(&mut self, path: &str, message: Message, said: Said) {
        self.add(Severity::Error, path, message, said);
    }

    /// All was read, and a person should look at it.
    pub(crate) fn warning(&mut self, path: &str, message: Message, said: Said) {
        self.add(Severity::Warning, path, message, said);
    }

    /// Good to know.
    pub(crate) fn note(&mut self, path: &str, message: Message, said: Said) {
        self.add(Severity::Note, path, message, said);
    }

    fn add(&mut self, severity: Severity, path: &str, message: Message, said: Said) {
        self.failed |= severity == Severity::Error;
        if self.list.len() >= MOST {
            self.unlisted = self.unlisted.saturating_add(1);
            return;
        }
        let params = params(said);
        let (text, help) = messages::say(self.words, message, &params);
        self.list.push(ImportProblem {
            severity,
            path: path.to_owned(),
            document: self.document,
            code: message.key(),
            message: text,
            help,
            params,
        });
    }

    /// Those of another collection, behind these.
    pub(crate) fn append(&mut self, other: Self) {
        self.failed |= other.failed;
        self.unlisted = self.unlisted.saturating_add(other.unlisted);
        let room = MOST.saturating_sub(self.list.len());
        let over = other.list.len().saturating_sub(room);
        self.unlisted = self.unlisted.saturating_add(crate::text::count(over));
        self.list.extend(other.list.into_iter().take(room));
    }

    /// Whether a part of the text could not be read.
    pub(crate) fn any_error(&self) -> bool {
        self.failed
    }

    /// All of them, as far as they are listed.
    pub(crate) fn into_list(mut self) -> Vec<ImportProblem> {
        if self.unlisted > 0 {
            self.list.truncate(MOST.saturating_sub(1));
            let count = self.unlisted.saturating_add(1).to_string();
            self.document = None;
            self.note("", messages::MORE_PROBLEMS, &[("count", &count)]);
        }
        self.list
    }
}
