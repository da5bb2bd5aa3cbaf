//! The page's rule explorer: a page with the names of all rules, which a small script fills in part by part and makes searchable;
//! and a page with everything, for browsers without scripts.

mod entry;
mod filters;
mod mark;
mod part;
mod statement;

use std::fmt::Write as _;

use upgrade_messages::Words;
use upgrade_messages::explorer::id;
use upgrade_messages::page::Text;

use crate::model::Model;
use mark::{escaped, label};
pub(crate) use mark::{in_words, marked};

/// What the page may do: its own script and styles, and nothing else.
const POLICY: &str =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// The page: all names, and the rest in parts that are not yet in the document.
pub(crate) fn page(model: &Model, words: Words) -> String {
    let mut page = String::new();
    head(&mut page, model, words, true);
    page.push_str("<main class=\"explorer\">\n");
    filters::filters(&mut page, model, words);
    page.push_str("<div class=\"families\" id=\"rules\" tabindex=\"-1\">\n");
    let _ = writeln!(
        page,
        "<p class=\"none\" id=\"none\" hidden>{} <button type=\"button\" class=\"link\" id=\"clear\">{}</button></p>",
        label(words, id::RULES_PAGE_NONE),
        label(words, id::RULES_PAGE_SHOW_ALL)
    );
    for part in part::parts(model, words) {
        part.later(&mut page);
    }
    foot(&mut page, model, words);
    page
}

/// The same with everything in the document, and without search.
pub(crate) fn whole(model: &Model, words: Words) -> String {
    let mut page = String::new();
    head(&mut page, model, words, false);
    page.push_str("<main>\n<div class=\"families\" id=\"rules\" tabindex=\"-1\">\n");
    for part in part::parts(model, words) {
        part.at_once(&mut page);
    }
    foot(&mut page, model, words);
    page
}

fn foot(page: &mut String, model: &Model, words: Words) {
    let _ = write!(
        page,
        "</div>\n</main>\n<footer class=\"colophon\">\n<p>{} {}</p>\n<p>{}</p>\n</footer>\n</body>\n</html>\n",
        marked(&words.say(id::RULES_PAGE_MADE_OF, &[("day", model.read)])),
        label(words, id::ENTRY_EXAMPLE_IS),
        marked(words.of_label(Text::NotAws))
    );
}

fn head(page: &mut String, model: &Model, words: Words, has_script: bool) {
    let count = model.entries().count();
    let script = if has_script { "<script type=\"module\" src=\"rules.js\"></script>\n" } else { "" };
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
         {script}\
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
