//! What to verify before and after a step, and the checks that several operations share.

use upgrade_planner::Step;
use upgrade_rules::catalogue::{SourceId, sources as s};
use upgrade_rules::facts::Kind;
use upgrade_rules::model::eras;
use upgrade_rules::{Engine, EngineVersion, Guide};

use crate::answer::Command;
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, describe, name};
use crate::setting::Setting;
use crate::shells::write::write_one_line;
use crate::subject::Subject;
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

/// A version as AWS prints it for nodes: from Redis OSS 6.0 and Valkey 7.2 on with a patch that AWS chooses (F-PATH-16).
pub(crate) fn printed(version: EngineVersion) -> String {
    let text = version.text();
    if text.matches('.').count() == 1 { [text, ".x"].concat() } else { text.to_owned() }
}

/// The cluster is available, has the version that the plan starts from, and has nothing else pending than the plan says:
/// versions and node types are shown for the nodes, everything else for their replication group (F-API-30, F-API-31).
pub(crate) fn present(place: Place) -> Vec<PlannedCheck> {
    let (words, live, subject) = (place.words(), place.live(), place.subject);
    let mut pending: Vec<String> = Vec::new();
    pending.extend(live.pending_engine.value().map(|version| version.name()));
    pending.extend(live.pending_node_type.value().map(ToString::to_string));
    let params = [("version", printed(live.version)), ("pending", pending.join(", "))];
    let expect =
        if pending.is_empty() { id::EXPECT_AVAILABLE_VERSION_NO_PENDING } else { id::EXPECT_AVAILABLE_VERSION_PENDING };
    let nodes = PlannedCheck::by(
        &describe::whole(place.setting, &subject),
        id::CHECK_VERSION_AND_PENDING,
        words.say(expect, &params),
    );
    let mut checks = vec![nodes.because(place.setting, PENDING)];
    if subject.kind == Kind::ReplicationGroup {
        checks.push(group_present(place, id::CHECK_GROUP_PENDING));
    }
    checks
}

/// The replication group itself is available, and has nothing else pending than the user gave.
pub(crate) fn group_present(place: Place, message: Id) -> PlannedCheck {
    let pending = place.setting.facts.pending.as_ref().and_then(|pending| pending.other.as_ref());
    let pending = pending.filter(|other| !other.is_empty() && !place.step.from.touched);
    let expect = match pending {
        Some(other) => place.words().say(id::EXPECT_AVAILABLE_PENDING, &[("pending", other.join(", "))]),
        None => place.words().text(id::EXPECT_AVAILABLE_NO_PENDING).to_owned(),
    };
    let show = "ReplicationGroups[].[Status,PendingModifiedValues]";
    let request = describe::group(place.setting, place.subject.id, show);
    PlannedCheck::by(&request, message, expect).because(place.setting, &[s::SM_REPLICATIONGROUPPENDINGMODIFIEDVALUES])
}

/// A replica in the same zone as its primary cannot take over when the zone fails.
pub(crate) fn zones(place: Place) -> PlannedCheck {
    let request = describe::nodes(place.setting, &place.subject, "CacheClusterId,PreferredAvailabilityZone");
    PlannedCheck::by(&request, id::CHECK_ZONES, place.words().text(id::EXPECT_ZONES))
}

/// The resource is available and nothing runs on it.
pub(crate) fn available(place: Place) -> PlannedCheck {
    let request = describe::whole(place.setting, &place.subject);
    PlannedCheck::by(&request, id::CHECK_CLUSTER_AVAILABLE, place.words().text(id::EXPECT_AVAILABLE))
}

