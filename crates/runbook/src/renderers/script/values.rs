//! Placeholders as variables.

use super::dialect::Dialect;
use super::words::{Piece, pieces, placeholders};

/// What a command has for a time that is known when it runs.
const TIMES: [(&str, &str); 2] = [("MY-START-TIME", "(Get-Time 60)"), ("MY-END-TIME", "(Get-Time 0)")];

/// A value that the user fills in.
pub(super) struct Value {
    pub(super) variable: String,
    /// What the plan calls it.
    pub(super) placeholder: String,
    /// The steps that need it.
    pub(super) steps: Vec<String>,
}

/// The values of a script.
pub(super) struct Values<'d> {
    pub(super) dialect: &'d Dialect,
    pub(super) all: Vec<Value>,
    /// Whether the script's language has times of its own.
    pub(super) has_times: bool,
}

impl Values<'_> {
    /// A command with variables for its placeholders.
    pub(super) fn command(&mut self, command: &str, step: &str) -> String {
        // What a setting of the old cluster is for is left out where that has no such setting.
        let creates = ["create-replication-group", "create-cache-cluster", "create-serverless-cache"];
        let has_optional = creates.iter().any(|call| command.starts_with(&["aws elasticache ", call, " "].concat()));
        let lines = command.split('\n').map(|line| self.line(line, step, has_optional));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn line(&mut self, line: &str, step: &str, has_optional: bool) -> String {
        let indent = line.len().saturating_sub(line.trim_start().len());
        let (indent, text) = line.split_at_checked(indent).unwrap_or(("", line));
        let continuation = if text.ends_with(self.dialect.continuation) { self.dialect.continuation } else { "" };
        let text = text.strip_suffix(continuation).unwrap_or(text);
        let mut words: Vec<String> = vec![String::new()];
        let mut first = None;
        for piece in pieces(text) {
            if let Piece::Space(_) = piece {
                words.push(String::new());
                continue;
            }
            let (written, variable) = self.piece(piece, step);
            first = first.or(variable);
            if let Some(word) = words.last_mut() {
                word.push_str(&written);
            }
        }
        let text = match first {
            Some(variable) if has_optional && !indent.is_empty() => {
                let words: Vec<String> = words.into_iter().map(|word| self.as_text(word)).collect();
                (self.dialect.optional)(&variable, &words)
            }
            _ => words.join(" "),
        };
        [indent, &text, continuation].concat()
    }

    /// A word where a language wants texts.
    fn as_text(&self, word: String) -> String {
        if self.has_times && word.starts_with('-') { (self.dialect.quoted)(&word) } else { word }
    }

    /// A piece with variables, and the first of them.
    fn piece(&mut self, piece: Piece, step: &str) -> (String, Option<String>) {
        let (text, is_single) = match piece {
            Piece::Space(text) | Piece::Bare(text) => (text, false),
            Piece::Double(text) => (text.trim_matches('"'), false),
            Piece::Single(text) => (text.trim_matches('\''), true),
        };
        if let Some((_, time)) = TIMES.iter().find(|(placeholder, _)| *placeholder == text) {
            return (if self.has_times { *time } else { text }.to_owned(), None);
        }
        if let Some(flag) = text.strip_prefix("--[no-]") {
            let placeholder = ["--", flag, ", --no-", flag].concat();
            let variable = self.variable(&["MY-", flag].concat().to_ascii_uppercase(), &placeholder, step);
            return (["\"${", &variable, "}\""].concat(), Some(variable));
        }
        let mut first = None;
        let parts = placeholders(text).into_iter().map(|(part, is_placeholder)| {
            if !is_placeholder {
                return (part.to_owned(), false);
            }
            let variable = self.variable(part, part, step);
            first.get_or_insert_with(|| variable.clone());
            (variable, true)
        });
        let parts: Vec<(String, bool)> = parts.collect();
        if first.is_none() {
            let (Piece::Space(text) | Piece::Bare(text) | Piece::Double(text) | Piece::Single(text)) = piece;
            return (text.to_owned(), None);
        }
        if is_single {
            return ((self.dialect.joined)(&parts), first);
        }
        let inside = parts.iter().map(
            |(part, is_variable)| {
                if *is_variable { ["${", part, "}"].concat() } else { part.clone() }
            },
        );
        (["\"", &inside.collect::<String>(), "\""].concat(), first)
    }

    fn variable(&mut self, name: &str, placeholder: &str, step: &str) -> String {
        let variable = name.replace('-', "_");
        let known = self.all.iter().position(|value| value.variable == variable);
        match known.and_then(|index| self.all.get_mut(index)) {
            Some(value) if value.steps.last().is_none_or(|last| last != step) => value.steps.push(step.to_owned()),
            Some(_) => {}
            None => {
                let steps = vec![step.to_owned()];
                let placeholder = placeholder.to_owned();
                self.all.push(Value { variable: variable.clone(), placeholder, steps });
            }
        }
        variable
    }
}
