//! Until when AWS supports a version, and what it costs to stay: bars on one scale, and a table that says the same.

mod picture;
mod table;

use std::collections::BTreeMap;

use leptos::prelude::*;
use upgrade_api::answer::{PlanAnswer, Strategy};
use upgrade_api::facts::paths;
use upgrade_api::{Day, EngineVersion, Guide, SupportDates, version_of};

use super::part::folded_part;
use super::source_links::source_links;
use crate::fleet_run::FleetRun;
use crate::model::support::Calendar;
use crate::node::{Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say, words};
use upgrade_messages::fleet::id;

/// So many clusters of a fleet are drawn: those whose support ends first.
const DRAWN: usize = 20;

/// The version that runs and the one that the option leads to; nothing where a guide knows of no such days.
pub(crate) fn support(planner: Planner) -> Node {
    live(move || {
        let today = today(planner);
        planner
            .of_shown(|option, answer| {
                let versions: Vec<_> =
                    versions(option).into_iter().filter_map(|version| named(answer, version)).collect();
                calendar(&versions, today)?;
                let content = move || calendar(&versions, today).unwrap_or_default();
                Some(folded_part("support-title", say(Text::Support), content))
            })
            .flatten()
    })
}

/// The clusters of a fleet whose support ends on a known day, the earliest first.
pub(crate) fn fleet_support(planner: Planner, run: FleetRun) -> Node {
    live(move || {
        let fleet = run.fleet.read();
        let answer = fleet.answer();
        let guide = guide_of(planner.form.read().get(paths::GUIDE));
        let rows = answer.ends_first.iter().filter_map(|place| answer.rows.get(usize::try_from(*place).ok()?));
        let versions = rows.filter_map(|row| {
            let [from, _] = row.versions?;
            let name = fill(Text::SupportOf, &[row.cluster.as_deref().unwrap_or_default(), &from.name()]);
            Some((name, SupportDates::of(from, guide?)?))
        });
        let more = answer.ends_first.len().checked_sub(DRAWN).filter(|more| *more > 0);
        let more = more.map(|more| el("p").child(words().say(id::FLEET_MORE, &[("count", more.to_string())])));
        let mut content = calendar(&versions.take(DRAWN).collect::<Vec<_>>(), today(planner))?;
        content.push(more.into());
        let title = fill(Text::Counted, &[words().text(id::FLEET_ENDS_FIRST), &answer.ends_first.len().to_string()]);
        Some(el("details").key("support").child(el("summary").child(title)).children(content))
    })
}

fn today(planner: Planner) -> Option<Day> {
    Day::parse(planner.form.read().get(paths::AS_OF))
}

fn guide_of(id: &str) -> Option<Guide> {
    if id.is_empty() { Some(Guide::CURRENT) } else { Guide::find(id) }
}

/// What runs, and what the option leads to, where that is another version.
fn versions(option: &Strategy) -> Vec<EngineVersion> {
    let (first, last) = (option.steps.first(), option.steps.last());
    let mut versions: Vec<_> = first.and_then(|step| version_of(&step.from)).into_iter().collect();
    versions.extend(last.and_then(|step| version_of(&step.to)).filter(|version| !versions.contains(version)));
    versions
}

fn named(answer: &PlanAnswer, version: EngineVersion) -> Option<(String, SupportDates)> {
    Some((version.name(), SupportDates::of(version, guide_of(answer.guide.id)?)?))
}

fn calendar(versions: &[(String, SupportDates)], today: Option<Day>) -> Option<Vec<Node>> {
    let mut sources = BTreeMap::new();
    for (_, dates) in versions {
        sources.extend(dates.sources.clone());
    }
    let ids: Vec<&'static str> = sources.keys().copied().collect();
    let calendar = Calendar::of(versions.to_vec(), today)?;
    Some(vec![
        picture::picture(&calendar).into(),
        picture::key(&calendar).into(),
        table::table(&calendar).into(),
        source_links(&ids, &sources).into(),
    ])
}
