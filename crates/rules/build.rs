//! Turns the reviewed files of `data/` into static tables, and refuses to build when one of them is wrong.

#[path = "build/mod.rs"]
mod build;

use std::{env, fs, path::Path, process};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
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
    let mut texts = build::Texts::new();
    for file in build::FILES {
        let path = Path::new(&folder).join("data").join(file);
        let text = fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
        texts.insert(file, text);
    }
    let data = build::load(&texts).map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    for (file, table) in build::emit(&data) {
        let path = Path::new(&out).join(file);
        fs::write(&path, table).map_err(|error| vec![format!("{}: {error}", path.display())])?;
    }
    Ok(())
}
