//! JSON with the keys of an SDK or of another tool that prints what AWS's API answers.

use serde_json::Value;

use super::format::Format;
use super::opening::Opening;
use super::reading::Reading;
use super::stretch::{Broken, Stretch};
use super::{aws, casing, json};

/// JSON of the SDKs for Java and Ruby, of Ansible, steampipe, AWS Config, and of `ConvertTo-Json`.
pub(super) struct AwsCasing;

impl Format for AwsCasing {
    fn begins(&self, text: &str) -> bool {
        json::begins(text)
    }

    fn recognize(&self, here: &Opening<'_>) -> Option<Result<Stretch, Broken>> {
        let found = here.json()?.as_ref().ok()?;
        let cased = casing::aws_tree(found.tree.as_ref().clone())?;
        let repeated = [found.repeated.clone(), cased.repeated].concat();
        let mut stretch = Stretch::new(found.bytes, cased.tree, repeated);
        stretch.remark = cased.remark;
        Some(Ok(stretch))
    }

    fn read(&self, tree: &Value, reading: &mut Reading<'_>) {
        aws::read(tree, reading);
    }
}
