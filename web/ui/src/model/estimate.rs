//! An estimate of our own in words.

use upgrade_api::answer::{Model, ModelInput};

use upgrade_messages::answer::id;

use crate::text::{Text, fill, say, seconds, words};

/// What comes out, and whose figure it is not.
pub fn title(model: &Model) -> String {
    match model.seconds {
        Some(range) => fill(Text::Estimate, &[&seconds(range)]),
        None => say(Text::EstimateOpen).to_owned(),
    }
}

/// The value of an input: `5,368,709,120`, or `20 to 200, assumption`.
pub fn value(input: &ModelInput) -> String {
    let value = match (input.min, input.max) {
        (Some(min), Some(max)) if min == max => grouped(max),
        (Some(min), Some(max)) => words().say(id::PHRASE_RANGE, &[("min", grouped(min)), ("max", grouped(max))]),
        (Some(one), None) | (None, Some(one)) => grouped(one),
        (None, None) => say(Text::Unknown).to_owned(),
    };
    if input.assumed { fill(Text::Both, &[&value, say(Text::Assumption)]) } else { value }
}

/// Digits in threes, as the core writes them.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && digits.len().abs_diff(index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use upgrade_api::answer::Seconds;

    use super::*;

    fn input(min: Option<u64>, max: Option<u64>, assumed: bool) -> ModelInput {
        ModelInput { field: "cluster.data.usedBytes", name: "bytes", min, max, assumed }
    }

    #[test]
    fn inputs_say_what_they_are_and_whose() {
        assert_eq!(value(&input(Some(5_368_709_120), Some(5_368_709_120), false)), "5,368,709,120");
        assert_eq!(value(&input(Some(20), Some(200), true)), "20 to 200, assumption");
        assert_eq!(value(&input(None, None, false)), "Unknown");
    }

    #[test]
    fn an_estimate_is_never_taken_for_a_figure_of_aws() {
        let mut model = Model { text: "", inputs: Vec::new(), seconds: Some(Seconds { min: 87, max: 569 }) };
        assert_eq!(title(&model), "our estimate, not an AWS figure: 87 s to 9 min 29 s");
        model.seconds = None;
        assert!(title(&model).starts_with("our estimate") && !title(&model).contains(|one: char| one.is_ascii_digit()));
    }
}
