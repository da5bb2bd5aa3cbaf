//! The words of the page: its own labels, in the language that Leptos's context has.
//!
//! Sentences of an answer come from the core. Whoever mounts provides [`Words`]; without them, as in a test of one
//! function, it is the reference. An event handler has no context: what it says is looked up before.

use leptos::prelude::use_context;
use upgrade_api::answer::Seconds;
use upgrade_messages::Words;
pub use upgrade_messages::page::Text;

/// The words of the page.
pub fn words() -> Words {
    use_context().unwrap_or_default()
}

/// A label.
pub fn say(label: Text) -> &'static str {
    words().of_label(label)
}

/// A label with its parameters.
pub fn fill<const N: usize>(label: Text<N>, parameters: &[&str; N]) -> String {
    words().fill(label, parameters)
}

/// A range of seconds.
pub fn seconds(range: Seconds) -> String {
    upgrade_messages::range(words(), range.min, range.max)
}
