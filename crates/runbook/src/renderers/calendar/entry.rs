//! One entry of a calendar.

use ics::properties::{Description, DtEnd, DtStart, Summary, Transp, URL};
use ics::{Event, ICalendar, ToDo, escape_text, parameters};
use upgrade_rules::Day;
use upgrade_rules::window::Moment;
use upgrade_shell::printable;

/// When it is.
#[derive(Clone, Copy)]
pub(super) enum When {
    /// Nobody knows yet.
    Open,
    /// The whole of a day.
    On(Day),
    /// From one time to another.
    Between([Moment; 2]),
}

impl When {
    /// Its first day.
    pub(super) fn begins(self) -> Option<Day> {
        match self {
            Self::Open => None,
            Self::On(day) => Some(day),
            Self::Between([begin, _]) => Some(begin.day),
        }
    }
}

/// One entry.
pub(super) struct Entry {
    /// What kind of entry it is, in its ID.
    pub(super) kind: &'static str,
    /// What it is about, where a cluster has several of the kind.
    pub(super) of: String,
    pub(super) when: When,
    pub(super) title: String,
    pub(super) text: String,
    /// Where its document is.
    pub(super) url: Option<&'static str>,
}

impl Entry {
    /// Adds it to a calendar.
    pub(super) fn push_to(self, calendar: &mut ICalendar<'static>, owner: &str, stamp: &str) {
        let uid = self.uid(owner);
        let stamp = [&compact(stamp), "T000000Z"].concat();
        let summary = Summary::new(text(&self.title));
        let description = Description::new(text(&self.text));
        if let When::Open = self.when {
            let mut task = ToDo::new(uid, stamp);
            task.push(summary);
            task.push(description);
            calendar.add_todo(task);
            return;
        }
        let mut event = Event::new(uid, stamp);
        match self.when {
            When::Open => {}
            When::On(day) => {
                let mut start = DtStart::new(compact(&day.to_string()));
                start.append(parameters!("VALUE" => "DATE"));
                event.push(start);
                // It takes nobody's time.
                event.push(Transp::new("TRANSPARENT"));
            }
            When::Between([begin, end]) => {
                event.push(DtStart::new(time(begin)));
                event.push(DtEnd::new(time(end)));
            }
        }
        event.push(summary);
        event.push(description);
        if let Some(url) = self.url {
            event.push(URL::new(url));
        }
        calendar.add_event(event);
    }

    /// The same for the same cluster, kind and day, whenever the file is written.
    fn uid(&self, owner: &str) -> String {
        let day = self.when.begins().map(|day| day.to_string()).unwrap_or_default();
        let id = [owner, self.kind, &self.of, &day].join("-");
        let plain = |letter: char| if letter.is_ascii_alphanumeric() || letter == '.' { letter } else { '-' };
        let id: String = id.chars().map(plain).collect();
        let words: Vec<&str> = id.split('-').filter(|word| !word.is_empty()).collect();
        [&words.join("-"), "@elasticache-upgrade-planner"].concat()
    }
}

fn text(text: &str) -> String {
    escape_text(printable(text)).into_owned()
}

/// `20270131` of `2027-01-31`.
fn compact(day: &str) -> String {
    day.replace('-', "")
}

/// `20270131T053000Z`.
fn time(moment: Moment) -> String {
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    [&compact(&moment.day.to_string()), "T", &two(moment.minute / 60), &two(moment.minute % 60), "00Z"].concat()
}
