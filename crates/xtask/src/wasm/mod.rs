//! A compiler for wasm, wherever it can be had: one that is there, else rustup's, else Debian's.

mod compiler;
mod debian;
mod installed;
mod rustup;
mod standard_library;

use std::fmt;

use anyhow::{Context as _, Result, bail};

use crate::project::Project;
use crate::say;

pub(crate) use compiler::{Compiler, TARGET};

/// Forces one of the three ways: `installed`, `rustup` or `debian`.
const VARIABLE: &str = "UPGRADE_PLANNER_WASM_TOOLCHAIN";

/// The ways to a compiler, in the order in which they are tried.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// A compiler that already has the target.
    Installed,
    /// The target added by rustup, from its own server.
    Rustup,
    /// Debian's compiler, with the standard library built from Debian's source package.
    Debian,
}

const WAYS: [Way; 3] = [Way::Installed, Way::Rustup, Way::Debian];

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Installed => "installed",
            Self::Rustup => "rustup",
            Self::Debian => "debian",
        })
    }
}

impl Way {
    fn take(self, project: &Project) -> Result<Compiler> {
        match self {
            Self::Installed => installed::find(project),
            Self::Rustup => rustup::get(project),
            Self::Debian => debian::get(project),
        }
    }
}

/// The command: gets a compiler and says which.
pub(crate) fn run(project: &Project) -> Result<()> {
    find(project).map(drop)
}

/// The compiler to build for wasm with. Says which it is.
pub(crate) fn find(project: &Project) -> Result<Compiler> {
    let compiler = match forced()? {
        Some(way) => way
            .take(project)
            .with_context(|| format!("{VARIABLE} asks for `{way}`, which did not work; unset it to try every way"))?,
        None => first_that_works(project)?,
    };
    say::note(format_args!("compiler for wasm: {}", compiler.describe(&project.sh)?));
    Ok(compiler)
}

fn forced() -> Result<Option<Way>> {
    let Ok(value) = std::env::var(VARIABLE) else {
        return Ok(None);
    };
    let way = WAYS.into_iter().find(|way| way.to_string() == value);
    if way.is_none() {
        bail!("{VARIABLE} is `{value}`; it can be `installed`, `rustup` or `debian`");
    }
    Ok(way)
}

fn first_that_works(project: &Project) -> Result<Compiler> {
    let mut failures = Vec::new();
    for way in WAYS {
        match way.take(project) {
            Ok(compiler) => return Ok(compiler),
            Err(error) => failures.push(format!("  {way}: {error:#}")),
        }
    }
    bail!(
        "no compiler for {TARGET} could be found or installed:\n{}\n\
         with a connection to the internet, `rustup target add {TARGET}` is all it takes",
        failures.join("\n")
    )
}
