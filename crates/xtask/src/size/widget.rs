//! What a page with the widget in it makes its readers fetch.

use std::path::Path;

use anyhow::{Result, bail};
use walkdir::WalkDir;

/// The element itself, which every reader of the page gets.
pub(super) const SHELL: &str = "elasticache-upgrade-planner.js";

/// What only those get who come to see the widget: the files in the folder that is named for the version.
pub(super) fn inside(widget: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(widget).min_depth(2).max_depth(2).sort_by_file_name() {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with("planner.") {
            files.push(entry.path().strip_prefix(widget)?.display().to_string());
        }
    }
    if files.len() != 2 {
        bail!("the widget's inside is a script and a module, and here are {files:?}");
    }
    Ok(files)
}
