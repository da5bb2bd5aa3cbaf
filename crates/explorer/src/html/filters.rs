//! Search, filters, and links to each family.

use std::fmt::Write as _;

use upgrade_messages::Words;
use upgrade_messages::explorer::id;
use upgrade_rules::Guide;
use upgrade_runbook::guide_month;

use super::mark::{capitalized, escaped, label, marked};
use super::part::WHOLE;
use crate::model::{Kind, Model};
use crate::statements::Statements;

/// Without a script there is nothing to filter with.
pub(super) fn filters(page: &mut String, model: &Model, words: Words) {
    let others = model.statements.iter().map(|statements| statements.all.len());
    let count = model.entries().count().saturating_add(others.sum());
    let count = count.to_string();
    let _ = write!(
        page,
        "<aside class=\"finder\" aria-label=\"{}\">\n<form id=\"filters\" role=\"search\" hidden>\n\
         <div class=\"field\"><label for=\"search\">{}</label>\n\
         <input id=\"search\" name=\"q\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\"></div>\n\
         <div class=\"field\"><label for=\"guide\">{}</label>\n<select id=\"guide\" name=\"guide\">\n\
         <option value=\"\">{}</option>\n",
        escaped(words.text(id::RULES_PAGE_FIND)),
        label(words, id::RULES_PAGE_SEARCH),
        label(words, id::ENTRY_APPLIES_IN),
        label(words, id::RULES_PAGE_ANY_GUIDE)
    );
    for guide in Guide::ALL {
        let short = guide_month(words, *guide);
        let _ = writeln!(page, "<option value=\"{}\">{}</option>", guide.id, escaped(&capitalized(&short)));
    }
    let _ = write!(
        page,
        "</select></div>\n<div class=\"field\"><label for=\"kind\">{}</label>\n<select id=\"kind\" name=\"kind\">\n\
         <option value=\"\">{}</option>\n",
        label(words, id::RULES_PAGE_KIND),
        label(words, id::RULES_PAGE_ANY_KIND)
    );
    for kind in Kind::ALL {
        choice(page, kind.id(), kind.name(words), kind.meaning(words));
    }
    for Statements { kind, .. } in &model.statements {
        choice(page, kind.id(), kind.heading(words), kind.meaning(words));
    }
    let _ = write!(
        page,
        "</select></div>\n</form>\n<p class=\"count\" id=\"count\" role=\"status\" data-some=\"{}\">{}</p>\n\
         <nav aria-label=\"{}\">\n<ul>\n",
        // The script counts.
        escaped(words.text(id::RULES_PAGE_COUNT_SOME)),
        marked(&words.say(id::RULES_PAGE_COUNT_ALL, &[("total", count)])),
        escaped(words.text(id::RULES_PAGE_FAMILIES))
    );
    for family in &model.families {
        let _ = writeln!(
            page,
            "<li><a href=\"#family-{}\">{}</a> <span class=\"quiet\">{}</span></li>",
            family.name,
            marked(family.title),
            family.entries.len()
        );
    }
    for statements in &model.statements {
        let _ = writeln!(
            page,
            "<li><a href=\"#family-{}\">{}</a> <span class=\"quiet\">{}</span></li>",
            statements.kind.id(),
            marked(statements.kind.heading(words)),
            statements.all.len()
        );
    }
    let _ = write!(
        page,
        "</ul>\n</nav>\n<p><a href=\"{WHOLE}\">{}</a></p>\n</aside>\n",
        label(words, id::RULES_PAGE_WHOLE)
    );
}

/// A kind that can be chosen, and what it is.
fn choice(page: &mut String, kind: &str, name: &str, meaning: &str) {
    let _ = writeln!(page, "<option value=\"{kind}\">{}: {}</option>", escaped(name), escaped(meaning));
}
