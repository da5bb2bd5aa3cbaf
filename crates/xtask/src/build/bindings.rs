//! The JavaScript glue, by wasm-bindgen as a library: `Cargo.lock` keeps it at the version of the crate.

use std::path::Path;

use anyhow::{Context as _, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::Module;

/// Writes glue, module and, where wanted, types into `folder`.
pub(super) fn generate(module: &Module, compiled: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .out_name(module.name)
        .web(true)?
        .typescript(module.typescript)
        .omit_default_module_path(!module.finds_itself)
        .generate(folder)
        .with_context(|| format!("wasm-bindgen cannot bind {}", module.package))
}
