//! What to verify before and after a step, and the checks that several operations share.

use upgrade_planner::Step;
use upgrade_rules::catalogue::{SourceId, sources as s};
use upgrade_rules::facts::Kind;
use upgrade_rules::model::eras;
use upgrade_rules::{EngineVersion, Guide, model};

use crate::answer::Command;
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, describe, name};
use crate::setting::Setting;
use crate::shells::write_one_line;
use upgrade_messages::operations::Id;

/// What is pending is in these values (F-API-30).
pub(crate) const PENDING: &[SourceId] = &[s::SM_PENDINGMODIFIEDVALUES];
/// A new group must have the values of the old one that are fixed at creation (F-PATH-11); the pages speak of engines that
/// replicate.
const SAME_VALUES: &[SourceId] = &[s::UG1801_PARAMETERGROUPS_REDIS, s::LIVE_VERSIONMANAGEMENT_HOWTO];

/// What to verify, how, and what must come out; its sentence by id, its documents by number.
pub(crate) struct PlannedCheck {
    /// Its sentence, whose key is its code.
    pub(crate) message: Id,
    /// How: a line for each shell.
    pub(crate) commands: Vec<Command>,
    /// What must come out.
    pub(crate) expect: String,
    /// Why it is verified, and what AWS prints.
    pub(crate) sources: Vec<SourceId>,
}

impl PlannedCheck {
    /// A check by a request, whose document says what AWS prints.
    pub(crate) fn by(request: &Request, message: Id, expect: impl Into<String>) -> Self {
        Self { message, commands: write_one_line(request), expect: expect.into(), sources: vec![request.call.document] }
    }

    /// A check that no request of AWS makes: it rests on what its step rests on.
    pub(crate) fn by_hand(step: &Step, message: Id, expect: &str) -> Self {
        Self { message, commands: Vec::new(), expect: expect.to_owned(), sources: step.documents.clone() }
    }

    /// With those documents that say why it is verified and that a reader of the guide has.
    pub(crate) fn because(mut self, setting: &Setting, documents: &[SourceId]) -> Self {
        let guide = setting.guide;
        let dated = |id: &&SourceId| id.source().is_some_and(|source| source.day.is_some_and(|day| day <= guide.date));
        self.sources.splice(..0, documents.iter().filter(|id| guide == Guide::CURRENT || dated(id)).copied());
        self
    }

    /// Of the values of a parameter group.
    pub(crate) fn of_values(self, place: Place) -> Self {
        if place.live().version.engine().replicates() { self.because(place.setting, SAME_VALUES) } else { self }
    }
}

/// What the old group sets, as the list to copy.
pub(crate) fn changed_parameters(place: Place) -> PlannedCheck {
    let request = describe::set_values(place.setting, place.setting.group_in_use());
    PlannedCheck::by(&request, id::CHECK_CHANGED_PARAMETERS, place.words().text(id::EXPECT_LIST_TO_COPY))
        .of_values(place)
}

/// The cluster is available, has the version that the plan starts from, and has nothing else pending than the plan says.
pub(crate) fn present(place: Place) -> PlannedCheck {
    let (words, live) = (place.words(), place.live());
    let pending_version = live.pending_engine.value().map(|version| version.text());
    let pending_node = live.pending_node_type.value().map(AsRef::as_ref);
    let version = live.version.text();
    let expect = match (pending_version, pending_node) {
        (None, None) => words.say(id::EXPECT_AVAILABLE_VERSION_NO_PENDING, &[("version", version)]),
        (Some(pending), None) | (None, Some(pending)) => {
            words.say(id::EXPECT_AVAILABLE_VERSION_PENDING, &[("version", version), ("pending", pending)])
        }
        (Some(first), Some(second)) => {
            let pending = [first, ", ", second].concat();
            words.say(id::EXPECT_AVAILABLE_VERSION_PENDING, &[("version", version), ("pending", &pending)])
        }
    };
    let request = describe::whole(place.setting, &place.subject);
    PlannedCheck::by(&request, id::CHECK_VERSION_AND_PENDING, expect).because(place.setting, PENDING)
}

/// The resource is available and nothing runs on it.
pub(crate) fn available(place: Place) -> PlannedCheck {
    let request = describe::whole(place.setting, &place.subject);
    PlannedCheck::by(&request, id::CHECK_CLUSTER_AVAILABLE, place.words().text(id::EXPECT_AVAILABLE))
}

