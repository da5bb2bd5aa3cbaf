//! The options of an answer as paths over states: which state each request leads to, and where paths meet.

use upgrade_api::answer::{ClusterSummary, PlanAnswer, Reason, Step, Strategy, Verdict};
use upgrade_api::facts::ClusterMode;

use super::options::shown;
use crate::text::{Text, fill, say};

/// So many options are drawn; all of them are in the list.
const DRAWN: usize = 6;

/// The states of an answer and the paths between them.
#[derive(Clone, Debug, PartialEq)]
pub struct StateMap {
    /// What runs now, and every state that an option leads to, each once. The first is the start.
    pub states: Vec<State>,
    /// One for each option that has steps, in the order of the answer.
    pub lanes: Vec<Lane>,
    /// The place of the state that is wanted.
    pub goal: usize,
    /// What AWS blocks of the upgrade in one request.
    pub blocked: Vec<&'static str>,
}

/// A state of a cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Engine and version.
    pub version: String,
    /// What else is known of it that an option can change.
    pub facts: Vec<String>,
}

/// An option as a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The option.
    pub option: String,
    /// Its title.
    pub title: String,
    /// Whether it is the one whose steps are shown.
    pub is_shown: bool,
    /// Its stretches, each from the state of the one before it.
    pub stretches: Vec<Stretch>,
}

/// The steps from one state to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Their titles, in order: those before the last leave the state as it is.
    pub steps: Vec<String>,
    /// The place of the state that follows.
    pub to: usize,
}

impl StateMap {
    /// The map of an answer; nothing without an option that has steps.
    pub fn of(answer: &PlanAnswer, chosen: Option<&str>) -> Option<Self> {
        let shown = shown(answer, chosen)?;
        let start = &shown.steps.first()?.from;
        let mut known: Vec<&ClusterSummary> = vec![start];
        let options = answer.strategies.iter().filter(|option| !option.steps.is_empty());
        let lanes: Vec<Lane> = options.map(|option| lane(option, shown, &mut known)).collect();
        // The goal is what a whole option leads to.
        let whole = answer
            .strategies
            .iter()
            .position(|option| option.part.is_none())
            .and_then(|place| answer.strategies.get(place));
        let whole = whole.and_then(|option| lanes.iter().find(|lane| lane.option == option.id));
        let goal = whole.or(lanes.first()).and_then(|lane| lane.stretches.last()).map(|stretch| stretch.to)?;
        let direct = answer.direct.iter().filter(|direct| direct.verdict == Verdict::Blocked);
        let blocked = direct.flat_map(|direct| &direct.reasons).map(|reason: &Reason| reason.rule).collect();
        Some(Self { states: known.into_iter().map(state).collect(), lanes, goal, blocked })
    }

    /// The lanes that are drawn, and how many are not.
    pub fn drawn(&self) -> (&[Lane], usize) {
        let drawn = self.lanes.get(..DRAWN).unwrap_or(&self.lanes);
        (drawn, self.lanes.len().saturating_sub(drawn.len()))
    }

    /// Whether what is said of a state is not so at the start.
    pub fn is_new(&self, fact: &String) -> bool {
        self.states.first().is_none_or(|start| !start.facts.contains(fact))
    }

    /// The letter of a state: the same one wherever paths meet.
    pub fn letter(place: usize) -> char {
        let letter = u8::try_from(place).ok().and_then(|place| b'A'.checked_add(place));
        letter.filter(u8::is_ascii_uppercase).map_or('…', char::from)
    }
}

impl State {
    /// All of it in one line.
    pub fn words(&self) -> String {
        self.facts.iter().fold(self.version.clone(), |words, fact| fill(Text::Both, &[&words, fact]))
    }
}

