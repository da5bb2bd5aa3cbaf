//! The checks of the data files: every case of `bad/` makes one change to the good files of `small/` and names the problems it must bring.

use std::{error::Error, fmt::Write as _, fs, path::PathBuf};

use serde::Deserialize;

use crate::build::{self, FILES, Texts};

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

fn texts(name: &str) -> Result<Texts, Box<dyn Error>> {
    FILES.into_iter().map(|file| Ok((file, fs::read_to_string(folder(name).join(file))?))).collect()
}

fn problems(texts: &Texts) -> Vec<String> {
    build::load(texts).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn the_files_of_this_crate_are_good() -> Result<(), Box<dyn Error>> {
    assert_eq!(problems(&texts("data")?), Vec::<String>::new());
    Ok(())
}

#[test]
fn the_small_files_are_good() -> Result<(), Box<dyn Error>> {
    assert_eq!(problems(&texts("tests/catalogue/small")?), Vec::<String>::new());
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
        let mut texts = texts("tests/catalogue/small")?;
        let text = texts.iter_mut().find_map(|(file, text)| (*file == case.file).then_some(text));
        let Some(text) = text else { return Err(format!("{name}: no file `{}`", case.file).into()) };
        assert_eq!(text.matches(&case.replace).count(), 1, "{name}: `replace` must be there once");
        *text = text.replacen(&case.replace, &case.by, 1);
        let found = problems(&texts);
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
        let mut texts = texts("tests/catalogue/small")?;
        texts.remove(file);
        assert_eq!(problems(&texts), [format!("data/{file}: the file is missing")]);
    }
    Ok(())
}

#[test]
fn the_tables_do_not_depend_on_the_order_of_entries() -> Result<(), Box<dyn Error>> {
    let good = texts("tests/catalogue/small")?;
    let mut turned = good.clone();
    if let Some(text) = turned.get_mut("sources.toml") {
        let mut parts: Vec<_> = text.split("[[source]]").map(str::to_owned).collect();
        parts.get_mut(1..).unwrap_or_default().reverse();
        *text = parts.join("[[source]]");
    }
    assert_ne!(good, turned);
    let emit = |texts| build::load(texts).map(|data| build::emit(&data)).map_err(|problems| format!("{problems:?}"));
    assert_eq!(emit(&good)?, emit(&turned)?);
    Ok(())
}
