//! From what was found to the answer, in words.

use std::collections::BTreeMap;
use std::ops::Range;

use upgrade_messages::errors::{id, section};
use upgrade_messages::{Language, Words};
use upgrade_rules::Engine;
use upgrade_rules::catalogue::{KnownError, declared_code_sources};
use upgrade_runbook::Sources;
use upgrade_runbook::answer::InputError;

use crate::answer::{ExplainAnswer, ExplainStatus, ExplainedError, FailedRequest, UnknownError, UnknownKind};
use crate::found::Found;
use crate::place::{Lines, shown, to_line_end};

/// The most bytes that are read; a longer text is cut, and the answer says so.
pub const MOST_BYTES: usize = 1024 * 1024;
/// The most errors and events that an answer has.
pub const MOST_ERRORS: usize = 100;

/// The answer so far.
pub(crate) struct Answering<'t> {
    words: Words,
    text: &'t str,
    lines: Lines,
    answer: ExplainAnswer,
    sources: Sources,
    left_out: bool,
}

/// The answer where somebody wants a language that is not there.
pub fn unknown_language(name: &str) -> ExplainAnswer {
    let known: Vec<String> = Language::all().map(|language| format!("`{}`", language.name())).collect();
    let words = Words::default();
    let mut answer = nothing(ExplainStatus::Invalid);
    answer.problems.push(InputError {
        path: "language".to_owned(),
        code: "unknown-language",
        message: words.say(id::EXPLAIN_ERROR_LANGUAGE, &[("value", name)]),
        help: Some(words.say(id::EXPLAIN_ERROR_LANGUAGE_HELP, &[("known", known.join(", "))])),
    });
    answer
}

fn nothing(status: ExplainStatus) -> ExplainAnswer {
    ExplainAnswer { status, errors: Vec::new(), unknown: Vec::new(), problems: Vec::new(), sources: BTreeMap::new() }
}

impl<'t> Answering<'t> {
    pub(crate) fn new(words: Words, text: &'t str) -> Self {
        let answer = nothing(ExplainStatus::Empty);
        Self { words, text, lines: Lines::of(text), answer, sources: Sources::default(), left_out: false }
    }

    /// There is no text.
    pub(crate) fn empty(mut self) -> ExplainAnswer {
        self.problem("empty-input", self.words.text(id::EXPLAIN_ERROR_EMPTY).to_owned(), id::EXPLAIN_ERROR_EMPTY_HELP);
        self.answer
    }

    /// The text has so many bytes, and its end is not read.
    pub(crate) fn cut(&mut self, size: usize) {
        let values = [("size", size.to_string()), ("limit", MOST_BYTES.to_string())];
        self.problem("text-cut", self.words.say(id::EXPLAIN_ERROR_CUT, &values), id::EXPLAIN_ERROR_CUT_HELP);
    }

    fn problem(&mut self, code: &'static str, message: String, help: upgrade_messages::errors::Id) {
        let help = Some(self.words.text(help).to_owned());
        self.answer.problems.push(InputError { path: String::new(), code, message, help });
    }

