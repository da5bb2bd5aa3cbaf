//! What errors and events of AWS mean, in a language that somebody names.

use upgrade_explain::ExplainAnswer;
use upgrade_messages::Language;

/// Explains the errors and events of a text. A language that is not there is a problem of the answer, which then has nothing else.
pub fn explain(text: &str, language: &str) -> ExplainAnswer {
    match Language::of(language) {
        Some(language) => upgrade_explain::explain(text, language),
        None => upgrade_explain::unknown_language(language),
    }
}
