//! Words of a command line: what shells and AWS CLI take as they are, and how a word is quoted for a POSIX shell. And what of a
//! text a terminal only shows.
//!
//! Commands are written in two places: steps of a plan, and commands for what an import lacks.

/// Prefixes of values that AWS CLI does not take literally: it reads the file or address behind them.
const READ_FROM_ELSEWHERE: [&str; 4] = ["file://", "fileb://", "http://", "https://"];

/// Whether AWS CLI takes a value as it is, and not as the name of a file or an address to read it from.
pub fn is_literal(value: &str) -> bool {
    !READ_FROM_ELSEWHERE.iter().any(|prefix| value.starts_with(prefix))
}

/// Whether a byte of a word means itself in every shell, without quotes.
pub fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b':' | b'/')
}

/// Writes a word in quotes, as a POSIX shell reads it back. Single quotes are safe for everything but themselves.
pub fn push_quoted(out: &mut String, word: &str) {
    out.push('\'');
    for (index, part) in word.split('\'').enumerate() {
        if index > 0 {
            out.push_str("'\\''");
        }
        out.push_str(part);
    }
    out.push('\'');
}

/// What a terminal would obey is replaced, but for the ends of lines: a text may come from anywhere.
pub fn printable(text: &str) -> String {
    let obeyed = |character: char| character.is_control() && character != '\n';
    text.chars().map(|character| if obeyed(character) { '\u{fffd}' } else { character }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_obeys_nothing() {
        assert_eq!(printable("a\nb\t\u{1b}[2J\u{9b}31m"), "a\nb\u{fffd}\u{fffd}[2J\u{fffd}31m");
    }

    #[test]
    fn what_a_shell_could_expand_is_inside_single_quotes() {
        let quoted = |word| {
            let mut out = String::new();
            push_quoted(&mut out, word);
            out
        };
        assert_eq!(quoted("a'$(reboot)`x`;b"), r"'a'\''$(reboot)`x`;b'");
        assert_eq!(quoted(""), "''");
        assert_eq!(quoted("'"), r"''\'''");
    }

    #[test]
    fn a_file_or_an_address_is_not_literal() {
        for value in ["file:///etc/passwd", "fileb://x", "http://x", "https://x"] {
            assert!(!is_literal(value), "{value}");
        }
        assert!(is_literal("files"));
    }
}
