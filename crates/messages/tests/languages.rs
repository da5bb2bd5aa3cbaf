//! What the build refuses: every case of `languages/bad/` changes one file of two small languages, and names the problems that it brings.

#[path = "../build/mod.rs"]
mod build;

use std::{error::Error, fmt::Write as _, fs, path::PathBuf};

use build::Texts;
use serde::Deserialize;

/// One contradiction with two sides.
const CONTRADICTIONS: &str = "[[contradiction]]\nid = \"one\"\nsides = [[\"A\"], [\"B\"]]\n";

/// A file with another text, or none, and what is then wrong.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    file: String,
    text: Option<String>,
    problems: Vec<String>,
}

/// Two languages, in which every file has as little as it can.
fn small() -> Texts {
    let mut texts = Texts::new();
    for language in ["de", "en"] {
        for file in build::parts::files() {
            let text = match file {
                "rules" => "[contradiction]\n\"one/1\" = \"A\"\n\"one/2\" = \"B\"\n\"one/planned\" = \"C\"\n\"one/subject\" = \"D\"\n\
                            [reason]\nrefused = \"{from} to {to}\"\n"
                    .to_owned(),
                "page" => format!("[labels]\nfirst-{file} = \"{{0}} of {{1}}\"\n"),
                other => format!("[section]\n{other} = \"words\"\n"),
            };
            texts.insert(format!("{language}/{file}.toml"), text);
        }
    }
    texts
}

fn problems(texts: &Texts) -> Vec<String> {
    build::load(texts, CONTRADICTIONS).err().unwrap_or_default()
}

#[test]
fn the_small_languages_are_good() {
    assert_eq!(problems(&small()), Vec::<String>::new());
}

#[test]
fn every_bad_file_brings_exactly_its_problems() -> Result<(), Box<dyn Error>> {
    let (mut cases, mut wrong) = (0_u32, String::new());
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/languages/bad");
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.display();
        let case: Case = toml::from_str(&fs::read_to_string(&path)?).map_err(|error| format!("{name}: {error}"))?;
        let mut texts = small();
        match case.text {
            Some(text) => texts.insert(case.file, text),
            None => texts.remove(&case.file),
        };
        let found = problems(&texts);
        // The TOML parser's own words have several lines, and are not ours to test.
        let said: Vec<&str> = found.iter().filter_map(|problem| problem.lines().next()).collect();
        if said != case.problems {
            writeln!(wrong, "{name}\n  expected {:#?}\n  found {found:#?}", case.problems)?;
        }
        cases = cases.saturating_add(1);
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(cases >= 12, "only {cases} cases were found");
    Ok(())
}

#[test]
fn without_the_reference_nothing_is_built() {
    let texts: Texts = small().into_iter().filter(|(file, _)| !file.starts_with("en/")).collect();
    assert_eq!(problems(&texts), ["en: there is no such folder"]);
}

#[test]
fn labels_have_the_number_of_their_parameters_in_their_type() {
    let rust = build::emit(&build::load(&small(), CONTRADICTIONS).unwrap_or_default());
    assert!(rust.contains("pub const FirstPage: Text<2>"), "{rust}");
    assert!(rust.contains("pub const REASON_REFUSED: Id"), "{rust}");
}

#[test]
fn the_pseudo_language_keeps_parameters_and_code() {
    let mut texts = small();
    texts.insert("en/cli.toml".to_owned(), "[section]\ncli = \"Use `plan` for {name}.\"\n".to_owned());
    texts.insert("de/cli.toml".to_owned(), "[section]\ncli = \"{name}\"\n".to_owned());
    let mut languages = build::load(&texts, CONTRADICTIONS).unwrap_or_default();
    build::add_pseudo_language(&mut languages);
    let rust = build::emit(&languages);
    assert!(rust.contains("[!! Úšé `plan` ƒôŕ {name}. !!]"), "{rust}");
    assert!(rust.contains("&[\"en\", \"de\", \"qps\"]"), "{rust}");
}
