//! The members of a Global Datastore, as far as requests can name them: a user describes the whole or one of them.

use upgrade_rules::facts::{Cluster, GlobalRole, Kind};
use upgrade_rules::model::State;

use crate::setting::{Setting, region};

/// The replication group in the primary Region, where the user did not describe that.
pub(crate) const PRIMARY: &str = "MY-PRIMARY-REPLICATION-GROUP-ID";
/// The primary Region, where it is unknown.
pub(crate) const PRIMARY_REGION: &str = "MY-PRIMARY-REGION";
/// The new Global Datastore: AWS puts a prefix of its own before the name that is asked for (F-GDS-08).
pub(crate) const NEW: &str = "MY-NEW-GLOBAL-DATASTORE-ID";

/// A secondary: at most two (F-N-075), one where nobody said how many.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Secondary<'a> {
    /// Its replication group.
    pub(crate) group: &'a str,
    /// Its Region.
    pub(crate) region: &'a str,
    /// What the name of its successor ends with.
    ending: &'static str,
}

impl<'a> Secondary<'a> {
    /// The setting of its Region.
    pub(crate) fn setting(&self, setting: &Setting<'a>) -> Setting<'a> {
        Setting { region: Some(self.region), ..*setting }
    }

    /// The replication group that succeeds it.
    pub(crate) fn successor(&self, setting: &Setting) -> String {
        setting.names.beside_replacement(self.ending)
    }
}

const ONLY: Secondary =
    Secondary { group: "MY-SECONDARY-REPLICATION-GROUP-ID", region: "MY-SECONDARY-REGION", ending: "-secondary" };
const FIRST: Secondary =
    Secondary { group: "MY-SECONDARY-REPLICATION-GROUP-ID-1", region: "MY-SECONDARY-REGION-1", ending: "-secondary-1" };
const SECOND: Secondary =
    Secondary { group: "MY-SECONDARY-REPLICATION-GROUP-ID-2", region: "MY-SECONDARY-REGION-2", ending: "-secondary-2" };

/// The role of the member that the user described; `None` = the whole was described.
fn described(facts: &Cluster) -> Option<GlobalRole> {
    let role = facts.global_datastore.as_ref().map(|global| global.role);
    role.filter(|_| facts.kind != Some(Kind::GlobalDatastore))
}

/// Whether the user described a secondary: what a member has for itself is then that one's.
pub(crate) fn describes_secondary(facts: &Cluster) -> bool {
    described(facts) == Some(GlobalRole::Secondary)
}

/// Whether there is a primary that the user did not describe.
pub(crate) fn primary_is_elsewhere(state: &State) -> bool {
    state.is_global() && described(state.facts) != Some(GlobalRole::Primary)
}

/// The setting of the primary Region.
pub(crate) fn in_primary_region<'a>(setting: &Setting<'a>, state: &State) -> Setting<'a> {
    let known = setting.region.filter(|_| !primary_is_elsewhere(state));
    Setting { region: known.or(Some(PRIMARY_REGION)), ..*setting }
}

/// The secondaries, of which the described one is the first.
pub(crate) fn secondaries<'a>(setting: &Setting<'a>) -> Vec<Secondary<'a>> {
    let facts = setting.facts;
    let mut secondaries = match facts.global_datastore.as_ref().and_then(|global| global.members) {
        Some(1) if !describes_secondary(facts) => Vec::new(),
        None | Some(0..=2) => vec![ONLY],
        Some(_) => vec![FIRST, SECOND],
    };
    if let Some(first) = secondaries.first_mut().filter(|_| describes_secondary(facts)) {
        first.group = facts.id.as_deref().filter(|id| !id.is_empty()).unwrap_or(first.group);
        first.region = region(facts).unwrap_or(first.region);
    }
    secondaries
}
