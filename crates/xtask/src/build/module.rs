//! The wasm modules of this project.

use std::path::{Path, PathBuf};

use crate::project::Project;
use crate::wasm;

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
/// What plans in the npm package.
pub(crate) const CORE: Module = Module { package: "upgrade-wasm", name: "core", typescript: true, finds_itself: true };
/// What reads pastes and writes documents, in the npm package and beside the page.
pub(crate) const TOOLS: Module =
    Module { package: "upgrade-wasm-tools", name: "tools", typescript: true, finds_itself: true };
/// The inside of the widget. Its element knows where the module is, and what its hash must be.
pub(crate) const WIDGET: Module =
    Module { package: "upgrade-widget", name: "widget", typescript: true, finds_itself: false };

pub(crate) const MODULES: [Module; 4] = [APP, CORE, TOOLS, WIDGET];

impl Module {
    /// Where its finished files are.
    pub(crate) fn folder(&self, project: &Project) -> PathBuf {
        project.target.join("wasm").join(self.name)
    }

    /// The module in a folder of finished files.
    pub(super) fn in_folder(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{}_bg.wasm", self.name))
    }

    /// What cargo makes of it.
    pub(super) fn compiled(&self, project: &Project) -> PathBuf {
        let file = format!("{}.wasm", self.package.replace('-', "_"));
        project.target.join(wasm::TARGET).join("release").join(file)
    }
}
