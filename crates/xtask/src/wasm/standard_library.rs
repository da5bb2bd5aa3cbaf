//! The standard library for wasm, built from Debian's source package and laid into Debian's sysroot.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use xshell::Shell;

use super::compiler::{Compiler, TARGET};
use crate::debian::as_root;
use crate::project::Project;
use crate::say;

/// Beside the libraries: which compiler they were built by, and how.
const STAMP: &str = "built-by";

/// The smaller of std's own implementations where it has two, above all of sorting and of printing numbers: a
/// tenth of the page.
const SETTINGS: [&str; 2] =
    ["-Zbuild-std=std,panic_abort,panic_unwind,test", "-Zbuild-std-features=panic-unwind,optimize_for_size"];

/// Builds and installs the library, unless this very compiler has it.
pub(super) fn install(project: &Project, compiler: &Compiler) -> Result<()> {
    let sh = &project.sh;
    let built_by = format!("{}\n{}", compiler.identity(sh)?, SETTINGS.join("\n"));
    let target = compiler.rustc(sh).args(["--print", "sysroot"]).quiet().read()?;
    let target = Path::new(&target).join("lib/rustlib").join(TARGET);
    let stamp = target.join(STAMP);
    if stamp.exists() && sh.read_file(&stamp)? == built_by {
        return Ok(());
    }
    say::doing(format_args!("building the standard library for {TARGET} (about two minutes, once)"));
    let libraries = build(project, compiler)?;

    say::note(format_args!("laying it into {}", target.display()));
    // Two builds of one library side by side are an error to rustc: start from an empty folder.
    as_root(sh, "rm")?.args(["-rf"]).arg(&target).run()?;
    as_root(sh, "mkdir")?.args(["-p"]).arg(target.join("lib")).run()?;
    as_root(sh, "cp")?.args(libraries).arg(target.join("lib")).quiet().run()?;
    // What was compiled against another build of it is of no use any more.
    sh.remove_path(project.target.join(TARGET))?;
    // Last, so that an interrupted copy is not taken for a finished one.
    as_root(sh, "tee")?.arg(stamp).stdin(built_by).quiet().read()?;
    Ok(())
}

/// Builds the library as the dependency of an empty crate, and returns its files.
fn build(project: &Project, compiler: &Compiler) -> Result<Vec<PathBuf>> {
    let sh = &project.sh;
    let folder = project.target.join("wasm-std");
    sh.remove_path(&folder)?;
    sh.write_file(
        folder.join("Cargo.toml"),
        // The empty `[workspace]` keeps cargo from looking for one further up.
        "[package]\nname = \"empty\"\nedition = \"2024\"\n[lib]\npath = \"lib.rs\"\n[workspace]\n",
    )?;
    sh.write_file(folder.join("lib.rs"), "")?;
    let _inside = sh.push_dir(&folder);
    compiler
        .cargo(sh)
        .args(["build", "--release", "--target", TARGET, "--target-dir", "target"])
        .args(SETTINGS)
        .env("RUSTC_BOOTSTRAP", "1")
        // Link-time optimisation needs the bitcode.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .run()
        .context("the standard library does not build")?;
    libraries(sh, &folder.join("target").join(TARGET).join("release/deps"))
}

fn libraries(sh: &Shell, folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = sh.read_dir(folder)?;
    files.retain(|file| {
        let is_library = file.extension().is_some_and(|extension| extension == "rlib");
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        is_library && !name.starts_with("libempty")
    });
    Ok(files)
}
