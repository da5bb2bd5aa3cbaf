//! Smaller and quicker modules, by binaryen's wasm-opt.

use std::path::Path;

use anyhow::{Context as _, Result};

use crate::node;
use crate::project::Project;

/// The features that rustc uses, one by one: with all features, wasm-opt writes what browsers do not read yet.
pub(super) const SETTINGS: [&str; 12] = [
    // Compressed, no larger than with `-Oz`, and a plan takes a twentieth less.
    "-O3",
    // Rust never reads or divides where WebAssembly would trap, and keeps nothing in the first kilobyte, the far end of
    // its stack: offsets can be folded into loads and stores. 2 KB of the npm package, compressed.
    "--ignore-implicit-traps",
    "--low-memory-unused",
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-sign-ext",
];

/// Optimises a module, in place.
pub(super) fn shrink(project: &Project, module: &Path) -> Result<()> {
    node::tool(project, "wasm-opt")?
        .args(SETTINGS)
        .arg(module)
        .arg("-o")
        .arg(module)
        .quiet()
        .run()
        .with_context(|| format!("wasm-opt cannot optimise {}", project.short(module)))
}
