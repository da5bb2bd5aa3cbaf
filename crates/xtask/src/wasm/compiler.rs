//! A compiler for wasm: tools, the standard library to build with, and the proof that the two work.

use std::ffi::OsStr;

use anyhow::{Result, anyhow, bail};
use xshell::{Cmd, Shell};

use super::standard_library::{self, StandardLibrary};
use super::tools::Tools;
use crate::project::Project;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

pub(crate) struct Compiler {
    tools: Tools,
    pub(crate) library: StandardLibrary,
}

impl Compiler {
    /// `tools`, when they have the source of the standard library.
    pub(super) fn with_source(tools: Tools, project: &Project) -> Result<Self> {
        tools.check_version(project)?;
        let source = standard_library::source(&tools.sysroot(&project.sh)?);
        if !source.exists() {
            bail!("{} is missing: no source of the standard library", source.display());
        }
        // Without a library there is nothing to compile yet, but something to link.
        probe(&tools, project, "#![feature(no_core)] #![no_core]", &[])?;
        Ok(Self { tools, library: StandardLibrary::FromSource })
    }

    /// `tools`, when the target is installed.
    pub(super) fn with_target(tools: Tools, project: &Project) -> Result<Self> {
        tools.check_version(project)?;
        // Link-time optimisation, because it fails where the library has no bitcode.
        probe(&tools, project, "pub fn probe() { std::println!() }", &["-C", "lto=fat"])?;
        Ok(Self { tools, library: StandardLibrary::Prebuilt })
    }

    /// `tools` with the source where that works, else with the target.
    pub(super) fn with_either(tools: Tools, project: &Project) -> Result<Self> {
        Self::with_source(tools.clone(), project)
            .or_else(|source| Self::with_target(tools, project).map_err(|target| anyhow!("{source:#}; and {target:#}")))
    }

    /// A release build for wasm of whatever packages are added.
    pub(crate) fn build<'a>(&self, sh: &'a Shell) -> Cmd<'a> {
        self.library.beside(self.tools.cargo(sh).args(["build", "--release", "--target", TARGET]))
    }

    /// Version, place and standard library, for a person.
    pub(super) fn describe(&self, sh: &Shell) -> Result<String> {
        Ok(format!("{}, with {}", self.tools.describe(sh)?, self.library.describe()))
    }
}

/// Compiles and links a small library: the only answer that covers a missing or unusable standard library and a missing
/// linker alike.
fn probe(tools: &Tools, project: &Project, code: &str, options: &[&str]) -> Result<()> {
    let sh = &project.sh;
    let folder = sh.create_temp_dir()?;
    let output = folder.path().join("probe.wasm");
    let probe = tools
        .rustc(sh)
        .args(["-", "--target", TARGET, "--crate-type", "cdylib", "--crate-name", "probe", "-C", "panic=abort"])
        .args(options)
        .args([OsStr::new("-o"), output.as_os_str()])
        .env(standard_library::UNSTABLE, "1")
        .stdin(code)
        .quiet()
        .ignore_status()
        .output()?;
    if !probe.status.success() {
        let errors = String::from_utf8_lossy(&probe.stderr);
        let first = errors.lines().find(|line| line.starts_with("error")).unwrap_or("rustc gave no reason");
        bail!("it cannot build for {TARGET}: {first}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::{Compiler, StandardLibrary, Tools};
    use crate::project::Project;

    const SOURCE: &str = "lib/rustlib/src/rust/library/Cargo.lock";

    /// What becomes of a compiler of `version` that has `parts`: the library to build with, or why it cannot be taken.
    fn choice(version: &str, parts: &[&str]) -> Result<StandardLibrary> {
        let project = Project::load()?;
        let folder = project.sh.create_temp_dir()?;
        for tool in ["rustc", "cargo"] {
            std::os::unix::fs::symlink(project.root.join("crates/xtask/testing/rustc"), folder.path().join(tool))?;
        }
        project.sh.write_file(folder.path().join("version"), version)?;
        for part in parts {
            project.sh.write_file(folder.path().join(part), "")?;
        }
        Compiler::with_either(Tools::in_folder(folder.path())?, &project).map(|compiler| compiler.library)
    }

    fn refusal(version: &str, parts: &[&str]) -> String {
        choice(version, parts).map_or_else(|error| error.to_string(), |library| format!("taken, with {library:?}"))
    }

    #[test]
    fn prefers_the_source_to_the_target() -> Result<()> {
        assert_eq!(choice("1.95.0", &[SOURCE, "linker", "target"])?, StandardLibrary::FromSource);
        assert_eq!(choice("1.95.0", &[SOURCE, "linker"])?, StandardLibrary::FromSource);
        Ok(())
    }

    #[test]
    fn takes_the_target_where_there_is_no_source() -> Result<()> {
        assert_eq!(choice("1.95.0", &["linker", "target"])?, StandardLibrary::Prebuilt);
        Ok(())
    }

    #[test]
    fn a_newer_compiler_is_taken_and_an_older_one_is_not() -> Result<()> {
        assert_eq!(choice("2.0.0-nightly", &[SOURCE, "linker"])?, StandardLibrary::FromSource);
        let refusal = refusal("1.80.1", &[SOURCE, "linker", "target"]);
        assert!(refusal.starts_with("its version 1.80.1 is older than "), "{refusal}");
        Ok(())
    }

    #[test]
    fn says_what_is_missing() {
        let refusal = |parts: &[&str]| refusal("1.95.0", parts);
        let unlinked = refusal(&[SOURCE]);
        assert!(unlinked.contains("linker `rust-lld` not found"), "{unlinked}");
        let bare = refusal(&["linker"]);
        assert!(bare.contains("no source of the standard library") && bare.contains("can't find crate"), "{bare}");
    }
}
