//! A script for bash.

use upgrade_shell::push_quoted;

use super::dialect::{Call, Dialect};

pub(super) const DIALECT: Dialect = Dialect {
    quoted,
    joined,
    optional: |variable, words| ["${", variable, ":+", &words.join(" "), "}"].concat(),
    assigned: |name, value| [name, "=", value].concat(),
    needed: |name, steps| ["need ", name, " ", &steps.join(" ")].concat(),
    call,
    step: |arguments, body| ["if step ", &arguments.join(" "), "; then\n", body, "fi\n"].concat(),
    continuation: " \\",
    options: ["--run", "--from", "--to"],
    begin: "#!/usr/bin/env bash\n",
    settings: "set -euo pipefail\nexport AWS_PAGER=\nsave=\n",
    helpers: include_str!("helpers.sh"),
    refuse: "if [ -n \"$missing\" ]; then\n  say \"$text_missing$missing\"\n  exit 2\nfi\n",
    end: "say ''\nif [ \"$run_it\" = yes ]; then say \"$text_done\"; else say \"$text_done_dry\"; fi\n",
};

fn quoted(text: &str) -> String {
    let mut out = String::new();
    push_quoted(&mut out, text);
    out
}

fn joined(parts: &[(String, bool)]) -> String {
    let part = |(text, is_variable): &(String, bool)| {
        if *is_variable { ["\"${", text, "}\""].concat() } else { quoted(text) }
    };
    parts.iter().map(part).collect()
}

fn call(call: Call, arguments: &[String], command: Option<&str>) -> String {
    let name = match call {
        Call::Check => "check",
        Call::Await => "await",
        Call::Look => "look",
        Call::Request => "request",
        Call::Confirm => "confirm",
    };
    let words: Vec<&str> = std::iter::once(name).chain(arguments.iter().map(String::as_str)).collect();
    let words = words.join(" ");
    let Some(command) = command else { return ["  ", &words, "\n"].concat() };
    let command = command.replace('\n', "\n   ");
    match command.rsplit_once(" > ") {
        Some((command, file)) => ["  save=", file, " ", &words, " \\\n    ", command, "\n"].concat(),
        None => ["  ", &words, " \\\n    ", &command, "\n"].concat(),
    }
}
