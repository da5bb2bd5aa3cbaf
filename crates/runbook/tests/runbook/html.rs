//! The page: markup that closes what it opens, and nothing that a browser would run or fetch.

use std::collections::BTreeSet;

use upgrade_rules::Guide;
use upgrade_runbook::answer::PlanAnswer;
use upgrade_runbook::{Format, Writer};

use crate::case::{answered, cases, view};

fn page(answer: &PlanAnswer) -> String {
    match Format::Html.writer() {
        Writer::Document(write) => write(&view(answer)),
        Writer::Answer => panic!("HTML is a document"),
    }
}

/// The tags of a page, without its style sheet.
fn tags(page: &str) -> Vec<&str> {
    let (head, rest) = page.split_once("<style>").unwrap();
    let body = rest.split_once("</style>").unwrap().1;
    let of = |part| str::split(part, '<').skip(1).map(|tag: &str| tag.split_once('>').unwrap().0);
    of(head).chain(of(body)).collect()
}

#[test]
fn every_element_is_closed_where_it_was_opened() {
    for (guide, cluster, goal) in cases() {
        let page = page(&answered(guide, cluster, goal));
        let mut open = Vec::new();
        for tag in tags(&page) {
            let name = tag.split(' ').next().unwrap();
            match name.strip_prefix('/') {
                Some(closed) => assert_eq!(open.pop(), Some(closed), "{cluster} => {goal}"),
                None if ["!DOCTYPE", "meta"].contains(&name) => {}
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
