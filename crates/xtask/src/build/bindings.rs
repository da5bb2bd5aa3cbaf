//! The JavaScript glue, by wasm-bindgen as a library: `Cargo.lock` keeps it at the version of the crate.

use std::path::Path;

use anyhow::{Context as _, Result};
use walrus::{Export, Module as Wasm};
use wasm_bindgen_cli_support::Bindgen;

use super::Module;

/// Leptos exports this for a tool that splits modules, and the rest of the name is a hash of the folder of cargo's registry.
const OF_THE_FOLDER: &str = "_WASM_SPLIT_MARKER_";

/// Writes glue, module and, where wanted, types into `folder`.
pub(super) fn generate(module: &Module, compiled: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .out_name(module.name)
        .web(true)?
        .typescript(module.typescript)
        .omit_default_module_path(!module.finds_itself)
        .generate(folder)
        .with_context(|| format!("wasm-bindgen cannot bind {}", module.package))?;
    let file = module.in_folder(folder);
    let mut wasm = Wasm::from_file(&file)?;
    let marks: Vec<_> =
        wasm.exports.iter().filter(|export| export.name.starts_with(OF_THE_FOLDER)).map(Export::id).collect();
    for mark in marks {
        wasm.exports.delete(mark);
    }
    wasm.emit_wasm_file(&file)
}
