//! A text as its letters and digits: what tools, terminals and JSON put between them is left out.

use upgrade_rules::Engine;
use upgrade_rules::catalogue::ValueKind;

/// The longest value that is taken out of a text, in bytes.
const LONGEST_VALUE: usize = 255;
/// The longest name of an XML entity, and the longest color of a terminal, in bytes.
const LONGEST_CODE: usize = 16;

/// One letter or digit.
#[derive(Clone, Copy, Debug)]
struct Letter {
    /// In small letters.
    small: u8,
    /// Where it is in the text.
    at: usize,
    /// Whether something is between it and the one before.
    begins: bool,
}

/// The letters and digits of a text, in order.
#[derive(Debug)]
pub(crate) struct Letters<'t> {
    text: &'t str,
    list: Vec<Letter>,
}

impl<'t> Letters<'t> {
    /// Goes through the text once.
    pub(crate) fn of(text: &'t str) -> Self {
        let mut list = Vec::new();
        let (mut at, mut begins) = (0_usize, true);
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let (letter, length) = step(rest);
            if let Some(small) = letter {
                list.push(Letter { small, at, begins });
            }
            begins = letter.is_none();
            at = at.saturating_add(length);
        }
        Self { text, list }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether a word begins here, or the text ends.
    pub(crate) fn begins(&self, index: usize) -> bool {
        self.list.get(index).is_none_or(|letter| letter.begins)
    }

    /// Where a letter is in the text; the end of the text where there is none.
    pub(crate) fn at(&self, index: usize) -> usize {
        self.list.get(index).map_or(self.text.len(), |letter| letter.at)
    }

    /// Where the letter before this one ends in the text.
    pub(crate) fn end(&self, index: usize) -> usize {
        let last = index.checked_sub(1).and_then(|before| self.list.get(before));
        last.map_or(0, |letter| letter.at.saturating_add(step(self.rest(letter.at)).1))
    }

    /// The text from a place on.
    pub(crate) fn rest(&self, at: usize) -> &'t str {
        self.text.get(at..).unwrap_or_default()
    }

    /// Behind these words, where they are the next ones. Each begins where one of the text does; a word of the text may be cut
    /// in two, as terminals do at the end of a line.
    pub(crate) fn behind(&self, index: usize, words: &str) -> Option<usize> {
        let mut end = index;
        let mut begins = true;
        for expected in words.bytes() {
            if expected == b' ' {
                begins = true;
                continue;
            }
            let letter = self.list.get(end)?;
            if letter.small != expected || begins && !letter.begins {
                return None;
            }
            begins = false;
            end = end.saturating_add(1);
        }
        Some(end)
    }

    /// The value that begins here, and the letter behind it.
    pub(crate) fn value(&self, index: usize, kind: ValueKind) -> Option<(&'t str, usize)> {
        let first = self.list.get(index).filter(|letter| letter.begins)?;
        let rest = self.rest(first.at);
        let mark = |byte: u8| match kind {
            ValueKind::Word => false,
            ValueKind::Version => byte == b'.',
            // So that none is seen at the beginning of a longer name.
            ValueKind::Engine => matches!(byte, b'-' | b'_'),
            ValueKind::Family | ValueKind::Id => matches!(byte, b'.' | b'-' | b'_'),
        };
        let limited = rest.bytes().take(LONGEST_VALUE.saturating_add(1));
        let length = limited.take_while(|byte| byte.is_ascii_alphanumeric() || mark(*byte)).count();
        // Punctuation that ends a sentence is no part of it.
        let value = rest.get(..length)?.trim_end_matches(['.', '-', '_']);
        if value.len() > LONGEST_VALUE || !is_a(value, kind) {
            return None;
        }
        let end = first.at.saturating_add(value.len());
        let behind = self.list.iter().skip(index).take_while(|letter| letter.at < end).count();
        Some((value, index.saturating_add(behind)))
    }
}

/// Whether a word can be a value of this kind.
fn is_a(word: &str, kind: ValueKind) -> bool {
    let engine = |rest: &dyn Fn(&str) -> bool| {
        let small = word.to_ascii_lowercase();
        Engine::ALL.into_iter().any(|engine| small.strip_prefix(engine.id()).is_some_and(rest))
    };
    let digit = |rest: &str| rest.starts_with(|first: char| first.is_ascii_digit());
    match kind {
        ValueKind::Engine => engine(&str::is_empty),
        ValueKind::Family => engine(&digit),
        ValueKind::Version => digit(word),
        ValueKind::Id | ValueKind::Word => !word.is_empty(),
    }
}

