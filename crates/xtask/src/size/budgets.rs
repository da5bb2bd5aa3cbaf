//! The most that anything may weigh.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};

use super::weight::Weight;
use crate::project::Project;

pub(super) const FILE: &str = "budgets.json";

/// Bytes after brotli, by the name of what they bound.
pub(super) struct Budgets(BTreeMap<String, usize>);

impl Budgets {
    pub(super) fn read(project: &Project) -> Result<Self> {
        let text = project.sh.read_file(FILE)?;
        serde_json::from_str(&text).map(Self).with_context(|| format!("{FILE} is not a map of names to bytes"))
    }

    /// A sentence for each total that is too heavy.
    pub(super) fn exceeded(&self, totals: &[(&str, Weight)]) -> Result<Vec<String>> {
        for name in self.0.keys() {
            if !totals.iter().any(|(total, _)| total == name) {
                bail!("{FILE} bounds `{name}`, which nothing measures");
            }
        }
        let over = totals.iter().filter_map(|(name, weight)| {
            let budget = self.0.get(*name).copied()?;
            (weight.brotli > budget).then(|| {
                format!("{name} is {} bytes after brotli, and its budget in {FILE} is {budget}", weight.brotli)
            })
        });
        Ok(over.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{Budgets, Weight};

    fn budgets(name: &str, bytes: usize) -> Budgets {
        Budgets([(name.to_owned(), bytes)].into())
    }

    #[test]
    fn names_what_is_too_heavy() -> anyhow::Result<()> {
        let weight = Weight::of(b"some bytes")?;
        assert_eq!(budgets("page", weight.brotli).exceeded(&[("page", weight)])?, Vec::<String>::new());
        let over = budgets("page", 1).exceeded(&[("page", weight)])?;
        assert_eq!(over.len(), 1);
        assert!(over.iter().all(|sentence| sentence.starts_with("page is ")), "{over:?}");
        Ok(())
    }

    #[test]
    fn refuses_a_budget_for_nothing() {
        assert!(budgets("pgae", 1).exceeded(&[]).is_err());
    }
}
