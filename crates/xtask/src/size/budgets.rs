//! The most that anything may weigh.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};

use super::weight::Weight;
use crate::project::Project;
use crate::wasm::StandardLibrary;

pub(super) const FILE: &str = "budgets.json";

/// Bytes after brotli, by the name of what they bound.
pub(super) struct Budgets(BTreeMap<String, usize>);

impl Budgets {
    pub(super) fn read(project: &Project) -> Result<Self> {
        let text = project.sh.read_file(FILE)?;
        serde_json::from_str(&text).map(Self).with_context(|| format!("{FILE} is not a map of names to bytes"))
    }

    /// The sentence that says how the totals compare; an error when one is too heavy.
    pub(super) fn verdict(&self, totals: &[(&str, Weight)], library: StandardLibrary) -> Result<String> {
        let exceeded = self.exceeded(totals)?;
        match library {
            StandardLibrary::Prebuilt => Ok(format!(
                "sizes are not compared with {FILE}: its budgets are for the standard library from its source, and this \
                 build has the prebuilt one, which is larger; `rustup component add rust-src` brings the source"
            )),
            StandardLibrary::FromSource if exceeded.is_empty() => Ok(format!("sizes are within the budgets of {FILE}")),
            StandardLibrary::FromSource => bail!("{}", exceeded.join("\n")),
        }
    }

    /// A sentence for each total that is too heavy.
    fn exceeded(&self, totals: &[(&str, Weight)]) -> Result<Vec<String>> {
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
    use super::{Budgets, StandardLibrary, Weight};

    fn budgets(name: &str, bytes: usize) -> Budgets {
        Budgets([(name.to_owned(), bytes)].into())
    }

    #[test]
    fn names_what_is_too_heavy() -> anyhow::Result<()> {
        let weight = Weight::of(b"some bytes")?;
        let enough = budgets("page", weight.brotli).verdict(&[("page", weight)], StandardLibrary::FromSource)?;
        assert_eq!(enough, "sizes are within the budgets of budgets.json");
        let over = budgets("page", 1).verdict(&[("page", weight)], StandardLibrary::FromSource);
        assert!(over.is_err_and(|error| error.to_string().starts_with("page is ")));
        Ok(())
    }

    #[test]
    fn compares_nothing_that_has_a_prebuilt_standard_library() -> anyhow::Result<()> {
        let said = budgets("page", 1).verdict(&[("page", Weight::of(b"some bytes")?)], StandardLibrary::Prebuilt)?;
        assert!(said.starts_with("sizes are not compared with budgets.json: "), "{said}");
        Ok(())
    }

    #[test]
    fn refuses_a_budget_for_nothing() {
        assert!(budgets("pgae", 1).verdict(&[], StandardLibrary::FromSource).is_err());
    }
}
