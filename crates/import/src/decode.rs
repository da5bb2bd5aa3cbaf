//! Bytes of a file, as text.

use std::borrow::Cow;

/// The position of the first byte that is not text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotText(pub(crate) usize);

/// Reads UTF-8 or UTF-16. UTF-16 is known by its byte order mark or by a first character with a zero byte beside it.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, NotText> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [first, 0, ..] if *first != 0 => utf16(bytes, u16::from_le_bytes),
        [0, second, ..] if *second != 0 => utf16(bytes, u16::from_be_bytes),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, NotText> {
    match str::from_utf8(bytes) {
        Ok(text) if text.contains('\0') => Err(NotText(text.find('\0').unwrap_or(0))),
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(error) => Err(NotText(error.valid_up_to())),
    }
}

/// An odd byte at the end is left out: the text is cut there, and the reader of the text will say so.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'static, str>, NotText> {
    let (pairs, _) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(pairs.len());
    for character in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match character {
            Ok(character) if character != '\0' => text.push(character),
            _ => return Err(NotText(text.encode_utf16().count().saturating_mul(2))),
        }
    }
    Ok(Cow::Owned(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn le(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    fn be(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_be_bytes).collect()
    }

    #[test]
    fn reads_every_encoding_that_a_shell_writes() {
        for bytes in [
            "{\"ü\":1}".as_bytes().to_vec(),
            [&[0xEF, 0xBB, 0xBF], "{\"ü\":1}".as_bytes()].concat(),
            [vec![0xFF, 0xFE], le("{\"ü\":1}")].concat(),
            [vec![0xFE, 0xFF], be("{\"ü\":1}")].concat(),
            le("{\"ü\":1}"),
            be("{\"ü\":1}"),
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok("{\"ü\":1}"));
        }
    }

    #[test]
    fn an_archive_is_not_text() {
        assert_eq!(decode(&[0x1F, 0x8B, 0x08, 0x00]), Err(NotText(1)));
        assert_eq!(decode(b"PK\x03\x04\x00"), Err(NotText(4)));
    }

    #[test]
    fn a_broken_pair_of_surrogates_is_not_text() {
        assert_eq!(decode(&[0xFF, 0xFE, 0x7B, 0x00, 0x00, 0xD8]), Err(NotText(2)));
    }
}
