//! What AWS prints, read in a language that somebody names.

use upgrade_import::ImportAnswer;
use upgrade_messages::Language;

/// Reads what AWS prints. A language that is not there is an error of the answer, which then has nothing else.
pub fn import_in(text: &str, language: &str) -> ImportAnswer {
    match Language::of(language) {
        Some(language) => upgrade_import::import(text, language),
        None => upgrade_import::unknown_language(language),
    }
}
