//! From cargo's output to finished files.

use anyhow::{Context as _, Result};

use super::{Module, bindings, optimise};
use crate::project::Project;
use crate::say;

/// Binds and optimises what cargo compiled, unless that is what was finished the last time.
pub(super) fn module(module: &Module, project: &Project) -> Result<()> {
    let sh = &project.sh;
    let compiled = module.compiled(project);
    let input = sh.read_binary_file(&compiled).with_context(|| {
        format!("cargo made no module of {}: its library needs the crate type `cdylib`", module.package)
    })?;
    let done = module.folder(project).with_extension("done");
    let made_from = [input.as_slice(), optimise::SETTINGS.join(" ").as_bytes()].concat();
    if done.exists() && sh.read_binary_file(&done)? == made_from {
        return Ok(());
    }
    say::doing(format_args!("binding and optimising {}", module.name));
    let folder = module.folder(project);
    sh.remove_path(&done)?;
    sh.remove_path(&folder)?;
    bindings::generate(module, &compiled, &folder)?;
    optimise::shrink(project, &module.in_folder(&folder))?;
    sh.write_file(done, made_from)?;
    Ok(())
}
