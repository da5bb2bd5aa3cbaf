//! The sentences of one language.

use crate::fill::{fill, fill_numbered};
use crate::{Id, Label, Language, Part, Section};

/// The sentences of one language, of every part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

impl Words {
    /// Those of a language.
    pub fn of(language: Language) -> Self {
        Self { language }
    }

    /// Whose they are.
    pub fn language(self) -> Language {
        self.language
    }

    /// The sentence of an id, without parameters.
    pub fn text<P: Part>(self, id: Id<P>) -> &'static str {
        self.at::<P>(id.place()).unwrap_or_default()
    }

    /// The sentence of an id, with parameters. More of them than it has are fine: some sentences are chosen from several.
    pub fn say<P: Part, V: AsRef<str>>(self, id: Id<P>, params: &[(&str, V)]) -> String {
        let template = self.text(id);
        debug_assert!(is_complete(template, params), "`{}` has no value for a parameter of {template:?}", id.key());
        fill(template, params)
    }

    /// A label.
    pub fn of_label<P: Part>(self, label: Label<P, 0>) -> &'static str {
        self.text(label.id())
    }

    /// A label with its parameters. There are as many of them as it has, or it does not compile.
    pub fn fill<P: Part, const N: usize>(self, label: Label<P, N>, values: &[&str; N]) -> String {
        fill_numbered(self.text(label.id()), values)
    }

    /// The template for a key of a section.
    pub fn find<P: Part>(self, section: Section<P>, key: &str) -> Option<&'static str> {
        let place = section.keys().binary_search(&key).ok()?;
        self.at::<P>(section.first().saturating_add(place))
    }

    /// The text for a key of a section, or the key itself where there is none.
    pub fn label<P: Part>(self, section: Section<P>, key: &'static str) -> &'static str {
        self.find(section, key).unwrap_or(key)
    }

    /// The sentence for a key of a section, with parameters, or the key itself where there is none.
    pub fn say_key<P: Part, V: AsRef<str>>(self, section: Section<P>, key: &str, params: &[(&str, V)]) -> String {
        self.find(section, key).map_or_else(|| key.to_owned(), |template| fill(template, params))
    }

    /// The sentences of a section that belong together, in the order of their keys: `<key>/1`, `<key>/2`, …
    pub fn of_key<P: Part>(self, section: Section<P>, key: &str) -> impl Iterator<Item = &'static str> {
        let keys = section.keys();
        let start = [key, "/"].concat();
        let skipped = keys.partition_point(|known| *known < start.as_str());
        let places = keys.iter().enumerate().skip(skipped).take_while(move |(_, known)| known.starts_with(&start));
        places.filter_map(move |(place, _)| self.at::<P>(section.first().saturating_add(place)))
    }

    /// Every key of a section, with its text.
    pub fn all<P: Part>(self, section: Section<P>) -> impl Iterator<Item = (&'static str, &'static str)> {
        let places = section.first()..;
        section.keys().iter().zip(places).filter_map(move |(key, place)| Some((*key, self.at::<P>(place)?)))
    }

    fn at<P: Part>(self, place: usize) -> Option<&'static str> {
        P::languages().get(self.language.place())?.each().get(place).copied()
    }
}

/// Whether every parameter of a template is there.
fn is_complete<V>(template: &str, params: &[(&str, V)]) -> bool {
    let names = template.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
    let mut missing = names.filter(|name| !params.iter().any(|(known, _)| known == name));
    missing.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::{Words, is_complete};
    use crate::{interruptions, rules};

    #[test]
    fn finds_by_constant_and_by_key() {
        let words = Words::default();
        assert_eq!(words.find(interruptions::section::PART, "reads"), Some(words.text(interruptions::id::PART_READS)));
        assert_eq!(interruptions::id::PART_READS.key(), "reads");
        assert_eq!(words.label(interruptions::section::PART, "nothing of the kind"), "nothing of the kind");
        assert_eq!(words.say_key::<_, &str>(interruptions::section::PART, "no-key", &[]), "no-key");
    }

    #[test]
    fn finds_what_belongs_together() {
        let words = Words::default();
        let sentences = words.of_key(rules::section::CONTRADICTION, "threshold-5-0-5-or-5-0-6");
        assert_eq!(sentences.count(), 4);
        // The beginning of a key is no key.
        assert_eq!(words.of_key(rules::section::CONTRADICTION, "threshold").count(), 0);
    }

    #[test]
    fn every_key_is_found() {
        let words = Words::default();
        for (key, text) in words.all(rules::section::REASON) {
            assert_eq!(words.find(rules::section::REASON, key), Some(text));
        }
    }

    #[test]
    fn a_parameter_without_a_value_is_noticed() {
        assert!(is_complete("{a} {b}", &[("b", ""), ("a", ""), ("c", "")]));
        assert!(!is_complete("{a} {b}", &[("a", "")]));
    }
}
