//! Writing the checked data as static Rust tables.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Data;
use super::errors;
use super::model::{Copies, Engine, OfferedAs, Precision, SourceKind};
use super::names::{block, constant, minutes, numbers};

/// The Rust text of each table, by the name of its file; every table is in the order of its key, so that the output does not
/// depend on the files' order.
pub(crate) fn emit(data: &Data) -> Vec<(&'static str, String)> {
    /// Writes one table.
    type Write = fn(&Data, &mut String);
    let tables: [(&str, Write); 13] = [
        ("guides.rs", guides),
        ("sources.rs", sources),
        ("families.rs", families),
        ("parameters.rs", parameters),
        ("versions.rs", versions),
        ("statuses.rs", statuses),
        ("support.rs", support),
        ("node_families.rs", node_families),
        ("node_memory.rs", node_memory),
        ("regions.rs", regions),
        ("conventions.rs", conventions),
        ("contradictions.rs", contradictions),
        ("errors.rs", |data, out| errors::emit(&data.errors, source_list, out)),
    ];
    let write = |(file, table): (_, Write)| {
        let mut out = String::new();
        table(data, &mut out);
        (file, out)
    };
    tables.into_iter().map(write).collect()
}

/// Writing to a `String` cannot fail; this says so once.
macro_rules! line {
    ($out:expr, $($argument:tt)*) => {{
        let _ = writeln!($out, $($argument)*);
    }};
}

fn list(texts: &[String]) -> String {
    format!("&{texts:?}")
}

fn facts(ids: &[String]) -> String {
    format!("FactIds::of({})", list(ids))
}

/// Sources by their constants.
fn source_list(ids: &[String]) -> String {
    let constants: Vec<String> = ids.iter().map(|id| format!("sources::{}", constant(id))).collect();
    format!("&[{}]", constants.join(", "))
}

/// A day as the macro that checks it.
fn day(day: &str) -> String {
    format!("day!({day:?})")
}

fn optional(day_known: Option<&String>) -> String {
    day_known.map_or_else(|| "None".to_owned(), |text| format!("Some({})", day(text)))
}

fn engine(engine: Engine) -> &'static str {
    match engine {
        Engine::Memcached => "Engine::Memcached",
        Engine::Redis => "Engine::Redis",
        Engine::Valkey => "Engine::Valkey",
    }
}

fn guides(data: &Data, out: &mut String) {
    let rows: Vec<String> = data
        .guides
        .guide
        .iter()
        .enumerate()
        .map(|(place, guide)| format!("Guide {{ id: {:?}, date: {}, place: {place} }}", guide.id, day(&guide.date)))
        .collect();
    let newest = rows.first().map_or("", String::as_str);
    line!(out, "use crate::day;");
    line!(out, "pub(super) const CURRENT: Guide = {newest};");
    line!(out, "pub(super) const GUIDES: &[Guide] = &[{}];", rows.join(", "));
}

fn sources(data: &Data, out: &mut String) {
    let mut entries: Vec<_> = data.sources.source.iter().filter(|source| !source.facts_only).collect();
    entries.sort_by(|a, b| a.id.cmp(&b.id));
    line!(out, "pub(super) const DATA_VERSION: u32 = {};", data.sources.version);
    line!(out, "pub(super) const READ: &str = {:?};", data.sources.read);
    line!(out, "/// One text, and not a table of pointers into many: a third of its bytes, compressed.");
    line!(out, "pub(super) static SOURCES: &str = concat!(");
    for source in &entries {
        line!(out, "{:?},", format!("{}\t{}\t{}\t{}\n", source.id, source.title, source.date, source.url));
    }
    line!(out, ");");
    line!(out, "pub(super) static SOURCE_KINDS: [SourceKind; {}] = [", entries.len());
    for source in &entries {
        let kind = match source.kind {
            SourceKind::Copy => "Copy",
            SourceKind::Live => "Live",
            SourceKind::Service => "Service",
            SourceKind::Model => "Model",
            SourceKind::Thread => "Thread",
            SourceKind::Secondary => "Secondary",
        };
        line!(out, "SourceKind::{kind},");
    }
    line!(out, "];");
    line!(out, "/// The id of every source, as a constant: a rule that names a missing source does not compile.");
    line!(out, "pub mod sources {{");
    for (place, source) in entries.iter().enumerate() {
        line!(out, "#[doc = {:?}]", format!("`{}`", source.title.replace('`', "'")));
        line!(out, "pub const {}: super::super::SourceId = super::super::SourceId({place});", constant(&source.id));
    }
    line!(out, "}}");
}

fn families(data: &Data, out: &mut String) {
    let mut entries: Vec<_> = data.families.family.iter().collect();
    entries.sort_by(|a, b| a.id.cmp(&b.id));
    line!(out, "pub(super) static FAMILIES: [Family; {}] = [", entries.len());
    for family in entries {
        line!(
            out,
            "Family {{ id: {:?}, engine: {}, default_group: {:?}, default_cluster_group: {:?}, facts: {}, sources: {} }},",
            family.id,
            engine(family.engine),
            family.default_group,
            family.default_cluster_group,
            facts(&family.facts),
            source_list(&family.sources)
        );
    }
    line!(out, "];");
}

