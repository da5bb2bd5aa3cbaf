//! Tables of the AWS CLI: `--output table`.

mod whole;

use serde_json::Value;

use super::format::Format;
use super::opening::Opening;
use super::reading::Reading;
use super::stretch::{Broken, Stretch};
use super::{aws, table};
use crate::messages;

/// What `aws elasticache describe-... --output table` prints.
pub(super) struct AwsTable;

impl Format for AwsTable {
    fn begins(&self, text: &str) -> bool {
        table::begins(text)
    }

    fn recognize(&self, here: &Opening<'_>) -> Option<Result<Stretch, Broken>> {
        if here.indented || !self.begins(here.text) {
            return None;
        }
        let (text, _) = here.text.split_at_checked(table::extent(here.text))?;
        match table::parse(text) {
            Ok(mut tree) if aws::describes(&tree) => {
                whole::leave_out(&mut tree);
                let mut stretch = Stretch::new(text.len(), tree, Vec::new());
                stretch.remark = Some(messages::TABLE_LEAVES_OUT);
                Some(Ok(stretch))
            }
            // Names that `--query` gave, or another command: it is named with the command that works.
            Ok(_) => None,
            Err(broken) => Some(Err(broken)),
        }
    }

    fn read(&self, tree: &Value, reading: &mut Reading<'_>) {
        aws::read(tree, reading);
    }
}
