//! Debian's compiler. Debian builds its browsers with a recent Rust, and offers that Rust as packages: compiler, linker and
//! the source of the standard library, which is compiled with the program.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use super::compiler::Compiler;
use super::standard_library::SOURCE;
use crate::project::Project;
use crate::{debian, say};

const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const LINKER: &str = "/usr/bin/rust-lld";

/// Compiler, cargo, the standard library's source, and the tools that link.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];

/// Debian's compiler where it is installed, whatever it can build for.
pub(super) fn present() -> Option<Compiler> {
    let (rustc, cargo) = (PathBuf::from(RUSTC), PathBuf::from(CARGO));
    (rustc.exists() && cargo.exists()).then_some(Compiler::At { rustc, cargo })
}

/// Whether what the compiler needs beside itself is there.
pub(super) fn check_parts() -> Result<()> {
    for part in [LINKER, SOURCE] {
        if !Path::new(part).exists() {
            bail!("{part} is missing");
        }
    }
    Ok(())
}

/// Installs what is missing of compiler, linker and standard library.
pub(super) fn get(project: &Project) -> Result<Compiler> {
    let compiler = match present() {
        Some(compiler) if compiler.check_version(project).is_ok() && Path::new(SOURCE).exists() => compiler,
        _ => {
            debian::install(&project.sh, &PACKAGES)?;
            present().with_context(|| format!("{RUSTC} is not there, although its packages are"))?
        }
    };
    install_linker(project)?;
    compiler.check(project)?;
    Ok(compiler)
}

/// The linker is a link to a program of a package that nothing asks apt for, and whose name carries LLVM's
/// version: the link's own target says which one it is.
fn install_linker(project: &Project) -> Result<()> {
    if Path::new(LINKER).exists() {
        return Ok(());
    }
    let program = std::fs::read_link(LINKER)
        .with_context(|| format!("{LINKER}, the linker for wasm, is missing; reinstall rust-web-llvm"))?;
    let package = program.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    say::note(format_args!("{LINKER} leads to `{package}`, which is not installed"));
    debian::install(&project.sh, &[package])
}
