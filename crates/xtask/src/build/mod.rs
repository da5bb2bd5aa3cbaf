//! From Rust to what a browser and Node load: compile, bind, optimise, assemble.

mod bindings;
mod module;
mod npm;
mod optimise;
mod site;

use anyhow::Result;

pub(crate) use module::{APP, CORE, MODULES, Module};

use crate::project::Project;
use crate::{node, say, size, wasm};

/// The command: builds everything, then says how large it became.
pub(crate) fn run(project: &Project) -> Result<()> {
    ensure(project)?;
    size::print(project)
}

/// Builds page and npm package, once in a run of the task runner.
pub(crate) fn ensure(project: &Project) -> Result<()> {
    if project.built.get().is_some() {
        return Ok(());
    }
    compile(project)?;
    node::install(project)?;
    for module in &MODULES {
        module.produce(project)?;
    }
    site::assemble(project)?;
    npm::finish(project)?;
    let _ = project.built.set(());
    Ok(())
}

/// Both modules in one call of cargo: they share every dependency that they have in common.
fn compile(project: &Project) -> Result<()> {
    let compiler = wasm::find(project)?;
    let target = wasm::TARGET;
    say::doing("compiling page and npm package for wasm (the first time takes several minutes)");
    let sh = &project.sh;
    let packages = MODULES.iter().flat_map(|module| ["--package", module.package]);
    let build = compiler.cargo(sh).args(["build", "--release", "--target", target]).args(packages);
    build.run()?;
    Ok(())
}
