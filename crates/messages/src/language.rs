//! The languages there are.

use crate::tables::LANGUAGES;

/// A language of which every sentence is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language(u8);

impl Language {
    /// The language of whoever names none: the one that the others are held against.
    pub const REFERENCE: Self = Self(0);

    /// The language with this name, `en`, where there is a folder for it.
    pub fn of(name: &str) -> Option<Self> {
        Self::all().find(|language| language.name() == name)
    }

    /// The language for a tag as documents have it: the one of this name, `de-CH`, else the one that it is a kind of, `de`.
    pub fn for_tag(tag: &str) -> Option<Self> {
        Self::of(tag).or_else(|| Self::of(tag.split('-').next()?))
    }

    /// Every language, the reference first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0_u8..).zip(LANGUAGES).map(|(place, _)| Self(place))
    }

    /// Its name: `en`.
    pub fn name(self) -> &'static str {
        LANGUAGES.get(self.place()).copied().unwrap_or_default()
    }

    /// Its place among the tables of a part.
    pub(crate) fn place(self) -> usize {
        usize::from(self.0)
    }
}

/// The reference.
impl Default for Language {
    fn default() -> Self {
        Self::REFERENCE
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn languages_are_found_by_name() {
        assert_eq!(Language::default().name(), "en");
        assert_eq!(Language::of("tlh"), None);
        assert_eq!(Language::of("en-GB"), None);
        assert_eq!(Language::for_tag("en-GB"), Some(Language::REFERENCE));
        assert_eq!(Language::for_tag("tlh"), None);
        for language in Language::all() {
            assert_eq!(Language::of(language.name()), Some(language));
        }
    }
}
