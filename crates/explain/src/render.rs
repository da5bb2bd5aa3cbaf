//! An explanation as a document, and for reading in a terminal.

use upgrade_messages::errors::{Id, id};
use upgrade_messages::rules::section;
use upgrade_messages::{Language, Words};
use upgrade_shell::printable;

use crate::answer::{ExplainAnswer, ExplainedError, FailedRequest, UnknownError};

/// How it is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Markdown,
    Terminal,
}

/// The explanation as Markdown.
pub fn as_markdown(answer: &ExplainAnswer, language: Language) -> String {
    write(answer, Words::of(language), Form::Markdown)
}

/// The explanation for a terminal.
pub fn as_text(answer: &ExplainAnswer, language: Language) -> String {
    write(answer, Words::of(language), Form::Terminal)
}

fn write(answer: &ExplainAnswer, words: Words, form: Form) -> String {
    let mut document = Document { text: String::new(), words, form };
    for problem in &answer.problems {
        document.paragraph();
        document.text.push_str(&problem.message);
        if let Some(help) = &problem.help {
            document.text.push_str(&[" (", help, ")"].concat());
        }
    }
    for error in &answer.errors {
        document.known(error, answer);
    }
    for error in &answer.unknown {
        document.unknown(error);
    }
    printable(&document.text)
}

/// The text so far.
struct Document {
    text: String,
    words: Words,
    form: Form,
}

impl Document {
    fn known(&mut self, error: &ExplainedError, answer: &ExplainAnswer) {
        self.begin(&error.text, &error.lines, &error.request);
        self.item(id::EXPLAINED_MEANS, &error.means);
        self.item(id::EXPLAINED_FIX, &error.fix);
        let mut rules = Vec::new();
        for rule in &error.rules {
            rules.push(self.words.find(section::RULE, rule).unwrap_or(rule));
        }
        self.item(id::EXPLAINED_RULES, &rules.join("; "));
        let mut steps = Vec::new();
        for operation in &error.operations {
            steps.push(if *operation == "wait" { self.words.text(id::EXPLAINED_WAIT) } else { *operation });
        }
        self.item(id::EXPLAINED_OPERATIONS, &steps.join(", "));
        let mut links = String::new();
        for source in error.sources.iter().filter_map(|id| answer.sources.get(id)) {
            links.push_str(if links.is_empty() { "" } else { "; " });
            match (source.url, self.form) {
                (None, _) => links.push_str(source.title),
                (Some(url), Form::Markdown) => links.push_str(&["[", source.title, "](<", url, ">)"].concat()),
                (Some(url), Form::Terminal) => links.push_str(&[source.title, " <", url, ">"].concat()),
            }
        }
        self.item(id::EXPLAINED_SOURCES, &links);
    }

    fn unknown(&mut self, error: &UnknownError) {
        self.begin(&error.text, &error.lines, &error.request);
        self.item(id::EXPLAINED_MEANS, &error.message);
    }

    /// Where it is, what it is, and of which request.
    fn begin(&mut self, message: &str, lines: &[u32], request: &FailedRequest) {
        self.paragraph();
        let numbers: Vec<String> = lines.iter().map(ToString::to_string).collect();
        let label = if let [_] = lines { id::EXPLAINED_LINE } else { id::EXPLAINED_LINES };
        self.text.push_str(if self.form == Form::Markdown { "## " } else { "" });
        self.text.push_str(&self.words.say(label, &[("lines", numbers.join(", "))]));
        // In Markdown a block of code, which nothing inside can end: it is one line, indented.
        self.text.push_str(if self.form == Form::Markdown { "\n\n    " } else { "\n\n  " });
        self.text.push_str(message);
        self.text.push('\n');
        let said = [
            (id::EXPLAINED_ERROR_CODE, &request.error_code),
            (id::EXPLAINED_OPERATION, &request.operation),
            (id::EXPLAINED_SERVICE, &request.service),
        ];
        for (label, value) in said {
            self.item(label, value.as_deref().unwrap_or_default());
        }
    }

    /// A label with what belongs to it; nothing where that is nothing.
    fn item(&mut self, label: Id, value: &str) {
        let (before, behind) = if self.form == Form::Markdown { ("\n- **", ":** ") } else { ("\n  ", ": ") };
        if !value.is_empty() {
            self.text.push_str(&[before, self.words.text(label), behind, value].concat());
        }
    }

    /// An empty line before what comes next.
    fn paragraph(&mut self) {
        self.text.push_str(if self.text.is_empty() { "" } else { "\n\n" });
    }
}
