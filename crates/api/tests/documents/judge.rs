//! Documents for the judges: `cargo xtask test judge` has shells read scripts, and runs them against a recorder. What other programs
//! read is read by another implementation.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use upgrade_api::answer::{Check, Command, Shell};
use upgrade_api::{Format, RenderOptions, answered, render};

use crate::corpus::all;

/// One case a line: its scripts, and the commands that they carry out, in order.
#[test]
fn answers_are_left_for_the_judge_of_scripts() {
    let mut lines = String::new();
    for (name, request) in all() {
        let answered = answered(&request);
        let Some(option) = answered.answer.chosen().filter(|option| !option.steps.is_empty()) else { continue };
        let script = |shell: Shell| {
            let options =
                RenderOptions { option: None, shell: Some(shell.id().to_owned()), ..RenderOptions::default() };
            render(&answered, Format::Script, &options).unwrap()
        };
        let of = |checks: &[Check]| checks.iter().filter_map(|check| posix(&check.commands)).collect::<Vec<_>>();
        let commands: Vec<String> = option
            .steps
            .iter()
            .flat_map(|step| [of(&step.before), posix(&step.commands).into_iter().collect(), of(&step.after)].concat())
            .collect();
        let (posix, powershell) = (script(Shell::Posix), script(Shell::Powershell));
        let line = json!({ "name": name, "posix": posix, "powershell": powershell, "commands": commands });
        writeln!(lines, "{line}").unwrap();
    }
    leave("corpus-scripts.ndjson", &lines);
}

/// What other programs read.
const READ_BY_PROGRAMS: [Format; 4] = [Format::Calendar, Format::Html, Format::Terraform, Format::Cloudformation];

/// One case a line: its documents by format.
#[test]
fn answers_are_left_for_the_judge_of_documents() {
    let mut lines = String::new();
    for (name, request) in all() {
        let answered = answered(&request);
        let document = |format: Format| {
            let text = render(&answered, format, &RenderOptions::default()).unwrap();
            (format.id().to_owned(), Value::from(text))
        };
        let documents = READ_BY_PROGRAMS.map(document).into_iter().chain([("name".to_owned(), Value::from(name))]);
        writeln!(lines, "{}", documents.collect::<Value>()).unwrap();
    }
    leave("corpus-documents.ndjson", &lines);
}

fn leave(name: &str, lines: &str) {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target");
    fs::create_dir_all(&target).unwrap();
    fs::write(target.join(name), lines).unwrap();
}

fn posix(commands: &[Command]) -> Option<String> {
    commands.iter().find(|command| command.shell == Shell::Posix).map(|command| command.text.clone())
}
