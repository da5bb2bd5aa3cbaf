//! Turns the message files of `data/` into static tables, and refuses to build when one of them is wrong.

#[path = "build/mod.rs"]
mod build;

use std::{env, fs, path::Path, process};

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
    let data = Path::new(&folder).join("data");
    let mut files = Vec::new();
    let entries = fs::read_dir(&data).map_err(|error| vec![format!("{}: {error}", data.display())])?;
    for entry in entries {
        let entry = entry.map_err(|error| vec![error.to_string()])?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("messages.") && Path::new(&name).extension().is_some_and(|extension| extension == "toml") {
            let text = fs::read_to_string(entry.path()).map_err(|error| vec![format!("{name}: {error}")])?;
            files.push((name, text));
        }
    }
    let path = Path::new(&folder).join(CONTRADICTIONS);
    let contradictions = fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
    let languages = build::load(files, &contradictions)?;
    let path = Path::new(&out).join("messages.rs");
    fs::write(&path, build::emit(&languages)).map_err(|error| vec![format!("{}: {error}", path.display())])
}
