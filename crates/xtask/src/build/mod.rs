//! From Rust to what a browser and Node load: compile, bind, optimise, assemble.

mod bindings;
mod module;
mod npm;
mod offline;
mod optimise;
mod produce;
pub(crate) mod reproducible;
mod site;
mod widget;

use std::fs::File;
use std::sync::OnceLock;

use anyhow::Result;

pub(crate) use module::{APP, CORE, MODULES, Module, TOOLS, WIDGET};
pub(crate) use site::copy_folder;

use crate::project::Project;
use crate::wasm::{self, StandardLibrary};
use crate::{node, say};

/// Set by the first build: a second one in the same run would find nothing to do.
static BUILT: OnceLock<StandardLibrary> = OnceLock::new();

/// Builds page, npm package and widget, once in a run of the task runner. Returns which standard library is in them.
pub(crate) fn ensure(project: &Project) -> Result<StandardLibrary> {
    if let Some(library) = BUILT.get() {
        return Ok(*library);
    }
    let _lock = lock(project)?;
    let library = compile(project)?;
    node::install(project)?;
    for module in &MODULES {
        produce::module(module, project)?;
    }
    site::assemble(project)?;
    npm::finish(project)?;
    widget::finish(project)?;
    Ok(*BUILT.get_or_init(|| library))
}

/// Two builds at once would take each other's files away. The lock goes when the file is closed.
fn lock(project: &Project) -> Result<File> {
    project.sh.create_dir(&project.target)?;
    let file = File::create(project.target.join("xtask.lock"))?;
    if file.try_lock().is_err() {
        say::doing("waiting for another build to end");
        file.lock()?;
    }
    Ok(file)
}

/// Every module in one call of cargo: they share every dependency that they have in common.
fn compile(project: &Project) -> Result<StandardLibrary> {
    let compiler = wasm::find(project)?;
    say::doing("compiling page, npm package and widget for wasm (the first time takes several minutes)");
    let sh = &project.sh;
    let packages = MODULES.iter().flat_map(|module| ["--package", module.package]);
    compiler.build(sh).args(packages).run()?;
    Ok(compiler.library)
}
