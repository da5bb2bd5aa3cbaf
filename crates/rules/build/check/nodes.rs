//! Node types and where they are offered.

use std::collections::BTreeSet;

use super::super::Data;
use super::super::fact_ids::is_fact;
use super::super::model::Copies;
use super::super::names::{block, minutes};
use super::checker::Checker;

impl<'a> Checker<'a> {
    pub(super) fn node_families(&mut self, data: &Data) {
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

    pub(super) fn node_memory(&mut self, data: &'a Data) {
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

    pub(super) fn regions(&mut self, data: &Data) {
        let file = "regions.toml";
        self.facts(file, "", &data.regions.facts);
        self.named_sources(file, "", &data.regions.sources);
        self.unique(file, data.regions.region.iter().map(|region| region.id.as_str()));
        for region in &data.regions.region {
            let Some([start, end]) = &region.window else { continue };
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
}
