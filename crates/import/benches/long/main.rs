//! How long an import takes, and how much memory it needs: `cargo bench -p upgrade-import`.
//!
//! A plain table. Medians, because other work on the machine only ever makes a call slower. Memory is what the system
//! says of this process (Linux), beyond what it had with the text; on other systems the table says that it is unknown.
#![expect(clippy::arithmetic_side_effects, clippy::indexing_slicing, reason = "a measurement stops where it is wrong")]

mod fleet;
#[path = "../../tests/import/fragments.rs"]
mod fragments;
#[path = "../../tests/import/notations/table.rs"]
mod table;
#[path = "../../tests/import/notations/xml.rs"]
mod xml;
#[path = "../../tests/import/notations/yaml.rs"]
mod yaml;

use std::hint::black_box;
use std::time::{Duration, Instant};

use upgrade_import::{Language, import};

/// A text of so many clusters.
type Fleet = fn(usize) -> String;

/// A megabyte.
const MB: usize = 1_000_000;

fn main() {
    // `cargo test --benches` asks only whether it runs.
    let quick = !std::env::args().any(|argument| argument == "--bench");
    let only = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let wanted = |name: &str| only.as_ref().is_none_or(|only| name.contains(only.as_str()));
    let scale = if quick { 100 } else { 1 };

    println!("upgrade-import: one text, native");
    println!("{:<60} {:>8} {:>12} {:>12} {:>8} {:>8}", "text", "MB", "median", "memory", "clusters", "problems");
    let fleets: [(&str, Fleet); 6] = [
        ("one document", fleet::json),
        ("an item a line", fleet::ndjson),
        ("two outputs a cluster", fleet::outputs),
        ("yaml", |clusters| fleet::documents(clusters).map(|value| yaml::document(&value)).join("---\n")),
        ("xml", |clusters| fleet::documents(clusters).map(|value| xml::answer(&value, None)).concat()),
        ("table", |clusters| {
            let [groups, members] = fleet::documents(clusters);
            let groups = table::of("DescribeReplicationGroups", &groups, false);
            groups + &table::of("DescribeCacheClusters", &members, false)
        }),
    ];
    for (name, make) in fleets {
        let each = make(100).len() / 100;
        for size in [10 * MB, 100 * MB] {
            if wanted(name) && (size < 100 * MB || !["yaml", "xml", "table"].contains(&name)) {
                row(name, &make(size / scale / each), if quick { 1 } else { 3 });
            }
        }
    }
    for fragment in fragments::FRAGMENTS {
        let name = format!("{fragment:?} again and again");
        if wanted(&name) {
            row(&name, &fragment.repeat(10 * MB / scale / fragment.len()), 1);
        }
    }
}

fn row(name: &str, text: &str, times: usize) {
    let resettable = std::fs::write("/proc/self/clear_refs", "5").is_ok();
    let before = status("VmRSS:");
    let mut taken: Vec<Duration> = Vec::new();
    let (mut clusters, mut problems) = (0, 0);
    for _ in 0..times {
        let begun = Instant::now();
        let answer = black_box(import(black_box(text), Language::default()));
        taken.push(begun.elapsed());
        (clusters, problems) = (answer.clusters.len(), answer.problems.len());
    }
    taken.sort_unstable();
    let peak = if resettable { status("VmHWM:") } else { None };
    let memory = before
        .zip(peak)
        .map_or_else(|| "not known".to_owned(), |(before, peak)| format!("{} MiB", peak.saturating_sub(before) / 1024));
    let millis = taken[taken.len() / 2].as_millis();
    println!("{name:<60} {:>8} {:>9} ms {memory:>12} {clusters:>8} {problems:>8}", text.len() / MB, millis);
}

/// What the system says of this process's memory, in KiB.
fn status(name: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
