//! What an error of the AWS CLI, the console, Terraform, CloudFormation or a controller means, or an event of `ElastiCache`.
//!
//! [`explain`] takes the text that a person pastes. Each message that a document or a public thread has word for word is
//! recognized ([`upgrade_rules::catalogue::errors`]), whatever tool printed it, and gets its meaning, what to do, the rules
//! that say the same in a plan, and the steps it belongs to. Of every other error, the answer has what the tool says of the
//! request, and nothing is made up. It needs no cluster.
//!
//! # What it costs
//!
//! The text is gone through once, by its letters and digits alone. At the beginning of each word every known text is compared
//! without a step back, so the time is linear in the length of the text, of which at most [`MOST_BYTES`] are read.
//!
//! ```
//! use upgrade_explain::{ExplainStatus, Language, explain};
//!
//! let answer = explain("InvalidParameterValue: Cannot find version 7.4 for redis", Language::default());
//! assert_eq!(answer.status, ExplainStatus::Explained);
//! assert_eq!(answer.errors[0].code, "version-not-on-offer");
//! assert_eq!(answer.errors[0].params["version"], "7.4");
//! ```

mod answer;
mod answering;
mod events;
mod found;
mod letters;
mod older;
mod pattern;
mod place;
mod render;
mod request;

pub use answer::{ExplainAnswer, ExplainStatus, ExplainedError, FailedRequest, UnknownError, UnknownKind};
pub use answering::{MOST_BYTES, MOST_ERRORS, unknown_language};
pub use render::{as_markdown, as_text};
pub use upgrade_messages::Language;

use answering::Answering;
use found::errors_of;
use letters::Letters;
use upgrade_messages::Words;

/// Explains the errors and events of a text.
pub fn explain(text: &str, language: Language) -> ExplainAnswer {
    let read = text.get(..text.floor_char_boundary(MOST_BYTES)).unwrap_or_default();
    let mut answering = Answering::new(Words::of(language), read);
    if read.trim().is_empty() {
        return answering.empty();
    }
    if read.len() < text.len() {
        answering.cut(text.len());
    }
    let letters = Letters::of(read);
    let found = errors_of(&letters);
    answering.answer(&found, &events::messages(read))
}
