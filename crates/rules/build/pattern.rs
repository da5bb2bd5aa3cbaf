//! The text of an error as a pattern: letters that must be there, and parts that differ.

/// One piece of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Words in small letters, with one blank between them.
    Letters(String),
    /// A part that differs: its name, and the variant of its kind.
    Value(String, &'static str),
}

/// The kinds of what differs, with their variants.
const KINDS: [(&str, &str); 5] =
    [("engine", "Engine"), ("family", "Family"), ("id", "Id"), ("version", "Version"), ("word", "Word")];

/// Reads `Cannot find version {version:version}`; an error says what is wrong with it.
pub(crate) fn pieces(text: &str) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (letters, behind) = rest.split_once('{').unwrap_or((rest, ""));
        if letters.contains('}') {
            return Err("has a `}` without a `{`".to_owned());
        }
        if letters.is_empty() && matches!(pieces.last(), Some(Piece::Value(..))) {
            return Err("has two parts that differ with nothing between them".to_owned());
        }
        let letters = letters_of(letters);
        if !letters.is_empty() {
            pieces.push(Piece::Letters(letters));
        }
        rest = "";
        if !behind.is_empty() {
            let (inner, after) = behind.split_once('}').ok_or("has a `{` without a `}`")?;
            pieces.push(value(inner)?);
            rest = after;
        }
    }
    if pieces.iter().any(|piece| matches!(piece, Piece::Letters(_))) {
        Ok(pieces)
    } else {
        Err("has no letter that must be there".to_owned())
    }
}

/// The names of what differs, in the order of the text.
pub(crate) fn names<'p>(pieces: &'p [Piece]) -> Vec<&'p str> {
    let name = |piece: &'p Piece| if let Piece::Value(name, _) = piece { Some(name.as_str()) } else { None };
    pieces.iter().filter_map(name).collect()
}

fn value(inner: &str) -> Result<Piece, String> {
    let (name, kind) = inner.split_once(':').unwrap_or((inner, inner));
    let (_, variant) = KINDS
        .into_iter()
        .find(|(known, _)| *known == kind)
        .ok_or_else(|| format!("has `{{{inner}}}`: write the kind `engine`, `family`, `id`, `version` or `word`"))?;
    if name.starts_with(|first: char| first.is_ascii_lowercase()) && name.bytes().all(|b| b.is_ascii_alphanumeric()) {
        Ok(Piece::Value(name.to_owned(), variant))
    } else {
        Err(format!("has `{{{inner}}}`, which has no name such as `nodeType`"))
    }
}

/// The words of a text: letters and digits, in small letters.
fn letters_of(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join(" ")
}
