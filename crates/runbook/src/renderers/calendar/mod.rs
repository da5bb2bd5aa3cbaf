//! A calendar (RFC 5545): the change as a task, the maintenance windows that the option uses, and the days on which support of
//! the versions ends or costs more.
//!
//! `ics` writes it, without dependencies. `icalendar` brings a clock and random IDs, which call the browser from the module.

mod entry;
mod fold;

use std::collections::BTreeSet;

use super::parts::short_state;
use super::row::{Row, Writer};
use super::view::View;
use crate::answer::{Shell, Step, StepTiming};
use crate::message::{id, section};
use entry::{Entry, When};
use fold::folded;
use ics::ICalendar;
use upgrade_rules::catalogue::{Support, premium, support};
use upgrade_rules::model::eras::CROSS_ENGINE;
use upgrade_rules::window::Weekly;
use upgrade_rules::{Day, EngineVersion};

pub(super) const ROW: Row = Row {
    id: "calendar",
    name: id::FORMAT_CALENDAR,
    media_type: "text/calendar",
    extension: "ics",
    shells: &Shell::ALL,
};

pub(super) const WRITER: Writer = Writer::Document(written);

/// The calendar. Each entry keeps its ID from one file to the next, so that a program that reads both has it once.
fn written(view: &View) -> String {
    let product = ["-//elasticache-upgrade-planner//", view.answer.rules_version, "//EN"].concat();
    let mut calendar = ICalendar::new("2.0", product);
    calendar.push(ics::properties::Method::new("PUBLISH"));
    let stamp = view.planning_day().map(|day| day.to_string()).unwrap_or_default();
    for entry in view.entries() {
        entry.push_to(&mut calendar, &view.owner(), &stamp);
    }
    folded(&calendar.to_string())
}

impl View<'_> {
    /// The day that the plan is of: there is no clock.
    fn planning_day(&self) -> Option<Day> {
        self.as_of.or_else(|| Day::parse(&self.answer.guide.date))
    }

    /// Whose entries they are, in their IDs.
    fn owner(&self) -> String {
        [self.region().unwrap_or_default(), "-", &self.cluster_name()].concat()
    }

    fn entries(&self) -> Vec<Entry> {
        let mut entries = vec![self.task()];
        entries.extend(self.windows());
        for version in self.versions() {
            // Guides before it know no such days.
            let guide = Day::parse(&self.answer.guide.date).filter(|day| *day >= CROSS_ENGINE);
            if let Some(support) = support(version).filter(|_| guide.is_some()) {
                entries.extend(self.support(version, support));
            }
        }
        // What is past needs no entry.
        entries.retain(|entry| self.as_of.is_none_or(|as_of| entry.when.begins().is_none_or(|day| day >= as_of)));
        entries
    }

    /// The change itself, at no time yet.
    fn task(&self) -> Entry {
        let lines = std::iter::once(self.answer.summary.clone()).chain(self.overview());
        Entry {
            kind: "change",
            of: self.ends().map(|(_, to)| short_state(to)).unwrap_or_default(),
            when: When::Open,
            title: self.title(),
            text: lines.collect::<Vec<_>>().join("\n"),
            url: None,
        }
    }

    /// The windows that the option uses. Without a planning date, the day is unknown.
    fn windows(&self) -> Vec<Entry> {
        let words = self.words;
        let is_window = |step: &&Step| step.operation == "wait" && step.timing == StepTiming::MaintenanceWindow;
        let steps = self.option.into_iter().flat_map(|option| &option.steps).filter(is_window);
        let window = self.cluster.and_then(|cluster| Weekly::parse(cluster.maintenance_window.as_deref()?));
        let of_step = |(week, step): (u32, &Step)| {
            let ends = window?.after(self.as_of?.later(week.saturating_mul(7))?)?;
            Some(Entry {
                kind: "maintenance-window",
                of: String::new(),
                when: When::Between(ends),
                title: words.say(id::CALENDAR_WINDOW, &[("title", self.title())]),
                text: [step.interruption.summary.as_str(), words.text(id::CALENDAR_MOVE)].join("\n"),
                url: None,
            })
        };
        (0..).zip(steps).filter_map(of_step).collect()
    }

    /// The version that runs, and the one that the option leads to.
    fn versions(&self) -> BTreeSet<EngineVersion> {
        let of = |engine, version| EngineVersion::find(engine, version);
        match self.ends() {
            Some((from, to)) => [from, to].into_iter().filter_map(|state| of(state.engine, &state.version)).collect(),
            None => {
                self.cluster.and_then(|cluster| of(cluster.engine?, cluster.version.as_deref()?)).into_iter().collect()
            }
        }
    }

    /// The days of a version's support.
    fn support(&self, version: EngineVersion, support: &'static Support) -> Vec<Entry> {
        let words = self.words;
        let name = version.name();
        let url = support.sources.iter().rev().filter_map(|source| source.source()).map(|source| source.url);
        let url = url.into_iter().find(|url| !url.is_empty());
        let entry = |kind, day, title, text| Entry { kind, of: name.clone(), when: When::On(day), title, text, url };
        let mut entries = Vec::new();
        let years: Vec<_> = support.extended.into_iter().flatten().zip(1_u32..).collect();
        if let Some(day) = support.standard_ends {
            let title = words.say(id::CALENDAR_STANDARD_ENDS, &[("version", &name)]);
            let since = years.first().map(|(since, _)| since.to_string());
            let percent = premium(1).map(|premium| premium.percent.to_string());
            let (sentence, kind) = match since {
                Some(_) => ("standard-support-ends", "standard-support-ends"),
                None => ("version-end-of-life", "end-of-life"),
            };
            let params = [
                ("version", name.clone()),
                ("date", day.to_string()),
                ("since", since.unwrap_or_default()),
                ("percent", percent.unwrap_or_default()),
            ];
            entries.push(entry(kind, day, title, words.say_key(section::REASON, sentence, &params)));
        }
        for (day, year) in years {
            let Some(premium) = premium(year) else { continue };
            let params =
                [("version", name.clone()), ("year", year.to_string()), ("percent", premium.percent.to_string())];
            let (title, text) = (words.say(id::CALENDAR_YEAR, &params), words.say(id::CALENDAR_SURCHARGE, &params));
            entries.push(entry("extended-support-year", day, title, text));
        }
        if let Some(day) = support.extended_ends {
            let params = [("version", name.clone()), ("date", day.to_string())];
            let text = words.say_key(section::REASON, "extended-support-ends", &params);
            entries.push(entry("extended-support-ends", day, words.say(id::CALENDAR_EXTENDED_ENDS, &params), text));
        }
        entries
    }
}
