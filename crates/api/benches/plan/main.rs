//! How long a plan takes, and how much memory it needs: `cargo bench -p upgrade-api`.
//!
//! A plain table. Medians, because other work on the machine only ever makes a call slower. Memory is what the system
//! says of this process (Linux); on other systems the table says that it is unknown.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement shows fractions, and stops where its corpus is missing"
)]

mod corpus;
mod fleet;

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use upgrade_api::{Detail, plan, plan_text};

const CASES: [&str; 3] = ["simple", "blocked", "many-unknowns"];
/// Each measurement runs for about this long.
const LONG_ENOUGH: Duration = Duration::from_millis(1500);
const IN_A_ROW: usize = 10_000;

fn main() {
    // `cargo test --benches` asks only whether it runs.
    let quick = !std::env::args().any(|argument| argument == "--bench");
    let for_long = if quick { Duration::from_millis(5) } else { LONG_ENOUGH };

    println!("upgrade-api: one plan, native");
    println!(
        "{:<14} {:<8} {:<12} {:>10} {:>10} {:>12} {:>10}",
        "request", "detail", "call", "median", "fastest", "plans/s", "answer"
    );
    for case in CASES {
        for detail in [Detail::Full, Detail::Summary] {
            one(case, detail, for_long);
        }
    }
    println!();
    println!("memory over {IN_A_ROW} plans in a row, from text to text");
    println!("{:<14} {:>14} {:>14} {:>14} {:>14}", "request", "after 10", "peak", "after all", "grown by");
    for case in CASES {
        in_a_row(case, if quick { 10 } else { IN_A_ROW });
    }
    println!();
    corpus::all(if quick { 1 } else { 50 });
    println!();
    fleet::in_a_row(if quick { 10 } else { IN_A_ROW });
}

fn read(case: &str) -> String {
    let place =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus/bench").join(case).with_extension("json");
    std::fs::read_to_string(&place).unwrap_or_else(|error| panic!("{}: {error}", place.display()))
}

fn one(case: &str, detail: Detail, for_long: Duration) {
    let mut request = upgrade_api::read_text(&read(case)).expect("a request of the corpus");
    request.detail = Some(detail);
    let text = serde_json::to_string(&request).expect("a request");
    let answer = plan_text(&text);
    let name = if detail == Detail::Full { "full" } else { "summary" };
    row(case, name, "plan", answer.len(), &measure(for_long, || plan(black_box(&request))));
    row(case, name, "plan_text", answer.len(), &measure(for_long, || plan_text(black_box(&text))));
}

struct Measured {
    median: Duration,
    fastest: Duration,
}

/// Calls again and again, and times each call alone.
fn measure<T>(for_long: Duration, mut call: impl FnMut() -> T) -> Measured {
    for _ in 0..3 {
        drop(black_box(call()));
    }
    let mut times = Vec::with_capacity(100_000);
    let start = Instant::now();
    while start.elapsed() < for_long && times.len() < times.capacity() {
        let begun = Instant::now();
        let answer = black_box(call());
        times.push(begun.elapsed());
        drop(answer);
    }
    times.sort_unstable();
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    Measured { median, fastest: times.first().copied().unwrap_or_default() }
}

fn row(case: &str, detail: &str, call: &str, answer: usize, measured: &Measured) {
    println!(
        "{case:<14} {detail:<8} {call:<12} {:>8.1}µs {:>8.1}µs {:>12.0} {:>9}B",
        microseconds(measured.median),
        microseconds(measured.fastest),
        1.0 / measured.median.as_secs_f64(),
        answer,
    );
}

fn microseconds(duration: Duration) -> f64 {
    duration.as_nanos() as f64 / 1000.0
}

/// The same request again and again: the peak after the first few calls, after all of them, and what is kept.
fn in_a_row(case: &str, times: usize) {
    let text = read(case);
    let call = || drop(black_box(plan_text(black_box(&text))));
    for _ in 0..10 {
        call();
    }
    let resettable = std::fs::write("/proc/self/clear_refs", "5").is_ok();
    let before = status("VmRSS:");
    for _ in 0..times {
        call();
    }
    let peak = if resettable { status("VmHWM:") } else { None };
    let after = status("VmRSS:");
    let grown = before.zip(after).map(|(before, after)| after.saturating_sub(before));
    println!("{case:<14} {:>14} {:>14} {:>14} {:>14}", kib(before), kib(peak), kib(after), kib(grown));
}

fn kib(kib: Option<u64>) -> String {
    kib.map_or_else(|| "not known".to_owned(), |kib| format!("{kib} KiB"))
}

/// What the system says of this process's memory, in KiB.
fn status(name: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
