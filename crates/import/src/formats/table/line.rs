//! A line of a table.

/// A line, and how deep the section is to which it belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line<'t> {
    /// `+----+----+`
    Border { level: usize, columns: usize },
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
        if let Some(border) = inner.strip_prefix('+').and_then(|inner| inner.strip_suffix('+')) {
            let columns = border.split('+');
            let whole = columns.clone().all(|part| !part.is_empty() && part.bytes().all(|byte| byte == b'-'));
            return if whole { Self::Border { level: bars, columns: columns.count() } } else { Self::Other };
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

    /// The cells of a row, if it has so many.
    pub(super) fn cells(self, at: usize, columns: usize) -> Option<Vec<&'t str>> {
        let Self::Bar { level, inner } = self else { return None };
        // A name has no bar in it, but the value behind it may have one.
        let cells: Vec<&str> = if columns == 2 { inner.splitn(2, '|').collect() } else { inner.split('|').collect() };
        (level == at && cells.len() == columns).then(|| cells.into_iter().map(str::trim).collect())
    }

    /// Whether a line with one cell is a row: rows begin at the left, titles are in the middle.
    pub(super) fn is_at_the_left(self) -> bool {
        matches!(self, Self::Bar { inner, .. } if inner.starts_with("  ") && !inner.starts_with("   "))
    }
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
            ("+---+", Line::Border { level: 0, columns: 1 }),
            ("||+---+--+||", Line::Border { level: 2, columns: 2 }),
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
        assert_eq!(row.cells(0, 2), Some(vec!["Description", "a | b"]));
        assert_eq!(row.cells(0, 1), None);
        assert_eq!(row.cells(1, 2), None);
        assert_eq!(Line::of("|  a  |  b  |  c  |").cells(0, 3), Some(vec!["a", "b", "c"]));
    }
}
