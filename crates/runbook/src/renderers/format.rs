//! What a format says of itself.

use super::Format;
use crate::message::Words;
use crate::shells::Shell;

impl Format {
    /// The format with this id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }

    /// What a program or a command names it by: `markdown`.
    pub const fn id(self) -> &'static str {
        self.row().id
    }

    /// Its name for a person.
    pub fn name(self, words: Words) -> &'static str {
        words.text(self.row().name)
    }

    /// Its media type: `text/markdown`.
    pub const fn media_type(self) -> &'static str {
        self.row().media_type
    }

    /// What the name of a file with it ends in, without the dot: `md`.
    pub const fn extension(self) -> &'static str {
        self.row().extension
    }

    /// The shells that it is written for.
    pub const fn shells(self) -> &'static [Shell] {
        self.row().shells
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Format;
    use crate::message::Words;

    #[test]
    fn each_format_is_found_by_its_id_and_told_from_the_others() {
        for format in Format::ALL {
            assert_eq!(Format::of(format.id()), Some(format));
            assert_eq!(serde_json::to_value(format).unwrap(), format.id());
            assert!(format.media_type().contains('/') && !format.extension().starts_with('.'));
        }
        assert_eq!(Format::of("docx"), None);
        let names: BTreeSet<_> = Format::ALL.iter().map(|format| format.name(Words::default())).collect();
        assert_eq!(names.len(), Format::ALL.len());
    }
}