fn parameters(data: &Data, out: &mut String) {
    let mut entries: Vec<_> = data.parameters.parameter.iter().collect();
    entries.sort_by(|a, b| a.id.cmp(&b.id));
    line!(out, "pub(super) static PARAMETERS: [Parameter; {}] = [", entries.len());
    for parameter in entries {
        line!(
            out,
            "Parameter {{ id: {:?}, added: {:?}, removed: {:?}, renamed: {:?}, value: {:?} }},",
            parameter.id,
            parameter.added,
            parameter.removed,
            parameter.renamed,
            parameter.value
        );
    }
    line!(out, "];");
}

fn versions(data: &Data, out: &mut String) {
    let mut entries: Vec<_> = data.versions.engine_version.iter().collect();
    entries.sort_by_key(|version| (version.engine, numbers(&version.text)));
    line!(out, "pub(super) static VERSIONS: [VersionRecord; {}] = [", entries.len());
    for version in entries {
        let (major, minor, patch) = numbers(&version.text).unwrap_or_default();
        let first_offered = match (&version.first_offered, version.precision) {
            (Some(text), Some(precision)) => {
                let (first, precision) = match precision {
                    Precision::Day => (text.clone(), "Day"),
                    Precision::Month => (format!("{text}-01"), "Month"),
                    Precision::Secondary => (text.clone(), "Secondary"),
                };
                format!("Some(FirstOffered {{ day: {}, precision: Precision::{precision} }})", day(&first))
            }
            _ => "None".to_owned(),
        };
        let offered_as = match version.offered_as {
            OfferedAs::NodeBased => "NodeBased",
            OfferedAs::Serverless => "Serverless",
            OfferedAs::Both => "Both",
        };
        line!(
            out,
            "VersionRecord {{ engine: {}, text: {:?}, semver: Version::new({major}, {minor}, {patch}), family: {:?}, first_offered: {first_offered}, \
             cluster_mode: {}, offered_as: OfferedAs::{offered_as}, console_deprecated: {}, deprecated: {}, not_offered_since: {}, \
             also_called: {}, facts: {}, sources: {} }},",
            engine(version.engine),
            version.text,
            version.family,
            version.cluster_mode,
            optional(version.console_deprecated.as_ref()),
            optional(version.deprecated.as_ref()),
            optional(version.not_offered_since.as_ref()),
            list(&version.also_called),
            facts(&version.facts),
            source_list(&version.sources)
        );
    }
    line!(out, "];");
}

fn statuses(data: &Data, out: &mut String) {
    line!(out, "pub(super) const STATUSES: &[&str] = {};", list(&data.statuses.status));
    line!(out, "pub(super) const STATUS_FACTS: FactIds = {};", facts(&data.statuses.facts));
}

fn support(data: &Data, out: &mut String) {
    line!(out, "pub(super) static SUPPORT: [Support; {}] = [", data.support.support.len());
    for support in &data.support.support {
        let extended = support.extended.as_ref().map_or_else(
            || "None".to_owned(),
            |years| format!("Some([{}])", years.iter().map(|first| day(first)).collect::<Vec<_>>().join(", ")),
        );
        line!(
            out,
            "Support {{ id: {:?}, engine: {}, first: {:?}, last: {:?}, standard_ends: {}, extended: {extended}, extended_ends: {}, \
             replaced_by: {:?}, facts: {}, sources: {} }},",
            support.id,
            engine(support.engine),
            support.first,
            support.last,
            optional(support.standard_ends.as_ref()),
            optional(support.extended_ends.as_ref()),
            support.replaced_by,
            facts(&support.facts),
            source_list(&support.sources)
        );
    }
    line!(out, "];");
    line!(out, "pub(super) static PREMIUMS: [Premium; {}] = [", data.support.premium.len());
    for premium in &data.support.premium {
        line!(
            out,
            "Premium {{ year: {}, percent: {}, facts: {}, sources: {} }},",
            premium.year,
            premium.percent,
            facts(&premium.facts),
            source_list(&premium.sources)
        );
    }
    line!(out, "];");
}

fn node_families(data: &Data, out: &mut String) {
    let mut entries: Vec<_> = data.node_families.node_family.iter().collect();
    entries.sort_by(|a, b| a.id.cmp(&b.id));
    line!(out, "pub(super) static NODE_FAMILIES: [NodeFamily; {}] = [", entries.len());
    for family in entries {
        line!(
            out,
            "NodeFamily {{ id: {:?}, first_listed: {}, previous_since: {}, closed_since: {}, contradiction: {:?}, facts: {}, sources: {}, minimums: &[",
            family.id,
            day(&family.first_listed),
            optional(family.previous_since.as_ref()),
            optional(family.closed_since.as_ref()),
            family.contradiction,
            facts(&family.facts),
            source_list(&family.sources)
        );
        for minimum in &family.minimum {
            let oldest = match &minimum.version {
                Some(version) => format!("Oldest::Version({version:?})"),
                None => "Oldest::Never".to_owned(),
            };
            line!(
                out,
                "NodeMinimum {{ engine: {}, stated: {}, oldest: {oldest}, sizes: {} }},",
                engine(minimum.engine),
                day(&minimum.stated),
                list(&minimum.sizes)
            );
        }
        line!(out, "] }},");
    }
    line!(out, "];");
}

