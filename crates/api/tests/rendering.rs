//! Documents of an option, for a shell.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use upgrade_api::{Answered, Format, Language, RenderOptions, answered, formats, render, shells};

const REQUEST: &str = r#"{
    "cluster": {
        "kind": "replication-group", "id": "pages", "engine": "redis", "version": "6.2", "nodeType": "cache.r6g.large",
        "replicasPerShard": 1, "automaticFailover": true, "multiAz": true, "pending": {}
    },
    "goal": { "version": "7.1" }
}"#;

fn options(option: Option<&str>, shell: Option<&str>) -> RenderOptions {
    RenderOptions { option: option.map(str::to_owned), shell: shell.map(str::to_owned), ..RenderOptions::default() }
}

fn written(answered: &Answered, option: Option<&str>, shell: Option<&str>) -> String {
    render(answered, Format::Markdown, &options(option, shell)).unwrap()
}

#[test]
fn a_document_shows_the_recommended_option_for_posix_unless_told_otherwise() {
    let answered = answered(REQUEST);
    let recommended = answered.answer.recommended.as_deref().unwrap();
    let document = written(&answered, None, None);
    assert_eq!(document, written(&answered, Some(recommended), Some("posix")));
    let other = answered.answer.strategies.iter().find(|option| option.id != recommended).unwrap();
    let document = written(&answered, Some(&other.id), None).replace('\\', "");
    for text in other.steps.iter().map(|step| &step.title).chain([&format!("Chosen option: {}", other.title)]) {
        assert!(document.contains(text.as_str()), "no `{text}`");
    }
}

#[test]
fn a_document_has_the_commands_of_the_shell() {
    let answered = answered(REQUEST);
    let step = answered.answer.chosen().unwrap().steps.last().unwrap();
    for shell in shells(Language::default()) {
        let document = written(&answered, None, Some(shell.id.id()));
        for command in &step.commands {
            assert_eq!(
                document.contains(&command.text),
                command.shell == shell.id,
                "{:?} for {shell:?}",
                command.shell
            );
        }
    }
}

#[test]
fn what_is_not_there_is_refused_with_what_is() {
    let planned = answered(REQUEST);
    for format in Format::ALL {
        let error = render(&planned, format, &options(Some("in-plaice"), None)).unwrap_err();
        assert_eq!((error.code, error.path.as_str()), ("unknown-option", "option"));
        assert_eq!(error.message, "unknown option `in-plaice`");
        for option in &planned.answer.strategies {
            assert!(error.help.as_deref().unwrap().contains(&format!("`{}`", option.id)), "{error:?}");
        }
        let error = render(&planned, format, &options(None, Some("fish"))).unwrap_err();
        assert_eq!((error.code, error.path.as_str()), ("unknown-shell", "shell"));
        for shell in format.shells() {
            assert!(error.help.as_deref().unwrap().contains(&format!("`{}`", shell.id())), "{error:?}");
        }
    }
    let nothing_to_do = answered(&REQUEST.replace("7.1", "6.2"));
    let error = render(&nothing_to_do, Format::Markdown, &options(Some("in-place-now"), None)).unwrap_err();
    assert_eq!((error.code, error.help.as_deref()), ("no-options", Some("this answer has no options")));
}

#[test]
fn a_script_is_written_for_shells_that_have_scripts() {
    let planned = answered(REQUEST);
    let error = render(&planned, Format::Script, &options(None, Some("cmd"))).unwrap_err();
    assert_eq!(error.help.as_deref(), Some("this format is written for `posix`, `powershell`"));
    let script = render(&planned, Format::Script, &options(None, Some("powershell"))).unwrap();
    assert!(script.starts_with("#Requires"), "{script}");
}

#[test]
fn an_invalid_request_is_told_its_own_errors() {
    let refused = answered("{}");
    for format in formats(Language::default()) {
        let document = render(&refused, format.id, &options(Some("in-place-now"), None)).unwrap();
        assert!(!document.is_empty(), "{:?}", format.id);
    }
}