/// The Global Datastore is available; its id, and its replication group in the primary Region.
pub(crate) fn global(place: Place) -> PlannedCheck {
    let mut show = String::from("GlobalReplicationGroups[].[GlobalReplicationGroupId,Status,");
    show.push_str("Members[].[ReplicationGroupId,ReplicationGroupRegion,Role]]");
    let request = describe::global(place.setting, place.setting.names.known_global()).show(show);
    PlannedCheck::by(&request, id::CHECK_GLOBAL_AVAILABLE, place.words().text(id::EXPECT_GLOBAL_AVAILABLE))
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

/// Membership of a Global Datastore, where it is unknown and can be: a member refuses every change of its own (F-GDS-04),
/// and has Redis OSS 5.0.6 or later (F-GDS-01).
pub(crate) fn in_no_global_datastore(place: Place) -> Option<PlannedCheck> {
    let Place { setting, subject, .. } = place;
    let unknown = setting.facts.kind != Some(Kind::CacheCluster)
        && subject.kind == Kind::ReplicationGroup
        && (subject.engine == Engine::Valkey || place.live().version.at_least(5, 0, 6))
        && setting.facts.global_datastore.is_none()
        && setting.guide.date >= eras::GLOBAL_DATASTORE;
    unknown.then(|| {
        let request = describe::group(
            setting,
            subject.id,
            "ReplicationGroups[].GlobalReplicationGroupInfo.GlobalReplicationGroupId",
        );
        let expect = place.words().text(id::EXPECT_NO_GLOBAL_DATASTORE);
        PlannedCheck::by(&request, id::CHECK_IN_NO_GLOBAL_DATASTORE, expect).because(setting, &[s::NOTE_THREADS])
    })
}

/// The version is offered in the Region: there is no other list, and none of targets.
pub(crate) fn offered(place: Place, engine: Engine, version: &str) -> PlannedCheck {
    let request = Request::new(call::DESCRIBE_CACHE_ENGINE_VERSIONS, place.setting.region)
        .text(name::ENGINE, engine.id())
        .show("CacheEngineVersions[].EngineVersion");
    let expect = place.words().say(id::EXPECT_VERSION_LISTED, &[("version", version)]);
    PlannedCheck::by(&request, id::CHECK_VERSION_OFFERED, expect)
}

/// Nothing is connected to the old resource any more.
pub(crate) fn idle(place: Place) -> PlannedCheck {
    let request = describe::metric(place.setting, &place.subject, "CurrConnections");
    PlannedCheck::by(&request, id::CHECK_OLD_IDLE, place.words().text(id::EXPECT_NO_CONNECTIONS))
}

/// The clients are connected to this resource.
pub(crate) fn connected(place: Place, subject: &Subject) -> PlannedCheck {
    let request = describe::metric(place.setting, subject, "CurrConnections");
    PlannedCheck::by(&request, id::CHECK_NEW_CONNECTED, place.words().text(id::EXPECT_ALL_CONNECTIONS))
}

/// How many items a resource has.
pub(crate) fn items(place: Place, subject: &Subject, message: Id, expect: Id) -> PlannedCheck {
    let request = describe::metric(place.setting, subject, "CurrItems");
    PlannedCheck::by(&request, message, place.words().text(expect))
}

/// The endpoint that the application needs from now on.
pub(crate) fn new_endpoint(place: Place) -> PlannedCheck {
    let request = describe::endpoint(place.setting, &place.subject);
    PlannedCheck::by(&request, id::CHECK_NEW_ENDPOINT, place.words().text(id::EXPECT_ENDPOINT))
}

/// The whole has a version.
pub(crate) fn has_version(place: Place, message: Id, version: &str) -> PlannedCheck {
    let expect = place.words().say(id::EXPECT_VERSION_AVAILABLE, &[("version", version)]);
    PlannedCheck::by(&describe::whole(place.setting, &place.subject), message, expect)
}

/// No event names a finished engine upgrade; failures have one (F-API-23).
pub(crate) fn events(place: Place) -> PlannedCheck {
    let request = describe::events(place.setting, &place.subject);
    PlannedCheck::by(&request, id::CHECK_EVENTS, place.words().text(id::EXPECT_NO_FAILURES))
        .because(place.setting, &[s::UG2305_ELASTICACHESNS])
}
