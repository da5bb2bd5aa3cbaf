//! The items of `describe-cache-engine-versions`.

use upgrade_rules::facts::offered_name;
use upgrade_rules::{Engine, EngineVersion};

use super::fields::Fields;
use super::values::ENGINES;
use crate::described::{List, OfferedVersions};
use crate::problems::Problems;

/// Reads the items of one document.
pub(super) fn read(items: &List<Fields<'_>>, problems: &mut Problems) -> OfferedVersions {
    let mut offered = OfferedVersions { whole: items.whole, ..OfferedVersions::default() };
    for item in &items.items {
        let engine = item.word("Engine", &ENGINES, problems);
        let (Some(engine), Some(text)) = (engine, item.text("EngineVersion", problems)) else {
            offered.whole = false;
            continue;
        };
        let listed = EngineVersion::parse_running(engine, &text).ok();
        let name = offered_name(engine, listed.map_or(text.as_str(), |version| version.text()));
        if listed.is_none() {
            offered.unlisted.push(name.clone());
        }
        offered.names.push(name);
    }
    offered.names.sort_unstable();
    offered.names.dedup();
    offered.whole &= Engine::ALL.into_iter().all(|engine| several_of(engine, &offered.names));
    offered
}

/// Every Region has more than one version of each engine; fewer are what a filter left: one engine, one family, or the
/// default versions only.
fn several_of(engine: Engine, names: &[String]) -> bool {
    names.iter().filter(|name| name.strip_prefix(engine.id()).is_some_and(|rest| rest.starts_with('-'))).count() > 1
}
