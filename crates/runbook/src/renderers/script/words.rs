//! Commands as a shell reads them: pieces, and placeholders in them.

/// A piece of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// Between words.
    Space(&'t str),
    Bare(&'t str),
    /// With its double quotes.
    Double(&'t str),
    /// With its single quotes.
    Single(&'t str),
}

/// The commands of a text, which begin at the beginning of a line. What a shell writes before one is part of it.
pub(super) fn commands(text: &str) -> Vec<&str> {
    let mut commands = Vec::new();
    let (mut start, mut complete) = (0_usize, false);
    let mut at = 0_usize;
    for line in text.split_inclusive('\n') {
        if complete && !line.starts_with(' ') {
            commands.extend(text.get(start..at).map(str::trim_end));
            (start, complete) = (at, false);
        }
        complete |= line.starts_with("aws ");
        at = at.saturating_add(line.len());
    }
    commands.extend(text.get(start..).map(str::trim_end).filter(|rest| !rest.is_empty()));
    commands
}

/// The pieces of a command, in which nothing but quotes and spaces has a meaning.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (length, piece): (usize, fn(&str) -> Piece<'_>) = match first {
            '"' => (quoted(rest, '"'), |text| Piece::Double(text)),
            '\'' => (quoted(rest, '\''), |text| Piece::Single(text)),
            ' ' | '\n' => {
                (rest.find(|other| other != ' ' && other != '\n').unwrap_or(rest.len()), |text| Piece::Space(text))
            }
            _ => (rest.find([' ', '\n', '"', '\'']).unwrap_or(rest.len()), |text| Piece::Bare(text)),
        };
        let Some((text, after)) = rest.split_at_checked(length) else { break };
        pieces.push(piece(text));
        rest = after;
    }
    pieces
}

/// The length of what is in quotes at the beginning, with them.
fn quoted(text: &str, quote: char) -> usize {
    let inside = text.get(1..).and_then(|inside| inside.find(quote));
    inside.map_or(text.len(), |length| length.saturating_add(2))
}

/// Placeholders that names are derived from: what follows them, in small letters or as a number of three digits, is no part
/// of them.
const NODE_OF: &str = "MY-NODE-OF-";

/// A text in parts: what it says, and placeholders, which begin with `MY-`.
pub(super) fn placeholders(text: &str) -> Vec<(&str, bool)> {
    let mut parts = Vec::new();
    let (mut said, mut at) = (0_usize, 0_usize);
    while let Some(rest) = text.get(at..) {
        let Some(found) = rest.find("MY-") else { break };
        let start = at.saturating_add(found);
        let inside = text.get(..start).is_some_and(|before| before.ends_with(is_of_name));
        let length = text.get(start..).map_or(0, length);
        at = start.saturating_add(length.max(1));
        if inside || length == 0 {
            continue;
        }
        parts.extend(
            [text.get(said..start).map(|text| (text, false)), text.get(start..at).map(|text| (text, true))]
                .into_iter()
                .flatten(),
        );
        said = at;
    }
    parts.extend(text.get(said..).map(|text| (text, false)));
    parts.retain(|(text, _)| !text.is_empty());
    parts
}

fn is_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-'
}

/// The length of the placeholder at the beginning of a text; 0 where there is none.
fn length(text: &str) -> usize {
    let name = text.find(|letter| !is_of_name(letter)).and_then(|end| text.get(..end)).unwrap_or(text);
    if name.starts_with(NODE_OF) {
        return name.trim_end_matches('-').len();
    }
    let is_upper = |part: &&str| {
        let upper = part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        !part.is_empty() && upper && !(part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let parts: Vec<&str> = name.split('-').take_while(is_upper).collect();
    if parts.len() < 2 { 0 } else { parts.join("-").len() }
}

#[cfg(test)]
mod tests {
    use super::{Piece, commands, pieces, placeholders};

    #[test]
    fn commands_begin_at_the_beginning_of_a_line() {
        let text = "aws a \\\n   --b c\nSet-Content -Path x\naws d `\n   --e f";
        assert_eq!(commands(text), ["aws a \\\n   --b c", "Set-Content -Path x\naws d `\n   --e f"]);
        assert_eq!(commands("aws a"), ["aws a"]);
        assert_eq!(commands(""), [""; 0]);
    }

    #[test]
    fn quotes_hold_their_spaces() {
        let expected = [
            Piece::Bare("aws"),
            Piece::Space(" "),
            Piece::Single("'a b'"),
            Piece::Space(" \n   "),
            Piece::Bare("--q="),
            Piece::Double("\"x 'y'\""),
        ];
        let text = "aws 'a b' \n   --q=\"x 'y'\"";
        assert_eq!(pieces(text), expected);
    }

    #[test]
    fn placeholders_end_where_names_are_derived_from_them() {
        let of = |text| placeholders(text).into_iter().filter(|(_, is)| *is).map(|(text, _)| text).collect::<Vec<_>>();
        assert_eq!(of("MY-ZONE-1"), ["MY-ZONE-1"]);
        assert_eq!(of("MY-CLUSTER-ID-before-redis-7-1"), ["MY-CLUSTER-ID"]);
        assert_eq!(of("MY-REPLICATION-GROUP-ID-002"), ["MY-REPLICATION-GROUP-ID"]);
        assert_eq!(of("Value=MY-NODE-OF-orders-r7-1"), ["MY-NODE-OF-orders-r7-1"]);
        assert_eq!(of("A=MY-A,B={C=MY-B}"), ["MY-A", "MY-B"]);
        assert_eq!(of("DUMMY-X MY- my-x MY"), [""; 0]);
    }
}
