//! The sentences of an import: a message is the `code` of whatever says it, and has an advice where there is one.

use upgrade_messages::import::section;
pub(crate) use upgrade_messages::import::{Id as Message, id::*};
use upgrade_messages::{Words, fill_by};

use crate::answer::Params;

/// A message in words: the sentence and, where there is one, what to do about it.
pub(crate) fn say(words: Words, message: Message, params: &Params) -> (String, Option<String>) {
    let filled = |template: &str| fill_by(template, &|name| params.get(name).map(String::as_str));
    let help = words.find(section::IMPORT, &[message.key(), "/help"].concat());
    (filled(words.text(message)), help.map(filled))
}
