//! The target versions to choose from, grouped by engine, each with its support status.

use upgrade_api::facts::paths;

use super::form::Form;
use crate::core_client::{Engine, SupportStatus, suggestions};
use crate::text::Text;
use upgrade_messages::Words;

/// The word for the newest version.
const NEWEST: &str = "newest";

/// A version to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The engine; none where any will do.
    pub engine: Option<Engine>,
    /// The version, as the form has it.
    pub version: &'static str,
    /// How AWS supports it.
    pub support: String,
}

/// The choices for a form, in order: the newest version, then engine by engine.
pub fn of(form: &Form, words: Words) -> Vec<Target> {
    let day = form.get(paths::AS_OF);
    let day = day.split('T').next().unwrap_or_default();
    let mut targets =
        vec![Target { engine: None, version: NEWEST, support: words.of_label(Text::NewestTarget).to_owned() }];
    for (engine, versions) in suggestions::targets(form.get(paths::ENGINE), day) {
        targets.extend(versions.into_iter().map(|(version, status)| Target {
            engine: Some(engine),
            version,
            support: in_words(words, &status),
        }));
    }
    targets
}

/// Those that a text is a part of: of the version, or of engine and version.
pub fn matching(targets: &[Target], typed: &str) -> Vec<Target> {
    let typed = typed.trim().to_lowercase();
    let fits = |target: &&Target| {
        let name = target.engine.map(Engine::name).unwrap_or_default();
        [name, " ", target.version].concat().to_lowercase().contains(&typed)
    };
    targets.iter().filter(fits).cloned().collect()
}

/// The form with a target chosen. An engine that runs already is not named again.
#[must_use]
pub fn chosen(form: &Form, target: &Target) -> Form {
    let mut form = form.clone();
    form.set(paths::GOAL_VERSION, target.version);
    if let Some(engine) = target.engine {
        let runs = form.get(paths::ENGINE) == engine.id();
        form.set(paths::GOAL_ENGINE, if runs { "" } else { engine.id() });
    }
    form
}

/// The option that is active after a key; none where the key does not move.
pub fn moved(active: Option<usize>, count: usize, key: &str) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowDown" => Some(active.filter(|at| *at < last).map_or(0, |at| at.saturating_add(1))),
        "ArrowUp" => Some(active.and_then(|at| at.checked_sub(1)).unwrap_or(last)),
        _ => None,
    }
}

fn in_words(words: Words, status: &SupportStatus) -> String {
    match status {
        SupportStatus::Standard(until) => words.fill(Text::TargetStandard, &[until]),
        SupportStatus::Extended(until) => words.fill(Text::TargetExtended, &[until]),
        SupportStatus::Ended(on) => words.fill(Text::TargetEnded, &[on]),
        SupportStatus::ReplacedBy(other) => words.fill(Text::TargetReplaced, &[other]),
        SupportStatus::Unknown => words.of_label(Text::TargetUnknown).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(engine: &str) -> Form {
        let mut form = Form::default();
        form.set(paths::ENGINE, engine);
        form.set(paths::AS_OF, "2026-11-22");
        form
    }

    #[test]
    fn targets_are_those_that_a_cluster_can_change_to_newest_first() {
        let engines = |engine| {
            let mut engines: Vec<_> =
                of(&form(engine), Words::default()).iter().filter_map(|target| target.engine).collect();
            engines.dedup();
            engines
        };
        assert_eq!(engines("redis"), [Engine::Valkey, Engine::Redis]);
        assert_eq!(engines("memcached"), [Engine::Memcached]);
        assert_eq!(engines(""), [Engine::Valkey, Engine::Redis, Engine::Memcached]);
        let targets = of(&form("redis"), Words::default());
        assert_eq!(targets.first().map(|target| target.version), Some(NEWEST));
        let redis = matching(&targets, "redis oss 4");
        assert_eq!(redis.first().map(|target| target.support.as_str()), Some("Extended Support until 2029-01-31"));
    }

    #[test]
    fn a_target_sets_engine_and_version() {
        let form = form("redis");
        let of_text =
            |text: &str| matching(&of(&form, Words::default()), text).first().cloned().expect("it is on offer");
        let valkey = chosen(&form, &of_text("valkey 8"));
        assert_eq!(valkey.get(paths::GOAL_ENGINE), "valkey");
        assert!(valkey.get(paths::GOAL_VERSION).starts_with('8'));
        let redis = chosen(&valkey, &of_text("redis oss 7.1"));
        assert_eq!((redis.get(paths::GOAL_ENGINE), redis.get(paths::GOAL_VERSION)), ("", "7.1"));
        assert_eq!(chosen(&valkey, &of_text("newest")).get(paths::GOAL_ENGINE), "valkey", "newest of that engine");
    }

    #[test]
    fn arrows_go_round() {
        assert_eq!(moved(None, 3, "ArrowDown"), Some(0));
        assert_eq!(moved(Some(2), 3, "ArrowDown"), Some(0));
        assert_eq!(moved(None, 3, "ArrowUp"), Some(2));
        assert_eq!(moved(Some(0), 3, "ArrowUp"), Some(2));
        assert_eq!(moved(Some(1), 3, "a"), None);
        assert_eq!(moved(None, 0, "ArrowDown"), None);
    }
}
