//! Writes the tables as Rust: a module for each part.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::parts::{Ids, PARTS, Part};
use super::read::{Id, Language};
use super::template;

/// The names of the languages, and for each part its keys, its texts in every language in the same order, and its ids.
///
/// Keys and texts stand in one piece each, a line for each of them: pointers do not compress, and a thousand of them cost
/// the browser 3 KB; the lengths of a thousand texts 1 KB.
pub(crate) fn emit(languages: &[Language]) -> String {
    let mut out = String::new();
    let Some(reference) = languages.first() else { return out };
    let names: Vec<&str> = languages.iter().map(|language| language.name.as_str()).collect();
    _ = writeln!(out, "/// Every language, the reference first.\npub(crate) static LANGUAGES: &[&str] = &{names:?};\n");
    for part in PARTS {
        let Some(sentences) = reference.parts.get(part.name) else { continue };
        let files: Vec<String> = part.files.iter().map(|file| format!("`{file}.toml`")).collect();
        _ = writeln!(
            out,
            "/// The sentences of {}.\npub mod {} {{\n    use crate::lines::Lines;\n",
            files.join(" and "),
            part.name
        );
        out.push_str("    /// Marks what belongs to this part.\n    #[derive(Clone, Copy, Debug, PartialEq, Eq)]\n    pub enum Part {}\n\n");
        lines(&mut out, "KEYS", sentences.keys().map(|(_, key)| key));
        for language in languages {
            let texts = language.parts.get(part.name).into_iter().flat_map(BTreeMap::values);
            lines(&mut out, &constant(&language.name), texts);
        }
        let tables: Vec<String> = names.iter().map(|name| format!("&{}", constant(name))).collect();
        _ = writeln!(out, "    static LANGUAGES: &[&Lines] = &[{}];\n", tables.join(", "));
        out.push_str(
            "    impl crate::Part for Part {\n        fn keys() -> &'static Lines {\n            &KEYS\n        }\n\n",
        );
        out.push_str(
            "        fn languages() -> &'static [&'static Lines] {\n            LANGUAGES\n        }\n    }\n\n",
        );
        ids(&mut out, part, sentences);
        out.push_str("}\n\n");
    }
    out
}

/// A table of texts, of which none has a line end in it.
fn lines<'t>(out: &mut String, name: &str, texts: impl Iterator<Item = &'t String>) {
    _ = writeln!(out, "    static {name}: Lines = Lines::new(concat!(");
    for text in texts {
        _ = writeln!(out, "        {:?},", format!("{text}\n"));
    }
    _ = writeln!(out, "    ));");
}

fn ids(out: &mut String, part: &Part, sentences: &BTreeMap<Id, String>) {
    match part.ids {
        Ids::Labels => labels(out, sentences),
        Ids::BySection | Ids::ByKey => {
            out.push_str("    /// The id of a sentence of this part.\n    pub type Id = crate::Id<Part>;\n\n");
            out.push_str("    /// Every id as a constant: one that is not in the table does not compile.\n");
            out.push_str("    pub mod id {\n        use super::Id;\n");
            for (index, ((section, key), text)) in sentences.iter().enumerate() {
                let name = if part.ids == Ids::ByKey { key.clone() } else { format!("{section}-{key}") };
                let name = constant(&name);
                _ = writeln!(out, "        /// {text:?}\n        pub const {name}: Id = Id::at({index});");
            }
            out.push_str("    }\n\n");
        }
    }
    out.push_str("    /// The sections, for codes that find their sentence by key.\n    pub mod section {\n        use super::Part;\n");
    for (section, first, end) in sections(sentences) {
        let name = constant(section);
        _ = writeln!(
            out,
            "        /// `[{section}]`\n        pub const {name}: crate::Section<Part> = crate::Section::new({first}, {end});"
        );
    }
    out.push_str("    }\n");
}

/// `about-rule-named` as `Text::AboutRuleNamed`, with the number of its parameters in its type.
fn labels(out: &mut String, sentences: &BTreeMap<Id, String>) {
    out.push_str("    /// The id of a label, with so many parameters.\n");
    out.push_str("    pub type Text<const N: usize = 0> = crate::Label<Part, N>;\n\n");
    out.push_str(
        "    #[expect(non_upper_case_globals, reason = \"labels are named, and used, as the variants of an enum\")]\n",
    );
    out.push_str("    impl Text<0> {\n");
    for (index, ((_, key), text)) in sentences.iter().enumerate() {
        let count = template::parameters(text).map_or(0, |names| names.len());
        _ = writeln!(
            out,
            "        /// {text:?}\n        pub const {}: Text<{count}> = Text::at({index});",
            variant(key)
        );
    }
    out.push_str("    }\n\n");
}

/// The sections, with the places of their first sentence and behind their last; sentences of a section stand together.
fn sections(sentences: &BTreeMap<Id, String>) -> Vec<(&str, usize, usize)> {
    let mut sections: Vec<(&str, usize, usize)> = Vec::new();
    for (index, (section, _)) in sentences.keys().enumerate() {
        let end = index.saturating_add(1);
        match sections.last_mut() {
            Some(last) if last.0 == section => last.2 = end,
            _ => sections.push((section, index, end)),
        }
    }
    sections
}

/// `rollback-redis-7-1` as `ROLLBACK_REDIS_7_1`.
fn constant(id: &str) -> String {
    id.chars()
        .map(|character| if character.is_ascii_alphanumeric() { character.to_ascii_uppercase() } else { '_' })
        .collect()
}

/// `about-rule` as `AboutRule`.
fn variant(key: &str) -> String {
    let mut name = String::new();
    let mut capital = true;
    for character in key.chars() {
        if character == '-' {
            capital = true;
        } else {
            name.push(if capital { character.to_ascii_uppercase() } else { character });
            capital = false;
        }
    }
    name
}
