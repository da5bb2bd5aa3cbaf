//! The limit of a ticket, and what stays in it.

use upgrade_api::{Format, RenderOptions, answered, render};

use crate::corpus::all;

#[test]
fn no_option_of_any_case_has_a_longer_ticket_than_trackers_take() {
    for (name, request) in all() {
        let answered = answered(&request);
        let options = answered.answer.strategies.iter().map(|option| Some(option.id.clone()));
        for option in options.chain([None]) {
            let link = Some("https://planner.example/#r=".to_owned() + &"e".repeat(1_100));
            let options = RenderOptions { option, link, ..RenderOptions::default() };
            let ticket = render(&answered, Format::Ticket, &options).unwrap();
            let length = ticket.chars().count();
            assert!(length <= 4_000, "{name}: {length} characters:\n{ticket}");
        }
    }
}

/// What is left out is counted: no line is cut, and titles of steps, downtime and rollback are always there.
#[test]
fn what_decides_is_never_left_out() {
    for (name, request) in all().into_iter().step_by(7) {
        let answered = answered(&request);
        for option in &answered.answer.strategies {
            let options = RenderOptions { option: Some(option.id.clone()), ..RenderOptions::default() };
            let ticket = render(&answered, Format::Ticket, &options).unwrap();
            let titles =
                option.steps.iter().map(|step| &step.title).chain([&option.interruption.summary, &option.title]);
            for text in titles {
                assert!(ticket.contains(text.as_str()), "{name}: {}: no `{text}` in\n{ticket}", option.id);
            }
            let checks: usize = option.steps.iter().map(|step| step.before.len() + step.after.len()).sum();
            let shown = ticket.lines().filter(|line| line.starts_with("   - ")).count();
            let said = ticket.lines().any(|line| line == format!("More checks in the runbook: {}", checks - shown));
            assert_eq!(said, shown < checks, "{name}: {}:\n{ticket}", option.id);
        }
    }
}

#[test]
fn a_name_cannot_fill_the_ticket_or_move_the_cursor() {
    let id = format!("{}\\u001b[2J", "x".repeat(5_000));
    let cluster =
        format!(r#"{{"kind":"replication-group","id":"{id}","engine":"redis","version":"6.2","replicasPerShard":1}}"#);
    let answered = answered(&format!(r#"{{"cluster":{cluster},"goal":{{"version":"7.1"}}}}"#));
    let ticket = render(&answered, Format::Ticket, &RenderOptions::default()).unwrap();
    assert!(ticket.chars().count() <= 4_000 && !ticket.contains('\u{1b}'), "{ticket}");
    assert!(ticket.contains("cluster.id"), "{ticket}");
}

#[test]
fn documents_for_others_name_the_link_that_they_are_given() {
    let (_, request) = all().into_iter().next().unwrap();
    let answered = answered(&request);
    let with = |format, link: &str| {
        let options = RenderOptions { link: Some(link.to_owned()), ..RenderOptions::default() };
        // Markdown puts a backslash before what it would read as markup.
        render(&answered, format, &options).unwrap().replace('\\', "")
    };
    let link = "https://planner.example/#r=abc";
    for format in [Format::Ticket, Format::Runbook, Format::RichText, Format::ChangeRequest] {
        assert!(with(format, link).contains(&format!("This plan: {link}")), "{format:?}");
        for unfit in
            ["https://planner.example/#r=a b", &("https://planner.example/#r=".to_owned() + &"e".repeat(2_000))]
        {
            assert!(!with(format, unfit).contains("This plan"), "{format:?}: {unfit}");
        }
    }
}
