//! What must hold between the data files.

use std::collections::{BTreeMap, BTreeSet};

use super::fact_ids::is_fact;
use super::facts::Facts;
use super::model::{Copies, Engine, SourceKind};
use super::names::{block, constant, is_day, is_kebab, is_month, minutes, numbers};
use super::{Data, FORMAT, Problem};

/// Repositories and sites that an address may name.
const ADDRESSES: [&str; 17] = [
    "https://docs.aws.amazon.com/",
    "https://docs.amazonaws.cn/",
    "https://aws.amazon.com/",
    "https://github.com/awsdocs/amazon-elasticache-docs/",
    "https://github.com/aws/agent-toolkit-for-aws/",
    "https://github.com/aws/aws-cli/",
    "https://github.com/aws-cloudformation/cfn-lint/",
    "https://github.com/aws-samples/dify-self-hosted-on-aws/",
    "https://github.com/boto/botocore/",
    "https://github.com/hashicorp/terraform-provider-aws/",
    "https://github.com/cloudposse/terraform-aws-elasticache-redis/",
    "https://github.com/aws-controllers-k8s/elasticache-controller/",
    "https://github.com/duplocloud/terraform-provider-duplocloud/",
    "https://github.com/crossplane-contrib/provider-upjet-aws/",
    "https://github.com/ministryofjustice/cloud-platform/",
    "https://github.com/endoflife-date/endoflife.date",
    "https://github.com/valkey-io/valkey-doc/",
];

/// Collects problems, and knows what the files may refer to.
struct Checker<'a> {
    problems: &'a mut Vec<Problem>,
    facts: &'a Facts,
    sources: BTreeSet<&'a str>,
    /// Sources that only facts name.
    facts_only: BTreeSet<&'a str>,
    families: BTreeMap<&'a str, Engine>,
    versions: BTreeMap<(Engine, &'a str), (u64, u64, u64)>,
}

/// Checks everything; problems come in the order of the files.
pub(super) fn check<'a>(data: &'a Data, facts: &'a Facts, problems: &'a mut Vec<Problem>) {
    let ids_where = |facts_only: bool| {
        data.sources.source.iter().filter(move |one| one.facts_only == facts_only).map(|source| source.id.as_str())
    };
    let mut checker = Checker {
        problems,
        facts,
        sources: ids_where(false).collect(),
        facts_only: ids_where(true).collect(),
        families: data.families.family.iter().map(|family| (family.id.as_str(), family.engine)).collect(),
        versions: data
            .versions
            .engine_version
            .iter()
            .filter_map(|version| Some(((version.engine, version.text.as_str()), numbers(&version.text)?)))
            .collect(),
    };
    checker.formats(data);
    checker.contradictions(data);
    checker.conventions(data);
    checker.families(data);
    checker.guides(data);
    checker.node_families(data);
    checker.node_memory(data);
    checker.parameters(data);
    checker.regions(data);
    checker.sources(data);
    checker.statuses(data);
    checker.support(data);
    checker.versions(data);
}

impl<'a> Checker<'a> {
    fn problem(&mut self, file: &'static str, id: &str, message: impl Into<String>) {
        self.problems.push(Problem::new(format!("data/{file}"), id, message.into()));
    }

