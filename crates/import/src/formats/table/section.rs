//! The sections of a table.

use super::line::Line;

/// A section: the title, and under it columns with heads, pairs of a name and a value, or single values.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Section<'t> {
    pub(super) level: usize,
    pub(super) title: &'t str,
    pub(super) content: Content<'t>,
}

/// What is under a title.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Content<'t> {
    /// Nothing but deeper sections.
    Nothing,
    /// One value a row.
    Values(Vec<&'t str>),
    /// The names, and the values of each item in their order.
    Items { names: Vec<&'t str>, rows: Vec<Vec<&'t str>> },
}

/// All sections, or the line that does not fit.
pub(super) fn sections<'t>(lines: &[Line<'t>]) -> Result<Vec<Section<'t>>, usize> {
    let mut sections = Vec::new();
    let mut at: usize = 0;
    while let Some(line) = lines.get(at) {
        let (level, title) = line.title().ok_or(at)?;
        let (content, taken) = content(lines.get(at.saturating_add(1)..).unwrap_or_default(), level)
            .map_err(|line| at.saturating_add(1).saturating_add(line))?;
        sections.push(Section { level, title, content });
        at = at.saturating_add(1).saturating_add(taken);
    }
    Ok(sections)
}

/// What is under a title, and how many lines it takes.
fn content<'t>(lines: &[Line<'t>], level: usize) -> Result<(Content<'t>, usize), usize> {
    let Some(Line::Border { level: found, inner: border }) = lines.first().copied() else {
        return Ok((Content::Nothing, 0));
    };
    if found != level {
        return Err(0);
    }
    let rows = rows(lines, 1, level, border);
    let columns = border.split('+').count();
    if columns == 1 {
        let values: Option<Vec<_>> = rows.map(|rows| rows.into_iter().filter_map(|row| row.first().copied()).collect());
        return Ok(match values {
            Some(values) if lines.get(1).is_some_and(|line| line.is_at_the_left()) => {
                let taken = values.len().saturating_add(2);
                (Content::Values(values), taken)
            }
            _ => (Content::Nothing, 1),
        });
    }
    let rows = rows.ok_or(1_usize)?;
    let taken = rows.len().saturating_add(2);
    // A single row before another border has the heads of columns, if rows follow.
    if let [names] = rows.as_slice()
        && let Some(items) = self::rows(lines, taken, level, border)
    {
        let taken = taken.saturating_add(items.len()).saturating_add(1);
        return Ok((Content::Items { names: names.clone(), rows: items }, taken));
    }
    if columns != 2 {
        return Err(1);
    }
    let pairs = rows.into_iter().filter_map(|row| Some((*row.first()?, *row.get(1)?)));
    let (names, values) = pairs.unzip();
    Ok((Content::Items { names, rows: vec![values] }, taken))
}

/// The rows from a line on, if a border with the same columns closes them.
fn rows<'t>(lines: &[Line<'t>], from: usize, level: usize, border: &str) -> Option<Vec<Vec<&'t str>>> {
    let mut rows = Vec::new();
    for line in lines.get(from..)? {
        match line.cells(level, border) {
            Some(cells) => rows.push(cells),
            None if *line == (Line::Border { level, inner: border }) && !rows.is_empty() => return Some(rows),
            None => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<Vec<(usize, String, Content<'_>)>, usize> {
        let lines: Vec<Line<'_>> = text.lines().map(Line::of).collect();
        let found = sections(&lines)?;
        Ok(found.into_iter().map(|section| (section.level, section.title.to_owned(), section.content)).collect())
    }

    #[test]
    fn sections_have_pairs_values_or_columns() {
        let text = "\
|        Describe       |
+-----------------------+
||          A          ||
|+------+--------------+|
||  n   |  v           ||
||  m   |  w           ||
|+------+--------------+|
|||         B         |||
||+-------------------+||
|||  one              |||
|||  two              |||
||+-------------------+||
||          C          ||
|+------+-------+------+|
||  x   |   y   |   z  ||
|+------+-------+------+|
||  1   |  2    |  3   ||
||  4   |  5    |  6   ||
|+------+-------+------+|";
        let found = of(text).unwrap_or_default();
        let contents: Vec<_> = found.iter().map(|(level, title, content)| (*level, title.as_str(), content)).collect();
        assert_eq!(
            contents,
            [
                (0, "Describe", &Content::Nothing),
                (1, "A", &Content::Items { names: vec!["n", "m"], rows: vec![vec!["v", "w"]] }),
                (2, "B", &Content::Values(vec!["one", "two"])),
                (
                    1,
                    "C",
                    &Content::Items {
                        names: vec!["x", "y", "z"],
                        rows: vec![vec!["1", "2", "3"], vec!["4", "5", "6"]]
                    }
                ),
            ]
        );
    }

    #[test]
    fn a_line_that_does_not_fit_is_named() {
        for (text, line) in [
            ("|  A  |\n+--+--+\n|  a  |  b  |\n", 2),
            ("|  A  |\n||+--+||\n", 1),
            ("|  A  |\n+-+-+-+\n| a | b | c |\n+-+-+-+", 2),
            ("|  A  |\ntext", 1),
            ("|  a  |  b  |", 0),
        ] {
            assert_eq!(of(text).err(), Some(line), "{text}");
        }
    }
}
