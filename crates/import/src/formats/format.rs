//! What a format of documents is.

use serde_json::Value;

use super::opening::Opening;
use super::reading::Reading;
use super::stretch::{Broken, Stretch};

/// A format in which somebody pastes what describes clusters, recognized by its content alone.
pub(crate) trait Format: Sync {
    /// Whether a document of this format may begin here: a look at the first characters. It is asked at every line.
    fn begins(&self, text: &str) -> bool;

    /// How much of the text is one document of this format, from its beginning on; behind it the next format has its turn.
    ///
    /// `None`: it is of another format. An error: it begins as a document of this format and cannot be read to its end.
    fn recognize(&self, here: &Opening<'_>) -> Option<Result<Stretch, Broken>>;

    /// Reads what a recognized document describes.
    fn read(&self, tree: &Value, reading: &mut Reading<'_>);
}
