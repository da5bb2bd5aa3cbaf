//! Everything CI checks, in order, up to the first failure.

mod browser;
mod consumers;
mod homes;
mod javascript;
mod judge;
mod native;
mod pipelines;
mod scaffold;

use std::time::Instant;

use anyhow::{Context as _, Result};

use crate::project::Project;
use crate::{build, generate, pack, say, size};

/// One thing to check, which can be asked for by name.
struct Part {
    name: &'static str,
    what: &'static str,
    run: fn(&Project) -> Result<()>,
}

/// Cheap and telling first; what needs the wasm build last.
const PARTS: [Part; 15] = [
    Part { name: "format", what: "formatting", run: native::format },
    Part { name: "lint", what: "clippy, with every warning an error", run: native::lint },
    Part { name: "rust", what: "Rust's tests and the examples in its documentation", run: native::test },
    Part { name: "scaffold", what: "what the scaffolds write, compiled", run: scaffold::test },
    Part { name: "judge", what: "AWS's own command line on every command", run: judge::test },
    Part { name: "docs", what: "the documentation, with every warning an error", run: native::document },
    Part { name: "generated", what: "types, schemas and lists are what the code says", run: generate::check },
    Part {
        name: "build",
        what: "page, npm package and widget, built",
        run: |project| build::ensure(project).map(drop),
    },
    Part { name: "pack", what: "the npm packages, packed, installed and run", run: pack::run },
    Part { name: "consumers", what: "everything that takes in the packed package", run: consumers::test },
    Part { name: "pipelines", what: "the recipes for pipelines, run as they stand", run: pipelines::test },
    Part { name: "node", what: "JavaScript's tests", run: javascript::test },
    Part { name: "e2e", what: "page and widget in a browser", run: browser::test },
    Part { name: "homes", what: "the widget in documentation sites, in two browsers", run: homes::test },
    Part { name: "size", what: "downloads within their budgets", run: size::run },
];

/// The names of the parts, for the command line.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    PARTS.iter().map(|part| part.name)
}

/// Runs the parts named, or all when none is.
pub(crate) fn run(project: &Project, names: &[String]) -> Result<()> {
    let asked: Vec<_> =
        PARTS.iter().filter(|part| names.is_empty() || names.iter().any(|name| name == part.name)).collect();
    let start = Instant::now();
    for part in &asked {
        say::doing(format_args!("{}: {}", part.name, part.what));
        let start = Instant::now();
        (part.run)(project).with_context(|| {
            format!("`{0}` failed ({1}); `cargo xtask test {0}` runs it alone", part.name, part.what)
        })?;
        say::note(format_args!("{} passed in {} s", part.name, start.elapsed().as_secs()));
    }
    let names: Vec<_> = asked.iter().map(|part| part.name).collect();
    println!("all passed in {} s: {}", start.elapsed().as_secs(), names.join(", "));
    Ok(())
}
