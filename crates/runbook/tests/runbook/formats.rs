//! What every format says, and plain text by itself.

use upgrade_rules::Guide;
use upgrade_runbook::answer::{InputError, PlanAnswer, Shell};
use upgrade_runbook::message::Words;
use upgrade_runbook::{Format, Writer, invalid};

use crate::case::{answered, cases, view};

/// The documents of an answer, by the format's id.
fn documents(answer: &PlanAnswer) -> Vec<(&'static str, String)> {
    let written = Format::ALL.into_iter().filter_map(|format| match format.writer() {
        Writer::Document(write) => Some((format.id(), write(&view(answer)))),
        Writer::Answer => None,
    });
    written.collect()
}

fn text(answer: &PlanAnswer) -> String {
    documents(answer).into_iter().find(|(id, _)| *id == "text").unwrap().1
}

/// The formats that have everything.
const WHOLE: [&str; 3] = ["markdown", "text", "html"];

#[test]
fn every_whole_document_says_the_summary_and_names_every_option_and_step() {
    for (guide, cluster, goal) in cases() {
        let answer = answered(guide, cluster, goal);
        for (id, document) in documents(&answer).into_iter().filter(|(id, _)| WHOLE.contains(id)) {
            // Markdown puts a backslash before what it would read as markup.
            let document = document.replace('\\', "").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
            let document = document.replace("&amp;", "&");
            // The steps of the other options are in the text and in JSON.
            let steps = answer.chosen().into_iter().flat_map(|option| &option.steps).map(|step| &step.title);
            let titles = answer.strategies.iter().map(|option| &option.title).chain(steps);
            for text in titles.chain([&answer.summary]) {
                assert!(document.contains(text.as_str()), "{id}: {cluster} => {goal} by {}: no `{text}`", guide.id);
            }
        }
    }
}

#[test]
fn text_has_the_codes_of_reasons_and_spans() {
    for (guide, cluster, goal) in cases() {
        let answer = answered(guide, cluster, goal);
        let text = text(&answer);
        let reasons = answer.direct.iter().flat_map(|direct| &direct.reasons).chain(answer.folded_notices().0);
        let spans = answer.strategies.iter().map(|option| &option.interruption.writes);
        for code in reasons.map(|reason| reason.code).chain(spans.map(|span| span.code)) {
            assert!(text.contains(&format!("[{code}]")), "{cluster} => {goal}: no {code} in\n{text}");
        }
    }
}

#[test]
fn text_of_an_input_error_names_place_and_help_and_nothing_that_a_terminal_obeys() {
    let error = |path: &str, message: &str, help: Option<&str>| InputError {
        path: path.to_owned(),
        code: "wrong",
        message: message.to_owned(),
        help: help.map(str::to_owned),
    };
    let errors = vec![error("cluster.id", "bad \u{1b}[2J", Some("write another")), error("", "no JSON\u{9b}", None)];
    let answer = invalid(Words::default(), Guide::CURRENT, errors);
    let expected = format!("{}\n\ncluster.id: bad \u{fffd}[2J (write another)\n\nno JSON\u{fffd}", answer.summary);
    assert_eq!(text(&answer), expected);
}

/// Each check and each command of the option is in its runbook, with a box of its own.
#[test]
fn a_runbook_has_every_check_and_command_with_a_box() {
    for (guide, cluster, goal) in cases() {
        let answer = answered(guide, cluster, goal);
        let Some(option) = answer.chosen() else { continue };
        let runbook = documents(&answer).into_iter().find(|(id, _)| *id == "runbook").unwrap().1;
        let boxes = runbook.lines().filter(|line| line.starts_with("- [ ] ")).count();
        let of_steps: usize = option.steps.iter().map(|step| step.before.len() + step.after.len() + 1).sum();
        assert!(boxes >= of_steps, "{cluster} => {goal}: {boxes} of {of_steps}");
        let checks = option.steps.iter().flat_map(|step| step.before.iter().chain(&step.after));
        let commands = option.steps.iter().map(|step| &step.commands).chain(checks.map(|check| &check.commands));
        for command in commands.flatten().filter(|command| command.shell == Shell::Posix) {
            assert!(runbook.contains(&command.text), "{cluster} => {goal}: no\n{}", command.text);
        }
    }
}

#[test]
fn a_change_request_has_impact_rollback_and_texts_to_send() {
    for (guide, cluster, goal) in cases() {
        let answer = answered(guide, cluster, goal);
        let Some(option) = answer.chosen() else { continue };
        let request =
            documents(&answer).into_iter().find(|(id, _)| *id == "change-request").unwrap().1.replace('\\', "");
        let each = option.steps.iter().flat_map(|step| [&step.title, &step.interruption.summary, &step.rollback.how]);
        for text in each.chain([&option.interruption.summary]) {
            assert!(request.contains(text.as_str()), "{cluster} => {goal}: no `{text}`");
        }
        for label in ["**Before the change**", "**During the change**", "**After the change**", "**After a rollback**"]
        {
            assert!(request.contains(label), "{cluster} => {goal}: no {label}");
        }
    }
}
