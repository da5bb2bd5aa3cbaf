//! A request as a command line of AWS CLI, for any shell.

use upgrade_shell::{is_literal, is_plain};

use super::json;
use crate::request::{Request, Structure, Value};

/// What differs between shells.
pub(crate) struct Dialect {
    /// What continues a line: `\`, `^`, a backtick.
    pub(crate) continuation: &'static str,
    /// Whether a word can be written safely at all.
    pub(crate) carries: fn(&str) -> bool,
    /// Writes a word that is carried, quoted as needed.
    pub(crate) word: fn(&mut String, &str),
    /// What puts what a command prints into a file of this name.
    pub(crate) save: &'static str,
    /// Writes parameters as JSON, for words that cannot be carried: what goes before the command, and the flag's value.
    pub(crate) json: fn(&mut Json, &str),
}

/// Where a shell puts JSON.
#[derive(Default)]
pub(crate) struct Json {
    /// A line before the command, empty if none is needed.
    pub(crate) before: String,
    /// The value of `--cli-input-json`.
    pub(crate) value: String,
}

/// How a command is laid out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// One flag a line, three blanks in, as AWS's guide does it.
    Lines,
    /// All in one line.
    OneLine,
}

/// Whether a word needs no quotes in any shell, and is not taken for a flag.
pub(crate) fn is_bare(word: &str) -> bool {
    !word.is_empty() && !word.starts_with('-') && word.bytes().all(is_plain)
}

/// Whether a command line can carry a word: every terminal prints it, and AWS CLI takes it as it is.
pub(crate) fn is_carried(word: &str) -> bool {
    word.bytes().all(|byte| (b' '..=b'~').contains(&byte)) && is_literal(word)
}

/// Writes the command at the end of a text.
pub(crate) fn write(out: &mut String, request: &Request, dialect: &Dialect, layout: Layout) {
    let plain = request.parameters.iter().all(|(_, value)| carried(value, dialect));
    let json = (!plain).then(|| {
        let mut json = Json::default();
        (dialect.json)(&mut json, &json::parameters(&request.parameters));
        json
    });
    if let Some(json) = &json {
        out.push_str(&json.before);
    }
    out.push_str("aws ");
    out.push_str(request.call.service);
    out.push(' ');
    out.push_str(request.call.cli);
    match json {
        Some(json) => {
            flag(out, "cli-input-json", dialect, layout);
            out.push(' ');
            out.push_str(&json.value);
        }
        None => {
            for (name, value) in &request.parameters {
                parameter(out, name.cli, value, dialect, layout);
            }
        }
    }
    if let Some(region) = request.region {
        flag(out, "region", dialect, layout);
        out.push(' ');
        out.push_str(region);
    }
    if let Some(show) = &request.show {
        // Double quotes hold in all three shells: there is nothing in it that one of them expands.
        flag(out, "query", dialect, layout);
        out.push_str(" \"");
        out.push_str(show);
        out.push('"');
    }
    if let Some(file) = request.save {
        flag(out, "output", dialect, layout);
        out.push_str(" json ");
        out.push_str(dialect.save);
        out.push_str(file);
    }
}

/// Whether no shell has anything to quote in a request.
pub(crate) fn is_same_in_all(request: &Request) -> bool {
    request.parameters.iter().all(|(_, value)| match value {
        Value::Text(text) => is_bare(text),
        // The quotes of a choice and of a structure hold in all three shells.
        Value::Flag(_) | Value::Choice | Value::Number(_) | Value::Structures(..) => true,
        Value::List(..) | Value::Parameters(_) | Value::In(..) => false,
    })
}

