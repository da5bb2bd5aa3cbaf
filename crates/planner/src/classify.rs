//! The kind of a path, read from the purposes of its steps, and when it is complete.

use crate::kind::{Begins, First, Kind, Main, Part, Room, Then};
use crate::plan::Completes;
use crate::purpose::Purpose;

/// When the last thing has happened.
pub(crate) fn completes(purposes: &[Purpose]) -> Completes {
    if purposes.contains(&Purpose::Whole(Main::ServerlessAutomatic)) {
        return Completes::AfterWindow;
    }
    match purposes.iter().rposition(|purpose| *purpose == Purpose::Wait) {
        None => Completes::Now,
        Some(index) if index.saturating_add(1) == purposes.len() => Completes::InWindow,
        Some(_) => Completes::AfterWindow,
    }
}

/// The kind of a path.
pub(crate) fn kind(purposes: &[Purpose]) -> Kind {
    let has = |purpose: Purpose| purposes.contains(&purpose);
    let whole = purposes.iter().find_map(|purpose| match purpose {
        Purpose::Whole(main) => Some(*main),
        _ => None,
    });
    let main = whole.unwrap_or_else(|| requested(purposes));
    let room = room(purposes);
    if main.is_new_resource() {
        let nothing = Then { cluster_mode: false, encryption: false, shards: false, durability: false };
        return Kind { part: Part::Whole, room, first: First::Nothing, main, begins: Begins::After, then: nothing };
    }
    let requests = purposes.iter().any(|purpose| matches!(purpose, Purpose::Request { .. } | Purpose::Stop));
    let finishes = has(Purpose::FinishClusterMode);
    let first = match (has(Purpose::RevertClusterMode), has(Purpose::JoinGroup), has(Purpose::Secure)) {
        (true, _, false) => First::RevertClusterMode,
        (true, _, true) => First::RevertClusterModeAndFailover,
        _ if finishes && requests => First::FinishClusterMode,
        // What is durable has replicas and failover already.
        _ if has(Purpose::DisableDurability) => First::DisableDurability,
        (_, true, true) => First::ReplicationGroupAndFailover,
        (_, true, false) => First::ReplicationGroup,
        (_, false, true) => First::Failover,
        (_, false, false) => First::Nothing,
    };
    let then = Then {
        cluster_mode: has(Purpose::ChangeClusterMode) || finishes && !requests,
        shards: has(Purpose::Reshard),
        encryption: has(Purpose::Encrypt),
        durability: has(Purpose::ChangeDurability),
    };
    Kind { part: Part::Whole, room, first, main, begins: begins(purposes), then }
}

/// Where the main thing begins among room and what else is done first.
fn begins(purposes: &[Purpose]) -> Begins {
    let place = |is: fn(Purpose) -> bool| purposes.iter().position(|purpose| is(*purpose));
    let main = place(|purpose| matches!(purpose, Purpose::Wait | Purpose::Request { .. }));
    let others = [place(Purpose::is_first), place(|purpose| purpose == Purpose::MakeRoom)];
    let before = |main: usize| others.iter().flatten().filter(|other| **other < main).count();
    match (main.map(before), others.iter().flatten().count()) {
        (Some(before), all) if before == all => Begins::After,
        (Some(0), _) => Begins::Before,
        (Some(_), _) => Begins::Between,
        (None, _) => Begins::After,
    }
}

/// When room is made, among what is done first.
fn room(purposes: &[Purpose]) -> Room {
    let before = purposes.iter().take_while(|purpose| **purpose != Purpose::MakeRoom);
    match before.clone().count() == purposes.len() {
        true => Room::AsItIs,
        false if before.clone().any(|purpose| purpose.is_first()) => Room::After,
        false => Room::Before,
    }
}

/// The main thing of requests and windows.
fn requested(purposes: &[Purpose]) -> Main {
    if purposes.contains(&Purpose::Stop) {
        return Main::TwoStage;
    }
    let requests = |purpose: &&Purpose| purpose.counts_in_order() && **purpose != Purpose::MakeRoom;
    let mut in_order = purposes.iter().filter(requests);
    match (in_order.next(), in_order.find(|purpose| **purpose != Purpose::Wait)) {
        (Some(Purpose::Wait), None) => Main::WaitAlone,
        (Some(Purpose::Wait), Some(Purpose::Request { upgrades: false, .. })) => Main::WaitThenNodeType,
        (Some(Purpose::Wait), Some(_)) => Main::WaitForWindow,
        (Some(Purpose::Request { upgrades: false, .. }), Some(_)) => Main::ScaleUpThenUpgrade,
        (Some(Purpose::Request { .. }), Some(_)) => Main::UpgradeThenScaleUp,
        (Some(Purpose::Request { alone, .. }), None) => *alone,
        _ => Main::Nothing,
    }
}