    fn unique<'b>(&mut self, file: &'static str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if id.is_empty() {
                self.problem(file, id, "an entry has an empty id");
            } else if !seen.insert(id) {
                self.problem(file, id, "the id is there twice");
            }
        }
    }

    fn facts(&mut self, file: &'static str, id: &str, facts: &[String]) {
        if facts.is_empty() {
            self.problem(file, id, "names no fact");
        }
        for fact in facts {
            if !is_fact(fact) {
                self.problem(file, id, format!("`{fact}` is no id of a fact, write it as `F-RED-17`"));
            }
        }
    }

    fn named_sources(&mut self, file: &'static str, id: &str, sources: &[String]) {
        if sources.is_empty() {
            self.problem(file, id, "names no source");
        }
        for source in sources {
            if self.facts_only.contains(source.as_str()) {
                self.problem(file, id, format!("source `{source}` is not `facts_only` any more: take that line out"));
            } else if !self.sources.contains(source.as_str()) {
                self.problem(file, id, format!("source `{source}` is not in sources.toml"));
            }
        }
    }

    fn day(&mut self, file: &'static str, id: &str, name: &str, day: &str) {
        if !is_day(day) {
            self.problem(file, id, format!("{name} `{day}` is not a day, write it as `2018-01-10`"));
        }
    }

    fn ordered(&mut self, file: &'static str, id: &str, days: &[(&str, Option<&str>)]) {
        let mut before: Option<(&str, &str)> = None;
        for (name, day) in days {
            let Some(day) = day else { continue };
            if let Some((earlier_name, earlier)) = before
                && earlier >= *day
            {
                self.problem(file, id, format!("{name} `{day}` is not after {earlier_name} `{earlier}`"));
            }
            before = Some((name, day));
        }
    }

    fn version_of(&mut self, file: &'static str, id: &str, engine: Engine, text: &str) -> Option<(u64, u64, u64)> {
        let found = self.versions.get(&(engine, text)).copied();
        if found.is_none() {
            self.problem(file, id, format!("{} version `{text}` is not in versions.toml", engine.id()));
        }
        found
    }

    fn formats(&mut self, data: &Data) {
        for (file, version) in [
            ("contradictions.toml", data.contradictions.version),
            ("conventions.toml", data.conventions.version),
            ("families.toml", data.families.version),
            ("guides.toml", data.guides.version),
            ("node-families.toml", data.node_families.version),
            ("node-memory.toml", data.node_memory.version),
            ("parameters.toml", data.parameters.version),
            ("regions.toml", data.regions.version),
            ("sources.toml", data.sources.version),
            ("statuses.toml", data.statuses.version),
            ("support.toml", data.support.version),
            ("versions.toml", data.versions.version),
        ] {
            if version != FORMAT {
                self.problem(file, "", format!("format version {version} is not {FORMAT}, the one this build reads"));
            }
        }
    }

    fn contradictions(&mut self, data: &Data) {
        let file = "contradictions.toml";
        self.unique(file, data.contradictions.contradiction.iter().map(|entry| entry.id.as_str()));
        for entry in &data.contradictions.contradiction {
            let id = entry.id.as_str();
            if !is_kebab(id) {
                self.problem(file, id, "an id is small letters and digits, with single hyphens between");
            }
            self.facts(file, id, &entry.facts);
            // A sentence is found by the number of its side, one digit.
            match (entry.gap, entry.sides.len()) {
                (true, 1) | (false, 2..=9) => {}
                (true, sides) => self.problem(file, id, format!("a gap has one side, not {sides}")),
                (false, sides) => self.problem(file, id, format!("a contradiction has 2 to 9 sides, not {sides}")),
            }
            for sources in &entry.sides {
                self.named_sources(file, id, sources);
            }
            let mut codes = BTreeSet::new();
            for code in entry.rules.iter().chain(&entry.statements) {
                if !is_kebab(code) {
                    self.problem(file, id, format!("`{code}` is no id of a rule or of a sentence"));
                }
                if !codes.insert(code) {
                    self.problem(file, id, format!("`{code}` is there twice"));
                }
            }
            if entry.rules.is_empty() && !entry.speaks_of.is_empty() {
                self.problem(file, id, "`speaks_of` needs a rule that speaks");
            }
            if codes.is_empty() && entry.target.is_some() {
                self.problem(file, id, "`target` needs a rule or a sentence");
            }
            for (name, day) in [("from", &entry.from), ("until", &entry.until)] {
                if let Some(day) = day {
                    self.day(file, id, name, day);
                }
            }
            self.ordered(file, id, &[("from", entry.from.as_deref()), ("until", entry.until.as_deref())]);
        }
    }

    fn conventions(&mut self, data: &Data) {
        let file = "conventions.toml";
        self.unique(file, data.conventions.phrase.iter().map(|phrase| phrase.id.as_str()));
        for phrase in &data.conventions.phrase {
            self.facts(file, &phrase.id, &phrase.facts);
            if phrase.text.is_empty() {
                self.problem(file, &phrase.id, "the text is empty");
            }
            if phrase.min_seconds > phrase.max_seconds {
                self.problem(
                    file,
                    &phrase.id,
                    format!("min_seconds {} is more than max_seconds {}", phrase.min_seconds, phrase.max_seconds),
                );
            }
        }
    }

    fn families(&mut self, data: &Data) {
        let file = "families.toml";
        self.unique(file, data.families.family.iter().map(|family| family.id.as_str()));
        for family in &data.families.family {
            self.facts(file, &family.id, &family.facts);
            self.named_sources(file, &family.id, &family.sources);
            if !family.id.starts_with(family.engine.id()) {
                self.problem(
                    file,
                    &family.id,
                    format!("the id does not start with its engine, `{}`", family.engine.id()),
                );
            }
            if family.default_group != format!("default.{}", family.id) {
                self.problem(
                    file,
                    &family.id,
                    format!("default_group `{}` is not `default.{}`", family.default_group, family.id),
                );
            }
            if let Some(group) = &family.default_cluster_group
                && *group != format!("default.{}.cluster.on", family.id)
            {
                self.problem(
                    file,
                    &family.id,
                    format!("default_cluster_group `{group}` is not `default.{}.cluster.on`", family.id),
                );
            }
            if family.engine == Engine::Memcached && family.default_cluster_group.is_some() {
                self.problem(file, &family.id, "memcached has no cluster mode");
            }
        }
    }

    fn parameters(&mut self, data: &Data) {
        let file = "parameters.toml";
        self.unique(file, data.parameters.parameter.iter().map(|parameter| parameter.id.as_str()));
        for parameter in &data.parameters.parameter {
            let id = &parameter.id;
            self.facts(file, id, &parameter.facts);
            self.named_sources(file, id, &parameter.sources);
            for family in [&parameter.added, &parameter.removed].into_iter().flatten() {
                if !self.families.contains_key(family.as_str()) {
                    self.problem(file, id, format!("family `{family}` is not in families.toml"));
                }
            }
            if parameter.added.is_none() && parameter.removed.is_none() {
                self.problem(file, id, "every family has it: there is nothing to say");
            }
            if parameter.removed.is_none() && (parameter.renamed.is_some() || parameter.value.is_some()) {
                self.problem(file, id, "has a new name or a value of what is removed, and no `removed`");
            }
        }
    }

    fn guides(&mut self, data: &Data) {
        let file = "guides.toml";
        self.unique(file, data.guides.guide.iter().map(|guide| guide.id.as_str()));
        if data.guides.guide.is_empty() {
            self.problem(file, "", "there is no guide");
        }
        let mut newer: Option<&str> = None;
        for guide in &data.guides.guide {
            self.day(file, &guide.id, "date", &guide.date);
            if let Some(newer) = newer.filter(|newer| *newer <= guide.date.as_str()) {
                self.problem(file, &guide.id, format!("date `{}` is not before `{newer}`, newest first", guide.date));
            }
            newer = Some(&guide.date);
        }
    }

    fn node_families(&mut self, data: &Data) {
        let file = "node-families.toml";
        self.unique(file, data.node_families.node_family.iter().map(|family| family.id.as_str()));
        for family in &data.node_families.node_family {
            let id = family.id.as_str();
            self.facts(file, id, &family.facts);
            self.named_sources(file, id, &family.sources);
            self.day(file, id, "first_listed", &family.first_listed);
            if let Some(day) = &family.previous_since {
                self.day(file, id, "previous_since", day);
                if *day < family.first_listed {
                    self.problem(
                        file,
                        id,
                        format!("previous_since `{day}` is before first_listed `{}`", family.first_listed),
                    );
                }
            }
            if let Some(fact) = &family.contradiction
                && !is_fact(fact)
            {
                self.problem(file, id, format!("`{fact}` is no id of a fact, write it as `F-RED-17`"));
            }
            if let Some(day) = &family.closed_since {
                self.day(file, id, "closed_since", day);
                self.ordered(file, id, &[("first_listed", Some(&family.first_listed)), ("closed_since", Some(day))]);
            }
            let mut seen = BTreeSet::new();
            for minimum in &family.minimum {
                self.day(file, id, "stated", &minimum.stated);
                if minimum.stated < family.first_listed {
                    self.problem(
                        file,
                        id,
                        format!("stated `{}` is before first_listed `{}`", minimum.stated, family.first_listed),
                    );
                }
                let said = usize::from(minimum.version.is_some()).saturating_add(usize::from(minimum.never));
                if said != 1 {
                    self.problem(file, id, "a minimum needs exactly one of version, never");
                }
                if let Some(version) = &minimum.version {
                    self.version_of(file, id, minimum.engine, version);
                }
                if !seen.insert((minimum.engine, &minimum.stated, &minimum.sizes)) {
                    self.problem(
                        file,
                        id,
                        format!(
                            "two minimums for {} stated on {} for the same sizes",
                            minimum.engine.id(),
                            minimum.stated
                        ),
                    );
                }
            }
        }
    }

    fn node_memory(&mut self, data: &'a Data) {
        let file = "node-memory.toml";
        self.named_sources(file, "sources.redis", &data.node_memory.sources.redis);
        self.named_sources(file, "sources.memcached", &data.node_memory.sources.memcached);
        self.unique(file, data.node_memory.node.iter().map(|node| node.kind.as_str()));
        let known: BTreeSet<&str> = data.node_families.node_family.iter().map(|family| family.id.as_str()).collect();
        for node in &data.node_memory.node {
            let id = node.kind.as_str();
            let family = id.strip_prefix("cache.").and_then(|rest| rest.split_once('.')).map(|(family, _)| family);
            match family {
                None => self.problem(file, id, "is not a node type, write it as `cache.m5.large`"),
                Some(family) if !known.contains(family) => {
                    self.problem(file, id, format!("node family `{family}` is not in node-families.toml"));
                }
                Some(_) => {}
            }
            let columns = [Some(node.redis), node.memcached].map(|copies| copies.map(Copies::figures));
            if columns.iter().flatten().flatten().any(|value| *value < -1 || *value == 0) {
                self.problem(file, id, "memory must be more than zero, or -1 for a type that is not in that copy");
            }
            let apart = columns.iter().flatten().any(|figures| {
                let printed: BTreeSet<_> = figures.iter().filter(|figure| **figure > 0).collect();
                printed.len() > 1
            });
            if apart && node.differs.is_empty() {
                self.problem(file, id, "copies differ, name the fact that says so in `differs`");
            }
            if !apart && !node.differs.is_empty() {
                self.problem(file, id, "`differs` names a fact, but the copies agree");
            }
            for fact in node.differs.iter().chain(&node.doubtful) {
                if !is_fact(fact) {
                    self.problem(file, id, format!("`{fact}` is no id of a fact, write it as `F-RED-17`"));
                }
            }
        }
    }

    fn regions(&mut self, data: &Data) {
        let file = "regions.toml";
        self.facts(file, "", &data.regions.facts);
        self.named_sources(file, "", &data.regions.sources);
        self.unique(file, data.regions.region.iter().map(|region| region.id.as_str()));
        for region in &data.regions.region {
            let [start, end] = &region.window;
            match (minutes(start), minutes(end)) {
                (Some(start), Some(end)) => {
                    let length = block(start, end);
                    // Eight hours, and half an hour less in one Region.
                    if length != 480 && length != 450 {
                        self.problem(
                            file,
                            &region.id,
                            format!("the window lasts {length} minutes, neither 480 nor 450"),
                        );
                    }
                }
                _ => self.problem(
                    file,
                    &region.id,
                    format!("window `{start}` to `{end}` is not two times, write them as `13:00`"),
                ),
            }
        }
    }

    fn sources(&mut self, data: &'a Data) {
        let file = "sources.toml";
        self.day(file, "", "read", &data.sources.read);
        if let Some(day) = &data.sources.facts_read {
            self.day(file, "", "facts_read", day);
            self.ordered(file, "", &[("read", Some(&data.sources.read)), ("facts_read", Some(day))]);
        }
        let named_by_facts = self.facts.sources();
        self.unique(file, data.sources.source.iter().map(|source| source.id.as_str()));
        let mut constants: BTreeMap<String, &str> = BTreeMap::new();
        for source in &data.sources.source {
            let id = source.id.as_str();
            if !id.starts_with(|character: char| character.is_ascii_uppercase())
                || !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
            {
                self.problem(file, id, "an id starts with a capital letter and has only letters, digits, `-` and `.`");
            }
            if let Some(other) = constants.insert(constant(id), id)
                && other != id
            {
                self.problem(file, id, format!("the constant `{}` is also that of `{other}`", constant(id)));
            }
            if source.title.trim().is_empty() {
                self.problem(file, id, "the title is empty");
            }
            if [&source.title, &source.url].into_iter().any(|text| text.contains(['\t', '\n'])) {
                self.problem(file, id, "title and url have no tab and no line end");
            }
            if source.note.as_ref().is_some_and(|note| note.trim().is_empty()) {
                self.problem(file, id, "the note is empty");
            }
            let secondary = source.kind == SourceKind::Secondary;
            if !(is_day(&source.date) || secondary && is_month(&source.date)) {
                self.problem(file, id, format!("date `{}` is not a day, write it as `2018-01-10`", source.date));
            } else if source.date > *read_until(data, source.facts_only) {
                self.problem(
                    file,
                    id,
                    format!(
                        "date `{}` is after the day of reading `{}`",
                        source.date,
                        read_until(data, source.facts_only)
                    ),
                );
            }
            if source.facts_only && !named_by_facts.contains(id) {
                self.problem(file, id, "is `facts_only`, and no fact names it");
            }
            if source.url.is_empty() {
                if !secondary {
                    self.problem(file, id, "has no url; only a source of kind `secondary` may lack one");
                }
            } else if !ADDRESSES.iter().any(|start| source.url.starts_with(start)) {
                self.problem(file, id, format!("url `{}` is on no site this project cites", source.url));
            } else if source.url.contains(char::is_whitespace) {
                self.problem(file, id, format!("url `{}` has a space in it", source.url));
            }
        }
    }

    fn statuses(&mut self, data: &Data) {
        let file = "statuses.toml";
        self.facts(file, "", &data.statuses.facts);
        self.unique(file, data.statuses.status.iter().map(String::as_str));
    }

    fn support(&mut self, data: &Data) {
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

    fn versions(&mut self, data: &Data) {
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

    fn first_offered(&mut self, id: &str, day: Option<&str>, precision: Option<super::model::Precision>) {
        use super::model::Precision;
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
}

/// The newest day of reading for a source.
fn read_until(data: &Data, facts_only: bool) -> &String {
    data.sources.facts_read.as_ref().filter(|_| facts_only).unwrap_or(&data.sources.read)
}
