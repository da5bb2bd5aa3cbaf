//! Items of `describe-update-actions` and `describe-service-updates`.

use super::fields::Fields;
use crate::described::{ServiceUpdate, UpdateAction};
use crate::problems::Problems;

const APPLY_BY: &str = "ServiceUpdateRecommendedApplyByDate";

/// Reads an item: a service update as it concerns one replication group or cache cluster.
pub(super) fn action(fields: &Fields<'_>, problems: &mut Problems) -> Option<UpdateAction> {
    let group = fields.text("ReplicationGroupId", problems);
    Some(UpdateAction {
        is_group: group.is_some(),
        cluster: group.or_else(|| fields.text("CacheClusterId", problems))?,
        update: fields.text("ServiceUpdateName", problems)?,
        status: fields.text("UpdateActionStatus", problems)?,
        apply_by: day(fields, problems),
    })
}

/// Reads an item: a service update, whatever it concerns.
pub(super) fn update(fields: &Fields<'_>, problems: &mut Problems) -> Option<ServiceUpdate> {
    Some(ServiceUpdate {
        name: fields.text("ServiceUpdateName", problems)?,
        automatic: fields.flag("AutoUpdateAfterRecommendedApplyByDate", problems),
    })
}

/// The day to apply it by; AWS prints a time too, in older tools as a number.
fn day(fields: &Fields<'_>, problems: &mut Problems) -> Option<String> {
    let is_text = fields.value(APPLY_BY).is_some_and(serde_json::Value::is_string);
    let time = is_text.then(|| fields.text(APPLY_BY, problems)).flatten()?;
    time.get(..10).map(str::to_owned)
}
