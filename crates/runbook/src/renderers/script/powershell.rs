//! A script for PowerShell, 5.1 and later.

use super::dialect::{Call, Dialect};

pub(super) const DIALECT: Dialect = Dialect {
    quoted,
    joined,
    // An empty array is no word at all, an empty text can be one.
    optional: |variable, words| ["@(if ($", variable, ") { ", &words.join("; "), " })"].concat(),
    assigned: |name, value| ["$", name, " = ", value].concat(),
    needed: |name, steps| ["Use-Value '", name, "' ", &steps.join(", ")].concat(),
    call,
    step: |arguments, body| ["if (Start-Step ", &arguments.join(" "), ") {\n", body, "}\n"].concat(),
    continuation: " `",
    options: ["-Run", "-From", "-To"],
    begin: "#Requires -Version 5.1\n",
    settings: "param([switch] $Run, [int] $From = 1, [int] $To = 0)\n$ErrorActionPreference = 'Stop'\n$env:AWS_PAGER = ''\n",
    helpers: include_str!("helpers.ps1"),
    refuse: "if ($Missing) {\n    Write-Host \"$TextMissing $Missing\"\n    exit 2\n}\n",
    end: "Write-Host ''\nif ($Run) { Write-Host $TextDone } else { Write-Host $TextDoneDry }\n",
};

/// PowerShell takes typographic single quotes for plain ones, so that they are doubled as well.
fn quoted(text: &str) -> String {
    let mut out = String::from("'");
    for letter in text.chars() {
        if matches!(letter, '\'' | '\u{2018}'..='\u{201b}') {
            out.push(letter);
        }
        out.push(letter);
    }
    out.push('\'');
    out
}

fn joined(parts: &[(String, bool)]) -> String {
    let part = |(text, is_variable): &(String, bool)| {
        if *is_variable { ["$", text].concat() } else { quoted(text) }
    };
    ["(", &parts.iter().map(part).collect::<Vec<_>>().join(" + "), ")"].concat()
}

fn call(call: Call, arguments: &[String], command: Option<&str>) -> String {
    let name = match call {
        Call::Check => "Confirm-Check",
        Call::Await => "Wait-Check",
        Call::Look => "Read-Output",
        Call::Request => "Send-Request",
        Call::Confirm => "Confirm-Deletion",
    };
    let words: Vec<&str> = std::iter::once(name).chain(arguments.iter().map(String::as_str)).collect();
    let words = words.join(" ");
    match command {
        None => ["    ", &words, "\n"].concat(),
        Some(command) => ["    ", &words, " {\n        ", &command.replace('\n', "\n        "), "\n    }\n"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn no_quote_of_powershell_ends_a_text() {
        assert_eq!(quoted("a'b\u{2019}c$(x)"), "'a''b\u{2019}\u{2019}c$(x)'");
    }
}
