//! Commands that print what a document lacks.

use serde::Serialize;
use upgrade_shell::{is_literal, is_plain, push_quoted};

/// A command to run for a second document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ImportCommand {
    /// The program and its arguments, unquoted, for quoting by whichever shell.
    pub arguments: Vec<String>,
    /// The same, quoted for POSIX shells, on one line.
    pub posix: String,
}

impl ImportCommand {
    /// A command of fixed words.
    pub(crate) fn new(words: &[&str]) -> Self {
        let mut command = Self { arguments: Vec::new(), posix: String::new() };
        for word in words {
            command.push((*word).to_owned());
        }
        command
    }

    /// `aws elasticache OPERATION`, printing JSON, in this Region where it is known.
    pub(crate) fn elasticache(operation: &str, region: Option<&str>) -> Self {
        Self::new(&["aws", "elasticache", operation, "--output", "json"]).with("--region", region)
    }

    /// The command with one more flag, if there is a value that the command line takes literally.
    ///
    /// A value that starts with `-` is joined to its flag with `=`, or it would be read as another flag.
    pub(crate) fn with(mut self, flag: &str, value: Option<&str>) -> Self {
        match value {
            None | Some("") => {}
            Some(value) if !is_literal(value) => {}
            Some(value) if value.starts_with('-') => self.push(format!("{flag}={value}")),
            Some(value) => {
                self.push(flag.to_owned());
                self.push(value.to_owned());
            }
        }
        self
    }

    /// The command with a flag that takes no value.
    pub(crate) fn with_switch(mut self, flag: &str) -> Self {
        self.push(flag.to_owned());
        self
    }

    fn push(&mut self, word: String) {
        if !self.posix.is_empty() {
            self.posix.push(' ');
        }
        // A flag may be joined with its value.
        if !word.is_empty() && word.bytes().all(|byte| is_plain(byte) || byte == b'=') {
            self.posix.push_str(&word);
        } else {
            push_quoted(&mut self.posix, &word);
        }
        self.arguments.push(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_value_stays_plain() {
        let command = ImportCommand::elasticache("describe-cache-clusters", Some("us-west-2"))
            .with("--cache-cluster-id", Some("a-1"));
        assert_eq!(
            command.posix,
            "aws elasticache describe-cache-clusters --output json --region us-west-2 --cache-cluster-id a-1"
        );
        assert_eq!(command.arguments.len(), 9);
    }

    #[test]
    fn a_hostile_value_is_one_word() {
        let command = ImportCommand::new(&["aws"]).with("--id", Some("a'$(reboot)`x`;b"));
        assert_eq!(command.posix, r"aws --id 'a'\''$(reboot)`x`;b'");
    }

    #[test]
    fn a_value_that_looks_like_a_flag_is_joined() {
        let command = ImportCommand::new(&["aws"]).with("--id", Some("-x"));
        assert_eq!(command.arguments, ["aws", "--id=-x"]);
    }

    #[test]
    fn a_value_that_would_be_read_from_a_file_is_left_out() {
        assert_eq!(ImportCommand::new(&["aws"]).with("--id", Some("file:///etc/passwd")).posix, "aws");
    }
}
