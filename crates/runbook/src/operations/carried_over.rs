//! The settings of the old resource, as flags of the request that makes the new one: the value that is known, else a placeholder
//! for what was recorded first. A setting that is left out gets AWS's default.

use std::borrow::Cow;

use upgrade_rules::facts::{Auth, Cluster, ClusterMode, InTransitEncryption, Kind, Word};
use upgrade_rules::model::{Resource, eras, snapshot_can_be_taken};
use upgrade_rules::{Engine, EngineVersion, catalogue, rules};

use crate::place::Place;
use crate::request::name::{self, Name};
use crate::request::{Request, Value};

/// Whether a version has what came with these: Redis OSS from this version on, Valkey always, Memcached from that one on.
fn from(version: EngineVersion, redis: (u64, u64), memcached: Option<(u64, u64, u64)>) -> bool {
    match version.engine() {
        Engine::Valkey => true,
        Engine::Redis => version.at_least(redis.0, redis.1, 0),
        Engine::Memcached => memcached.is_some_and(|(major, minor, patch)| version.at_least(major, minor, patch)),
    }
}

impl<'a> Request<'a> {
    /// With a flag, or what the user writes in its place where it is unknown.
    pub(super) fn flag_or_ask(mut self, name: Name, value: Option<bool>) -> Self {
        self.parameters.push((name, value.map_or(Value::Choice, Value::Flag)));
        self
    }

    /// With a number, or what the user writes in its place.
    pub(super) fn number_or(self, name: Name, value: Option<u32>, placeholder: &'static str) -> Self {
        match value {
            Some(value) => self.number(name, value),
            None => self.text(name, placeholder),
        }
    }

    /// With everything that a single node and a replication group have alike: what is known of the one that it succeeds.
    pub(super) fn carried_over(self, place: Place<'a>, new: EngineVersion, known: Option<&'a Cluster>) -> Self {
        let live = place.live();
        let recent = place.setting.guide.date >= eras::CROSS_ENGINE;
        let both = |redis, memcached| recent && from(live.version, redis, memcached) && from(new, redis, memcached);
        let has_snapshots = new.engine().replicates() && snapshot_can_be_taken(live.node_type.as_deref());
        let window = known.and_then(|facts| facts.maintenance_window.as_deref());
        let snapshot_window = known.and_then(|facts| facts.snapshot_window.as_deref());
        let auto_minor = known.and_then(|facts| facts.auto_minor_version_upgrade);
        let mut request = self
            .text(name::PREFERRED_MAINTENANCE_WINDOW, window.unwrap_or("MY-MAINTENANCE-WINDOW"))
            .flag_or_ask(name::AUTO_MINOR_VERSION_UPGRADE, auto_minor);
        if has_snapshots {
            request = request
                .text(name::SNAPSHOT_RETENTION_LIMIT, "MY-SNAPSHOT-RETENTION-LIMIT")
                .text(name::SNAPSHOT_WINDOW, snapshot_window.unwrap_or("MY-SNAPSHOT-WINDOW"));
        }
        request = request
            .text(name::NOTIFICATION_TOPIC_ARN, "MY-NOTIFICATION-TOPIC-ARN")
            .text(name::PORT, "MY-PORT")
            .structure(name::TAGS, "Tag", [("Key", "MY-TAG-KEY".into()), ("Value", "MY-TAG-VALUE".into())]);
        if both((6, 0), None) {
            request = request.structure(
                name::LOG_DELIVERY_CONFIGURATIONS,
                "LogDeliveryConfigurationRequest",
                [
                    ("LogType", "MY-LOG-TYPE".into()),
                    ("DestinationType", "MY-LOG-DESTINATION-TYPE".into()),
                    ("DestinationDetails.CloudWatchLogsDetails.LogGroup", "MY-LOG-GROUP".into()),
                    ("LogFormat", "MY-LOG-FORMAT".into()),
                ],
            );
        }
        if both((6, 2), Some((1, 6, 6))) {
            request = request.text(name::NETWORK_TYPE, "MY-NETWORK-TYPE").text(name::IP_DISCOVERY, "MY-IP-DISCOVERY");
        }
        request.text(name::CACHE_SUBNET_GROUP_NAME, "MY-SUBNET-GROUP").one(
            name::SECURITY_GROUP_IDS,
            "SecurityGroupId",
            "MY-SECURITY-GROUP-ID",
        )
    }

    /// With encryption and authentication, which only replication groups have besides Memcached's own.
    pub(super) fn secured(self, place: Place<'a>, new: &Resource) -> Self {
        let facts = place.setting.facts;
        if !rules::has_encryption(new.version) {
            return self;
        }
        // A node outside a replication group has neither (F-API-01, F-API-10).
        let single = place.live().kind == Kind::CacheCluster;
        let in_transit = new.in_transit.or(single.then_some(InTransitEncryption::Disabled));
        let at_rest = new.at_rest.or(single.then_some(false));
        let can_be_plain = in_transit == Some(InTransitEncryption::Preferred) && from(new.version, (7, 0), None);
        let mut request = self
            .flag_or_ask(
                name::TRANSIT_ENCRYPTION_ENABLED,
                in_transit.map(|encryption| encryption != InTransitEncryption::Disabled),
            )
            .text_if(name::TRANSIT_ENCRYPTION_MODE, can_be_plain.then_some("preferred"))
            .flag_or_ask(name::AT_REST_ENCRYPTION_ENABLED, at_rest);
        if at_rest != Some(false) && place.setting.guide.date >= eras::CROSS_ENGINE {
            request = request.text(name::KMS_KEY_ID, "MY-KMS-KEY-ID");
        }
        // A backup carries it, and an empty cluster has AWS's default (F-N-008).
        if catalogue::has_durability(new.version) && new.mode == Some(ClusterMode::Enabled) {
            request = request.text(name::DURABILITY, new.durability.map_or("MY-DURABILITY", Word::word));
        }
        // Nothing authenticates without encryption in transit.
        let unknown = facts.auth.is_none() && in_transit != Some(InTransitEncryption::Disabled);
        if facts.auth == Some(Auth::Token) || unknown {
            request = request.text(name::AUTH_TOKEN, "MY-AUTH-TOKEN");
        }
        if facts.auth == Some(Auth::UserGroup) || unknown && from(place.live().version, (6, 0), None) {
            request = request.one(name::USER_GROUP_IDS, "member", "MY-USER-GROUP-ID");
        }
        request
    }

    /// With an Availability Zone for each node, or one placeholder where they are many or not counted.
    pub(super) fn in_zones(self, name: Name, item: &'static str, nodes: Option<u32>) -> Self {
        const ZONES: [&str; 6] = ["MY-ZONE-1", "MY-ZONE-2", "MY-ZONE-3", "MY-ZONE-4", "MY-ZONE-5", "MY-ZONE-6"];
        let count = nodes.and_then(|nodes| usize::try_from(nodes).ok());
        match count.and_then(|count| ZONES.get(..count)).filter(|zones| !zones.is_empty()) {
            Some(zones) => self.list(name, item, zones.iter().map(|zone| Cow::Borrowed(*zone)).collect()),
            None => self.one(name, item, "MY-ZONES"),
        }
    }
}
