//! The page: markup that closes what it opens, and nothing that a browser would run or fetch.

use std::collections::BTreeSet;

use upgrade_rules::Guide;
use upgrade_runbook::answer::PlanAnswer;
use upgrade_runbook::{Format, Writer};

use crate::case::{answered, cases, view};

fn page(answer: &PlanAnswer) -> String {
    written(Format::Html, answer)
}

fn written(format: Format, answer: &PlanAnswer) -> String {
    match format.writer() {
        Writer::Document(write) => write(&view(answer)),
        Writer::Answer => panic!("HTML is a document"),
    }
}

/// The tags of a page, without its style sheet.
fn tags(page: &str) -> Vec<&str> {
    let (head, body) = match page.split_once("<style>") {
        Some((head, rest)) => (head, rest.split_once("</style>").unwrap().1),
        None => ("", page),
    };
    let of = |part| str::split(part, '<').skip(1).map(|tag: &str| tag.split_once('>').unwrap().0);
    of(head).chain(of(body)).collect()
}

#[test]
fn every_element_is_closed_where_it_was_opened() {
    for (guide, cluster, goal) in cases() {
        let answer = answered(guide, cluster, goal);
        for page in [page(&answer), written(Format::RichText, &answer)] {
            let mut open = Vec::new();
            for tag in tags(&page) {
                let name = tag.split(' ').next().unwrap();
                match name.strip_prefix('/') {
                    Some(closed) => assert_eq!(open.pop(), Some(closed), "{cluster} => {goal}"),
                    None if ["!DOCTYPE", "meta", "input"].contains(&name) => {}
                    None => {
                        // A list has items and nothing else.
                        assert_eq!(name == "li", open.last() == Some(&"ul"), "{name}: {cluster} => {goal}");
                        open.push(name);
                    }
                }
            }
            assert!(open.is_empty(), "{open:?}");
        }
    }
}

/// Other programs drop what makes a page, and a link within the text would lead nowhere there.
#[test]
fn rich_text_is_headings_lists_and_code_with_links_to_aws_alone() {
    for (guide, cluster, goal) in cases() {
        let answer = answered(guide, cluster, goal);
        let text = written(Format::RichText, &answer);
        let allowed = [
            "h1",
            "h2",
            "h3",
            "p",
            "p class=\"label\"",
            "ul",
            "li",
            "pre",
            "code",
            "table",
            "thead",
            "tbody",
            "tr",
            "th scope=\"col\"",
            "th scope=\"row\"",
            "td",
        ];
        for tag in tags(&text).into_iter().filter(|tag| !tag.starts_with('/')) {
            assert!(allowed.contains(&tag) || tag.starts_with("a href=\"https://"), "<{tag}>: {cluster} => {goal}");
        }
        let runbook = written(Format::Runbook, &answer);
        assert_eq!(text.matches("☐ ").count(), runbook.matches("- [ ] ").count(), "{cluster} => {goal}");
    }
}

#[test]
fn every_link_to_a_source_arrives_and_headings_skip_no_level() {
    for (guide, cluster, goal) in cases() {
        let page = page(&answered(guide, cluster, goal));
        let of = |mark: &str| -> BTreeSet<String> {
            page.split(mark).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
        };
        assert_eq!(of("<a href=\"#"), of("<span id=\""), "{cluster} => {goal}");
        let levels = tags(&page).into_iter().filter_map(|tag| tag.strip_prefix('h')?.parse::<u32>().ok());
        let mut last = 0;
        for level in levels {
            assert!(level <= last + 1, "{cluster} => {goal}: h{level} after h{last}");
            last = level;
        }
        assert_eq!(page.matches("<h1>").count(), 1);
    }
}

#[test]
fn nothing_runs_and_nothing_is_fetched_whatever_the_texts_say() {
    let mut answer = answered(
        Guide::CURRENT,
        r#"{"kind":"replication-group","engine":"redis","version":"6.2"}"#,
        r#"{"version":"7.1"}"#,
    );
    answer.summary = r#"<script src="https://host/a.js">&"</style><img src=x>"#.to_owned();
    let page = page(&answer);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"), "{page}");
    let known = [
        "a", "body", "code", "div", "h1", "h2", "h3", "head", "html", "li", "main", "meta", "p", "pre", "span",
        "table", "tbody",
    ];
    let known: BTreeSet<&str> =
        known.into_iter().chain(["td", "th", "thead", "title", "tr", "ul", "!DOCTYPE"]).collect();
    let names = tags(&page).into_iter().map(|tag| tag.split(' ').next().unwrap().trim_start_matches('/'));
    let odd: Vec<&str> = names.filter(|name| !known.contains(name)).collect();
    assert!(odd.is_empty(), "{odd:?}");
    assert!(!page.contains("url(") && !page.contains("@import"), "{page}");
    assert!(page.contains("&lt;script src=&quot;https://host/a.js&quot;&gt;&amp;&quot;&lt;/style&gt;"), "{page}");
}
