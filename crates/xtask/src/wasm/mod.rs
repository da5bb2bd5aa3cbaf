//! A compiler for wasm, wherever it can be had.

mod compiler;
mod packages;
mod rustup;
mod standard_library;
mod tools;

use std::ffi::OsStr;
use std::fmt;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::project::Project;
use crate::say;

pub(crate) use compiler::{Compiler, TARGET};
pub(crate) use standard_library::StandardLibrary;
use tools::Tools;

/// Names the folder of the rustc and cargo to take; nothing else is tried then.
const VARIABLE: &str = "UPGRADE_PLANNER_WASM_COMPILER";

/// Where a compiler can come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    /// The default toolchain, which has the source of the standard library.
    Source,
    /// The default toolchain, to which rustup adds that source.
    Rustup,
    /// The default toolchain with the target's own, prebuilt library.
    Target,
    /// The compiler of the distribution's packages, with its source.
    Packages,
}

/// In the order in which they are tried. What has the source comes first, because its files are smaller and the same
/// everywhere, and a second toolchain comes last.
const ORIGINS: [Origin; 4] = [Origin::Source, Origin::Rustup, Origin::Target, Origin::Packages];

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Source => "the default toolchain",
            Self::Rustup => "rustup",
            Self::Target => "the default toolchain's own target",
            Self::Packages => "the distribution's packages",
        })
    }
}

impl Origin {
    fn take(self, project: &Project) -> Result<Compiler> {
        match self {
            Self::Source => Compiler::with_source(Tools::Default, project),
            Self::Rustup => rustup::get(project),
            Self::Target => Compiler::with_target(Tools::Default, project),
            Self::Packages => packages::get(project),
        }
    }
}

/// The command: gets a compiler and says which.
pub(crate) fn run(project: &Project) -> Result<()> {
    find(project).map(drop)
}

/// The compiler to build for wasm with. Says which it is.
pub(crate) fn find(project: &Project) -> Result<Compiler> {
    let compiler = match std::env::var_os(VARIABLE) {
        Some(folder) if !folder.is_empty() => named(&folder, project)?,
        _ => first_that_works(|origin| origin.take(project))?,
    };
    say::note(format_args!("compiler for wasm: {}", compiler.describe(&project.sh)?));
    Ok(compiler)
}

fn named(folder: &OsStr, project: &Project) -> Result<Compiler> {
    Tools::in_folder(Path::new(folder)).and_then(|tools| Compiler::with_either(tools, project)).with_context(|| {
        format!("{VARIABLE} is `{}`, which did not work; unset it to try all of them", folder.display())
    })
}

fn first_that_works<T>(take: impl Fn(Origin) -> Result<T>) -> Result<T> {
    let mut failures = Vec::new();
    for origin in ORIGINS {
        match take(origin) {
            Ok(compiler) => return Ok(compiler),
            Err(error) => failures.push(format!("  {origin}: {error:#}")),
        }
    }
    bail!(
        "no compiler for {TARGET} could be found or installed:\n{}\n\
         with a connection to the internet, `rustup component add rust-src` is all it takes",
        failures.join("\n")
    )
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use anyhow::{Result, bail};

    use super::{ORIGINS, Origin, first_that_works};

    #[test]
    fn tries_the_ways_in_order_up_to_the_first_that_works() -> Result<()> {
        let tried = RefCell::new(Vec::new());
        let taken = first_that_works(|origin| {
            tried.borrow_mut().push(origin);
            if origin == Origin::Target { Ok(origin) } else { bail!("not here") }
        })?;
        assert_eq!(taken, Origin::Target);
        assert_eq!(tried.into_inner(), [Origin::Source, Origin::Rustup, Origin::Target]);
        Ok(())
    }

    #[test]
    fn says_of_every_way_why_it_does_not_work() {
        let said = first_that_works::<()>(|origin| bail!("{origin:?} is shut"))
            .map_or_else(|error| error.to_string(), |()| "one of them worked".to_owned());
        for origin in ORIGINS {
            assert!(said.contains(&format!("  {origin}: {origin:?} is shut\n")), "{said}");
        }
    }
}
