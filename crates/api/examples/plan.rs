//! Reads one request on standard input and prints its plan: an outline, or in a format, of an option, for a shell.
//!
//! `cargo run -p upgrade-api --example plan -- markdown in-place-window powershell < request.json`
#![expect(clippy::print_stdout, reason = "it prints")]

use std::io::Read;

use upgrade_api::{Format, PlanAnswer, RenderOptions, answered, render};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let answered = answered(&text);
    let mut words = std::env::args().skip(1);
    let format = words.next();
    let options = RenderOptions { option: words.next(), shell: words.next(), ..RenderOptions::default() };
    match format.as_deref().map(|name| Format::of(name).ok_or("no such format")) {
        Some(format) => println!("{}", render(&answered, format?, &options).map_err(|error| error.message)?),
        None => outline(&answered.answer),
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