/// The only rollback that keeps the present data restores a snapshot from before (F-ROLL-08).
pub(crate) fn snapshot(place: Place) -> Option<PlannedCheck> {
    let (live, subject) = (place.live(), place.subject);
    let has = live.version.engine().replicates() && model::snapshot_can_be_taken(live.node_type.as_deref());
    has.then(|| {
        let whose = if subject.is_cache_cluster() { name::CACHE_CLUSTER_ID } else { name::REPLICATION_GROUP_ID };
        let request = Request::new(call::DESCRIBE_SNAPSHOTS, place.setting.region)
            .text(whose, subject.id)
            .show("Snapshots[].[SnapshotName,SnapshotStatus,EngineVersion,NodeSnapshots[0].SnapshotCreateTime]");
        let expect = place.words().say(id::EXPECT_SNAPSHOT_FROM_NOW, &[("version", live.version.text())]);
        PlannedCheck::by(&request, id::CHECK_SNAPSHOT_THERE, expect)
            .because(place.setting, &[s::S0, s::LIVE_SELECTENGINE])
    })
}

/// No service update runs or is pending: it is the other path to a new version, and comes into the same window (F-SU-03,
/// F-API-17). The request is there since 2019-06 (F-SU-01).
pub(crate) fn service_updates(place: Place) -> Option<PlannedCheck> {
    if place.setting.guide.date < eras::SERVICE_UPDATES {
        return None;
    }
    let subject = place.subject;
    let ids = if subject.is_cache_cluster() { name::CACHE_CLUSTER_IDS } else { name::REPLICATION_GROUP_IDS };
    let request = Request::new(call::DESCRIBE_UPDATE_ACTIONS, place.setting.region)
        .one(ids, "member", subject.id)
        .show("UpdateActions[].[ServiceUpdateName,ServiceUpdateSeverity,UpdateActionStatus,EstimatedUpdateTime]");
    let expect = place.words().text(id::EXPECT_NO_SERVICE_UPDATE);
    let check = PlannedCheck::by(&request, id::CHECK_SERVICE_UPDATES, expect);
    Some(check.because(place.setting, &[s::UG2305_APPLYING_UPDATES]))
}

/// Membership of a Global Datastore, where it is unknown: a member refuses every change of its own (F-GDS-04).
pub(crate) fn in_no_global_datastore(place: Place) -> Option<PlannedCheck> {
    let Place { setting, subject, .. } = place;
    let unknown = subject.kind == Kind::ReplicationGroup
        && setting.facts.global_datastore.is_none()
        && setting.guide.date >= eras::GLOBAL_DATASTORE;
    unknown.then(|| {
        let request = describe::group(setting, subject.id, "ReplicationGroups[].GlobalReplicationGroupInfo");
        let expect = place.words().text(id::EXPECT_NO_GLOBAL_DATASTORE);
        PlannedCheck::by(&request, id::CHECK_IN_NO_GLOBAL_DATASTORE, expect).because(setting, &[s::NOTE_THREADS])
    })
}

/// The version is offered in the Region: there is no other list, and none of targets.
pub(crate) fn offered(place: Place, version: EngineVersion) -> PlannedCheck {
    let request = Request::new(call::DESCRIBE_CACHE_ENGINE_VERSIONS, place.setting.region)
        .text(name::ENGINE, version.engine().id())
        .show("CacheEngineVersions[].EngineVersion");
    let expect = place.words().say(id::EXPECT_VERSION_LISTED, &[("version", version.text())]);
    PlannedCheck::by(&request, id::CHECK_VERSION_OFFERED, expect)
}

/// Nothing is connected to the old resource any more.
pub(crate) fn idle(place: Place) -> PlannedCheck {
    PlannedCheck::by_hand(place.step, id::CHECK_OLD_IDLE, place.words().text(id::EXPECT_NO_CONNECTIONS))
}

/// The endpoint that the application needs from now on.
pub(crate) fn new_endpoint(place: Place) -> PlannedCheck {
    let request = describe::endpoint(place.setting, &place.subject);
    PlannedCheck::by(&request, id::CHECK_NEW_ENDPOINT, place.words().text(id::EXPECT_ENDPOINT))
}

/// The whole has a version.
pub(crate) fn has_version(place: Place, message: Id, version: EngineVersion) -> PlannedCheck {
    let expect = place.words().say(id::EXPECT_VERSION_AVAILABLE, &[("version", version.text())]);
    PlannedCheck::by(&describe::whole(place.setting, &place.subject), message, expect)
}

/// No event names a finished engine upgrade; failures have one (F-API-23).
pub(crate) fn events(place: Place) -> PlannedCheck {
    let request = describe::events(place.setting, &place.subject);
    PlannedCheck::by(&request, id::CHECK_EVENTS, place.words().text(id::EXPECT_NO_FAILURES))
        .because(place.setting, &[s::UG2305_ELASTICACHESNS])
}
