//! The wasm modules of this project, and the steps from cargo's output to finished files.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use super::{bindings, optimise};
use crate::project::Project;
use crate::{say, wasm};

/// One wasm module with its JavaScript glue.
pub(crate) struct Module {
    /// The cargo package, whose library becomes the module.
    pub(crate) package: &'static str,
    /// The glue is `<name>.js`, the module `<name>_bg.wasm`.
    pub(crate) name: &'static str,
    /// Whether somebody outside this repository reads its types.
    pub(crate) typescript: bool,
    /// Whether the glue looks for the module beside itself where nobody tells it where that is.
    pub(crate) finds_itself: bool,
}

/// The page.
pub(crate) const APP: Module = Module { package: "upgrade-app", name: "app", typescript: false, finds_itself: true };
/// The inside of the npm package.
pub(crate) const CORE: Module = Module { package: "upgrade-wasm", name: "core", typescript: true, finds_itself: true };
/// The inside of the widget. Its element knows where the module is, and what its hash must be.
pub(crate) const WIDGET: Module =
    Module { package: "upgrade-widget", name: "widget", typescript: true, finds_itself: false };

pub(crate) const MODULES: [Module; 3] = [APP, CORE, WIDGET];

impl Module {
    /// Where its finished files are.
    pub(crate) fn folder(&self, project: &Project) -> PathBuf {
        project.target.join("wasm").join(self.name)
    }

    fn compiled(&self, project: &Project) -> PathBuf {
        let file = format!("{}.wasm", self.package.replace('-', "_"));
        project.target.join(wasm::TARGET).join("release").join(file)
    }

    /// Binds and optimises what cargo compiled, unless that is what was finished the last time.
    pub(super) fn produce(&self, project: &Project) -> Result<()> {
        let sh = &project.sh;
        let compiled = self.compiled(project);
        let input = sh.read_binary_file(&compiled).with_context(|| {
            format!("cargo made no module of {}: its library needs the crate type `cdylib`", self.package)
        })?;
        let done = self.folder(project).with_extension("done");
        let made_from = [input.as_slice(), optimise::SETTINGS.join(" ").as_bytes()].concat();
        if done.exists() && sh.read_binary_file(&done)? == made_from {
            return Ok(());
        }
        say::doing(format_args!("binding and optimising {}", self.name));
        let folder = self.folder(project);
        sh.remove_path(&done)?;
        sh.remove_path(&folder)?;
        bindings::generate(self, &compiled, &folder)?;
        let module = folder.join(format!("{}_bg.wasm", self.name));
        optimise::shrink(project, &module)?;
        sh.write_file(done, made_from)?;
        Ok(())
    }
}
