//! A line of a table.

/// A line, and how deep the section is to which it belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line<'t> {
    /// `+----+----+`
    Border { level: usize, inner: &'t str },
    /// `|  a  |  b  |`: a title, the heads of columns, or a row.
    Bar { level: usize, inner: &'t str },
    /// Something else.
    Other,
}

impl<'t> Line<'t> {
    /// Reads a line.
    pub(super) fn of(line: &'t str) -> Self {
        let line = line.trim_end();
        let inner = line.trim_start_matches('|');
        let bars = line.len().saturating_sub(inner.len());
        let Some(inner) = without_bars(inner, bars) else { return Self::Other };
        if inner.starts_with('+') {
            let dashes = inner.strip_prefix('+').and_then(|inner| inner.strip_suffix('+')).unwrap_or_default();
            let whole = dashes.split('+').all(|part| !part.is_empty() && part.bytes().all(|byte| byte == b'-'));
            return if whole { Self::Border { level: bars, inner: dashes } } else { Self::Other };
        }
        bars.checked_sub(1).map_or(Self::Other, |level| Self::Bar { level, inner })
    }

    /// The title, if this is a line with one cell.
    pub(super) fn title(self) -> Option<(usize, &'t str)> {
        match self {
            Self::Bar { level, inner } if !inner.contains('|') => Some((level, inner.trim())),
            _ => None,
        }
    }

    /// The cells of a row between two borders, if it has as many as they have columns.
    pub(super) fn cells(self, at: usize, border: &str) -> Option<Vec<&'t str>> {
        let Self::Bar { level, inner } = self else { return None };
        let columns = border.split('+').count();
        // A name has no bar in it, but the value behind it may have one.
        let cells: Vec<&str> = if columns == 2 { inner.splitn(2, '|').collect() } else { inner.split('|').collect() };
        let cells = if cells.len() == columns { cells } else { at_border(inner, border)? };
        (level == at).then(|| cells.into_iter().map(str::trim).collect())
    }

    /// Whether a line with one cell is a row: rows begin at the left, titles are in the middle.
    pub(super) fn is_at_the_left(self) -> bool {
        matches!(self, Self::Bar { inner, .. } if inner.starts_with("  ") && !inner.starts_with("   "))
    }
}

/// The cells of a row where the border has its columns; `None` where there is no bar between two of them.
fn at_border<'t>(mut row: &'t str, border: &str) -> Option<Vec<&'t str>> {
    let mut cells = Vec::new();
    for column in border.split('+') {
        let end = row.char_indices().nth(column.len()).map_or(row.len(), |(at, _)| at);
        let (cell, behind) = row.split_at_checked(end)?;
        cells.push(cell);
        row = if behind.is_empty() { behind } else { behind.strip_prefix('|')? };
    }
    row.is_empty().then_some(cells)
}

/// A line without the bars at its end, of which there are as many as at its beginning.
fn without_bars(line: &str, bars: usize) -> Option<&str> {
    (0..bars).try_fold(line, |line, _| line.strip_suffix('|'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_knows_its_level() {
        for (line, found) in [
            ("+---+", Line::Border { level: 0, inner: "---" }),
            ("||+---+--+||", Line::Border { level: 2, inner: "---+--" }),
            ("|  A  |", Line::Bar { level: 0, inner: "  A  " }),
            ("||  A  |  b  ||\r", Line::Bar { level: 1, inner: "  A  |  b  " }),
            ("||  A  |", Line::Other),
            ("+-x-+", Line::Other),
            ("++", Line::Other),
            ("", Line::Other),
        ] {
            assert_eq!(Line::of(line), found, "{line}");
        }
    }

    #[test]
    fn a_value_may_have_a_bar_in_it() {
        let row = Line::of("|  Description |  a | b  |");
        assert_eq!(row.cells(0, "-+-"), Some(vec!["Description", "a | b"]));
        assert_eq!(row.cells(0, "-"), None);
        assert_eq!(row.cells(1, "-+-"), None);
        assert_eq!(Line::of("|  a  |  b  |  c  |").cells(0, "-+-+-"), Some(vec!["a", "b", "c"]));
        assert_eq!(Line::of("| a|ü | b | c |").cells(0, "-----+---+---"), Some(vec!["a|ü", "b", "c"]));
        assert_eq!(Line::of("| a|ü | b | c |").cells(0, "----+---+---"), None);
    }
}
