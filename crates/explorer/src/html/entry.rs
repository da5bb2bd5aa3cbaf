//! One rule.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use upgrade_rules::Guide;
use upgrade_rules::catalogue::Source;

use super::mark::{escaped, marked, template};
use crate::contradictions::Contradiction;
use crate::example::{Example, Place, Shows};
use crate::json::laid_out;
use crate::model::Entry;

/// A rule as an article whose anchor is its id.
pub(super) fn entry(page: &mut String, entry: &Entry) {
    let (id, kind) = (entry.rule.id.text(), entry.kind);
    let guides: Vec<&str> = entry.guides.iter().map(|guide| guide.id).collect();
    let _ = write!(
        page,
        "<article class=\"entry\" id=\"{id}\" aria-labelledby=\"title-{id}\" data-kind=\"{}\" data-guides=\"{}\">\n\
         <header>\n<h3 id=\"title-{id}\"><a href=\"#{id}\">{}</a></h3>\n\
         <p class=\"tags\"><span class=\"kind\" data-kind=\"{}\">{}</span> <code>{id}</code></p>\n</header>\n\
         <p class=\"sentence\">{}</p>\n",
        kind.id(),
        guides.join(" "),
        marked(entry.title),
        kind.id(),
        kind.name(),
        template(entry.sentence)
    );
    if let Some(condition) = entry.condition {
        let _ =
            writeln!(page, "<p class=\"condition\"><strong>If a fact is unknown:</strong> {}</p>", template(condition));
    }
    page.push_str("<dl>\n<div><dt>Applies in</dt><dd><ol class=\"eras\">");
    for guide in Guide::ALL.iter().rev() {
        if entry.guides.contains(guide) {
            let _ = write!(page, "<li class=\"in\">{}</li>", guide.id);
        } else {
            let _ = write!(page, "<li class=\"out\"><span class=\"unseen\">not in </span>{}</li>", guide.id);
        }
    }
    page.push_str("</ol></dd></div>\n<div><dt>Facts</dt><dd class=\"facts\">");
    let facts: Vec<String> = entry.rule.facts.ids().iter().map(|fact| format!("<code>{fact}</code>")).collect();
    page.push_str(&facts.join(" "));
    page.push_str("</dd></div>\n<div><dt>Sources</dt><dd><ul class=\"documents\">");
    for source in &entry.sources {
        document(page, source);
    }
    page.push_str("</ul></dd></div>\n");
    if !entry.contradictions.is_empty() {
        page.push_str("<div><dt>Contradictions</dt><dd class=\"contradictions\">");
        for one in &entry.contradictions {
            contradiction(page, one);
        }
        page.push_str("</dd></div>\n");
    }
    page.push_str("</dl>\n");
    example(page, entry.title, &entry.example);
    page.push_str("</article>\n");
}

/// What each side says and where, and what plans go by.
pub(super) fn contradiction(page: &mut String, one: &Contradiction) {
    let _ = write!(page, "<div><p><strong>{}</strong></p>\n<ul class=\"documents\">", template(one.subject));
    for side in &one.sides {
        let _ = write!(page, "<li>{}<ul class=\"documents\">", template(side.says));
        for source in &side.sources {
            document(page, source);
        }
        page.push_str("</ul></li>");
    }
    let _ = writeln!(page, "</ul>\n<p>In a plan: {}</p></div>", template(one.planned));
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

fn example(page: &mut String, title: &str, example: &Example) {
    let shows = match &example.shows {
        Shows::Said(said) => {
            let place = match &said.place {
                Place::Direct => "It says about the upgrade as requested:".to_owned(),
                Place::Notice => "It says for every option:".to_owned(),
                Place::Condition { way } => format!("It says what the option “{}” depends on:", escaped(way)),
                Place::Step { way, step } => {
                    format!("It says at the step “{}” of the option “{}”:", escaped(step), escaped(way))
                }
            };
            format!("<p>{place}</p>\n<blockquote>{}</blockquote>", marked(&said.message))
        }
        Shows::Refuses(step) => format!("<p>It blocks {step}, so the answer has no option with that step.</p>"),
    };
    let _ = write!(
        page,
        "<details class=\"smallest\">\n<summary>The smallest request that triggers it</summary>\n\
         <pre><code>{}</code></pre>\n{shows}\n</details>\n\
         <p class=\"try\"><a href=\"../{}\">Open in the planner<span class=\"unseen\">: {}</span></a></p>\n",
        escaped(&laid_out(&example.request)),
        address(&example.request),
        escaped(title)
    );
}

/// The request in the page's address, as the page itself writes it.
fn address(request: &Value) -> String {
    format!("#r={}", URL_SAFE_NO_PAD.encode(request.to_string()))
}