    /// Everything that was found, and the events in which nothing was: both in the order of the text.
    pub(crate) fn answer(mut self, found: &[Found<'_>], events: &[Range<usize>]) -> ExplainAnswer {
        let mut events = events.iter().peekable();
        for one in found {
            while let Some(event) = events.next_if(|event| event.end <= one.start) {
                self.unknown(UnknownKind::Event, event.clone(), FailedRequest::default());
            }
            // The event in which it is.
            events.next_if(|event| event.contains(&one.start));
            match one.what {
                Ok(error) => self.known(error, one),
                Err(kind) => self.unknown(kind, to_line_end(self.text, one.start, one.end), one.request.clone()),
            }
        }
        for event in events {
            self.unknown(UnknownKind::Event, event.clone(), FailedRequest::default());
        }
        if self.answer.errors.is_empty() && self.answer.unknown.is_empty() {
            let start = self.text.len().saturating_sub(self.text.trim_start().len());
            self.unknown(UnknownKind::Text, to_line_end(self.text, start, start), FailedRequest::default());
        }
        if self.left_out {
            let values = [("limit", MOST_ERRORS.to_string())];
            let message = self.words.say(id::EXPLAIN_ERROR_MANY, &values);
            self.problem("too-many-errors", message, id::EXPLAIN_ERROR_MANY_HELP);
        }
        self.answer.status = status(&self.answer);
        self.answer.sources = self.sources.listed();
        self.answer
    }

    fn known(&mut self, error: &'static KnownError, found: &Found<'_>) {
        let line = self.lines.line(found.start);
        let text = shown(self.text, found.start..found.end);
        let same = |one: &&mut ExplainedError| one.code == error.id && one.text == text && one.request == found.request;
        if let Some(same) = self.answer.errors.iter_mut().find(same) {
            note(&mut same.lines, line);
        } else if self.has_room() {
            let (mut params, mut said) = (BTreeMap::new(), Vec::new());
            for (name, value) in &found.values {
                params.insert((*name).to_owned(), (*value).to_owned());
                said.push((*name, named(value)));
            }
            self.answer.errors.push(ExplainedError {
                code: error.id,
                text,
                lines: vec![line],
                request: found.request.clone(),
                params,
                means: self.words.say_key(section::MEANS, error.id, &said),
                fix: self.words.say_key(section::FIX, error.id, &said),
                rules: error.rules.to_vec(),
                operations: error.operations.to_vec(),
                sources: self.sources.name(error.sources),
            });
        }
    }

    fn unknown(&mut self, kind: UnknownKind, range: Range<usize>, request: FailedRequest) {
        let line = self.lines.line(range.start);
        let text = shown(self.text, range);
        let same = |one: &&mut UnknownError| one.kind == kind && one.text == text && one.request == request;
        if let Some(same) = self.answer.unknown.iter_mut().find(same) {
            note(&mut same.lines, line);
        } else if self.has_room() {
            let declared = request.declared().filter(|_| kind == UnknownKind::Error);
            let sentence = match kind {
                UnknownKind::Error if declared.is_some() => id::UNKNOWN_DECLARED,
                UnknownKind::Error => id::UNKNOWN_ERROR,
                UnknownKind::OtherService => id::UNKNOWN_OTHER_SERVICE,
                UnknownKind::Event => id::UNKNOWN_EVENT,
                UnknownKind::Text => id::UNKNOWN_TEXT,
            };
            let message = self.words.say(sentence, &[("code", declared.unwrap_or_default())]);
            let sources = declared.map_or_else(Vec::new, |_| self.sources.name(declared_code_sources()));
            self.answer.unknown.push(UnknownError { kind, text, lines: vec![line], request, message, sources });
        }
    }

    /// Whether one more fits; if none does, that is noted.
    fn has_room(&mut self) -> bool {
        let fits = self.answer.errors.len().saturating_add(self.answer.unknown.len()) < MOST_ERRORS;
        self.left_out |= !fits;
        fits
    }
}

fn note(lines: &mut Vec<u32>, line: u32) {
    if lines.last() != Some(&line) {
        lines.push(line);
    }
}

/// The value as a sentence says it: an engine has a name.
fn named(value: &str) -> &str {
    Engine::ALL.into_iter().find(|engine| value.eq_ignore_ascii_case(engine.id())).map_or(value, |engine| engine.name())
}

/// Events without an explanation are what most events are, and leave nothing open.
fn status(answer: &ExplainAnswer) -> ExplainStatus {
    let open = answer.unknown.iter().any(|unknown| unknown.kind != UnknownKind::Event);
    match (answer.errors.is_empty(), open) {
        (true, _) => ExplainStatus::Unknown,
        (false, true) => ExplainStatus::Incomplete,
        (false, false) => ExplainStatus::Explained,
    }
}
