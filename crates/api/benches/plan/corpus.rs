//! Every request of the corpus: the median of each, and of those the median and the worst.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::Value;
use upgrade_api::{Detail, plan, states_explored};

use super::microseconds;

/// Folders whose cases are whole requests.
const FOLDERS: [&str; 6] = ["rules", "matrix", "scenarios", "contradictions", "states", "faults"];

/// Plans every request so many times.
pub(super) fn all(times: usize) {
    let mut measured: Vec<(Duration, usize, String)> = Vec::new();
    for folder in FOLDERS {
        for (name, request) in requests(folder) {
            let Ok(mut request) = upgrade_api::read_value(request) else { continue };
            request.detail = Some(Detail::Full);
            drop(black_box(plan(&request)));
            let mut runs: Vec<Duration> = (0..times)
                .map(|_| {
                    let begun = Instant::now();
                    drop(black_box(plan(black_box(&request))));
                    begun.elapsed()
                })
                .collect();
            runs.sort_unstable();
            let median = runs.get(runs.len() / 2).copied().unwrap_or_default();
            measured.push((median, states_explored(&request).unwrap_or(0), name));
        }
    }
    println!("every request of the corpus ({}), full, native, median of {times} each", measured.len());
    measured.sort();
    for (label, share) in [("median", 50), ("99 %", 99), ("worst", 100)] {
        if let Some((time, states, name)) = at(&measured, share) {
            println!("{label:<8} {:>8.1}µs  {states:>6} states  {name}", microseconds(*time));
        }
    }
    measured.sort_by_key(|(_, states, _)| *states);
    for (label, share) in [("median", 50), ("most", 100)] {
        if let Some((time, states, name)) = at(&measured, share) {
            println!("states explored, {label:<6} {states:>6}  {:>8.1}µs  {name}", microseconds(*time));
        }
    }
}

/// The place at so many percent.
fn at(measured: &[(Duration, usize, String)], share: usize) -> Option<&(Duration, usize, String)> {
    measured.get(measured.len().saturating_sub(1) * share / 100)
}

fn requests(folder: &str) -> Vec<(String, Value)> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus").join(folder);
    let entries = std::fs::read_dir(place).into_iter().flatten().flatten().map(|file| file.path());
    let mut files: Vec<_> = entries.filter(|file| file.extension().is_some_and(|found| found == "json")).collect();
    files.sort();
    let mut requests = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        let Ok(json) = serde_json::from_str::<Value>(&text) else { continue };
        for case in json.get("cases").and_then(Value::as_array).into_iter().flatten() {
            let name = case.get("name").and_then(Value::as_str).unwrap_or_default();
            let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            if let Some(request) = case.get("request") {
                requests.push((format!("{stem}: {name}"), request.clone()));
            }
        }
    }
    requests
}
