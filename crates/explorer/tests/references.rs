//! Whatever a file of the project names can be found in the project: facts by their ids, files by their paths, documents by links.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use upgrade_explorer::facts::Register;
use upgrade_explorer::facts_named;

/// Files that are wrong on purpose: each makes the check of the data files find one error.
const WRONG: &str = "crates/rules/tests/catalogue/bad/";
/// For the authors of other sites: the files that it names are theirs.
const FOR_OTHERS: &str = "docs/embedding.md";

/// What a path of the project starts with.
const FOLDERS: [&str; 6] = ["crates/", "docs/", "facts/", "static/", "tests/", "web/"];
/// What the name of a file that somebody reads ends with.
const ENDINGS: [&str; 8] = [".rs", ".toml", ".md", ".json", ".ts", ".mjs", ".html", ".css"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file that git tracks and that is a text, with its path.
fn files() -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output()?;
    assert!(listed.status.success(), "git lists no files: {}", String::from_utf8_lossy(&listed.stderr));
    let paths = String::from_utf8(listed.stdout)?;
    let texts = paths.split_terminator('\0').filter(|path| !path.starts_with(WRONG)).filter_map(|path| {
        // A file that was deleted and is still in the index, or is no text, names nothing.
        Some((path.to_owned(), fs::read_to_string(root().join(path)).ok()?))
    });
    let texts: Vec<_> = texts.collect();
    assert!(texts.len() > 900, "only {} files", texts.len());
    Ok(texts)
}

#[test]
fn every_fact_that_is_named_is_there() {
    let register = Register::read().unwrap();
    let known: BTreeSet<&str> = register.entries().map(|entry| entry.fact.id.as_str()).collect();
    let mut mentions = 0_usize;
    let mut missing = Vec::new();
    for (path, text) in files().unwrap() {
        for (line, id) in facts_named(&text) {
            mentions += 1;
            if !known.contains(id) {
                missing.push(format!("{path}:{line}: {id}"));
            }
        }
    }
    assert!(missing.is_empty(), "in no file of facts/:\n{}", missing.join("\n"));
    assert!(mentions > 2000, "only {mentions} mentions");
}

/// The words of a line that could be paths.
fn paths(line: &str) -> impl Iterator<Item = &str> {
    let words = line.split(|letter: char| !letter.is_ascii_alphanumeric() && !"_./-*<>{}$".contains(letter));
    words.map(|word| word.trim_end_matches('.'))
}

/// A document in capitals, such as the one on contributing, is at the root or in a folder.
fn is_document(word: &str) -> bool {
    word.strip_suffix(".md").is_some_and(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_uppercase()))
}

#[test]
fn every_file_that_is_named_is_there() {
    let mut missing = Vec::new();
    for (path, text) in files().unwrap() {
        let for_people = [".rs", ".md", ".toml"].iter().any(|ending| path.ends_with(ending));
        if !for_people || path == FOR_OTHERS {
            continue;
        }
        for (number, line) in (1_usize..).zip(text.lines()) {
            for named in paths(line) {
                // From the root, from the file that names it, or from a folder above that file.
                let word = named.trim_start_matches("../");
                let is_pattern = word.contains(['*', '<', '>', '{', '}', '$']);
                let of_project = FOLDERS.iter().any(|folder| word.starts_with(folder))
                    && ENDINGS.iter().any(|ending| word.ends_with(ending));
                let beside = Path::new(&path).parent().unwrap().join(named);
                let is_there = root().join(word).exists() || root().join(beside).exists();
                if !is_pattern && (of_project || is_document(word)) && !is_there {
                    missing.push(format!("{path}:{number}: {word}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "not in the project:\n{}", missing.join("\n"));
}

/// The targets of links in a line of Markdown, without the place in them.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    let targets = line.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
    targets.map(|target| target.trim_matches(['<', '>'])).map(|target| target.split('#').next().unwrap_or_default())
}

#[test]
fn every_link_of_a_document_leads_somewhere() {
    let mut missing = Vec::new();
    let is_markdown = |path: &str| Path::new(path).extension().is_some_and(|ending| ending == "md");
    for (path, text) in files().unwrap().iter().filter(|(path, _)| is_markdown(path)) {
        let folder = root().join(path).parent().unwrap().to_owned();
        for (number, line) in (1_usize..).zip(text.lines()) {
            let inside = targets(line).filter(|target| !target.is_empty() && !target.contains(':'));
            let lost = inside.filter(|target| !folder.join(target).exists());
            missing.extend(lost.map(|target| format!("{path}:{number}: {target}")));
        }
    }
    assert!(missing.is_empty(), "links that lead nowhere:\n{}", missing.join("\n"));
}

/// Named because there is none: `docs/decisions` says why.
const ABSENT: &str = "rust-toolchain.toml";

/// What is between backticks in a text, blocks of code left out.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split("```").step_by(2).flat_map(|prose| prose.split('`').skip(1).step_by(2))
}

/// Made by the build or by a package manager, and not in git.
fn is_output(path: &str) -> bool {
    path.split('/').any(|part| ["dist", "node_modules", "target"].contains(&part))
}

fn is_markdown(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "md")
}

#[test]
fn every_file_and_folder_that_a_document_quotes_is_there() {
    let files = files().unwrap();
    let is_there = |wanted: &str| {
        let folder = format!("{}/", wanted.trim_end_matches('/'));
        files.iter().any(|(path, _)| path == wanted || path.starts_with(&folder))
    };
    let is_name =
        |wanted: &str| wanted == ABSENT || files.iter().any(|(path, _)| path.rsplit('/').next() == Some(wanted));
    let mut checked = 0_usize;
    let mut missing = Vec::new();
    let of_contributors = |path: &str| (path.starts_with("docs/") || !path.contains('/')) && path != FOR_OTHERS;
    for (path, text) in files.iter().filter(|(path, _)| is_markdown(path) && of_contributors(path)) {
        for word in quoted(text).filter(|word| !word.contains([' ', '*', '<', '{', ':', '#', '…']) && !is_output(word))
        {
            let of_project = FOLDERS.iter().any(|folder| word.starts_with(folder) && word.len() > folder.len());
            let by_name = !word.contains('/') && [".rs", ".toml"].iter().any(|ending| word.ends_with(ending));
            checked += usize::from(of_project || by_name);
            if of_project && !is_there(word) || by_name && !is_name(word) {
                missing.push(format!("{path}: {word}"));
            }
        }
    }
    assert!(missing.is_empty(), "not in the project:\n{}", missing.join("\n"));
    assert!(checked > 200, "only {checked} looked at");
}

#[test]
fn every_document_is_in_its_index() {
    let files = files().unwrap();
    let mut missing = Vec::new();
    for folder in ["docs/", "docs/decisions/"] {
        let index = format!("{folder}README.md");
        let (_, text) = files.iter().find(|(path, _)| *path == index).unwrap();
        let listed: BTreeSet<&str> = text.lines().flat_map(targets).collect();
        let inside = files.iter().filter_map(|(path, _)| path.strip_prefix(folder));
        let documents = inside.filter(|name| is_markdown(name) && !name.contains('/') && *name != "README.md");
        missing.extend(documents.filter(|name| !listed.contains(name)).map(|name| format!("{index}: {name}")));
    }
    assert!(missing.is_empty(), "no line for:\n{}", missing.join("\n"));
}
