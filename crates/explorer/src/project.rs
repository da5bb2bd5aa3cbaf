//! The files of the project that the lists are made from.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Error;

/// The project's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A file of the project, by its path from the root.
pub(crate) fn read(path: &str) -> Result<String, Error> {
    fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}").into())
}

/// The names of a folder's files with this extension, without it, sorted.
pub(crate) fn stems(folder: &str, extension: &str) -> Result<Vec<String>, Error> {
    let mut stems = Vec::new();
    for entry in fs::read_dir(root().join(folder)).map_err(|error| format!("{folder}: {error}"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == extension) {
            stems.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
        }
    }
    stems.sort_unstable();
    Ok(stems)
}
