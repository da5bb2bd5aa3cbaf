//! One rule.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use upgrade_messages::Words;
use upgrade_messages::explorer::id;
use upgrade_rules::Guide;
use upgrade_rules::catalogue::Source;

use super::mark::{escaped, label, marked, template};
use crate::contradictions::Contradiction;
use crate::example::{Example, Shows};
use crate::json::laid_out;
use crate::model::Entry;

/// A rule as an article whose anchor is its id.
pub(super) fn entry(page: &mut String, entry: &Entry, words: Words) {
    let (code, kind) = (entry.rule.id.text(), entry.kind);
    let guides: Vec<&str> = entry.guides.iter().map(|guide| guide.id).collect();
    let _ = write!(
        page,
        "<article class=\"entry\" id=\"{code}\" aria-labelledby=\"title-{code}\" data-kind=\"{}\" data-guides=\"{}\">\n\
         <header>\n<h3 id=\"title-{code}\"><a href=\"#{code}\">{}</a></h3>\n\
         <p class=\"tags\"><span class=\"kind\" data-kind=\"{}\">{}</span> <code>{code}</code></p>\n</header>\n\
         <p class=\"sentence\">{}</p>\n",
        kind.id(),
        guides.join(" "),
        marked(entry.title),
        kind.id(),
        escaped(kind.name(words)),
        template(entry.sentence)
    );
    if let Some(condition) = entry.condition {
        let if_unknown = label(words, id::ENTRY_IF_UNKNOWN);
        let _ = writeln!(page, "<p class=\"condition\"><strong>{if_unknown}</strong> {}</p>", template(condition));
    }
    let _ = write!(page, "<dl>\n<div><dt>{}</dt><dd><ol class=\"eras\">", label(words, id::ENTRY_APPLIES_IN));
    let not_in = label(words, id::RULES_PAGE_NOT_IN);
    for guide in Guide::ALL.iter().rev() {
        if entry.guides.contains(guide) {
            let _ = write!(page, "<li class=\"in\">{}</li>", guide.id);
        } else {
            let _ = write!(page, "<li class=\"out\"><span class=\"unseen\">{not_in} </span>{}</li>", guide.id);
        }
    }
    let facts: Vec<String> = entry.rule.facts.ids().iter().map(|fact| format!("<code>{fact}</code>")).collect();
    let _ = write!(
        page,
        "</ol></dd></div>\n<div><dt>{}</dt><dd class=\"facts\">{}</dd></div>\n<div><dt>{}</dt><dd><ul class=\"documents\">",
        label(words, id::ENTRY_FACTS),
        facts.join(" "),
        label(words, id::ENTRY_SOURCES)
    );
    for source in &entry.sources {
        document(page, source);
    }
    page.push_str("</ul></dd></div>\n");
    contradictions(page, &entry.contradictions, words);
    page.push_str("</dl>\n");
    example(page, entry.title, &entry.example, words);
    page.push_str("</article>\n");
}

/// Where documents disagree, if they do.
pub(super) fn contradictions(page: &mut String, all: &[Contradiction], words: Words) {
    if all.is_empty() {
        return;
    }
    let _ = write!(page, "<div><dt>{}</dt><dd class=\"contradictions\">", label(words, id::ENTRY_CONTRADICTIONS));
    for one in all {
        contradiction(page, one, words);
    }
    page.push_str("</dd></div>\n");
}

/// What each side says and where, and what plans go by.
fn contradiction(page: &mut String, one: &Contradiction, words: Words) {
    let _ = write!(page, "<div><p><strong>{}</strong></p>\n<ul class=\"documents\">", template(one.subject));
    for side in &one.sides {
        let _ = write!(page, "<li>{}<ul class=\"documents\">", template(side.says));
        for source in &side.sources {
            document(page, source);
        }
        page.push_str("</ul></li>");
    }
    let _ = writeln!(page, "</ul>\n<p>{} {}</p></div>", label(words, id::ENTRY_IN_A_PLAN), template(one.planned));
}

pub(super) fn document(page: &mut String, source: &Source) {
    let (title, date) = (escaped(source.title), source.date);
    let _ = if source.url.is_empty() {
        write!(page, "<li>{title} <span class=\"quiet\">{date}</span></li>")
    } else {
        write!(
            page,
            "<li><a href=\"{}\" rel=\"noopener noreferrer\" target=\"_blank\">{title}</a> <span class=\"quiet\">{date}</span></li>",
            escaped(source.url)
        )
    };
}

fn example(page: &mut String, title: &str, example: &Example, words: Words) {
    let shows = match &example.shows {
        Shows::Said(said) => {
            let place = marked(&said.place.sentence(words, str::to_owned));
            format!("<p>{place}</p>\n<blockquote>{}</blockquote>", marked(&said.message))
        }
        Shows::Refuses(sentence) => format!("<p>{}</p>", label(words, *sentence)),
    };
    let _ = write!(
        page,
        "<details class=\"smallest\">\n<summary>{}</summary>\n\
         <pre><code>{}</code></pre>\n{shows}\n</details>\n\
         <p class=\"try\"><a href=\"../{}\">{}<span class=\"unseen\">: {}</span></a></p>\n",
        label(words, id::RULES_PAGE_SMALLEST),
        escaped(&laid_out(&example.request)),
        address(&example.request),
        label(words, id::RULES_PAGE_TRY),
        escaped(title)
    );
}

/// The request in the page's address, as the page itself writes it.
fn address(request: &Value) -> String {
    format!("#r={}", URL_SAFE_NO_PAD.encode(request.to_string()))
}
