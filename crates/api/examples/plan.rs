//! Reads one request on standard input and prints its plan: an outline, `--markdown` or `--json`.
//!
//! `cargo run -p upgrade-api --example plan -- --markdown < request.json`
#![expect(clippy::print_stdout, reason = "it prints")]

use std::io::Read;

use upgrade_api::{Format, Language, PlanAnswer, plan_value, render};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let answer = plan_value(serde_json::from_str(&text)?);
    match std::env::args().nth(1).as_deref() {
        Some("--markdown") => println!("{}", render(&answer, Format::Markdown, Language::default())),
        Some("--json") => println!("{}", serde_json::to_string_pretty(&answer)?),
        _ => outline(&answer),
    }
    Ok(())
}

/// Ids and codes, a line each.
fn outline(answer: &PlanAnswer) {
    println!("{:?}: {}", answer.status, answer.summary);
    for error in &answer.errors {
        println!("error {}: {} {}", error.path, error.message, error.help.as_deref().unwrap_or_default());
    }
    if let Some(direct) = &answer.direct {
        let codes: Vec<&str> = direct.reasons.iter().map(|reason| reason.code).collect();
        println!("{:?}: {}", direct.verdict, codes.join(" "));
    }
    for strategy in &answer.strategies {
        let steps: Vec<&str> = strategy.steps.iter().map(|step| step.id.as_str()).collect();
        let writes = &strategy.interruption.writes;
        println!(
            "* {}{} [{:?} {:?} {:?}] writes {:?} {:?}\n  {}\n  if {}",
            strategy.id,
            if strategy.rejected_because.is_empty() { "" } else { " (ruled out)" },
            strategy.completes,
            strategy.data_risk,
            strategy.endpoints,
            writes.effect,
            writes.seconds,
            steps.join(" > "),
            strategy.conditions.iter().map(|condition| condition.id).collect::<Vec<_>>().join(" ")
        );
    }
    println!("questions {}", answer.questions.iter().map(|question| question.id).collect::<Vec<_>>().join(" "));
    println!("notices {}", answer.notices.iter().map(|notice| notice.code).collect::<Vec<_>>().join(" "));
}
