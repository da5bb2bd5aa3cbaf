//! The maintenance windows in which steps of an option run: which day, and from when to when.

use upgrade_api::answer::{Step, StepTiming, Strategy};
use upgrade_api::{Day, Moment, Weekly};

use crate::text::{Text, fill, say};

/// Begin and end, in UTC.
pub type Ends = [Moment; 2];

/// The window that each step waits for: the first one that begins after the planning date, then the ones a week later each.
/// `None` for a step that waits for none, and everywhere where window or planning date is unknown.
pub fn windows(option: &Strategy, window: &str, today: &str) -> Vec<Option<Ends>> {
    let (weekly, mut day) = (Weekly::parse(window.trim()), Day::parse(today));
    let waits = |step: &Step| step.operation == "wait" && step.timing == StepTiming::MaintenanceWindow;
    let of_step = |step: &Step| {
        let ends = weekly?.after(day.filter(|_| waits(step))?)?;
        day = day.and_then(|day| day.later(7));
        Some(ends)
    };
    option.steps.iter().map(of_step).collect()
}

/// `Sun 2026-12-06, 05:00–06:00 UTC`.
pub fn in_utc([begin, end]: Ends) -> String {
    let words = [weekday(begin.day.of_week()), &begin.day.to_string(), &time(begin), &time(end)];
    fill(Text::WindowUtc, &words)
}

/// `Sun 06:00–07:00 in your time zone`.
pub fn in_local((day, begin): (u32, String), end: &str) -> String {
    fill(Text::WindowLocal, &[weekday(day), &begin, end])
}

/// `05:00`.
pub fn time(moment: Moment) -> String {
    let two = |number: u32| if number < 10 { "0".to_owned() + &number.to_string() } else { number.to_string() };
    [two(moment.minute / 60), ":".to_owned(), two(moment.minute % 60)].concat()
}

/// A day of the week, 0 = Monday.
fn weekday(place: u32) -> &'static str {
    let names =
        [Text::Monday, Text::Tuesday, Text::Wednesday, Text::Thursday, Text::Friday, Text::Saturday, Text::Sunday];
    usize::try_from(place).ok().and_then(|place| names.get(place)).map_or("", |name| say(*name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::example;

    fn option(id: &str) -> Strategy {
        let answer = upgrade_api::plan_value(example::request());
        answer.strategies.into_iter().find(|option| option.id == id).expect("an option")
    }

    #[test]
    fn a_step_that_waits_has_the_next_window() {
        let option = option("in-place-window");
        let windows = windows(&option, "sun:05:00-sun:06:00", "2026-11-30");
        assert_eq!(windows.len(), option.steps.len());
        let said: Vec<String> = windows.into_iter().flatten().map(in_utc).collect();
        assert_eq!(said, ["Sun 2026-12-06, 05:00–06:00 UTC"]);
    }

    #[test]
    fn where_something_is_unknown_no_window_is_made_up() {
        for (window, today) in [("", "2026-11-30"), ("sometimes", "2026-11-30"), ("sun:05:00-sun:06:00", "")] {
            assert!(windows(&option("in-place-window"), window, today).iter().all(Option::is_none), "{window} {today}");
        }
        let now = windows(&option("combine-scale-up"), "sun:05:00-sun:06:00", "2026-11-30");
        assert!(now.iter().all(Option::is_none), "nothing waits");
    }
}