/// The letter that a text begins with, if it is one, and how many bytes this is.
fn step(text: &str) -> (Option<u8>, usize) {
    let Some(first) = text.chars().next() else { return (None, 0) };
    let rest = text.get(first.len_utf8()..).unwrap_or_default();
    let behind = |skipped: usize| (None, skipped.saturating_add(1));
    match first {
        '\\' => match rest.bytes().next() {
            Some(b'n' | b'r' | b't') => behind(1),
            Some(b'u') => escaped(rest.get(1..5)),
            _ => behind(0),
        },
        '&' => behind(code_length(rest, |byte| byte.is_ascii_alphanumeric() || byte == b'#', |byte| byte == b';')),
        '\u{1b}' if rest.starts_with('[') => {
            let inside = |byte: u8| matches!(byte, b'[' | b';' | b'?' | b'0'..=b'9');
            behind(code_length(rest, inside, |byte| byte.is_ascii_alphabetic()))
        }
        _ => (letter(first), first.len_utf8()),
    }
}

/// `\u0027` of JSON, from its digits.
fn escaped(digits: Option<&str>) -> (Option<u8>, usize) {
    let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    match number {
        Some(number) => (char::from_u32(number).and_then(letter), 6),
        None => (None, 1),
    }
}

/// A letter or digit of ASCII, in small letters: no known text has another one.
fn letter(character: char) -> Option<u8> {
    u8::try_from(character).ok().filter(u8::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase())
}

/// How long a code is whose end is known; nothing where it has no end.
fn code_length(text: &str, inside: fn(u8) -> bool, last: fn(u8) -> bool) -> usize {
    let length = text.bytes().take(LONGEST_CODE).take_while(|byte| inside(*byte)).count();
    let ends = text.as_bytes().get(length).copied().is_some_and(last);
    if ends && length > 0 { length.saturating_add(1) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::Letters;
    use upgrade_rules::catalogue::ValueKind;

    fn letters(text: &str) -> String {
        Letters::of(text).list.iter().map(|letter| char::from(letter.small)).collect()
    }

    #[test]
    fn what_tools_put_between_letters_is_left_out() {
        for text in [
            "Use '6.2'.",
            "use\n  \u{2502} \u{201c}6.2\u{201d}",
            "use\\n\\\"6.2\\\"",
            "use \\u00276.2\\u0027",
            "use &#39;6.2&apos;",
            "\u{1b}[31mu\u{1b}[0mse 62",
            "U s E 6.2",
        ] {
            assert_eq!(letters(text), "use62", "{text}");
        }
        assert_eq!(letters("a & b; &c &toolongforanentity; \\x \\u12"), "abctoolongforanentityxu12");
    }

    #[test]
    fn a_value_ends_where_its_kind_does() {
        let value = |text: &'static str, kind| Letters::of(text).value(0, kind).map(|(value, _)| value);
        assert_eq!(value("6.2.6', please", ValueKind::Version), Some("6.2.6"));
        assert_eq!(value("7.1.", ValueKind::Version), Some("7.1"));
        assert_eq!(value("six", ValueKind::Version), None);
        assert_eq!(value("Redis.", ValueKind::Engine), Some("Redis"));
        assert_eq!(value("redis7", ValueKind::Engine), None);
        assert_eq!(value("redis6.x", ValueKind::Family), Some("redis6.x"));
        assert_eq!(value("redis", ValueKind::Family), None);
        assert_eq!(value("my-group_1]", ValueKind::Id), Some("my-group_1"));
        assert_eq!(value(Box::leak("a".repeat(256).into_boxed_str()), ValueKind::Id), None);
    }

    #[test]
    fn the_letter_behind_a_value_is_the_next_word() {
        let letters = Letters::of("6.2, please");
        assert_eq!(letters.value(0, ValueKind::Version), Some(("6.2", 2)));
        assert_eq!(letters.behind(2, "please"), Some(8));
        assert_eq!(letters.behind(2, "pleased"), None);
        assert_eq!((letters.at(2), letters.end(2)), (5, 3));
        assert_eq!(Letters::of("not fo\nund").behind(0, "not found"), Some(8));
        assert_eq!(Letters::of("NotFound").behind(0, "not found"), None);
    }
}
