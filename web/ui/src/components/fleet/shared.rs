//! What the parts of the table share.

use leptos::prelude::*;

use crate::fleet_run::FleetRun;
use crate::model::fleet::{Shown, View};

/// A table of clusters. Small and `Copy`, like the planner, which is handed on beside it.
#[derive(Clone, Copy)]
pub(super) struct Table {
    /// The plans.
    pub(super) run: FleetRun,
    /// What a reader asked for.
    pub(super) view: RwSignal<View>,
    /// The rows that are seen.
    pub(super) shown: Memo<Shown>,
    /// Whether the table is unfolded. A chosen cluster folds it: then its plan is what counts.
    pub(super) open: RwSignal<bool>,
}
