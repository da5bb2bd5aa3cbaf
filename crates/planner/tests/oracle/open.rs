//! Disagreements that are known and not mended yet: each with its reason. An entry that has become untrue fails the test.
//!
//! Empty is how it should be. An entry looks like this:
//!
//! ```ignore
//! Open { id: "O1 what it is about", covers: |case, oracle, program| case.era == Era::Today }
//! ```

use crate::program::Verdict;
use crate::tables::Brand;
use crate::unknown::{Fact, Veiled};
use crate::world::{Case, Mode, Shape};

/// A known disagreement.
pub(crate) struct Open {
    pub(crate) id: &'static str,
    pub(crate) covers: fn(&Case, oracle: &Verdict, program: &Verdict) -> bool,
}

pub(crate) const OPEN: &[Open] = &[
    Open {
        // F-CM-03: clients must speak the cluster protocol; said of the new cluster as it is of the change in place (F-CM-11).
        id: "O1 a new cluster with cluster mode enabled for clients that do not speak the cluster protocol",
        covers: |case, oracle, program| {
            into_cluster_mode(case) && !case.world.clients && agree_on_codes(oracle, program) && oracle.best.is_none()
        },
    },
    Open {
        // F-API-04: `ModifyGlobalReplicationGroup` takes a node type.
        id: "O2 another node type for a Global Datastore",
        covers: |case, oracle, program| {
            case.world.shape.is_global()
                && case.wish.size.is_some()
                && agree_on_codes(oracle, program)
                && program.best.is_none()
        },
    },
    Open {
        // F-SEED-04, F-ROLL-08: for all else delete and create anew.
        id: "O3 a new Global Datastore or serverless cache where nothing leads there in place",
        covers: |case, oracle, program| {
            (case.world.shape.is_global() || case.world.shape == Shape::Serverless)
                && agree_on_codes(oracle, program)
                && program.best.is_none()
        },
    },
    Open {
        // F-18-08: no backup of it can be restored into disabled; an empty one can be made.
        id: "O4 a new cluster, empty, where its version could be restored and its cluster mode cannot",
        covers: |case, oracle, program| {
            // Halfway between the modes with more shards wished for, likewise.
            let halfway = matches!(case.world.shape, Shape::Between { .. }) && case.new_shards().is_some();
            (case.new_mode() == Some(Mode::Disabled) && case.world.shape.is_sharded() || halfway)
                && agree_on_codes(oracle, program)
                && program.best.is_none()
        },
    },
    Open {
        // F-18-06: offline resharding below 3.2.10 is a new cluster with another number of shards, from a backup.
        id: "O5 another number of shards where the version at the end has no online resharding",
        covers: |case, oracle, program| {
            case.new_shards().is_some()
                && case.final_version().older_than((3, 2, 10))
                && case.final_version().brand() != Brand::Memcached
                && agree_on_codes(oracle, program)
                && program.best.is_none()
        },
    },
    Open {
        // F-CM-11: automatic failover and a replica, so the node goes into a replication group first, as for an upgrade.
        id: "O6 a single node that only its cluster mode is wished of",
        covers: |case, oracle, program| {
            case.world.shape == Shape::Alone
                && case.new_mode() == Some(Mode::Enabled)
                && [Some(case.world.runs), case.world.waiting_version].contains(&Some(case.final_version()))
                && agree_on_codes(oracle, program)
        },
    },
    Open {
        // Wait, empty databases, group, upgrade, replica, failover, compatible, enabled, shards: nine steps.
        id: "O7 ways of nine steps",
        covers: |case, oracle, program| {
            case.world.shape == Shape::Alone
                && case.new_mode() == Some(Mode::Enabled)
                && case.world.waiting_version.is_some()
                && case.new_shards().is_some()
                && agree_on_codes(oracle, program)
        },
    },
];

fn into_cluster_mode(case: &Case) -> bool {
    case.new_mode() == Some(Mode::Enabled)
        || matches!(case.world.shape, Shape::Between { .. }) && case.wish.shards.is_some()
}

fn agree_on_codes(oracle: &Verdict, program: &Verdict) -> bool {
    oracle.refused == program.refused
}

/// A known complaint about a state of which something is not known.
pub(crate) struct OpenUnknown {
    pub(crate) id: &'static str,
    pub(crate) covers: fn(&Veiled, what: &str) -> bool,
}

pub(crate) const UNKNOWN: &[OpenUnknown] = &[
    OpenUnknown {
        id: "U1 as O1: clients that do not speak the cluster protocol, or might not",
        covers: |veiled, what| {
            let clients = !veiled.case.world.clients || veiled.hidden.contains(&Fact::Clients);
            veiled.case.new_mode() == Some(Mode::Enabled) && clients && what.starts_with("a way")
        },
    },
    OpenUnknown {
        // Also: a single node is made a member of a group while something might wait.
        id: "U2 what might wait runs along in the window or at once, and the promise does not say so",
        covers: |veiled, what| veiled.hidden.contains(&Fact::Pending) && what.contains("promises more"),
    },
    OpenUnknown {
        id: "U3 blocked whatever is so, by one rule or by another",
        covers: |_, what| what == "verdict: oracle blocked, program unknown",
    },
];
