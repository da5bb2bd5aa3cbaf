//! A name in every form in which the scaffolds write it.

use anyhow::{Result, bail};

/// Lower-case words with hyphens between them: `no-downgrade`. It becomes a file name, a key and a type.
pub(super) struct Name<'n>(&'n str);

impl<'n> Name<'n> {
    pub(super) fn parse(text: &'n str) -> Result<Self> {
        let is_word =
            |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if !text.split('-').all(is_word) || text.starts_with(|c: char| c.is_ascii_digit()) {
            bail!("`{text}` is not a name; write lower-case words with hyphens, such as `no-downgrade`");
        }
        Ok(Self(text))
    }

    /// `no-downgrade`
    pub(super) fn id(&self) -> &'n str {
        self.0
    }

    /// `no_downgrade`
    pub(super) fn module(&self) -> String {
        self.0.replace('-', "_")
    }

    /// `NoDowngrade`
    pub(super) fn type_name(&self) -> String {
        self.0.split('-').map(capitalized).collect()
    }

    /// `No downgrade`
    pub(super) fn title(&self) -> String {
        capitalized(&self.0.replace('-', " "))
    }

    /// A template with the name in it.
    pub(super) fn fill(&self, template: &str) -> String {
        template
            .replace("{{id}}", self.id())
            .replace("{{module}}", &self.module())
            .replace("{{type}}", &self.type_name())
            .replace("{{title}}", &self.title())
    }
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn names_are_words_with_hyphens() {
        for name in ["no-downgrade", "in-transit-encryption-memcached-1-6-12"] {
            assert!(Name::parse(name).is_ok(), "{name}");
        }
        // Each becomes part of a path.
        for name in ["", "No-Downgrade", "no_downgrade", "-no", "no--downgrade", "7-up", "../up"] {
            assert!(Name::parse(name).is_err(), "{name}");
        }
    }
}
