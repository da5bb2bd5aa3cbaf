//! The standard library for wasm: compiled with the program from its source, or the compiled one of the target.

use std::path::{Path, PathBuf};

use xshell::Cmd;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StandardLibrary {
    /// Compiled with the program, for size.
    FromSource,
    /// As its makers compiled it: with panic messages, and for speed.
    Prebuilt,
}

/// The library is built with the program's own settings, and has the smaller of its implementations where it has two:
/// above all of sorting and of printing numbers. A tenth of the page.
const SETTINGS: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// What a plan asks for all the time: memory, copies of it, comparisons of text. With the program's own level of
/// optimisation here, a plan would take a fifth longer.
const FAST: [&str; 4] = ["core", "alloc", "dlmalloc", "compiler_builtins"];

/// A panic ends the module at once. Otherwise it would put together a message with its place, which a browser shows to
/// nobody: 8 KB of the npm package, compressed.
const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// Makes a stable compiler take the settings of a nightly one.
pub(super) const UNSTABLE: &str = "RUSTC_BOOTSTRAP";

/// What cargo reads first of the library's source.
pub(super) fn source(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib/src/rust/library/Cargo.lock")
}

impl StandardLibrary {
    /// The same call of cargo, with the standard library as one more dependency where it is compiled with the program.
    pub(super) fn beside(self, build: Cmd<'_>) -> Cmd<'_> {
        match self {
            Self::FromSource => {
                let fast = FAST.map(|package| format!("--config=profile.release.package.{package}.opt-level=3"));
                build.args(SETTINGS).args(fast).env(UNSTABLE, "1").env("RUSTFLAGS", FLAGS)
            }
            Self::Prebuilt => build,
        }
    }

    /// Where it comes from, for a person.
    pub(super) fn describe(self) -> &'static str {
        match self {
            Self::FromSource => "the standard library from its source",
            Self::Prebuilt => "the prebuilt standard library, which makes the files larger",
        }
    }
}
