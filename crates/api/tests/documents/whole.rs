//! Documents as they are, so that each change of a sentence is read where it is read.

use upgrade_api::{Format, RenderOptions, render};

use crate::corpus::read;

fn documents(format: Format) {
    for (name, answered) in read() {
        let document = render(&answered, format, &RenderOptions::default()).unwrap();
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("{}-{name}", format.id()), document);
        });
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
