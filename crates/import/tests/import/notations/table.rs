//! Tables, by the rules of the AWS CLI: what is empty is left out, and one item stands upright where it is too wide.

use serde_json::{Map, Value};

struct Section {
    level: usize,
    title: String,
    names: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// The table of a document.
pub(super) fn of(title: &str, value: &Value, upright: bool) -> String {
    let mut sections = Vec::new();
    build(title, value, 0, &mut sections);
    if sections.len() < 2 {
        return String::new();
    }
    if upright {
        for section in &mut sections {
            if let ([row], false) = (section.rows.as_slice(), section.names.is_empty()) {
                section.rows =
                    section.names.iter().cloned().zip(row.iter().cloned()).map(|(a, b)| vec![a, b]).collect();
                section.names.clear();
            }
        }
    }
    let widths = sections.iter().map(|section| section.width() + 2 * section.level);
    let width = widths.max().unwrap_or_default();
    let mut text = format!("{}\n", "-".repeat(width));
    for section in &sections {
        section.render(width - 2 * section.level, &mut text);
    }
    text
}

fn is_empty(value: &Value) -> bool {
    value.as_array().is_some_and(Vec::is_empty) || value.as_object().is_some_and(Map::is_empty)
}

fn is_scalar(value: &Value) -> bool {
    !value.is_array() && !value.is_object()
}

fn printed(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(flag) => if *flag { "True" } else { "False" }.to_owned(),
        Value::Null => "None".to_owned(),
        other => other.to_string(),
    }
}

fn build(title: &str, value: &Value, level: usize, sections: &mut Vec<Section>) {
    if is_empty(value) {
        return;
    }
    let new = || Section { level, title: title.to_owned(), names: Vec::new(), rows: Vec::new() };
    match value {
        Value::Object(map) => {
            let mut section = new();
            let (scalars, more): (Vec<_>, Vec<_>) = map.iter().partition(|(_, value)| is_scalar(value));
            match scalars.as_slice() {
                [] => {}
                [(key, value)] => section.rows.push(vec![(*key).clone(), printed(value)]),
                many => {
                    section.names = many.iter().map(|(key, _)| (*key).clone()).collect();
                    section.rows.push(many.iter().map(|(_, value)| printed(value)).collect());
                }
            }
            sections.push(section);
            for (key, value) in more {
                build(key, value, level + 1, sections);
            }
        }
        Value::Array(list) if list.iter().all(is_scalar) => {
            let mut section = new();
            section.rows = list.iter().map(|value| vec![printed(value)]).collect();
            sections.push(section);
        }
        Value::Array(list) => {
            let keys = |scalar: bool| {
                let fields = list.iter().filter_map(Value::as_object).flatten();
                let mut keys: Vec<String> =
                    fields.filter(|(_, value)| is_scalar(value) == scalar).map(|(key, _)| key.clone()).collect();
                keys.sort_unstable();
                keys.dedup();
                keys
            };
            let (names, more) = (keys(true), keys(false));
            for (at, item) in list.iter().enumerate() {
                if at == 0 || !more.is_empty() {
                    sections.push(Section { names: names.clone(), ..new() });
                }
                let row = names.iter().map(|name| item.get(name).map(printed).unwrap_or_default()).collect();
                if let Some(section) = sections.last_mut() {
                    section.rows.push(row);
                }
                for (key, value) in more.iter().filter_map(|key| Some((key, item.get(key)?))) {
                    build(key, value, level + 1, sections);
                }
            }
        }
        _ => {}
    }
}

impl Section {
    fn columns(&self) -> Vec<usize> {
        let rows: Vec<&Vec<String>> = self.rows.iter().chain((!self.names.is_empty()).then_some(&self.names)).collect();
        let columns = rows.first().map_or(0, |row| row.len());
        let length = |row: &Vec<String>, column: usize| row.get(column).map_or(0, |cell| cell.chars().count());
        (0..columns).map(|column| rows.iter().map(|row| length(row, column)).max().unwrap_or_default() + 4).collect()
    }

    fn width(&self) -> usize {
        let columns = self.columns();
        let borders = columns.len() + 1;
        (columns.iter().sum::<usize>() + borders).max(self.title.chars().count() + 4)
    }

    /// Every line is as wide as the table; the last column takes what is left.
    fn render(&self, width: usize, text: &mut String) {
        let mut columns = self.columns();
        let taken: usize = columns.iter().sum::<usize>() + columns.len() + 1;
        if let Some(last) = columns.last_mut() {
            *last = (*last + width).saturating_sub(taken);
        }
        let bars = "|".repeat(self.level);
        let mut line = |inner: String| text.extend([bars.as_str(), &inner, &bars, "\n"]);
        let middle = |cell: &str, width: usize| format!("{cell:^width$}");
        let border = || format!("+{}+", columns.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>().join("+"));
        line(format!("|{}|", middle(&self.title, width - 2)));
        if columns.is_empty() {
            line(format!("+{}+", "-".repeat(width - 2)));
            return;
        }
        if !self.names.is_empty() {
            line(border());
            let cells = self.names.iter().zip(&columns).map(|(cell, width)| middle(cell, *width));
            line(format!("|{}|", cells.collect::<Vec<_>>().join("|")));
        }
        line(border());
        for row in &self.rows {
            let cells = row
                .iter()
                .zip(&columns)
                .map(|(cell, width)| format!("{:<width$}", format!("  {cell}"), width = *width));
            line(format!("|{}|", cells.collect::<Vec<_>>().join("|")));
        }
        line(border());
    }
}
