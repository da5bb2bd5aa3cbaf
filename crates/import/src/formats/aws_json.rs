//! JSON of AWS's own tools: the AWS CLI and the SDKs.

use serde_json::Value;

use super::format::Format;
use super::opening::Opening;
use super::reading::Reading;
use super::stretch::{Broken, Stretch};
use super::{aws, json};

/// What `aws elasticache describe-... --output json` prints, also cut out with `--query`.
pub(super) struct AwsJson;

impl Format for AwsJson {
    fn begins(&self, text: &str) -> bool {
        json::begins(text)
    }

    fn recognize(&self, here: &Opening<'_>) -> Option<Result<Stretch, Broken>> {
        let stretch = here.json()?.as_ref().ok()?;
        aws::describes(&stretch.tree).then(|| Ok(stretch.clone()))
    }

    fn read(&self, tree: &Value, reading: &mut Reading<'_>) {
        aws::read(tree, reading);
    }
}
