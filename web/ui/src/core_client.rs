//! The only file that calls the core.

use serde_json::Value;
use upgrade_api::answer::{PlanAnswer, Seconds, Shell};
pub use upgrade_api::plan_text;
pub use upgrade_api::{
    Engine, ExplainAnswer, ExplainedError, FleetFormat, FleetGoal, Format, Language, SupportStatus, UnknownError,
    render_fleet, rule_title,
};
use upgrade_api::{Guide, Words};

pub use crate::model::imported::{ImportAnswer, ImportProblem, Importance, ImportedCluster, MissingFact, Severity};

#[cfg(test)]
thread_local! {
    /// How often this thread has planned.
    pub(crate) static PLANS: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}

/// The answer to a request, in the page's language.
pub fn plan(request: &Value, language: Language) -> PlanAnswer {
    #[cfg(test)]
    PLANS.set(PLANS.get().saturating_add(1));
    upgrade_api::plan_value(in_language(request, language))
}

/// What a request wants of every cluster of a fleet, in the page's language.
pub fn fleet_goal(request: &Value, language: Language) -> FleetGoal {
    FleetGoal::of(in_language(request, language))
}

/// The request in the page's language.
pub(crate) fn in_language(request: &Value, language: Language) -> Value {
    let mut request = request.clone();
    if let Some(request) = request.as_object_mut() {
        request.insert("language".to_owned(), language.name().into());
    }
    request
}

/// The name of a shell.
pub fn shell_name(shell: Shell, language: Language) -> &'static str {
    shell.name(Words::of(language))
}

/// The formats that a plan is written in, each with its name.
pub fn formats(language: Language) -> impl Iterator<Item = (Format, &'static str)> {
    let words = Words::of(language);
    Format::ALL.into_iter().map(move |format| (format, format.name(words)))
}

/// A document of a plan.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn render(
    request: &Value,
    format: Format,
    options: &upgrade_api::RenderOptions,
    language: Language,
) -> String {
    let answered = upgrade_api::answered(&in_language(request, language).to_string());
    upgrade_api::render(&answered, format, options).unwrap_or_else(|error| error.message)
}

/// What is found in a text, as it comes from the second module.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn import(text: &str, language: Language) -> ImportAnswer {
    let answer = serde_json::to_string(&upgrade_api::import(text, language));
    answer.and_then(|json| serde_json::from_str(&json)).unwrap_or_default()
}

/// The dated guides, newest first: the id, and the month whose documents it has.
pub fn guides(language: Language) -> Vec<(&'static str, String)> {
    let month = |guide: &Guide| upgrade_api::guide_month(Words::of(language), *guide);
    Guide::ALL.iter().map(|guide| (guide.id, month(guide))).collect()
}

/// AWS's words and the ranges that they are shown as: this planner's convention.
pub fn conventions() -> Vec<(&'static str, Seconds)> {
    let conventions = upgrade_api::catalogue(Language::default()).conventions;
    conventions.into_iter().map(|one| (one.phrase, Seconds { min: one.min, max: one.max })).collect()
}

/// The formulas behind figures that are this planner's own.
pub fn formulas(language: Language) -> Vec<&'static str> {
    upgrade_api::catalogue(language).formulas.into_iter().map(|formula| formula.text).collect()
}

/// Suggestions for a field of the form, from the catalogue.
pub mod suggestions {
    use upgrade_api::{Catalogue, CatalogueEngine, CatalogueVersion, Engine, Language, SupportStatus};

    use crate::model::field::List;

    /// Nothing of it that is suggested is in a language.
    fn catalogue() -> Catalogue {
        upgrade_api::catalogue(Language::default())
    }

    /// The words to suggest, for this engine where the list depends on one.
    pub fn of(list: List, engine: &str) -> Vec<&'static str> {
        match list {
            List::Statuses => upgrade_api::statuses().to_vec(),
            List::Regions => catalogue().regions.into_iter().map(|region| region.id).collect(),
            List::NodeTypes => catalogue().node_types,
            List::PresentVersions => newest_first(engine, |version| version.version),
            List::WantedVersions => {
                let mut versions = newest_first(engine, |version| version.version);
                versions.insert(0, "newest");
                versions
            }
            List::Families => newest_first(engine, |version| version.family),
        }
    }

    /// The versions that an engine's clusters can have as a target, newest engine and newest version first, each with its
    /// support status on a day.
    pub fn targets(engine: &str, day: &str) -> Vec<(Engine, Vec<(&'static str, SupportStatus)>)> {
        let can_be = |wanted: Engine| match engine {
            "" => true,
            "memcached" => wanted == Engine::Memcached,
            _ => wanted != Engine::Memcached,
        };
        let engines = catalogue().engines.into_iter().rev().filter(|one| can_be(one.engine));
        let versions = |one: CatalogueEngine| {
            let status = |version: CatalogueVersion| {
                (version.version, upgrade_api::support_status(one.engine, version.version, day))
            };
            (one.engine, one.versions.into_iter().rev().map(status).collect())
        };
        engines.map(versions).collect()
    }

    fn newest_first(engine: &str, word: fn(CatalogueVersion) -> &'static str) -> Vec<&'static str> {
        let engines = catalogue().engines.into_iter().filter(|one| engine.is_empty() || one.engine.id() == engine);
        let mut words: Vec<&'static str> = Vec::new();
        for CatalogueEngine { versions, .. } in engines {
            for version in versions.into_iter().rev() {
                let word = word(version);
                if !words.contains(&word) {
                    words.push(word);
                }
            }
        }
        words
    }
}
