//! Terraform: its state, what `terraform show -json` prints of a state or a plan, and what `terraform plan` prints.

mod block;
mod change;
mod plan_log;
mod plan_text;
mod read;
mod resources;

use serde_json::Value;

pub(super) use plan_log::PlanLog;
pub(super) use plan_text::PlanText;

use super::format::Format;
use super::json;
use super::opening::Opening;
use super::reading::Reading;
use super::stretch::{Broken, Stretch};

/// A state, a plan, or what `terraform show -json` prints of either.
pub(super) struct TerraformJson;

impl Format for TerraformJson {
    fn begins(&self, text: &str) -> bool {
        json::begins(text)
    }

    fn recognize(&self, here: &Opening<'_>) -> Option<Result<Stretch, Broken>> {
        let stretch = here.json()?.as_ref().ok()?;
        let root = stretch.tree.as_object()?;
        let any = |keys: &[&str]| keys.iter().any(|key| root.contains_key(*key));
        let terraform = any(&["terraform_version", "planned_values", "resource_changes", "prior_state", "lineage"])
            || (any(&["format_version"]) && any(&["values"]));
        terraform.then(|| Ok(stretch.clone()))
    }

    fn read(&self, tree: &Value, reading: &mut Reading<'_>) {
        read::read(tree, reading);
    }
}
