//! Whatever an id holds, the program gets exactly that id, and no shell does anything with it.

use proptest::prelude::*;

use super::shells;
use crate::request::{Request, call, name};
use crate::shells::aws_cli::{self, Layout};
use crate::shells::{cmd, posix, powershell, query_api};

/// Ids that have broken other tools.
const AWKWARD: [&str; 36] = [
    "myReplGroup",
    "it's",
    "a\"b",
    "$(touch /tmp/x)",
    "`id`",
    "100%",
    "%PATH%",
    "!PATH!",
    "a!b",
    "-x",
    "--profile=x",
    "file:///etc/hostname",
    "fileb://x",
    "http://x",
    "https://x",
    "a\nb",
    "a\r\nb",
    "a b",
    " ",
    "",
    "*",
    "?",
    "[a]",
    "{a,b}",
    "~",
    "a\\",
    "a\\\"",
    "\\",
    "a;b",
    "a&b|c<d>e^f(g)",
    "a\tb",
    "“quoted”",
    "it\u{2019}s",
    "日本",
    "@file",
    "a'; Remove-Item x; '",
];

fn request(id: &str) -> Request<'_> {
    Request::new(call::MODIFY_REPLICATION_GROUP, Some("us-east-1"))
        .text(name::REPLICATION_GROUP_ID, id)
        .text(name::ENGINE_VERSION, "7.1")
        .flag(name::APPLY_IMMEDIATELY, false)
        .show("ReplicationGroups[].[Status]")
}

/// The id that the program gets, from its words and the JSON that a file holds.
fn id_of(words: &[String], file: Option<&str>) -> String {
    assert_eq!(words[0..2], ["elasticache", "modify-replication-group"]);
    let tail: Vec<&str> = words.iter().rev().take(4).rev().map(String::as_str).collect();
    assert_eq!(tail, ["--region", "us-east-1", "--query", "ReplicationGroups[].[Status]"]);
    if words[2] == "--cli-input-json" {
        let json = if words[3] == "file://elasticache-request.json" { file.unwrap() } else { &words[3] };
        assert!(json.is_ascii());
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(value["EngineVersion"], "7.1");
        assert_eq!(value["ApplyImmediately"], false);
        return value["ReplicationGroupId"].as_str().unwrap().to_owned();
    }
    let (id, rest) = if let Some(id) = words[2].strip_prefix("--replication-group-id=") {
        (id, &words[3..])
    } else {
        assert_eq!(words[2], "--replication-group-id");
        (words[3].as_str(), &words[4..])
    };
    assert_eq!(rest[..3], ["--engine-version", "7.1", "--no-apply-immediately"]);
    // Otherwise AWS CLI would read the file, or take the value for a flag.
    assert!(!id.starts_with("file") || !id.contains("://"));
    assert!(!id.starts_with('-') || words[2].contains('='));
    id.to_owned()
}

fn check(id: &str) {
    for layout in [Layout::Lines, Layout::OneLine] {
        let write = |dialect| {
            let mut out = String::new();
            aws_cli::write(&mut out, &request(id), dialect, layout);
            out
        };
        assert_eq!(id_of(&shells::posix(&write(&posix::DIALECT)), None), id);
        assert_eq!(id_of(&shells::cmd(&write(&cmd::DIALECT)), None), id);
        let (file, words) = shells::powershell(&write(&powershell::DIALECT));
        assert_eq!(id_of(&words, file.as_deref()), id);
    }
    let mut out = String::new();
    query_api::write(&mut out, &request(id));
    let encoded = out.lines().find_map(|line| line.strip_prefix("   &ReplicationGroupId=")).unwrap();
    assert!(encoded.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~%".contains(&byte)));
    assert_eq!(decode(encoded), id);
}

fn decode(encoded: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = encoded.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first == b'%' {
            bytes.push(u8::from_str_radix(std::str::from_utf8(&after[..2]).unwrap(), 16).unwrap());
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn awkward_ids_arrive_whole() {
    for id in AWKWARD {
        check(id);
    }
}

#[test]
fn a_plain_id_stays_plain() {
    let mut out = String::new();
    aws_cli::write(&mut out, &request("pages-1"), &posix::DIALECT, Layout::OneLine);
    assert!(
        out.starts_with(
            "aws elasticache modify-replication-group --replication-group-id pages-1 --engine-version 7.1 "
        )
    );
}

#[test]
fn values_of_parameters_arrive_whole() {
    for (value, plain) in
        [("allkeys-lru", true), ("a,b", false), ("", false), ("a b", false), ("x=y", false), ("-1", true)]
    {
        let request = Request::new(call::MODIFY_CACHE_PARAMETER_GROUP, None)
            .text(name::CACHE_PARAMETER_GROUP_NAME, "g")
            .values(name::PARAMETER_NAME_VALUES, vec![("databases", "16"), ("other", value)]);
        let mut out = String::new();
        aws_cli::write(&mut out, &request, &posix::DIALECT, Layout::Lines);
        let words = shells::posix(&out);
        if plain {
            let expected = format!("ParameterName=other,ParameterValue={value}");
            assert_eq!(words[4..], ["--parameter-name-values", "ParameterName=databases,ParameterValue=16", &expected]);
        } else {
            let json: serde_json::Value = serde_json::from_str(&words[3]).unwrap();
            assert_eq!(json["ParameterNameValues"][1]["ParameterValue"], value);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_id_arrives_whole(id in "[^\\x00]{0,24}") {
        check(&id);
    }

    #[test]
    fn any_id_of_marks_arrives_whole(id in "[-a'\"$`%!\\\\&|<>^() \\n~*;:/]{0,12}") {
        check(&id);
    }
}
