//! Turns the languages of `data/` into static tables, and refuses to build when one of them is wrong.

#[path = "build/mod.rs"]
mod build;

use std::{env, fs, path::Path, process};

use build::Texts;

/// What each contradiction needs a sentence for stands with the rules.
const CONTRADICTIONS: &str = "../rules/data/contradictions.toml";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed={CONTRADICTIONS}");
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
    let texts = read(&Path::new(&folder).join("data")).map_err(|problem| vec![problem])?;
    let path = Path::new(&folder).join(CONTRADICTIONS);
    let contradictions = fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
    let mut languages = build::load(&texts, &contradictions)?;
    if env::var_os("CARGO_FEATURE_QPS").is_some() {
        build::add_pseudo_language(&mut languages);
    }
    let path = Path::new(&out).join("parts.rs");
    fs::write(&path, build::emit(&languages)).map_err(|error| vec![format!("{}: {error}", path.display())])
}

/// Every file of every language: `en/rules.toml` and its text.
fn read(data: &Path) -> Result<Texts, String> {
    let in_words = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let entries = |path: &Path| -> Result<Vec<_>, String> {
        let entries = fs::read_dir(path).and_then(Iterator::collect);
        entries.map_err(|error| in_words(path, error))
    };
    let mut texts = Texts::new();
    for language in entries(data)? {
        for file in entries(&language.path())? {
            let text = fs::read_to_string(file.path()).map_err(|error| in_words(&file.path(), error))?;
            let name = |entry: &fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
            texts.insert(format!("{}/{}", name(&language), name(&file)), text);
        }
    }
    Ok(texts)
}
