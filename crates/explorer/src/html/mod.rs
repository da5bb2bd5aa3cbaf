//! The page's rule explorer: one static page, which a small script makes searchable.

mod entry;
mod mark;
mod statement;

use std::fmt::Write as _;

use upgrade_messages::Words;
use upgrade_messages::explorer::id;
use upgrade_messages::page::Text;
use upgrade_rules::Guide;
use upgrade_runbook::guide_month;

use crate::model::{Family, Kind, Model};
use crate::statements::Statements;
use mark::{capitalized, escaped, label, sentence};
pub(crate) use mark::{in_words, marked};

/// What the page may do: its own script and styles, and nothing else.
const POLICY: &str =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// The page.
pub(crate) fn page(model: &Model, words: Words) -> String {
    let mut page = String::new();
    head(&mut page, model.entries().count(), words);
    page.push_str("<main class=\"explorer\">\n");
    filters(&mut page, model, words);
    page.push_str("<div class=\"families\" id=\"rules\" tabindex=\"-1\">\n");
    let _ = writeln!(
        page,
        "<p class=\"none\" id=\"none\" hidden>{} <button type=\"button\" class=\"link\" id=\"clear\">{}</button></p>",
        label(words, id::RULES_PAGE_NONE),
        label(words, id::RULES_PAGE_SHOW_ALL)
    );
    for family in &model.families {
        section(&mut page, family, words);
    }
    for statements in &model.statements {
        statement::section(&mut page, statements, words);
    }
    let _ = write!(
        page,
        "</div>\n</main>\n<footer class=\"colophon\">\n<p>{} {}</p>\n<p>{}</p>\n</footer>\n</body>\n</html>\n",
        marked(&words.say(id::RULES_PAGE_MADE_OF, &[("day", model.read)])),
        label(words, id::ENTRY_EXAMPLE_IS),
        marked(words.of_label(Text::NotAws))
    );
    page
}

fn head(page: &mut String, count: usize, words: Words) {
    let planner = words.of_label(Text::Title);
    let _ = write!(
        page,
        "<!doctype html>\n<!-- Generated from the rules by `cargo xtask build`. -->\n<html lang=\"{}\">\n<head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>{}</title>\n\
         <meta name=\"description\" content=\"{}\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" href=\"../icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"../theme.css\">\n\
         <link rel=\"stylesheet\" href=\"../styles.css\">\n\
         <link rel=\"stylesheet\" href=\"rules.css\">\n\
         <script src=\"../before-paint.js\"></script>\n\
         <script type=\"module\" src=\"rules.js\"></script>\n\
         </head>\n<body>\n\
         <a class=\"skip\" href=\"#rules\">{}</a>\n\
         <header class=\"masthead\">\n<div>\n\
         <p class=\"up\"><a href=\"../\">{}</a></p>\n\
         <h1>{}</h1>\n\
         <p>{}</p>\n\
         </div>\n\
         <fieldset class=\"theme\" id=\"theme\" hidden>\n<legend>{}</legend>\n<div class=\"segments\">\n",
        words.language().name(),
        escaped(&words.say(id::RULES_PAGE_DOCUMENT, &[("planner", planner)])),
        escaped(words.text(id::RULES_PAGE_DESCRIPTION)),
        label(words, id::RULES_PAGE_SKIP),
        marked(planner),
        label(words, id::ENTRY_THE_RULES),
        marked(&words.say(id::RULES_PAGE_LEAD, &[("count", count.to_string())])),
        marked(words.of_label(Text::Theme))
    );
    for (word, label) in [("auto", Text::ThemeAuto), ("light", Text::ThemeLight), ("dark", Text::ThemeDark)] {
        let _ = writeln!(
            page,
            "<label><input type=\"radio\" name=\"theme\" value=\"{word}\"><span>{}</span></label>",
            marked(words.of_label(label))
        );
    }
    page.push_str("</div>\n</fieldset>\n</header>\n");
}

/// Search, filters, and links to each family. Without a script there is nothing to filter with.
fn filters(page: &mut String, model: &Model, words: Words) {
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
    page.push_str("</ul>\n</nav>\n</aside>\n");
}

/// A kind that can be chosen, and what it is.
fn choice(page: &mut String, kind: &str, name: &str, meaning: &str) {
    let _ = writeln!(page, "<option value=\"{kind}\">{}: {}</option>", escaped(name), escaped(meaning));
}

fn section(page: &mut String, family: &Family, words: Words) {
    let Family { name: id, title, about, .. } = family;
    let _ = writeln!(page, "<section class=\"family\" aria-labelledby=\"family-{id}\">");
    let _ = writeln!(page, "<h2 id=\"family-{id}\">{}</h2>", marked(title));
    if let Some(about) = about {
        let _ = writeln!(page, "<p class=\"lead\">{}</p>", sentence(about));
    }
    for entry in &family.entries {
        entry::entry(page, entry, words);
    }
    page.push_str("</section>\n");
}
