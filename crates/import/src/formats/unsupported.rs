//! Says what a text is that no format takes.

use crate::messages::{self, Message};

/// How files begin that hold the text packed, as UTF-8 reads their bytes.
const PACKED: [(&str, Message); 2] = [("\u{1f}\u{fffd}\u{8}", messages::GZIP), ("PK\u{3}\u{4}", messages::ZIP)];

/// The sentence for a packed file. It comes before any search for documents: among its bytes there may be lines that look like
/// one.
pub(crate) fn packed(text: &str) -> Option<Message> {
    PACKED.into_iter().find(|(beginning, _)| text.starts_with(beginning)).map(|(_, message)| message)
}

/// The sentence for a text without a document, judged by its beginning.
pub(crate) fn explain(text: &str) -> Message {
    let beginning: String = text.trim_start().chars().take(4000).collect();
    let small = beginning.to_ascii_lowercase();
    let first = small.lines().next().unwrap_or("").trim();

    if beginning.contains('\0') || beginning.starts_with(['\u{1f}', char::REPLACEMENT_CHARACTER]) {
        messages::NOT_TEXT
    } else if AWS_ERRORS.iter().any(|error| small.contains(error)) {
        messages::AWS_ERROR
    } else if small.starts_with("fatal: [") {
        messages::ANSIBLE_FAILED
    } else if small.starts_with('<') {
        let html = ["<!doctype html", "<html", "<head", "<body", "<div"].iter().any(|tag| small.contains(tag));
        if html { messages::HTML_PAGE } else { messages::XML_ANSWER }
    } else if small.contains("datetime.datetime(") || ["{'", "[{'", "@{"].iter().any(|start| small.starts_with(start)) {
        messages::PRINTED_BY_PYTHON
    } else if small.contains("aws_elasticache_") || small.starts_with("terraform ") {
        messages::TERRAFORM_TEXT
    } else if first.len() > 4 && (first.chars().all(|c| matches!(c, '-' | '+')) || first.starts_with('|')) {
        messages::PRINTED_AS_TABLE
    } else if beginning.lines().any(is_text_output) {
        messages::PRINTED_AS_TEXT
    } else if first.ends_with(':') || (first.starts_with("- ") && first.contains(": ")) || is_yaml_pair(first) {
        messages::PRINTED_AS_YAML
    } else if small.starts_with(['"', '}', ']']) || first.ends_with([',', '{', '[']) {
        messages::STARTS_TOO_LATE
    } else if beginning.contains(char::REPLACEMENT_CHARACTER) {
        messages::NOT_TEXT
    } else {
        messages::NOT_JSON
    }
}

/// Beginnings of what the AWS command line and the Query API write when they fail.
const AWS_ERRORS: [&str; 9] = [
    "<errorresponse",
    "an error occurred (",
    "unable to locate credentials",
    "you must specify a region",
    "could not connect to the endpoint",
    "usage: aws ",
    "aws: error",
    "unknown options:",
    "the config profile (",
];

/// `CACHECLUSTERS<tab>True<tab>...`
fn is_text_output(line: &str) -> bool {
    let word = line.split('\t').next().unwrap_or("");
    word.len() > 3 && word.len() < line.len() && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// `ReplicationGroupId: orders`
fn is_yaml_pair(line: &str) -> bool {
    line.split_once(": ")
        .is_some_and(|(key, _)| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_sentence() {
        for (text, message) in [
            ("<!DOCTYPE html><html lang=\"en\">", messages::HTML_PAGE),
            (
                "<DescribeCacheClustersResponse xmlns=\"http://elasticache.amazonaws.com/doc/2015-02-02/\">",
                messages::XML_ANSWER,
            ),
            ("An error occurred (AccessDenied) when calling", messages::AWS_ERROR),
            ("fatal: [localhost]: FAILED! => {\"msg\": \"x\"}", messages::ANSIBLE_FAILED),
            ("{'ReplicationGroups': []}", messages::PRINTED_BY_PYTHON),
            ("resource \"aws_elasticache_cluster\" \"a\" {", messages::TERRAFORM_TEXT),
            ("-----------------\n|  DescribeCacheClusters |", messages::PRINTED_AS_TABLE),
            ("CACHECLUSTERS\tTrue\tFalse", messages::PRINTED_AS_TEXT),
            ("ReplicationGroups:\n- ARN: arn", messages::PRINTED_AS_YAML),
            ("- AtRestEncryptionEnabled: false", messages::PRINTED_AS_YAML),
            ("\"Status\": \"available\" }", messages::STARTS_TOO_LATE),
            ("0a1b\",\n", messages::STARTS_TOO_LATE),
            ("{\0\"\0", messages::NOT_TEXT),
            ("\u{1f}\u{fffd}compressed", messages::NOT_TEXT),
            ("hello", messages::NOT_JSON),
        ] {
            assert_eq!(explain(text), message, "{text}");
        }
    }

    #[test]
    fn a_packed_file_is_named_before_documents_are_looked_for() {
        for (text, message) in [
            ("\u{1f}\u{fffd}\u{8}\u{8}\u{fffd}orders.json\n{}", Some(messages::GZIP)),
            ("PK\u{3}\u{4}\u{14}\0\n[]", Some(messages::ZIP)),
            ("PK {}", None),
            ("{}", None),
        ] {
            assert_eq!(packed(text), message, "{text}");
        }
    }
}
