//! Lines of at most 75 octets.

/// So many octets a line has at most (RFC 5545, 3.1).
const LONGEST: usize = 75;
const CONTINUED: &str = "\r\n ";

/// Folds the lines of a calendar anew: the crate that writes them does not count the space that a folded line begins with, and so
/// has lines of 76.
pub(super) fn folded(calendar: &str) -> String {
    let mut out = String::with_capacity(calendar.len());
    for line in calendar.replace(CONTINUED, "").split_inclusive("\r\n") {
        let mut length = 0_usize;
        for letter in line.chars() {
            let longer = length.saturating_add(letter.len_utf8());
            // What ends the line is no part of it.
            if longer > LONGEST && !letter.is_ascii_control() {
                out.push_str(CONTINUED);
                length = letter.len_utf8().saturating_add(1);
            } else {
                length = longer;
            }
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, folded};

    #[test]
    fn no_line_is_longer_and_none_is_changed() {
        for letter in ["a", "é", "版", "🙂", " "] {
            for count in 0..200 {
                let text = format!("SUMMARY:{}\r\nEND:VEVENT\r\n", letter.repeat(count));
                let folded = folded(&text);
                assert!(folded.split("\r\n").all(|line| line.len() <= LONGEST), "{folded}");
                assert_eq!(folded.replace("\r\n ", ""), text.replace("\r\n ", ""));
            }
        }
        assert_eq!(folded(&"a".repeat(75)), "a".repeat(75));
        assert_eq!(folded(&["a".repeat(76), "\r\n".into()].concat()), format!("{}\r\n a\r\n", "a".repeat(75)));
    }
}
