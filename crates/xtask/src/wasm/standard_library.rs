//! The standard library for wasm, compiled together with the program from Debian's source package.

use xshell::Cmd;

/// Where Debian's package lays the source.
pub(super) const SOURCE: &str = "/usr/lib/rustlib/src/rust/library";

/// The library is built with the program's own settings, and has the smaller of its implementations where it has two:
/// above all of sorting and of printing numbers. A tenth of the page.
const SETTINGS: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// What a plan asks for all the time: memory, copies of it, comparisons of text. With the program's own level of
/// optimisation here, a plan would take a fifth longer.
const FAST: [&str; 4] = ["core", "alloc", "dlmalloc", "compiler_builtins"];

/// A panic ends the module at once. Otherwise it would put together a message with its place, which a browser shows to
/// nobody: 8 KB of the npm package, compressed.
const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// The same call of cargo, with the standard library as one more dependency.
pub(super) fn beside(build: Cmd<'_>) -> Cmd<'_> {
    // The settings are a nightly compiler's: the variable makes this one take them.
    let fast = FAST.map(|package| format!("--config=profile.release.package.{package}.opt-level=3"));
    build.args(SETTINGS).args(fast).env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", FLAGS)
}
