//! Turns the reviewed files of `data/` into static tables, and refuses to build when one of them is wrong, or names a fact that
//! is in no file of `facts/`.

#[path = "build/mod.rs"]
mod build;

use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

/// Where the facts are, from this crate.
const FACTS: &str = "../../facts";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed={FACTS}");
    if let Err(problems) = run() {
        for problem in problems {
            println!("cargo::error={}", problem.replace('\n', " / "));
        }
        process::exit(1);
    }
}

fn run() -> Result<(), Vec<String>> {
    let folder = env::var("CARGO_MANIFEST_DIR").map_err(|error| vec![error.to_string()])?;
    let out = env::var("OUT_DIR").map_err(|error| vec![error.to_string()])?;
    let folder = Path::new(&folder);
    let mut input = build::Input::default();
    for file in build::FILES {
        let path = folder.join("data").join(file);
        let text = fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
        input.data.insert(file, text);
    }
    let texts = |start: &Path, within: &Path, ending: &str| {
        let mut texts = build::NamedTexts::new();
        files(start, within, ending, &mut texts).map_err(|error| vec![format!("{}: {error}", within.display())])?;
        Ok::<_, Vec<String>>(texts)
    };
    let facts = folder.join(FACTS);
    input.facts = texts(&facts, &facts, "toml")?;
    input.code = texts(folder, &folder.join("src"), "rs")?;
    let data = build::load(&input).map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    for (file, table) in build::emit(&data) {
        let path = Path::new(&out).join(file);
        fs::write(&path, table).map_err(|error| vec![format!("{}: {error}", path.display())])?;
    }
    Ok(())
}

/// The texts of a folder's files with this ending, and of those below it, by their paths from a start.
fn files(start: &Path, folder: &Path, ending: &str, texts: &mut build::NamedTexts) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path: PathBuf = entry?.path();
        if path.is_dir() {
            files(start, &path, ending, texts)?;
        } else if path.extension().is_some_and(|found| found == ending) {
            let name = path.strip_prefix(start).unwrap_or(&path).display().to_string();
            texts.insert(name, fs::read_to_string(&path)?);
        }
    }
    Ok(())
}
