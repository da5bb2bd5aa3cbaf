//! A fleet for a spreadsheet: RFC 4180, a line of headings, then a line for each cluster.
//!
//! Twenty lines of our own: a library brings a reader, and settings for what nobody asks for, into every browser.

use upgrade_messages::Words;

use super::answer::FleetAnswer;
use super::columns::ALL;

pub(super) fn document(words: Words, fleet: &FleetAnswer) -> String {
    let mut out = line(ALL.iter().map(|column| words.text(column.heading).to_owned()));
    for row in &fleet.rows {
        out.push_str(&line(ALL.iter().map(|column| (column.cell)(words, row))));
    }
    out
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.map(|text| cell(&text)).collect();
    cells.join(",") + "\r\n"
}

/// A cell. What a spreadsheet would take for a formula begins with an apostrophe: ids come from anywhere.
fn cell(text: &str) -> String {
    let formula = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    let text = [formula, text].concat();
    if text.contains(['"', ',', '\n', '\r']) { ["\"", &text.replace('"', "\"\""), "\""].concat() } else { text }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_cell_is_one_cell_and_no_formula() {
        assert_eq!(cell("orders"), "orders");
        assert_eq!(cell("1, 2"), "\"1, 2\"");
        assert_eq!(cell("say \"a\""), "\"say \"\"a\"\"\"");
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("@a,b"), "\"'@a,b\"");
    }
}
