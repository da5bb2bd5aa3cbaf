//! Answers in every format: a row for each, which boundaries and the page go through.

use serde::{Deserialize, Serialize};
use upgrade_explain::ExplainAnswer;
use upgrade_import::ImportAnswer;
use upgrade_messages::{Language, Words};
use upgrade_rules::Day;
use upgrade_rules::facts::Cluster;
use upgrade_runbook::answer::{InputError, PlanAnswer, Shell, Status};
use upgrade_runbook::{Format, View, Writer, input_error, rules_version};

use crate::errors::{LONGEST, short};
use crate::plan::unreadable;
use crate::text::json;
use crate::{PlanRequest, plan, read_text};

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
    /// The shells that it is written for.
    pub shells: &'static [Shell],
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
        shells: format.shells(),
    };
    Format::ALL.into_iter().map(info).collect()
}

/// A shell, for programs that show a choice of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ShellInfo {
    /// What `render` takes.
    pub id: Shell,
    /// Its name for a person.
    pub name: &'static str,
}

/// Every shell, with its name in a language.
pub fn shells(language: Language) -> Vec<ShellInfo> {
    let words = Words::of(language);
    Shell::ALL.into_iter().map(|shell| ShellInfo { id: shell, name: shell.name(words) }).collect()
}

/// Which part of an answer a document shows whole, and how. The formats `json` and `text` have every option.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct RenderOptions {
    /// The ID of one of the answer's options; absent = the recommended one, or the closest.
    pub option: Option<String>,
    /// The ID of a shell; absent = `posix`.
    pub shell: Option<String>,
    /// Where this plan can be looked at, for documents that others read; absent = no link.
    pub link: Option<String>,
}

/// A request with its answer.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The cluster that the request describes, where it could be read.
    pub cluster: Option<Cluster>,
    /// The day for which it is planned, where one is given.
    pub as_of: Option<Day>,
    /// The answer.
    pub answer: PlanAnswer,
    /// The language that the request asks for.
    pub language: Language,
}

/// A request, as JSON text, with its answer.
pub fn answered(request: &str) -> Answered {
    match read_text(request) {
        Ok(request) => Answered::of(request),
        Err(refused) => {
            Answered { cluster: None, as_of: None, language: refused.language, answer: unreadable(refused) }
        }
    }
}

/// A request with the answer that `plan` gave to it elsewhere, both as JSON text; or what is wrong with that answer. Nothing is
/// planned here. An answer of other rules is refused: their codes and sentences may be others.
pub fn answered_before(request: &str, answer: &str) -> Result<Answered, InputError> {
    let (cluster, as_of, language) = match read_text(request) {
        Ok(request) => {
            let (as_of, language) = (request.day(), request.in_language());
            (Some(request.cluster), as_of, language)
        }
        Err(refused) => (None, None, refused.language),
    };
    let known = rules_version();
    match serde_json::from_str::<PlanAnswer>(answer) {
        Ok(answer) if answer.rules_version == known => Ok(Answered { cluster, as_of, answer, language }),
        _ => {
            let Given { rules_version: given } = serde_json::from_str(answer).unwrap_or_default();
            let params = [("value", short(&given, LONGEST)), ("known", known.to_owned())];
            Err(input_error(Words::of(language), "answer".to_owned(), "other-rules", &params))
        }
    }
}

/// What is read of an answer that is refused.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Given {
    rules_version: String,
}

impl Answered {
    /// A request with its answer.
    pub fn of(request: PlanRequest) -> Self {
        let (answer, as_of, language) = (plan(&request), request.day(), request.in_language());
        Self { cluster: Some(request.cluster), as_of, answer, language }
    }

    /// What a document shows of it, or the error in what is asked for. An answer to an invalid request has no options, and
    /// says why.
    pub fn view<'a>(&'a self, format: Format, options: &'a RenderOptions) -> Result<View<'a>, InputError> {
        let answer = &self.answer;
        let words = Words::of(self.language);
        let named = |place, code, name: &str, known: Vec<&str>| {
            let known: Vec<String> = known.into_iter().map(|known| ["`", known, "`"].concat()).collect();
            let params = [("value", short(name, LONGEST)), ("known", known.join(", "))];
            input_error(words, String::from(place), code, &params)
        };
        let option = match options.option.as_deref() {
            Some(name) if answer.status != Status::Invalid => {
                let found = answer.strategies.iter().find(|option| option.id == name);
                let ids = || answer.strategies.iter().map(|option| option.id.as_str()).collect::<Vec<_>>();
                let code = if answer.strategies.is_empty() { "no-options" } else { "unknown-option" };
                Some(found.ok_or_else(|| named("option", code, name, ids()))?)
            }
            _ => answer.chosen(),
        };
        let shell = match options.shell.as_deref() {
            Some(name) => Shell::of(name).filter(|shell| format.shells().contains(shell)).ok_or_else(|| {
                named("shell", "unknown-shell", name, format.shells().iter().map(|shell| shell.id()).collect())
            })?,
            None => Shell::default(),
        };
        Ok(View {
            answer,
            cluster: self.cluster.as_ref(),
            as_of: self.as_of,
            option,
            shell,
            link: options.link.as_deref(),
            words,
        })
    }
}

/// An answer in a format, or the error in what is asked for.
pub fn render(answered: &Answered, format: Format, options: &RenderOptions) -> Result<String, InputError> {
    let view = answered.view(format, options)?;
    Ok(match format.writer() {
        Writer::Answer => json(&answered.answer),
        Writer::Document(write) => write(&view),
    })
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
