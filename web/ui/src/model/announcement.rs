//! The verdict as a screen reader reads it out after a change: short, with the figure that decides.

use upgrade_api::answer::Strategy;

use super::span;
use super::verdict::Tone;
use crate::text::{Text, fill, say};

/// The verdict, and for how long writes are interrupted by the option that is shown.
pub fn of(tone: Tone, option: Option<&Strategy>) -> String {
    let verdict = say(tone.label());
    match option {
        Some(option) => {
            let writes = &option.interruption.writes;
            fill(Text::Announced, &[verdict, say(Text::PartWrites), &span::figure_with_extent(writes)])
        }
        None => fill(Text::AnnouncedAlone, &[verdict]),
    }
}

#[cfg(test)]
mod tests {
    use upgrade_api::Language;

    use super::*;
    use crate::core_client;
    use crate::model::example;

    #[test]
    fn the_verdict_comes_first_and_the_figure_after_it() {
        let answer = core_client::plan(&example::request(), Language::default());
        let said = of(Tone::of(&answer, false), answer.strategies.first());
        assert!(said.starts_with("Blocked as requested. Writes: "), "{said}");
        assert!(said.len() <= 120, "{said}");
    }

    #[test]
    fn without_an_option_there_is_no_figure() {
        assert_eq!(of(Tone::Invalid, None), "Fix the request.");
    }
}
