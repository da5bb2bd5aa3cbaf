//! Two builds in two folders, with the sources of dependencies in two places, are equal byte for byte.

use std::env;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use super::{MODULES, bindings, compile, lock};
use crate::project::Project;
use crate::say;

/// Compiles and binds every module here and in a copy of this repository, and compares. Optimizing reads nothing else.
pub(crate) fn compare(project: &Project) -> Result<()> {
    let _lock = lock(project)?;
    compile(project)?;
    let root = project.target.join("reproducible");
    let copy = project.copied_to(&root.join("another-folder"))?;
    let home = root.join("another-home");
    copy.sh.remove_path(&home)?;
    link(&cargo_home()?, &home)?;
    let _home = copy.sh.push_env("CARGO_HOME", &home);
    compile(&copy)?;
    let mut differ = Vec::new();
    for module in &MODULES {
        let bound = |project: &Project| {
            let folder = root.join(module.name);
            bindings::generate(module, &module.compiled(project), &folder)?;
            Ok::<_, anyhow::Error>(project.sh.read_binary_file(module.in_folder(&folder))?)
        };
        let (here, there) = (bound(project)?, bound(&copy)?);
        if here == there {
            say::doing(format_args!("{}: {} bytes, equal", module.name, here.len()));
        } else {
            differ.push(module.name);
        }
    }
    if !differ.is_empty() {
        bail!("these modules differ by the folder in which they are built: {}", differ.join(", "));
    }
    Ok(())
}

/// Where cargo keeps the sources of dependencies.
fn cargo_home() -> Result<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| Some(env::home_dir()?.join(".cargo"))).context("there is no home folder")
}

#[cfg(unix)]
fn link(to: &std::path::Path, at: &std::path::Path) -> Result<()> {
    Ok(std::os::unix::fs::symlink(to, at)?)
}

#[cfg(not(unix))]
fn link(_: &std::path::Path, _: &std::path::Path) -> Result<()> {
    bail!("this needs Linux or macOS")
}
