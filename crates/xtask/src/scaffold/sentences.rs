//! Places in the tables of sentences.

use anyhow::{Context as _, Result, bail};
use toml_edit::{DocumentMut, value};

use super::edits::Edits;
use crate::project::Project;

const FOLDER: &str = "crates/messages/data/en";

/// Adds a sentence to the end of a section.
pub(super) fn add(edits: &mut Edits<'_>, project: &Project, section: &str, id: &str, sentence: &str) -> Result<()> {
    let file = file_with(project, section)?;
    edits.change(&file, |text| {
        let mut document: DocumentMut = text.parse()?;
        let entries = document.get_mut(section).and_then(|entries| entries.as_table_like_mut());
        let entries = entries.with_context(|| format!("has no section `{section}`"))?;
        if entries.contains_key(id) {
            bail!("`{id}` already has a sentence in `{section}`; choose another name");
        }
        entries.insert(id, value(sentence));
        Ok(document.to_string())
    })
}

/// The file with this section, of the language that the others must agree with.
fn file_with(project: &Project, section: &str) -> Result<String> {
    let heading = format!("[{section}]");
    for file in project.sh.read_dir(FOLDER)? {
        if project.sh.read_file(&file)?.lines().any(|line| line == heading) {
            return Ok(project.short(&file));
        }
    }
    bail!("no file of {FOLDER} has a section `{section}`");
}
