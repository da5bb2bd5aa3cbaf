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
    } else if small.contains("resource \"aws_") || small.contains("module \"") {
        messages::TERRAFORM_SOURCE
    } else if small.contains("aws_elasticache_") || small.starts_with("terraform ") {
        messages::TERRAFORM_TEXT
    } else if is_sql_table(&beginning) {
        messages::SQL_TABLE
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

/// Whether a few lines between documents are enough to say so: a note of a person has none of these shapes.
pub(crate) fn is_certain(message: Message) -> bool {
    [messages::PRINTED_AS_TABLE, messages::SQL_TABLE, messages::PRINTED_AS_TEXT, messages::ANSIBLE_FAILED]
        .contains(&message)
}

/// The table of an SQL client: its border begins with `+`, or is under the names of its columns.
fn is_sql_table(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim);
    let (first, second) = (lines.next().unwrap_or(""), lines.next().unwrap_or(""));
    let border = |line: &str| line.contains("-+-") && line.bytes().all(|byte| matches!(byte, b'-' | b'+'));
    let names = |line: &str| line.contains(" | ");
    (border(first) && first.starts_with('+') && names(second)) || (names(first) && border(second))
}

/// The command whose output a text is, in a form that can be imported: by the words of the AWS CLI for what it lists. Only some
/// sentences name it.
pub(crate) fn command(message: Message, text: &str) -> Option<String> {
    if ![messages::PRINTED_AS_TABLE, messages::SQL_TABLE, messages::PRINTED_AS_TEXT].contains(&message) {
        return None;
    }
    let beginning: String = text.chars().take(4000).collect();
    let words: Vec<&str> = beginning.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    let is_listed =
        |name: &str| words.iter().any(|word| word.strip_prefix("Describe").unwrap_or(word).eq_ignore_ascii_case(name));
    let listed = OPERATIONS.iter().filter(|(name, _)| is_listed(name));
    let command = |(_, operation): &(&str, &str)| ["aws elasticache ", operation, " --output json"].concat();
    let mut commands: Vec<String> = listed.map(command).collect();
    if commands.is_empty() {
        commands.extend(OPERATIONS.iter().take(2).map(command));
    }
    Some(commands.join("` and `"))
}

/// What the AWS CLI lists, and the operation that does.
const OPERATIONS: [(&str, &str); 4] = [
    ("ReplicationGroups", "describe-replication-groups"),
    ("CacheClusters", "describe-cache-clusters"),
    ("GlobalReplicationGroups", "describe-global-replication-groups"),
    ("ServerlessCaches", "describe-serverless-caches"),
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
            ("resource \"aws_elasticache_cluster\" \"a\" {", messages::TERRAFORM_SOURCE),
            ("aws_elasticache_cluster.a: Modifying... [id=a]", messages::TERRAFORM_TEXT),
            ("-----------------\n|  DescribeCacheClusters |", messages::PRINTED_AS_TABLE),
            ("+------+-----+\n| a_id | b_c |\n+------+-----+", messages::SQL_TABLE),
            (" a_id | b_c\n------+-----\n", messages::SQL_TABLE),
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
    fn the_command_is_that_of_the_text() {
        for (text, command_of_it) in [
            ("------\n|  DescribeCacheClusters  |", "aws elasticache describe-cache-clusters --output json"),
            ("REPLICATIONGROUPS\tTrue", "aws elasticache describe-replication-groups --output json"),
            ("SERVERLESSCACHES\tTrue", "aws elasticache describe-serverless-caches --output json"),
            (
                "CACHECLUSTERS\tTrue\nREPLICATIONGROUPS\tTrue",
                "aws elasticache describe-replication-groups --output json` and `aws elasticache describe-cache-clusters --output json",
            ),
            (
                "a | b",
                "aws elasticache describe-replication-groups --output json` and `aws elasticache describe-cache-clusters --output json",
            ),
        ] {
            assert_eq!(command(messages::PRINTED_AS_TABLE, text).as_deref(), Some(command_of_it), "{text}");
        }
        assert_eq!(command(messages::NOT_JSON, "CacheClusters"), None);
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
