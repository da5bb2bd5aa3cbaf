//! Parameter group families and their parameters.

use super::super::Data;
use super::super::model::Engine;
use super::checker::Checker;

impl Checker<'_> {
    pub(super) fn families(&mut self, data: &Data) {
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

    pub(super) fn parameters(&mut self, data: &Data) {
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
}
