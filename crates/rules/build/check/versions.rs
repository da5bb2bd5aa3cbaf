//! Engine versions and their support.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Data;
use super::super::model::Engine;
use super::super::names::{is_month, numbers};
use super::checker::Checker;

impl Checker<'_> {
    pub(super) fn versions(&mut self, data: &Data) {
        let file = "versions.toml";
        let ids: Vec<String> = data
            .versions
            .engine_version
            .iter()
            .map(|version| format!("{} {}", version.engine.id(), version.text))
            .collect();
        self.unique(file, ids.iter().map(String::as_str));
        let mut newest: BTreeMap<Engine, (u64, u64, u64)> = BTreeMap::new();
        for (version, id) in data.versions.engine_version.iter().zip(&ids) {
            self.facts(file, id, &version.facts);
            self.named_sources(file, id, &version.sources);
            match numbers(&version.text) {
                None => self.problem(file, id, "is not a version, write it as `5.0.6` or `6.2`"),
                Some(numbers) => {
                    if let Some(before) = newest.insert(version.engine, numbers)
                        && before > numbers
                    {
                        self.problem(file, id, "versions of an engine come oldest first");
                    }
                }
            }
            match self.families.get(version.family.as_str()) {
                None => self.problem(file, id, format!("family `{}` is not in families.toml", version.family)),
                Some(engine) if *engine != version.engine => {
                    self.problem(file, id, format!("family `{}` is one of {}", version.family, engine.id()));
                }
                Some(_) => {}
            }
            let lacks_group = data
                .families
                .family
                .iter()
                .find(|family| family.id == version.family)
                .is_some_and(|family| family.default_cluster_group.is_none());
            if version.cluster_mode && lacks_group {
                self.problem(
                    file,
                    id,
                    format!("has cluster mode, but family `{}` has no default_cluster_group", version.family),
                );
            }
            self.first_offered(id, version.first_offered.as_deref(), version.precision);
            for (name, day) in [
                ("console_deprecated", &version.console_deprecated),
                ("deprecated", &version.deprecated),
                ("not_offered_since", &version.not_offered_since),
            ] {
                let Some(day) = day else { continue };
                self.day(file, id, name, day);
                self.ordered(file, id, &[("first_offered", version.first_offered.as_deref()), (name, Some(day))]);
            }
            for other in &version.also_called {
                if self.versions.contains_key(&(version.engine, other.as_str())) {
                    self.problem(file, id, format!("also_called `{other}` is a version of its own"));
                }
            }
        }
    }

    fn first_offered(&mut self, id: &str, day: Option<&str>, precision: Option<super::super::model::Precision>) {
        use super::super::model::Precision;
        let file = "versions.toml";
        match (day, precision) {
            (None, None) => {}
            (Some(_), None) => self.problem(file, id, "first_offered needs a precision"),
            (None, Some(_)) => self.problem(file, id, "precision without first_offered"),
            (Some(day), Some(Precision::Month)) => {
                if !is_month(day) {
                    self.problem(file, id, format!("first_offered `{day}` is not a month, write it as `2023-11`"));
                }
            }
            (Some(day), Some(Precision::Day | Precision::Secondary)) => self.day(file, id, "first_offered", day),
        }
    }

    pub(super) fn support(&mut self, data: &Data) {
        let file = "support.toml";
        self.unique(file, data.support.support.iter().map(|support| support.id.as_str()));
        let mut covered: BTreeMap<(Engine, (u64, u64, u64)), &str> = BTreeMap::new();
        // Engines with a range that is itself wrong: what it leaves uncovered is no news.
        let mut wrong = BTreeSet::new();
        for support in &data.support.support {
            let id = support.id.as_str();
            self.facts(file, id, &support.facts);
            self.named_sources(file, id, &support.sources);
            let first = self.version_of(file, id, support.engine, &support.first);
            let last = if support.first == support.last {
                first
            } else {
                self.version_of(file, id, support.engine, &support.last)
            };
            if let Some(version) = &support.replaced_by {
                self.version_of(file, id, support.engine, version);
            }
            let [one, two, three] = match &support.extended {
                Some([one, two, three]) => [Some(one.as_str()), Some(two.as_str()), Some(three.as_str())],
                None => [None; 3],
            };
            let days = [
                ("standard_ends", support.standard_ends.as_deref()),
                ("extended year 1", one),
                ("extended year 2", two),
                ("extended year 3", three),
                ("extended_ends", support.extended_ends.as_deref()),
            ];
            for (name, day) in days {
                if let Some(day) = day {
                    self.day(file, id, name, day);
                }
            }
            self.ordered(file, id, &days);
            if support.extended.is_some() != support.extended_ends.is_some() {
                self.problem(file, id, "`extended` and `extended_ends` come together or not at all");
            }
            if support.extended.is_some() && support.standard_ends.is_none() {
                self.problem(file, id, "`extended` needs `standard_ends`");
            }
            let (Some(first), Some(last)) = (first, last) else {
                wrong.insert(support.engine);
                continue;
            };
            if first > last {
                wrong.insert(support.engine);
                self.problem(file, id, format!("first `{}` is newer than last `{}`", support.first, support.last));
            }
            let versions: Vec<_> = self
                .versions
                .iter()
                .filter(|((engine, _), numbers)| *engine == support.engine && (first..=last).contains(*numbers))
                .map(|((_, text), numbers)| (*numbers, (*text).to_owned()))
                .collect();
            for (numbers, text) in versions {
                if let Some(other) = covered.insert((support.engine, numbers), id) {
                    self.problem(file, id, format!("{} {text} is also in `{other}`", support.engine.id()));
                }
            }
        }
        let uncovered: Vec<_> = self
            .versions
            .iter()
            .filter(|((engine, _), numbers)| !wrong.contains(engine) && !covered.contains_key(&(*engine, **numbers)))
            .map(|((engine, text), _)| format!("{} {text}", engine.id()))
            .collect();
        for version in uncovered {
            self.problem(file, &version, "no entry covers this version");
        }
        for (index, premium) in (1_u32..).zip(&data.support.premium) {
            let id = format!("premium year {}", premium.year);
            self.facts(file, &id, &premium.facts);
            self.named_sources(file, &id, &premium.sources);
            if premium.year != index {
                self.problem(file, &id, format!("years come in order, this is the place of year {index}"));
            }
        }
    }
}
