//! The catalogue for forms and programs: engines, versions, node families, Regions, and the planner's own conventions.

use serde::Serialize;
use upgrade_messages::{Language, Words};
use upgrade_rules::{Engine, catalogue as data};
use upgrade_runbook::Formula;

/// What AWS offered when, as far as the facts go.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Catalogue {
    /// The day on which the facts were last read, `YYYY-MM-DD`.
    pub read: &'static str,
    /// Engines and their versions, oldest first.
    pub engines: Vec<CatalogueEngine>,
    /// Node types whose memory AWS printed.
    pub node_types: Vec<&'static str>,
    /// AWS Regions.
    pub regions: Vec<CatalogueRegion>,
    /// AWS's words as ranges of seconds: the planner's own convention.
    pub conventions: Vec<CatalogueConvention>,
    /// The formulas behind figures with the basis `model`.
    pub formulas: Vec<Formula>,
}

/// An engine and its versions.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct CatalogueEngine {
    /// The engine.
    pub engine: Engine,
    /// Its name.
    pub name: &'static str,
    /// Its versions, oldest first.
    pub versions: Vec<CatalogueVersion>,
}

/// A version.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CatalogueVersion {
    /// As AWS prints it.
    pub version: &'static str,
    /// The family of its parameter groups.
    pub family: &'static str,
    /// The day on which it was first offered, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub first_offered: Option<String>,
}

/// An AWS Region.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct CatalogueRegion {
    /// Its id.
    pub id: &'static str,
    /// The block in which AWS picks maintenance windows by default, UTC; absent where no document has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub window: Option<String>,
}

/// AWS's words as a range of seconds.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct CatalogueConvention {
    /// AWS's words.
    pub phrase: &'static str,
    /// At least, in seconds.
    pub min: u32,
    /// At most, in seconds.
    pub max: u32,
}

/// The catalogue.
pub fn catalogue(language: Language) -> Catalogue {
    let engines = Engine::ALL
        .into_iter()
        .map(|engine| CatalogueEngine {
            engine,
            name: engine.name(),
            versions: data::versions(engine)
                .map(|version| CatalogueVersion {
                    version: version.text(),
                    family: version.family(),
                    first_offered: version.first_offered().map(|first| first.to_string()),
                })
                .collect(),
        })
        .collect();
    Catalogue {
        read: data::READ,
        engines,
        node_types: data::node_types().collect(),
        regions: data::regions()
            .iter()
            .map(|region| CatalogueRegion {
                id: region.id,
                window: region.window.map(|block| [block.start, "-", block.end].concat()),
            })
            .collect(),
        conventions: data::phrases()
            .iter()
            .map(|phrase| CatalogueConvention { phrase: phrase.text, min: phrase.min_seconds, max: phrase.max_seconds })
            .collect(),
        formulas: upgrade_runbook::formulas(Words::of(language)),
    }
}