fn carried(value: &Value, dialect: &Dialect) -> bool {
    match value {
        Value::Flag(_) | Value::Choice | Value::Number(_) | Value::In(..) => true,
        Value::Text(text) => (dialect.carries)(text),
        Value::List(_, texts) => texts.iter().all(|text| !text.starts_with('-') && (dialect.carries)(text)),
        Value::Structures(_, all) => all.iter().flatten().all(|(_, value)| is_bare_value(value)),
        Value::Parameters(values) => {
            values.iter().all(|(name, value)| is_bare(name) && !value.is_empty() && value.bytes().all(is_plain))
        }
    }
}

/// Whether a field of a structure needs no quotes of its own.
fn is_bare_value(value: &Value) -> bool {
    match value {
        Value::Text(text) => is_bare(text),
        Value::List(_, texts) => texts.iter().all(|text| is_bare(text)),
        _ => true,
    }
}

fn separate(out: &mut String, dialect: &Dialect, layout: Layout) {
    out.push(' ');
    if layout == Layout::Lines {
        out.push_str(dialect.continuation);
        out.push_str("\n   ");
    }
}

fn flag(out: &mut String, name: &str, dialect: &Dialect, layout: Layout) {
    separate(out, dialect, layout);
    out.push_str("--");
    out.push_str(name);
}

fn parameter(out: &mut String, name: &str, value: &Value, dialect: &Dialect, layout: Layout) {
    match value {
        // A value with a dash in front is taken for a flag, unless it is one word with its own.
        Value::Text(text) if text.starts_with('-') => {
            separate(out, dialect, layout);
            let mut word = String::with_capacity(name.len().saturating_add(text.len()).saturating_add(3));
            word.push_str("--");
            word.push_str(name);
            word.push('=');
            word.push_str(text);
            (dialect.word)(out, &word);
        }
        Value::Text(text) => {
            flag(out, name, dialect, layout);
            out.push(' ');
            (dialect.word)(out, text);
        }
        Value::Flag(true) => flag(out, name, dialect, layout),
        Value::Flag(false) => {
            separate(out, dialect, layout);
            out.push_str("--no-");
            out.push_str(name);
        }
        // No shell and no AWS CLI takes it as it is: the user keeps or removes what is in brackets.
        Value::Choice => {
            separate(out, dialect, layout);
            out.push_str("\"--[no-]");
            out.push_str(name);
            out.push('"');
        }
        Value::Number(number) => {
            flag(out, name, dialect, layout);
            out.push(' ');
            out.push_str(&number.to_string());
        }
        Value::List(_, texts) => {
            flag(out, name, dialect, layout);
            for text in texts {
                out.push(' ');
                (dialect.word)(out, text);
            }
        }
        Value::In(file, _) => {
            flag(out, name, dialect, layout);
            out.push_str(" file://");
            out.push_str(file);
        }
        Value::Structures(_, all) => {
            flag(out, name, dialect, layout);
            for fields in all {
                // Several have a line each, further in than their flag.
                if all.len() > 1 {
                    separate(out, dialect, layout);
                }
                out.push_str(if all.len() > 1 && layout == Layout::Lines { "   \"" } else { " \"" });
                structure(out, fields);
                out.push('"');
            }
        }
        Value::Parameters(values) => {
            flag(out, name, dialect, layout);
            for (name, value) in values {
                // Quoted in every shell: PowerShell would make a list of words with commas.
                out.push_str(" \"ParameterName=");
                out.push_str(name);
                out.push_str(",ParameterValue=");
                out.push_str(value);
                out.push('"');
            }
        }
    }
}

/// In AWS CLI's shorthand.
fn structure(out: &mut String, fields: &Structure) {
    for (index, (field, value)) in fields.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push_str(&field.replace('.', "={"));
        out.push('=');
        match value {
            Value::Number(number) => out.push_str(&number.to_string()),
            Value::List(_, texts) => {
                out.push('[');
                out.push_str(&texts.join(","));
                out.push(']');
            }
            Value::Text(text) => out.push_str(text),
            // No field is anything else.
            _ => {}
        }
        out.extend(field.matches('.').map(|_| '}'));
    }
}