fn lane<'a>(option: &'a Strategy, shown: &Strategy, known: &mut Vec<&'a ClusterSummary>) -> Lane {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut steps: Vec<String> = Vec::new();
    for Step { title, from, to, .. } in &option.steps {
        steps.push(title.clone());
        if from != to {
            stretches.push(Stretch { steps: std::mem::take(&mut steps), to: place(known, to) });
        }
    }
    // Steps at the end that change nothing more belong to the last stretch.
    match stretches.last_mut() {
        Some(last) => last.steps.extend(steps),
        None => stretches.extend(option.steps.last().map(|step| Stretch { steps, to: place(known, &step.to) })),
    }
    Lane { option: option.id.clone(), title: option.title.clone(), is_shown: option.id == shown.id, stretches }
}

fn place<'a>(known: &mut Vec<&'a ClusterSummary>, state: &'a ClusterSummary) -> usize {
    known.iter().position(|one| *one == state).unwrap_or_else(|| {
        known.push(state);
        known.len().saturating_sub(1)
    })
}

fn state(summary: &ClusterSummary) -> State {
    let mode = summary.cluster_mode.map(|mode| {
        let text = match mode {
            ClusterMode::Enabled => Text::PathModeEnabled,
            ClusterMode::Disabled => Text::PathModeDisabled,
            ClusterMode::Compatible => Text::PathModeCompatible,
        };
        say(text).to_owned()
    });
    let pending = summary.pending.iter().map(|pending| fill(Text::PathPending, &[pending]));
    State {
        version: fill(Text::EngineVersion, &[summary.engine.name(), &summary.version]),
        facts: mode.into_iter().chain(summary.node_type.clone()).chain(pending).collect(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::model::example;

    fn map(request: &Value, chosen: Option<&str>) -> StateMap {
        StateMap::of(&upgrade_api::plan_value(request.clone()), chosen).expect("a map")
    }

    #[test]
    fn paths_start_at_what_runs_and_meet_at_the_goal() {
        let map = map(&example::request(), None);
        assert!(map.lanes.len() > 1 && map.states.len() > 2, "{map:#?}");
        assert_eq!(map.states.first().map(|state| state.version.as_str()), Some("Redis OSS 6.2"));
        assert!(map.states.first().is_some_and(|state| state.words().contains("pending")), "{:?}", map.states);
        assert!(map.states.get(map.goal).is_some_and(|state| state.version == "Redis OSS 7.1"));
        for lane in &map.lanes {
            assert!(
                lane.stretches.iter().all(|stretch| !stretch.steps.is_empty() && stretch.to < map.states.len()),
                "{lane:?}"
            );
        }
        assert_eq!(map.blocked, ["pending-scale-up-blocks-engine-upgrade"]);
        let mut states = map.states.clone();
        states.dedup();
        assert_eq!(states.len(), map.states.len(), "each state once");
    }

    #[test]
    fn the_option_that_is_shown_is_marked_and_lanes_keep_their_places() {
        let request = example::request();
        let (usual, chosen) = (map(&request, None), map(&request, Some("wait-for-window")));
        let marked = |map: &StateMap| {
            map.lanes.iter().filter(|lane| lane.is_shown).map(|lane| lane.option.clone()).collect::<Vec<_>>()
        };
        assert_eq!(marked(&chosen), ["wait-for-window"]);
        let order = |map: &StateMap| map.lanes.iter().map(|lane| lane.option.clone()).collect::<Vec<_>>();
        assert_eq!(order(&usual), order(&chosen));
    }

    #[test]
    fn nothing_is_drawn_where_there_is_nothing_to_do() {
        let done = json!({"cluster": {"kind": "replication-group", "engine": "redis", "version": "7.1", "pending": {}}, "goal": {"version": "7.1"}});
        assert_eq!(StateMap::of(&upgrade_api::plan_value(done), None), None);
    }

    #[test]
    fn states_have_letters() {
        assert_eq!([0, 1, 25].map(StateMap::letter), ['A', 'B', 'Z']);
        assert_eq!([26, 400].map(StateMap::letter), ['…', '…']);
    }
}
