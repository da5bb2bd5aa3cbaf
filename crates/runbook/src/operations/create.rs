//! `CreateReplicationGroup` or `CreateCacheCluster` beside the old resource, with everything that is known carried over.

use upgrade_rules::facts::{Auth, ClusterMode, InTransitEncryption, Kind};
use upgrade_rules::model::{Create, Resource};
use upgrade_rules::{Engine, catalogue, rules};

use super::runbook::Runbook;
use super::shards;
use crate::checks::{self, PlannedCheck};
use crate::global;
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, describe, name};
use crate::shells::console::Lines;
use crate::subject::Subject;

pub(super) struct CreateStep<'c>(pub(super) &'c Create);

impl Runbook for CreateStep<'_> {
    fn name(&self) -> &'static str {
        if self.0.seeded { "create-seeded" } else { "create-empty" }
    }

    fn title(&self, place: Place) -> String {
        if self.0.serverless {
            let template =
                if self.0.seeded { id::STEP_CREATE_SERVERLESS_SEEDED } else { id::STEP_CREATE_SERVERLESS_EMPTY };
            return place.words().say(template, &[("engine", self.0.version.engine().name())]);
        }
        let template = if self.0.seeded { id::STEP_CREATE_SEEDED } else { id::STEP_CREATE_EMPTY };
        place.words().say(template, &[("version", self.0.version.name())])
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let new = new_resource(place);
        if self.0.serverless {
            return self.arn(place).into_iter().chain([self.serverless(place)]).collect();
        }
        let request =
            if new.kind == Kind::CacheCluster { self.node(place, new) } else { self.replication_group(place, new) };
        vec![request.carried_over(place, new.version, of_this_member(place).then_some(place.setting.facts))]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        let Self(create) = self;
        let names = place.setting.names;
        let params = [
            ("id", names.replacement.as_str()),
            ("snapshot", names.seed(place.step.from.snapshot.is_some())),
            ("engine", create.version.engine().name()),
            ("version", create.version.text()),
            ("major", &create.version.serverless_major()),
        ];
        if create.serverless {
            let line = if create.seeded { id::CONSOLE_RESTORE_SERVERLESS } else { id::CONSOLE_CREATE_SERVERLESS };
            lines.say(line, &params);
            return;
        }
        lines.say(if create.seeded { id::CONSOLE_RESTORE } else { id::CONSOLE_CREATE }, &params);
        if let Some(group) = made_group(place) {
            lines.say(id::CONSOLE_PARAMETER_GROUP, &[("group", &group)]);
        }
        if self.has_zones_by_shard(new_resource(place)) {
            lines.say(id::CONSOLE_ZONES_BY_SHARD, &[]);
        }
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        let expect = place.words().text(id::EXPECT_PLACEHOLDERS);
        // AWS chooses the minor version of a serverless cache.
        let offered =
            (!self.0.serverless).then(|| checks::offered(place, self.0.version.engine(), self.0.version.text()));
        let placeholders = PlannedCheck::by_hand(place.step, id::CHECK_PLACEHOLDERS, expect);
        let new = new_resource(place);
        let file = self.has_zones_by_shard(new) && shards::are_in_a_file(self.shards(new));
        let shards = file.then(|| {
            PlannedCheck::by_hand(place.step, id::CHECK_SHARDS_IN_FILE, place.words().text(id::EXPECT_SHARDS_IN_FILE))
        });
        offered.into_iter().chain(shards).chain([placeholders]).collect()
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let subject = Subject::replacement(new_resource(place), place.setting.names);
        let request = describe::whole(place.setting, &subject);
        let expect = if self.0.serverless {
            place.words().text(id::EXPECT_AVAILABLE).to_owned()
        } else {
            place.words().say(id::EXPECT_VERSION_AVAILABLE, &[("version", checks::printed(self.0.version))])
        };
        vec![PlannedCheck::by(&request, id::CHECK_NEW_AVAILABLE, expect)]
    }
}

