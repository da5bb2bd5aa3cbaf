//! The checks of the data files: every case of `bad/` makes one change to the good files of `small/` and names the problems it must bring.

use std::path::{Path, PathBuf};
use std::{error::Error, fmt::Write as _, fs};

use serde::Deserialize;

use crate::build::{self, FILES, Input, NamedTexts};

/// One change that makes a good file wrong.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    file: String,
    replace: String,
    by: String,
    problems: Vec<String>,
}

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The files of a folder with this ending, not of those below it, by their names.
fn named(folder: &Path, ending: &str) -> Result<NamedTexts, Box<dyn Error>> {
    let mut texts = NamedTexts::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == ending) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            texts.insert(name, fs::read_to_string(&path)?);
        }
    }
    Ok(texts)
}

fn data(name: &str) -> Result<build::Texts, Box<dyn Error>> {
    FILES.into_iter().map(|file| Ok((file, fs::read_to_string(folder(name).join(file))?))).collect()
}

/// The good files that the cases change.
fn small() -> Result<Input, Box<dyn Error>> {
    let start = "tests/catalogue/small";
    let code = named(&folder(start).join("src"), "rs")?;
    let code = code.into_iter().map(|(name, text)| (format!("src/{name}"), text)).collect();
    Ok(Input { data: data(start)?, facts: named(&folder(start).join("facts"), "toml")?, code })
}

/// A text by the name that a problem has for its file, without `data/`.
fn text_of<'i>(input: &'i mut Input, file: &str) -> Option<&'i mut String> {
    if let Some(name) = file.strip_prefix("facts/") {
        return input.facts.get_mut(name);
    }
    if file.starts_with("src/") {
        return input.code.get_mut(file);
    }
    input.data.get_mut(file)
}

fn problems(input: &Input) -> Vec<String> {
    build::load(input).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn the_files_of_this_crate_are_good() -> Result<(), Box<dyn Error>> {
    let input = Input { data: data("data")?, facts: named(&folder("../../facts"), "toml")?, code: NamedTexts::new() };
    assert_eq!(problems(&input), Vec::<String>::new());
    Ok(())
}

#[test]
fn the_small_files_are_good() -> Result<(), Box<dyn Error>> {
    assert_eq!(problems(&small()?), Vec::<String>::new());
    Ok(())
}

#[test]
fn every_bad_file_brings_exactly_its_problems() -> Result<(), Box<dyn Error>> {
    let mut cases = 0_u32;
    let mut wrong = String::new();
    for entry in fs::read_dir(folder("tests/catalogue/bad"))? {
        let path = entry?.path();
        let name = path.display();
        let case: Case = toml::from_str(&fs::read_to_string(&path)?).map_err(|error| format!("{name}: {error}"))?;
        let mut input = small()?;
        let Some(text) = text_of(&mut input, &case.file) else {
            return Err(format!("{name}: no file `{}`", case.file).into());
        };
        assert_eq!(text.matches(&case.replace).count(), 1, "{name}: `replace` must be there once");
        *text = text.replacen(&case.replace, &case.by, 1);
        let found = problems(&input);
        if found != case.problems {
            writeln!(wrong, "{name}\n  expected {:#?}\n  found {found:#?}", case.problems)?;
        }
        cases = cases.saturating_add(1);
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(cases > 50, "only {cases} cases were found");
    Ok(())
}

#[test]
fn every_file_is_needed() -> Result<(), Box<dyn Error>> {
    for file in FILES {
        let mut input = small()?;
        input.data.remove(file);
        assert_eq!(problems(&input), [format!("data/{file}: the file is missing")]);
    }
    Ok(())
}

#[test]
fn the_tables_do_not_depend_on_the_order_of_entries() -> Result<(), Box<dyn Error>> {
    let good = small()?;
    let mut turned = good.clone();
    if let Some(text) = turned.data.get_mut("sources.toml") {
        let mut parts: Vec<_> = text.split("[[source]]").map(str::to_owned).collect();
        parts.get_mut(1..).unwrap_or_default().reverse();
        *text = parts.join("[[source]]");
    }
    assert_ne!(good, turned);
    let emit = |input| build::load(input).map(|data| build::emit(&data)).map_err(|problems| format!("{problems:?}"));
    assert_eq!(emit(&good)?, emit(&turned)?);
    Ok(())
}
