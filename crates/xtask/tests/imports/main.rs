//! Which file imports from which: no circles in any package, and in rules and import nothing from a floor above.

#[cfg(test)]
mod circles;
#[cfg(test)]
mod source;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use circles::circles;
use source::Crate;
use walkdir::WalkDir;

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(folder: &str) -> Crate {
    Crate::read(&project().join(folder))
}

/// Every package of the workspace.
fn packages() -> Vec<String> {
    let folders = ["crates", "web"].into_iter();
    let entries = folders.flat_map(|folder| {
        let inside = WalkDir::new(project().join(folder)).min_depth(1).max_depth(1).sort_by_file_name();
        inside.into_iter().flatten().map(move |entry| (folder, entry))
    });
    entries
        .filter(|(_, entry)| entry.path().join("Cargo.toml").exists())
        .map(|(folder, entry)| format!("{folder}/{}", entry.file_name().to_string_lossy()))
        .collect()
}

#[test]
fn no_file_imports_what_imports_it() {
    let packages = packages();
    assert!(packages.len() > 10, "{packages:?}");
    let found: Vec<String> = packages
        .iter()
        .flat_map(|folder| circles(&read(folder).imports()).into_iter().map(move |circle| (folder, circle)))
        .map(|(folder, circle)| format!("{folder}/src: {}", circle.join(", ")))
        .collect();
    assert!(found.is_empty(), "circles of imports:\n{}", found.join("\n"));
}

/// The floors of a crate, from the ground. What is on one line does not import of each other.
type Floors = &'static [&'static [&'static str]];

const RULES: Floors = &[
    &["model"],
    &["catalogue"],
    &["start"],
    &["rule"],
    &["interruption", "rules"],
    &["operations"],
    &["registry"],
    &["service"],
];

const IMPORT: Floors = &[
    &["command", "guess", "text"],
    &["answer"],
    &["messages", "render"],
    &["problems"],
    &["described"],
    &["formats", "join"],
];

/// The floor of a file, and its room there.
fn floor(floors: Floors, file: &str) -> Option<(usize, &'static str)> {
    let room = file.split('/').next().unwrap_or(file).trim_end_matches(".rs");
    floors
        .iter()
        .zip(0..)
        .find_map(|(rooms, floor)| rooms.iter().find(|known| **known == room).map(|known| (floor, *known)))
}

#[test]
fn the_rules_import_from_floors_below_their_own() {
    holds("crates/rules", RULES);
}

#[test]
fn the_import_imports_from_floors_below_its_own() {
    holds("crates/import", IMPORT);
}

fn holds(folder: &str, floors: Floors) {
    let imports = read(folder).imports();
    let mut wrong = Vec::new();
    let mut rooms = BTreeSet::new();
    for (from, to) in imports.iter().flat_map(|(from, to)| to.iter().map(move |to| (from, to))) {
        if from == "lib.rs" {
            continue;
        }
        match (floor(floors, from), floor(floors, to)) {
            (Some((above, room)), Some((below, other))) if above > below || room == other => {
                rooms.extend([room, other]);
            }
            _ => wrong.push(format!("{from} imports {to}")),
        }
    }
    assert!(wrong.is_empty(), "from a floor above, or from a room that has no floor:\n{}", wrong.join("\n"));
    assert_eq!(
        rooms.len(),
        floors.iter().map(|rooms| rooms.len()).sum::<usize>(),
        "a floor without imports: {rooms:?}"
    );
}
