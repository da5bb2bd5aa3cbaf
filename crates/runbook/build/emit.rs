//! Writes the tables as Rust.

use std::fmt::Write as _;

use super::read::Messages;

/// Keys in the order of the ids, the texts of every language in the same order, and a constant for every id.
///
/// Keys, without their section, and texts stand in one piece each, a line for each of them: pointers do not compress, and
/// a thousand of them cost the browser 3 KB; the lengths of a thousand texts 1 KB.
pub(crate) fn emit(languages: &[Messages]) -> String {
    let mut out = String::new();
    let Some(reference) = languages.first() else { return out };
    let keys = reference.texts.keys().map(|id| id.split_once('.').map_or(id.as_str(), |(_, key)| key));
    lines(&mut out, "pub(super) static KEYS", keys);
    for messages in languages {
        let name = constant(&messages.language);
        lines(&mut out, &format!("static {name}"), messages.texts.values().map(String::as_str));
    }
    out.push_str("/// Sections in order: name, place of the first id, place after the last.\n");
    out.push_str("pub(super) static SECTIONS: &[(&str, usize, usize)] = &[\n");
    for (section, first, end) in sections(reference) {
        _ = writeln!(out, "    ({section:?}, {first}, {end}),");
    }
    out.push_str("];\n");
    out.push_str("pub(super) static LANGUAGES: &[(&str, &Texts)] = &[\n");
    for messages in languages {
        _ = writeln!(out, "    ({:?}, &{}),", messages.language, constant(&messages.language));
    }
    out.push_str("];\n");
    out.push_str("/// The id of every sentence, as a constant: an id that is not in the table does not compile.\n");
    out.push_str("pub mod id {\n    use super::super::Id;\n");
    for (index, id) in reference.texts.keys().enumerate() {
        _ = writeln!(out, "    /// `{id}`\n    pub const {}: Id = Id({index});", constant(id));
    }
    out.push_str("}\n");
    out
}

/// A table of texts, of which none has a line end in it.
fn lines<'t>(out: &mut String, name: &str, texts: impl Iterator<Item = &'t str>) {
    _ = writeln!(out, "{name}: Texts = Texts::new(concat!(");
    for text in texts {
        _ = writeln!(out, "    {:?},", format!("{text}\n"));
    }
    _ = writeln!(out, "));");
}

/// The sections, with the places of their ids; sorted ids of a section stand together.
fn sections(messages: &Messages) -> Vec<(&str, usize, usize)> {
    let mut sections: Vec<(&str, usize, usize)> = Vec::new();
    for (index, id) in messages.texts.keys().enumerate() {
        let section = id.split('.').next().unwrap_or_default();
        let end = index.saturating_add(1);
        match sections.last_mut() {
            Some(last) if last.0 == section => last.2 = end,
            _ => sections.push((section, index, end)),
        }
    }
    sections
}

/// `rollback.redis-7-1` as `ROLLBACK_REDIS_7_1`.
fn constant(id: &str) -> String {
    id.chars()
        .map(|character| if character.is_ascii_alphanumeric() { character.to_ascii_uppercase() } else { '_' })
        .collect()
}
