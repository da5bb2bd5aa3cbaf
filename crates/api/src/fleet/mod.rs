//! Many clusters at once: a row for each, those that share a plan as one wave, and which version loses its support first.

mod answer;
mod columns;
mod csv;
mod goal;
mod markdown;
mod row;
mod totals;
mod waves;

use upgrade_messages::{Language, Words};

use crate::plan::unreadable;
use crate::read_text;

pub use answer::{FleetAnswer, FleetFormat};
pub use goal::FleetGoal;
pub use row::{FleetRow, FleetSupport, SupportPhase};
pub use totals::FleetTotals;
pub use waves::FleetWave;

/// Plans requests, one to a line, each as JSON text. A line that cannot be read is a row that says what is wrong with it, and
/// stops no other; empty lines are none.
pub fn fleet(lines: &str) -> FleetAnswer {
    let lines = lines.lines().map(|line| line.trim_start_matches('\u{feff}')).filter(|line| !line.trim().is_empty());
    FleetAnswer::of(lines.map(row_of_line).collect())
}

impl FleetAnswer {
    /// Rows that were planned one by one, with what is said of them together.
    pub fn of(rows: Vec<FleetRow>) -> Self {
        let (waves, totals, ends_first) = (waves::waves(&rows), totals::totals(&rows), totals::ends_first(&rows));
        Self { rows, waves, totals, ends_first }
    }
}

/// A fleet in a format and a language.
pub fn render_fleet(fleet: &FleetAnswer, format: FleetFormat, language: Language) -> String {
    let words = Words::of(language);
    match format {
        FleetFormat::Json => crate::text::json(fleet),
        FleetFormat::Ndjson => fleet.rows.iter().map(|row| crate::text::json(row) + "\n").collect(),
        FleetFormat::Csv => csv::document(words, fleet),
        FleetFormat::Markdown => markdown::document(words, fleet),
    }
}

fn row_of_line(line: &str) -> FleetRow {
    match read_text(line) {
        Ok(request) => row::row(&request),
        Err(wrong) => row::of_unreadable(&unreadable(wrong)),
    }
}
