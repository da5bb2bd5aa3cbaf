//! The page's rule explorer: one static page, which a small script makes searchable.

mod entry;
mod mark;
mod statement;

use std::fmt::Write as _;

use upgrade_messages::Words;
use upgrade_messages::answer::section;
use upgrade_rules::Guide;

use crate::model::{Family, Kind, Model};
use crate::statements::Statements;
pub(crate) use mark::in_words;
use mark::{escaped, marked};

/// What the page may do: its own script and styles, and nothing else.
const POLICY: &str =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// The page.
pub(crate) fn page(model: &Model) -> String {
    let mut page = String::new();
    head(&mut page, model.entries().count());
    page.push_str("<main class=\"explorer\">\n");
    filters(&mut page, model);
    page.push_str("<div class=\"families\" id=\"rules\" tabindex=\"-1\">\n");
    page.push_str(
        "<p class=\"none\" id=\"none\" hidden>No matching rule. <button type=\"button\" class=\"link\" id=\"clear\">Show all rules</button></p>\n",
    );
    for family in &model.families {
        section(&mut page, family);
    }
    for statements in &model.statements {
        statement::section(&mut page, statements);
    }
    let _ = write!(
        page,
        "</div>\n</main>\n<footer class=\"colophon\">\n\
         <p>Generated from the rules of this planner, as of {}. The example of a rule is the smallest request that certainly \
         triggers it. Without any one of its fields, the answer no longer contains the rule.</p>\n\
         <p>Not made or reviewed by AWS. Read the sources, and test a plan on a copy before you rely on it.</p>\n\
         </footer>\n</body>\n</html>\n",
        model.read
    );
    page
}

fn head(page: &mut String, count: usize) {
    let _ = write!(
        page,
        "<!doctype html>\n<!-- Generated from the rules by `cargo xtask build`. -->\n<html lang=\"en\">\n<head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>The rules - ElastiCache Upgrade Planner</title>\n\
         <meta name=\"description\" content=\"Every rule of the ElastiCache Upgrade Planner, with its AWS guides, facts, \
         sources, and the smallest request that triggers it.\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" href=\"../icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"../theme.css\">\n\
         <link rel=\"stylesheet\" href=\"../styles.css\">\n\
         <link rel=\"stylesheet\" href=\"rules.css\">\n\
         <script src=\"theme.js\"></script>\n\
         <script type=\"module\" src=\"rules.js\"></script>\n\
         </head>\n<body>\n\
         <a class=\"skip\" href=\"#rules\">Skip to the rules</a>\n\
         <header class=\"masthead\">\n<div>\n\
         <p class=\"up\"><a href=\"../\">ElastiCache Upgrade Planner</a></p>\n\
         <h1>The rules</h1>\n\
         <p>The {count} rules behind every plan, each with its AWS guides, facts, sources, and the smallest request that triggers \
         it. Below them are the statements of plans about downtime, and their checks, with sources.</p>\n\
         </div>\n\
         <fieldset class=\"theme\" id=\"theme\" hidden>\n<legend>Theme</legend>\n<div class=\"segments\">\n"
    );
    for (word, label) in [("auto", "Auto"), ("light", "Light"), ("dark", "Dark")] {
        let _ =
            writeln!(page, "<label><input type=\"radio\" name=\"theme\" value=\"{word}\"><span>{label}</span></label>");
    }
    page.push_str("</div>\n</fieldset>\n</header>\n");
}

/// Search, filters, and links to each family. Without a script there is nothing to filter with.
fn filters(page: &mut String, model: &Model) {
    let others = model.statements.iter().map(|statements| statements.all.len());
    let count = model.entries().count().saturating_add(others.sum());
    page.push_str(
        "<aside class=\"finder\" aria-label=\"Find rules\">\n<form id=\"filters\" role=\"search\" hidden>\n\
         <div class=\"field\"><label for=\"search\">Search</label>\n\
         <input id=\"search\" name=\"q\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\"></div>\n\
         <div class=\"field\"><label for=\"guide\">Applies in</label>\n<select id=\"guide\" name=\"guide\">\n\
         <option value=\"\">Any guide</option>\n",
    );
    let words = Words::default();
    for guide in Guide::ALL {
        let short = words.label(section::GUIDE_MONTH, guide.id);
        let mut letters = short.chars();
        let short = letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect());
        let _ = writeln!(page, "<option value=\"{}\">{}</option>", guide.id, escaped(&short));
    }
    page.push_str(
        "</select></div>\n<div class=\"field\"><label for=\"kind\">Kind</label>\n<select id=\"kind\" name=\"kind\">\n\
         <option value=\"\">Any kind</option>\n",
    );
    for kind in Kind::ALL {
        let _ = writeln!(page, "<option value=\"{}\">{}: {}</option>", kind.id(), kind.name(), kind.meaning());
    }
    for Statements { kind, .. } in &model.statements {
        let _ = writeln!(page, "<option value=\"{}\">{}: {}</option>", kind.id(), kind.heading(), kind.meaning());
    }
    let _ = write!(
        page,
        "</select></div>\n</form>\n<p class=\"count\" id=\"count\" role=\"status\">{count} statements</p>\n\
         <nav aria-label=\"Families\">\n<ul>\n"
    );
    for family in &model.families {
        let _ = writeln!(
            page,
            "<li><a href=\"#family-{}\">{}</a> <span class=\"quiet\">{}</span></li>",
            family.name,
            marked(short(family)),
            family.entries.len()
        );
    }
    for statements in &model.statements {
        let _ = writeln!(
            page,
            "<li><a href=\"#family-{}\">{}</a> <span class=\"quiet\">{}</span></li>",
            statements.kind.id(),
            statements.kind.heading(),
            statements.all.len()
        );
    }
    page.push_str("</ul>\n</nav>\n</aside>\n");
}

/// The first words of a family's heading, which name it.
fn short(family: &Family) -> &str {
    family.heading.split_once(": ").map_or(family.heading.as_str(), |(name, _)| name)
}

fn section(page: &mut String, family: &Family) {
    let id = family.name;
    let (title, about) = match family.heading.split_once(": ") {
        Some((title, about)) => (title, Some(about)),
        None => (family.heading.as_str(), None),
    };
    let _ = writeln!(page, "<section class=\"family\" aria-labelledby=\"family-{id}\">");
    let _ = writeln!(page, "<h2 id=\"family-{id}\">{}</h2>", marked(title));
    if let Some(about) = about {
        let mut letters = about.chars();
        let about: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        let _ = writeln!(page, "<p class=\"lead\">{}.</p>", marked(&about));
    }
    for entry in &family.entries {
        entry::entry(page, entry);
    }
    page.push_str("</section>\n");
}