/// The resource that the step makes.
fn new_resource(place: Place<'_>) -> &Resource {
    let to = &place.step.to;
    to.replacement.as_ref().unwrap_or(&to.live)
}

/// Whether the member that the user described is the one that it succeeds: members of a Global Datastore have replicas, windows
/// and zones of their own (F-GDS-01).
fn of_this_member(place: Place) -> bool {
    !global::describes_secondary(place.setting.facts)
}

/// The parameter group that an earlier step made for it.
fn made_group(place: Place) -> Option<String> {
    place.step.from.group_made.map(|made| place.setting.names.made_group(made, place.live()))
}

impl CreateStep<'_> {
    fn shards(&self, new: &Resource) -> Option<u32> {
        self.0.shards.or(new.shards)
    }

    /// Whether the request names zones shard by shard: one list of zones is for one shard.
    fn has_zones_by_shard(&self, new: &Resource) -> bool {
        new.kind != Kind::CacheCluster && !self.0.serverless && self.shards(new) != Some(1)
    }

    /// Where the ARN of the snapshot is printed.
    fn arn<'a>(&'a self, place: Place<'a>) -> Option<Request<'a>> {
        let request = Request::new(call::DESCRIBE_SNAPSHOTS, place.setting.region)
            .text(name::SNAPSHOT_NAME, place.setting.names.seed(place.step.from.snapshot.is_some()))
            .show("Snapshots[].ARN");
        self.0.seeded.then_some(request)
    }

    /// A serverless cache, with what it can take over of the old resource (F-SLS-06).
    fn serverless<'a>(&'a self, place: Place<'a>) -> Request<'a> {
        let Self(create) = self;
        let facts = place.setting.facts;
        let engine = create.version.engine();
        let users = engine.replicates() && facts.auth != Some(Auth::None);
        let time = facts.snapshot_window.as_deref().and_then(|window| window.split('-').next());
        Request::new(call::CREATE_SERVERLESS_CACHE, place.setting.region)
            .text(name::SERVERLESS_CACHE_NAME, place.setting.names.replacement.as_str())
            .text(name::ENGINE, engine.id())
            .text(name::MAJOR_ENGINE_VERSION, create.version.serverless_major())
            .list_if(name::SNAPSHOT_ARNS_TO_RESTORE, "SnapshotArn", create.seeded.then_some("MY-SNAPSHOT-ARN"))
            .text_if(name::USER_GROUP_ID, users.then_some("MY-USER-GROUP-ID"))
            .text(name::KMS_KEY_ID, "MY-KMS-KEY-ID")
            .one(name::SUBNET_IDS, "SubnetId", "MY-SUBNET-ID")
            .one(name::SECURITY_GROUP_IDS, "SecurityGroupId", "MY-SECURITY-GROUP-ID")
            .text(name::SNAPSHOT_RETENTION_LIMIT, "MY-SNAPSHOT-RETENTION-LIMIT")
            .text(name::DAILY_SNAPSHOT_TIME, time.unwrap_or("MY-DAILY-SNAPSHOT-TIME"))
            .structure(name::TAGS, "Tag", [("Key", "MY-TAG-KEY".into()), ("Value", "MY-TAG-VALUE".into())])
    }

    /// A single node, or a Memcached cluster.
    fn node<'a>(&'a self, place: Place<'a>, new: &Resource) -> Request<'a> {
        let memcached = self.0.version.engine() == Engine::Memcached;
        let nodes = if memcached { place.setting.facts.nodes } else { Some(1) };
        let encrypted =
            new.in_transit.is_some_and(|encryption| encryption != InTransitEncryption::Disabled) && memcached;
        let request = Request::new(call::CREATE_CACHE_CLUSTER, place.setting.region)
            .text(name::CACHE_CLUSTER_ID, place.setting.names.replacement.as_str());
        self.version_and_type(place, request)
            .number_or(name::NUM_CACHE_NODES, nodes, "MY-NUM-CACHE-NODES")
            .text_if(name::AZ_MODE, (nodes != Some(1)).then_some("MY-AZ-MODE"))
            .in_zones(name::PREFERRED_AVAILABILITY_ZONES, "PreferredAvailabilityZone", nodes)
            .text_if(name::CACHE_PARAMETER_GROUP_NAME, self.group(place, new))
            .flag_if(name::TRANSIT_ENCRYPTION_ENABLED, encrypted.then_some(true))
    }

    /// A replication group of the right shape.
    fn replication_group<'a>(&'a self, place: Place<'a>, new: &Resource) -> Request<'a> {
        let setting = place.setting;
        let shards = self.shards(new);
        let replicas = new.replicas.filter(|_| of_this_member(place));
        let description = place.words().say(id::PHRASE_NEW_GROUP_DESCRIPTION, &[("id", &setting.names.id)]);
        let request = Request::new(call::CREATE_REPLICATION_GROUP, setting.region)
            .text(name::REPLICATION_GROUP_ID, setting.names.replacement.as_str())
            .text(name::REPLICATION_GROUP_DESCRIPTION, description)
            .number_or(name::NUM_NODE_GROUPS, shards, "MY-NUM-NODE-GROUPS");
        let request = if shards == Some(1) {
            let nodes = replicas.map(|replicas| replicas.saturating_add(1));
            request.number_or(name::REPLICAS_PER_NODE_GROUP, replicas, "MY-REPLICAS-PER-NODE-GROUP").in_zones(
                name::PREFERRED_CACHE_CLUSTER_AZS,
                "AvailabilityZone",
                nodes,
            )
        } else {
            request.with_shards(shards, replicas)
        };
        // These nodes are never without it.
        let tiering = rules::has_data_tiering(self.node_type()).then_some(true);
        let request = self
            .version_and_type(place, request)
            .text_if(name::CACHE_PARAMETER_GROUP_NAME, self.group(place, new))
            .flag_or_ask(name::AUTOMATIC_FAILOVER_ENABLED, new.failover);
        let request = if setting.has_multi_az_switch() {
            request.flag_or_ask(name::MULTI_AZ_ENABLED, new.multi_az.filter(|_| of_this_member(place)))
        } else {
            request
        };
        request.flag_if(name::DATA_TIERING_ENABLED, tiering).secured(place, new)
    }

    fn version_and_type<'a>(&'a self, place: Place<'a>, request: Request<'a>) -> Request<'a> {
        let Self(create) = self;
        let snapshot = create.seeded.then(|| place.setting.names.seed(place.step.to.snapshot.is_some()));
        request
            .text_if(name::SNAPSHOT_NAME, snapshot)
            .text(name::ENGINE, create.version.engine().id())
            .text(name::ENGINE_VERSION, create.version.text())
            .text(name::CACHE_NODE_TYPE, self.node_type())
    }

    fn node_type(&self) -> &str {
        self.0.node_type.as_deref().unwrap_or("MY-NODE-TYPE")
    }

    /// The parameter group: the one made for it, the old one where it fits, or AWS's default for its cluster mode;
    /// otherwise AWS takes its default by itself.
    fn group(&self, place: Place, new: &Resource) -> Option<String> {
        if let Some(made) = made_group(place) {
            return Some(made);
        }
        if new.default_group == Some(false) {
            return Some(place.setting.group_in_use().to_owned());
        }
        // Cluster mode alone decides on `.cluster.on`, not how many nodes there are.
        let defaults = catalogue::family(new.group_family)?;
        let group = match self.0.mode {
            Some(ClusterMode::Enabled) => defaults.default_cluster_group,
            _ => Some(defaults.default_group).filter(|_| new.default_group == Some(true)),
        };
        group.map(str::to_owned)
    }
}
