//! `cluster`, field by field.

use upgrade_rules::facts::{Client, Cluster, Data, GlobalDatastore, LatestSnapshot, ParameterGroup, Pending};

use super::place::{Place, text, word, wrong_type};
use super::words;

pub(super) fn read(place: &mut Place) -> Cluster {
    let cluster = Cluster {
        kind: place.word("kind", words::KINDS),
        id: place.text("id"),
        region: place.text("region"),
        engine: place.word("engine", words::ENGINES),
        version: place.text("version"),
        node_type: place.text("nodeType"),
        nodes: place.small("nodes"),
        shards: place.small("shards"),
        replicas_per_shard: place.small("replicasPerShard"),
        cluster_mode: place.word("clusterMode", words::CLUSTER_MODES),
        automatic_failover: place.flag("automaticFailover"),
        multi_az: place.flag("multiAz"),
        auto_minor_version_upgrade: place.flag("autoMinorVersionUpgrade"),
        // AWS's words are in small letters.
        status: place.text("status").map(|status| status.trim().to_ascii_lowercase()),
        pending: place.object("pending").map(pending),
        parameter_group: place.object("parameterGroup").map(parameter_group),
        maintenance_window: place.text("maintenanceWindow"),
        snapshot_window: place.text("snapshotWindow"),
        in_transit_encryption: place.word("inTransitEncryption", words::IN_TRANSIT),
        at_rest_encryption: place.flag("atRestEncryption"),
        auth: place.word("auth", words::AUTHS),
        user_group_engines: place.list("userGroupEngines", "a list of engines", |json, path, mistakes| {
            let text = text(json, path, mistakes)?;
            let index = word(path.to_owned(), &text, &mut words::ENGINES.iter().map(|(word, _)| *word), mistakes)?;
            words::ENGINES.get(index).map(|(_, engine)| *engine)
        }),
        data_tiering: place.flag("dataTiering"),
        global_datastore: place.object("globalDatastore").and_then(global_datastore),
        data: place.object("data").map(data),
        client: place.object("client").map(client),
    };
    place.leftovers();
    cluster
}

fn pending(mut place: Place) -> Pending {
    let pending = Pending {
        engine: place.word("engine", words::ENGINES),
        version: place.text("version"),
        node_type: place.text("nodeType"),
        other: place.list("other", "a list of texts", text),
    };
    place.leftovers();
    pending
}

fn parameter_group(mut place: Place) -> ParameterGroup {
    let group = ParameterGroup {
        name: place.text("name"),
        family: place.text("family"),
        is_default: place.flag("isDefault"),
        parameters: place.texts("parameters"),
    };
    place.leftovers();
    group
}

fn global_datastore(mut place: Place) -> Option<GlobalDatastore> {
    let role = place.word("role", words::ROLES);
    if role.is_none() {
        place.needs("role");
    }
    let members = place.small("members");
    place.leftovers();
    role.map(|role| GlobalDatastore { role, members })
}

fn data(mut place: Place) -> Data {
    let data = Data {
        used_bytes: place.number("usedBytes"),
        reserved_memory_percent: place.small("reservedMemoryPercent"),
        sync_megabytes_per_second: place.small("syncMegabytesPerSecond"),
        node_start_seconds: place.small("nodeStartSeconds"),
        write_rate: place.word("writeRate", words::WRITE_RATES),
        databases_in_use: place.list("databasesInUse", "a list of numbers", |json, path, mistakes| {
            let number = json.as_u64().and_then(|number| u32::try_from(number).ok());
            if number.is_none() {
                wrong_type(path.to_owned(), "a whole number of 0 or more", &json, mistakes);
            }
            number
        }),
        refillable: place.flag("refillable"),
        latest_snapshot: place.object("latestSnapshot").map(latest_snapshot),
    };
    place.leftovers();
    data
}

fn latest_snapshot(mut place: Place) -> LatestSnapshot {
    let snapshot = LatestSnapshot { taken_at: place.text("takenAt"), version: place.text("version") };
    place.leftovers();
    snapshot
}

fn client(mut place: Place) -> Client {
    let client = Client {
        library: place.text("library"),
        cluster_protocol: place.flag("clusterProtocol"),
        dns_ttl_seconds: place.small("dnsTtlSeconds"),
        retries: place.flag("retries"),
    };
    place.leftovers();
    client
}
