//! How long AWS supports versions, as bars on one scale of days. Nothing is drawn to a day that AWS has not published.

use upgrade_api::{Day, SupportDates};

/// Bars on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// One for each version or cluster, in the order in which they were given.
    pub bars: Vec<Bar>,
    /// The planning date, and its place.
    pub today: Option<(Day, u32)>,
    /// New Year's Days, and their places.
    pub years: Vec<(u32, u32)>,
}

/// The support of one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it is of: a version, or a cluster with its version.
    pub name: String,
    /// The days.
    pub dates: SupportDates,
    /// Its parts, from left to right.
    pub parts: Vec<Part>,
    /// Where AWS attempts an upgrade by itself: behind the last day of Extended Support.
    pub forced: Option<u32>,
}

/// A part of a bar, from one place to another. Places are thousandths of the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What holds in it.
    pub kind: Kind,
    /// Where it begins.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
}

/// What holds in a part of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Standard support.
    Standard,
    /// No end of standard support is published.
    Open,
    /// A year of Extended Support, and its premium in percent.
    Extended(u32, Option<u32>),
}

/// So many years are shown behind the planning date where no day is published.
const OPEN_YEARS: u32 = 3;

impl Calendar {
    /// The bars of these versions; nothing where there is neither a planning date nor any other day to draw to.
    pub fn of(versions: Vec<(String, SupportDates)>, today: Option<Day>) -> Option<Self> {
        let days =
            |dates: &SupportDates| [dates.standard_ends, dates.extended_ends].into_iter().flatten().collect::<Vec<_>>();
        let all: Vec<Day> = versions.iter().flat_map(|(_, dates)| days(dates)).chain(today).collect();
        let (first, last) = (all.iter().min()?, all.iter().max()?);
        let open = today.map(|day| day.year().saturating_add(OPEN_YEARS)).unwrap_or_default();
        let scale = Scale {
            begins: Day::first_of_year(first.year())?,
            ends: Day::first_of_year(last.year().max(open).saturating_add(1))?,
        };
        let years = scale.begins.year()..=scale.ends.year();
        Some(Self {
            bars: versions.into_iter().map(|(name, dates)| bar(&scale, name, dates)).collect(),
            today: today.map(|day| (day, scale.place(day))),
            years: years.filter_map(|year| Some((year, scale.place(Day::first_of_year(year)?)))).collect(),
        })
    }
}

fn bar(scale: &Scale, name: String, dates: SupportDates) -> Bar {
    let mut parts = Vec::new();
    match dates.standard_ends {
        None => parts.push(Part { kind: Kind::Open, from: 0, to: 1_000 }),
        Some(day) => parts.push(Part { kind: Kind::Standard, from: 0, to: scale.behind(day) }),
    }
    for (year, number) in dates.years.iter().zip(1_u32..) {
        let next = usize::try_from(number).ok().and_then(|next| dates.years.get(next));
        let end = next.map(|next| scale.place(next.begins)).or(dates.extended_ends.map(|day| scale.behind(day)));
        if let Some(to) = end {
            parts.push(Part { kind: Kind::Extended(number, year.percent), from: scale.place(year.begins), to });
        }
    }
    let forced = dates.extended_ends.map(|day| scale.behind(day));
    parts.retain(|part| part.from < part.to);
    Bar { name, dates, parts, forced }
}

/// A stretch of days.
struct Scale {
    begins: Day,
    ends: Day,
}

impl Scale {
    /// The place of the beginning of a day.
    fn place(&self, day: Day) -> u32 {
        self.place_of(day.number())
    }

    /// The place of the end of a day.
    fn behind(&self, day: Day) -> u32 {
        self.place_of(day.number().saturating_add(1))
    }

    fn place_of(&self, number: u32) -> u32 {
        let begins = self.begins.number();
        let length = self.ends.number().saturating_sub(begins);
        let days = number.saturating_sub(begins).min(length);
        days.saturating_mul(1_000).checked_div(length).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use upgrade_api::answer::Strategy;
    use upgrade_api::{EngineVersion, Guide, version_of};

    use super::*;

    /// What the page finds: the versions of an answer.
    fn dates(engine: &str, version: &str) -> (String, SupportDates) {
        let request = serde_json::json!({"cluster": {"kind": "replication-group", "engine": engine, "version": version}, "goal": {"version": "newest"}});
        let answer = upgrade_api::plan_value(request);
        let first = |option: &Strategy| version_of(&option.steps.first()?.from);
        let version: EngineVersion = answer.strategies.first().and_then(first).expect("a version");
        (version.name(), SupportDates::of(version, Guide::CURRENT).expect("known"))
    }

    fn day(text: &str) -> Option<Day> {
        Day::parse(text)
    }

    #[test]
    fn years_follow_standard_support_without_a_gap_up_to_the_forced_upgrade() {
        let calendar = Calendar::of(vec![dates("redis", "5.0.6")], day("2026-11-30")).expect("drawn");
        let [bar] = calendar.bars.as_slice() else { panic!("{:?}", calendar.bars) };
        let kinds: Vec<Kind> = bar.parts.iter().map(|part| part.kind).collect();
        let year = |number, percent| Kind::Extended(number, Some(percent));
        assert_eq!(kinds, [Kind::Standard, year(1, 80), year(2, 80), year(3, 160)]);
        assert!(bar.parts.windows(2).all(|pair| pair[0].to == pair[1].from), "{:?}", bar.parts);
        assert_eq!(bar.parts.last().map(|part| part.to), bar.forced);
        assert_eq!(bar.name, "Redis OSS 5.0.6");
        assert_eq!(calendar.years.first(), Some(&(2026, 0)));
        assert_eq!(calendar.years.last(), Some(&(2030, 1_000)));
        assert!(calendar.today.is_some_and(|(_, place)| (220..240).contains(&place)), "{:?}", calendar.today);
    }

    #[test]
    fn without_a_published_day_the_end_is_open_and_nothing_is_forced() {
        let calendar = Calendar::of(vec![dates("redis", "7.0")], day("2026-11-30")).expect("drawn");
        let [bar] = calendar.bars.as_slice() else { panic!("{:?}", calendar.bars) };
        assert_eq!(bar.parts, [Part { kind: Kind::Open, from: 0, to: 1_000 }]);
        assert_eq!(bar.forced, None);
        assert_eq!(Calendar::of(vec![dates("redis", "7.0")], None), None, "no day to draw to");
    }

    #[test]
    fn what_has_ended_has_its_end_on_the_scale() {
        let calendar = Calendar::of(vec![dates("redis", "3.2.10")], day("2026-11-30")).expect("drawn");
        let [bar] = calendar.bars.as_slice() else { panic!("{:?}", calendar.bars) };
        assert!(
            matches!(bar.parts.as_slice(), [Part { kind: Kind::Standard, from: 0, to: 1..=999 }]),
            "{:?}",
            bar.parts
        );
        assert_eq!(bar.forced, None, "AWS says nothing of an upgrade there");
    }
}
