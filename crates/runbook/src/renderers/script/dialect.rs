//! What differs between the languages of scripts.

/// A language of scripts.
pub(super) struct Dialect {
    /// Writes a text in quotes that keep everything.
    pub(super) quoted: fn(&str) -> String,
    /// A text that was in single quotes, in parts: text, and names of variables.
    pub(super) joined: fn(&[(String, bool)]) -> String,
    /// Words that are left out while a variable is empty.
    pub(super) optional: fn(&str, &[String]) -> String,
    /// A variable with its value.
    pub(super) assigned: fn(&str, &str) -> String,
    /// A variable, and the steps that need a value of it.
    pub(super) needed: fn(&str, &[String]) -> String,
    /// A call of one of the helpers: its name, its arguments in quotes, and a command.
    pub(super) call: fn(Call, &[String], Option<&str>) -> String,
    /// A step: its arguments in quotes, and what it does.
    pub(super) step: fn(&[String], &str) -> String,
    /// What continues a line.
    pub(super) continuation: &'static str,
    /// The names of the options.
    pub(super) options: [&'static str; 3],
    /// What stands before the first comment, and after the last one.
    pub(super) begin: &'static str,
    pub(super) settings: &'static str,
    /// Functions that every script has.
    pub(super) helpers: &'static str,
    /// What stops the script while values are missing, and what it says at its end.
    pub(super) refuse: &'static str,
    pub(super) end: &'static str,
}

/// A helper.
#[derive(Clone, Copy)]
pub(super) enum Call {
    Check,
    /// A check once AWS is no longer at work.
    Await,
    /// A command that only shows something.
    Look,
    Request,
    /// Before a deletion.
    Confirm,
}
