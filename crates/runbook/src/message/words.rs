//! The sentences of one language.

use super::texts::Texts;
use super::{Id, fill, section_keys, tables};

/// The sentences of one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    texts: Option<&'static Texts>,
}

impl Words {
    /// English, the language of the reference file.
    pub fn english() -> Self {
        Self::of("en").unwrap_or(Self { texts: None })
    }

    /// The language with this name, `en`, where there is a file for it.
    pub fn of(language: &str) -> Option<Self> {
        let (_, texts) = tables::LANGUAGES.iter().find(|(name, _)| *name == language)?;
        Some(Self { texts: Some(texts) })
    }

    /// The sentence of an id, without parameters.
    pub fn text(self, id: Id) -> &'static str {
        self.at(usize::from(id.0)).unwrap_or_default()
    }

    /// The sentence of an id, with parameters.
    pub fn say<V: AsRef<str>>(self, id: Id, params: &[(&str, V)]) -> String {
        fill(self.text(id), params)
    }

    /// The template for a key of a section: `find("reason", "no-downgrade")`.
    pub fn find(self, section: &str, key: &str) -> Option<&'static str> {
        let (first, keys) = section_keys(section);
        self.at(first.saturating_add(keys.binary_search(&key).ok()?))
    }

    /// The sentences of a section that belong together, in the order of their keys: `<key>/1`, `<key>/2`, …
    pub fn of_key(self, section: &str, key: &str) -> impl Iterator<Item = &'static str> {
        let (first, keys) = section_keys(section);
        let start = [key, "/"].concat();
        let skipped = keys.partition_point(|known| *known < start.as_str());
        let places = keys.iter().enumerate().skip(skipped).take_while(move |(_, known)| known.starts_with(&start));
        places.filter_map(move |(place, _)| self.at(first.saturating_add(place)))
    }

    fn at(self, place: usize) -> Option<&'static str> {
        self.texts?.get(place)
    }

    /// The text for a key of a section, or the key itself where there is none.
    pub fn label(self, section: &str, key: &'static str) -> &'static str {
        self.find(section, key).unwrap_or(key)
    }

    /// The sentence for a key of a section, with parameters, or the key itself where there is none.
    pub fn say_key<V: AsRef<str>>(self, section: &str, key: &str, params: &[(&str, V)]) -> String {
        self.find(section, key).map_or_else(|| key.to_owned(), |template| fill(template, params))
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::message::{id, ids};

    #[test]
    fn finds_by_constant_and_by_key() {
        let words = Words::english();
        assert_eq!(words.text(id::PART_READS), "Reads");
        assert_eq!(words.find("part", "reads"), Some("Reads"));
        assert_eq!(words.label("part", "nothing of the kind"), "nothing of the kind");
        assert_eq!(words.say_key::<&str>("no-section", "key", &[]), "key");
    }

    #[test]
    fn finds_what_belongs_together() {
        let sentences: Vec<_> = Words::english().of_key("contradiction", "threshold-5-0-5-or-5-0-6").collect();
        assert_eq!(sentences.first(), Some(&"It is 5.0.5."));
        assert_eq!(sentences.last(), Some(&"First version with the short interruption"));
        assert_eq!(sentences.len(), 4);
        // The beginning of a key is no key.
        assert_eq!(Words::english().of_key("contradiction", "threshold").count(), 0);
    }

    #[test]
    fn every_id_is_found_by_its_section_and_key() {
        for id in ids() {
            let (section, key) = id.split_once('.').unwrap_or_default();
            assert!(Words::english().find(section, key).is_some(), "{id}");
        }
    }
}
