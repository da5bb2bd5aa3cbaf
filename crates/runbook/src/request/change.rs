//! The request that changes a cluster.

use super::{Request, call, name};
use crate::setting::Setting;
use crate::subject::Subject;

/// The request that changes a cluster, with nothing changed yet.
pub(crate) fn change<'a>(setting: &Setting<'a>, subject: &Subject<'a>) -> Request<'a> {
    if subject.is_cache_cluster() {
        Request::new(call::MODIFY_CACHE_CLUSTER, setting.region).text(name::CACHE_CLUSTER_ID, subject.id)
    } else {
        Request::new(call::MODIFY_REPLICATION_GROUP, setting.region).text(name::REPLICATION_GROUP_ID, subject.id)
    }
}
