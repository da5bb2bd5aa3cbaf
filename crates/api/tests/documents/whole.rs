//! Documents as they are, so that each change of a sentence is read where it is read.

use upgrade_api::{Format, RenderOptions, render};

use crate::corpus::read;

fn documents(format: Format) {
    for (name, answered) in read() {
        let document = render(&answered, format, &RenderOptions::default()).unwrap();
        read_whole(&format!("{}-{name}", format.id()), &document);
    }
}

#[test]
fn tickets() {
    documents(Format::Ticket);
}

#[test]
fn runbooks() {
    documents(Format::Runbook);
}

#[test]
fn change_requests() {
    documents(Format::ChangeRequest);
}

#[test]
fn calendars() {
    documents(Format::Calendar);
}

#[test]
fn terraform() {
    documents(Format::Terraform);
}

#[test]
fn cloudformation() {
    documents(Format::Cloudformation);
}

/// What is read by shells as well: one of each kind is enough for people.
#[test]
fn scripts() {
    let all = read();
    let find = |wanted: &str| all.iter().find(|(name, _)| *name == wanted).map(|(_, answered)| answered).unwrap();
    for (name, shell) in [("new-cluster", "posix"), ("blocked", "powershell"), ("no-path", "posix")] {
        let options = RenderOptions { option: None, shell: Some(shell.to_owned()), ..RenderOptions::default() };
        let document = render(find(name), Format::Script, &options).unwrap();
        read_whole(&format!("script-{name}-{shell}"), &document);
    }
}

fn read_whole(name: &str, document: &str) {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, document);
    });
}
