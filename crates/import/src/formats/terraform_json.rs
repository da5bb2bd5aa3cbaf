//! JSON of Terraform: recognized, and not read yet.

use serde_json::Value;

use super::format::Format;
use super::json;
use super::opening::Opening;
use super::reading::Reading;
use super::stretch::{Broken, Stretch};
use crate::answer::DocumentKind;
use crate::messages;

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

    fn read(&self, _: &Value, reading: &mut Reading<'_>) {
        reading.open(DocumentKind::Terraform, "", 0);
        reading.problems.error("", messages::TERRAFORM, &[]);
    }
}
