//! An answer that comes back as JSON gives the documents that it gave before: the second module does not plan.

use upgrade_api::{Format, RenderOptions, answered, answered_before, plan_text, render};

use crate::corpus::all;

#[test]
fn an_answer_that_is_read_back_is_the_same_and_gives_the_same_documents() {
    for (index, (name, request)) in all().into_iter().enumerate() {
        let planned = answered(&request);
        let text = serde_json::to_string(&planned.answer).unwrap();
        let read = answered_before(&request, &text).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(read.answer, planned.answer, "{name}");
        // Each format meets every kind of answer, and not every answer every format.
        let format = Format::ALL[index % Format::ALL.len()];
        let options = RenderOptions::default();
        assert_eq!(render(&read, format, &options), render(&planned, format, &options), "{name}: {format:?}");
    }
}

#[test]
fn an_answer_of_other_rules_or_of_nobody_is_refused() {
    let (_, request) = all().into_iter().next().unwrap();
    let text = plan_text(&request);
    let version = answered(&request).answer.rules_version;
    for (other, named) in [
        (text.replace(version, "0.0.9+2018-01-01"), "`0.0.9+2018-01-01`"),
        (text.replace("\"status\":", "\"state\":"), version),
        ("{}".to_owned(), "``"),
        ("no JSON".to_owned(), "``"),
        (String::new(), "``"),
    ] {
        let error = answered_before(&request, &other).unwrap_err();
        assert_eq!((error.code, error.path.as_str()), ("other-rules", "answer"));
        assert!(error.message.contains(named) && error.message.contains(version), "{error:?}");
    }
}
