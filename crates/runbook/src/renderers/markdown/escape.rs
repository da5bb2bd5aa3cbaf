//! Text and code that cannot break out of the document.

/// Writes text so that Markdown and HTML find nothing in it.
pub(super) fn text(out: &mut String, text: &str) {
    let mut start = out.is_empty() || out.ends_with(['\n', ' ']);
    // No list begins in a heading or a table.
    let mut number = start && !out.rsplit('\n').next().is_some_and(|line| line.starts_with(['#', '|']));
    for (at, character) in text.char_indices() {
        match character {
            '\n' | '\r' | '\t' => out.push(' '),
            '\\' | '`' | '@' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '&' | '{' | '}' => {
                out.push('\\');
                out.push(character);
            }
            // A list, a heading's underline or an address would begin here.
            '-' | '+' | '=' if start => {
                out.push('\\');
                out.push(character);
            }
            // A numbered list would begin here.
            '.' | ')' if number && !start && is_end_of_word(text, at) => {
                out.push('\\');
                out.push(character);
            }
            ':' if text.get(at..).is_some_and(|rest| rest.starts_with("://")) => out.push_str("\\:"),
            '/' if text.get(at..).is_some_and(|rest| rest.starts_with("//")) && !out.ends_with(':') => {
                out.push_str("\\/");
            }
            '.' if out.ends_with("www") || out.ends_with("WWW") => out.push_str("\\."),
            character if character.is_control() => {}
            character => out.push(character),
        }
        start = false;
        number &= character.is_ascii_digit();
    }
}

/// Whether nothing or a space follows the ASCII character at this place.
fn is_end_of_word(text: &str, at: usize) -> bool {
    text.get(at.saturating_add(1)..).is_none_or(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\n']))
}

/// Writes code between fences that are longer than any run of backticks in it.
pub(super) fn code(out: &mut String, language: &str, code: &str) {
    let mut longest = 0_usize;
    let mut run = 0_usize;
    for character in code.chars() {
        run = if character == '`' { run.saturating_add(1) } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat(longest.saturating_add(1).max(3));
    out.push_str(&fence);
    out.push_str(language);
    out.push('\n');
    out.push_str(code);
    out.push('\n');
    out.push_str(&fence);
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::{code, text};

    fn escaped(input: &str) -> String {
        let mut out = String::new();
        text(&mut out, input);
        out
    }

    #[test]
    fn nothing_of_markdown_or_html_is_left() {
        assert_eq!(escaped("<script>"), "\\<script\\>");
        assert_eq!(escaped("[x](http://y)"), "\\[x\\](http\\://y)");
        assert_eq!(escaped("- a\n# b"), "\\- a \\# b");
        assert_eq!(escaped("1. a"), "1\\. a");
        assert_eq!(escaped("12) a"), "12\\) a");
        assert_eq!(escaped("7."), "7\\.");
        assert_eq!(escaped("7.1 runs. 8. x"), "7.1 runs. 8. x");
        assert_eq!(escaped("//host/a, me@host"), "\\//host/a, me\\@host");
        assert_eq!(escaped("www.host"), "www\\.host");
        assert_eq!(escaped("a-b"), "a-b");
        assert_eq!(escaped("a|b`c"), "a\\|b\\`c");
    }

    #[test]
    fn fences_are_longer_than_what_they_hold() {
        let mut out = String::new();
        code(&mut out, "sh", "a ```` b");
        assert_eq!(out, "`````sh\na ```` b\n`````\n");
    }
}
