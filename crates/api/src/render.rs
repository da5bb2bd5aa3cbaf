//! Answers in every format: a row for each, which boundaries and the page go through.

use serde::Serialize;
use upgrade_explain::ExplainAnswer;
use upgrade_import::ImportAnswer;
use upgrade_messages::{Language, Words};
use upgrade_runbook::answer::PlanAnswer;
use upgrade_runbook::{Format, Writer};

use crate::plan::unreadable;
use crate::text::json;
use crate::{plan, read_text};

/// A format, for programs that show a choice of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FormatInfo {
    /// What `render` takes.
    pub id: Format,
    /// Its name for a person.
    pub name: &'static str,
    /// Its media type: `text/markdown`.
    pub media_type: &'static str,
    /// What the name of a file with it ends in, without the dot: `md`.
    pub extension: &'static str,
    /// Whether what an import found is written in it, too.
    pub imports: bool,
    /// Whether explanations of errors are written in it, too.
    pub explains: bool,
}

/// Every format, with its name in a language.
pub fn formats(language: Language) -> Vec<FormatInfo> {
    let words = Words::of(language);
    let info = |format: Format| FormatInfo {
        id: format,
        name: format.name(words),
        media_type: format.media_type(),
        extension: format.extension(),
        imports: import_writer(format).is_some(),
        explains: explain_writer(format).is_some(),
    };
    Format::ALL.into_iter().map(info).collect()
}

/// An answer in a format and a language.
pub fn render(answer: &PlanAnswer, format: Format, language: Language) -> String {
    match format.writer() {
        Writer::Answer => json(answer),
        Writer::Document(write) => write(answer, Words::of(language)),
    }
}

/// The answer to a request as JSON text, and the language in which it was asked for.
pub fn answered(request: &str) -> (PlanAnswer, Language) {
    let request = read_text(request);
    let language = match &request {
        Ok(request) => request.language.as_deref().and_then(Language::of).unwrap_or_default(),
        Err(unreadable) => unreadable.language,
    };
    (request.map_or_else(unreadable, |request| plan(&request)), language)
}

/// How what an import found is written.
#[derive(Clone, Copy)]
pub enum ImportWriter {
    /// It is the answer itself.
    Answer,
    /// A text made of it.
    Document(fn(&ImportAnswer) -> String),
}

/// The formats that what an import found is written in, too: every format writes plans, and owes no more.
const IMPORTS: &[(Format, ImportWriter)] =
    &[(Format::Json, ImportWriter::Answer), (Format::Text, ImportWriter::Document(upgrade_import::as_text))];

/// How what an import found is written in a format, where it is.
pub fn import_writer(format: Format) -> Option<ImportWriter> {
    IMPORTS.iter().find(|(of, _)| *of == format).map(|(_, writer)| *writer)
}

/// How an explanation of errors is written.
#[derive(Clone, Copy)]
pub enum ExplainWriter {
    /// It is the answer itself.
    Answer,
    /// A text made of it.
    Document(fn(&ExplainAnswer, Language) -> String),
}

/// The formats that explanations are written in, too.
const EXPLANATIONS: &[(Format, ExplainWriter)] = &[
    (Format::Json, ExplainWriter::Answer),
    (Format::Markdown, ExplainWriter::Document(upgrade_explain::as_markdown)),
    (Format::Text, ExplainWriter::Document(upgrade_explain::as_text)),
];

/// How an explanation is written in a format, where it is.
pub fn explain_writer(format: Format) -> Option<ExplainWriter> {
    EXPLANATIONS.iter().find(|(of, _)| *of == format).map(|(_, writer)| *writer)
}
