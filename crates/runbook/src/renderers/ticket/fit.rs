//! As many lines as there is room for.

/// A line of a list, and how early it can be left out.
pub(super) struct Line {
    /// What stands before it.
    pub(super) mark: &'static str,
    pub(super) text: String,
    /// Which list it belongs to.
    pub(super) list: usize,
    /// The highest is left out first; lines of rank 0 stay.
    pub(super) rank: u8,
}

/// The lines, of which the least important ones are left out until the text is short enough: whole lines only, and at the end
/// of each list a line that says how many of it are missing.
pub(super) fn fit(lines: &[Line], longest: usize, more: impl Fn(&Line, usize) -> String) -> String {
    let mut kept = vec![true; lines.len()];
    loop {
        let text = written(lines, &kept, &more);
        if text.chars().count() <= longest {
            return text;
        }
        let candidates = lines.iter().zip(&mut kept).filter(|(line, kept)| line.rank > 0 && **kept);
        // Of equal ones, the last.
        match candidates.max_by_key(|(line, _)| line.rank) {
            Some((_, kept)) => *kept = false,
            None => return text,
        }
    }
}

fn written(lines: &[Line], kept: &[bool], more: &impl Fn(&Line, usize) -> String) -> String {
    let mut out = String::new();
    for (index, (line, is_kept)) in lines.iter().zip(kept).enumerate() {
        if *is_kept {
            push(&mut out, line.mark, &line.text);
        }
        let of_list = |other: &Line| other.list == line.list;
        if !lines.iter().skip(index.saturating_add(1)).any(of_list) {
            let missing = lines.iter().zip(kept).filter(|(other, kept)| of_list(other) && !**kept).count();
            if missing > 0 {
                push(&mut out, "", &more(line, missing));
            }
        }
    }
    out
}

/// A line without what a terminal would obey: the input may come from anywhere.
fn push(out: &mut String, mark: &str, text: &str) {
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(mark);
    out.extend(text.chars().map(|character| if character.is_control() { '\u{fffd}' } else { character }));
}

#[cfg(test)]
mod tests {
    use super::{Line, fit};

    fn lines() -> Vec<Line> {
        let line = |mark, text: &str, list, rank| Line { mark, text: text.to_owned(), list, rank };
        vec![
            line("", "Title", 0, 0),
            line("- ", "first", 1, 2),
            line("- ", "the second", 1, 2),
            line("- ", "third", 1, 1),
            line("", "End\u{1b}", 2, 1),
        ]
    }

    fn more(line: &Line, count: usize) -> String {
        format!("{}{count} more", line.mark)
    }

    #[test]
    fn everything_stays_where_there_is_room() {
        assert_eq!(fit(&lines(), 100, more), "Title\n- first\n- the second\n- third\nEnd\u{fffd}");
    }

    #[test]
    fn whole_lines_are_left_out_by_rank_and_counted() {
        let of = |longest| fit(&lines(), longest, more);
        assert_eq!(of(38), "Title\n- first\n- third\n- 1 more\nEnd\u{fffd}");
        assert_eq!(of(30), "Title\n- third\n- 2 more\nEnd\u{fffd}");
        // The last of equal rank goes first, and what must stay stays.
        assert_eq!(of(24), "Title\n- 3 more\n1 more");
        assert_eq!(of(1), "Title\n- 3 more\n1 more");
    }
}