fn node_memory(data: &Data, out: &mut String) {
    let number = |value: i64| if value < 0 { "None".to_owned() } else { format!("Some({value})") };
    let copies = |[old, new, newest]: [i64; 3]| {
        format!("in_2018: {}, in_2023: {}, in_2026: {}", number(old), number(new), number(newest))
    };
    let mut entries: Vec<_> = data.node_memory.node.iter().collect();
    entries.sort_by(|a, b| a.kind.cmp(&b.kind));
    line!(out, "pub(super) static NODE_MEMORY: [NodeMemory; {}] = [", entries.len());
    for node in entries {
        line!(
            out,
            "NodeMemory {{ node_type: {:?}, redis_bytes: Printed {{ {} }}, memcached_megabytes: Printed {{ {} }}, differs: {} }},",
            node.kind,
            copies(node.redis.figures()),
            copies(node.memcached.map_or([-1; 3], Copies::figures)),
            facts(&node.differs)
        );
    }
    line!(out, "];");
    line!(
        out,
        "pub(super) static REDIS_MEMORY_SOURCES: &[SourceId] = {};",
        source_list(&data.node_memory.sources.redis)
    );
    line!(
        out,
        "pub(super) static MEMCACHED_MEMORY_SOURCES: &[SourceId] = {};",
        source_list(&data.node_memory.sources.memcached)
    );
}

fn regions(data: &Data, out: &mut String) {
    let mut entries: Vec<_> = data.regions.region.iter().collect();
    entries.sort_by(|a, b| a.id.cmp(&b.id));
    line!(out, "pub(super) static REGIONS: [Region; {}] = [", entries.len());
    for region in entries {
        let window = region.window.as_ref().map(|[start, end]| {
            let start_minute = minutes(start).unwrap_or_default();
            let minutes = block(start_minute, minutes(end).unwrap_or_default());
            format!("Block {{ start: {start:?}, end: {end:?}, start_minute: {start_minute}, minutes: {minutes} }}")
        });
        let window = window.map_or("None".to_owned(), |window| format!("Some({window})"));
        line!(out, "Region {{ id: {:?}, window: {window}, in_2018: {} }},", region.id, region.in_2018);
    }
    line!(out, "];");
    line!(out, "pub(super) static REGION_FACTS: FactIds = {};", facts(&data.regions.facts));
    line!(out, "pub(super) static REGION_SOURCES: &[SourceId] = {};", source_list(&data.regions.sources));
}

fn conventions(data: &Data, out: &mut String) {
    let mut entries: Vec<_> = data.conventions.phrase.iter().collect();
    entries.sort_by(|a, b| a.id.cmp(&b.id));
    line!(out, "pub(super) static PHRASES: [Phrase; {}] = [", entries.len());
    for phrase in entries {
        line!(
            out,
            "Phrase {{ id: {:?}, text: {:?}, min_seconds: {}, max_seconds: {}, facts: {} }},",
            phrase.id,
            phrase.text,
            phrase.min_seconds,
            phrase.max_seconds,
            facts(&phrase.facts)
        );
    }
    line!(out, "];");
}

/// The table, and under each rule and sentence the contradictions that it speaks of.
fn contradictions(data: &Data, out: &mut String) {
    let mut entries: Vec<_> = data.contradictions.contradiction.iter().collect();
    entries.sort_by(|a, b| a.id.cmp(&b.id));
    let mut touches: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    line!(out, "pub(super) static CONTRADICTIONS: [Contradiction; {}] = [", entries.len());
    for (place, entry) in entries.iter().enumerate() {
        let sides: Vec<String> = entry.sides.iter().map(|sources| source_list(sources)).collect();
        let target = entry.target.map_or_else(|| "None".to_owned(), |target| format!("Some({})", engine(target)));
        line!(
            out,
            "Contradiction {{ id: {:?}, facts: {}, sides: &[{}], gap: {}, rules: {}, statements: {}, speaks_of: {}, target: {target}, \
             holds: Interval {{ from: {}, until: {} }} }},",
            entry.id,
            facts(&entry.facts),
            sides.join(", "),
            entry.gap,
            list(&entry.rules),
            list(&entry.statements),
            list(&entry.speaks_of),
            optional(entry.from.as_ref()),
            optional(entry.until.as_ref())
        );
        for code in entry.rules.iter().chain(&entry.statements) {
            touches.entry(code).or_default().push(format!("&CONTRADICTIONS[{place}]"));
        }
    }
    line!(out, "];");
    line!(out, "pub(super) static TOUCHES: [(&str, &[&Contradiction]); {}] = [", touches.len());
    for (code, places) in touches {
        line!(out, "({code:?}, &[{}]),", places.join(", "));
    }
    line!(out, "];");
}
