//! Plans the clusters of a paste: in the browser in slices, between which it can paint and listen.

use leptos::prelude::*;

use crate::browser;
use crate::core_client::{self, FleetGoal};
use crate::model::fleet::Fleet;
use crate::state::{Paste, Planner};

/// So many milliseconds of planning, and then it is the browser's turn. The plan that is begun is finished.
const SLICE: u32 = 20;

/// The plans of a paste, and how far planning is.
#[derive(Clone, Copy)]
pub(crate) struct FleetRun {
    /// The rows so far. Changes ever more seldom while it grows: sorting all of them takes longer each time.
    pub(crate) fleet: Signal<Fleet>,
    /// How many rows are planned.
    pub(crate) planned: Signal<usize>,
}

/// How many clusters the paste holds, where they are several.
pub(crate) fn clusters(planner: Planner) -> Option<usize> {
    match &*planner.paste.read() {
        Paste::Read(answer) if answer.clusters.len() > 1 => Some(answer.clusters.len()),
        _ => None,
    }
}

/// The plans of a paste that holds several clusters. They follow the paste, and what the form wants.
pub(crate) fn fleet_run(planner: Planner) -> FleetRun {
    let wanted = Memo::new(move |_| {
        let mut request = planner.request.get();
        if let Some(request) = request.as_object_mut() {
            request.remove("cluster");
        }
        request
    });
    let work = move || {
        let total = clusters(planner).unwrap_or_default();
        Work { planner, goal: core_client::fleet_goal(&wanted.read(), planner.language), fleet: Fleet::new(total) }
    };
    if !cfg!(target_family = "wasm") {
        let fleet = Memo::new(move |_| {
            let mut work = work();
            while work.next() {}
            work.fleet
        });
        return FleetRun { fleet: fleet.into(), planned: Signal::derive(move || fleet.read().progress().0) };
    }
    let run = InSlices { fleet: RwSignal::new(Fleet::default()), planned: RwSignal::new(0), latest: RwSignal::new(0) };
    Effect::new(move |_| {
        // A goal that is half typed is planned when it is whole.
        if planner.typing.get().is_none() {
            run.latest.update_untracked(|latest| *latest = latest.wrapping_add(1));
            let (work, number) = (work(), run.latest.get_untracked());
            browser::after_paint(move || run.slice(work, number, None));
        }
    });
    FleetRun { fleet: run.fleet.into(), planned: run.planned.into() }
}

/// Planning that has come so far.
struct Work {
    planner: Planner,
    goal: FleetGoal,
    fleet: Fleet,
}

impl Work {
    /// Plans one more cluster; whether there is another.
    fn next(&mut self) -> bool {
        let (place, total) = self.fleet.progress();
        if let Paste::Read(answer) = &*self.planner.paste.read_untracked()
            && let Some(found) = answer.clusters.get(place).filter(|_| place < total)
        {
            self.fleet.push(self.goal.row(&found.cluster));
        }
        let planned = self.fleet.progress().0;
        let goes_on = planned > place && planned < total;
        if !goes_on {
            self.fleet.finish();
        }
        goes_on
    }
}

#[derive(Clone, Copy)]
struct InSlices {
    fleet: RwSignal<Fleet>,
    planned: RwSignal<usize>,
    /// The number of the newest run: those before it stop.
    latest: RwSignal<u32>,
}

impl InSlices {
    /// Plans for a while, and later the rest. `shown` is how many rows of this run are shown already.
    fn slice(self, mut work: Work, number: u32, shown: Option<usize>) {
        if self.latest.try_get_untracked() != Some(number) {
            return;
        }
        // The rows are in one place only: here while they are worked on. Until the first are there, the old ones are shown.
        if shown.is_some() {
            self.swap(&mut work.fleet);
        }
        let is_time = browser::after(SLICE);
        let mut goes_on = true;
        while goes_on && !is_time() {
            goes_on = work.next();
        }
        let planned = work.fleet.progress().0;
        let show = !goes_on || shown.is_none_or(|shown| planned >= shown.saturating_mul(2));
        self.swap(&mut work.fleet);
        self.planned.try_set(planned);
        if show {
            self.fleet.notify();
        }
        if goes_on {
            let shown = if show { Some(planned) } else { shown };
            browser::after_paint(move || self.slice(work, number, shown));
        }
    }

    fn swap(self, fleet: &mut Fleet) {
        self.fleet.try_update_untracked(|there| std::mem::swap(there, fleet));
    }
}
