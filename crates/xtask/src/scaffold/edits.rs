//! Files to make and to change: all of them, or none where one has no place for what is new.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};
use xshell::cmd;

use crate::project::Project;

pub(super) struct Edits<'p> {
    project: &'p Project,
    /// The texts to be written, by their paths from the root.
    texts: BTreeMap<String, String>,
}

impl<'p> Edits<'p> {
    pub(super) fn new(project: &'p Project) -> Self {
        Self { project, texts: BTreeMap::new() }
    }

    /// A file that is not there yet.
    pub(super) fn create(&mut self, file: &str, text: String) -> Result<()> {
        if self.project.root.join(file).exists() {
            bail!("{file} already exists; choose another name");
        }
        self.texts.insert(file.to_owned(), text);
        Ok(())
    }

    /// A file that is there, with what was changed in it before.
    pub(super) fn change(&mut self, file: &str, change: impl FnOnce(&str) -> Result<String>) -> Result<()> {
        let text = match self.texts.remove(file) {
            Some(text) => text,
            None => self.project.sh.read_file(file)?,
        };
        let changed = change(&text).with_context(|| file.to_owned())?;
        self.texts.insert(file.to_owned(), changed);
        Ok(())
    }

    /// Writes everything and formats these packages, which also sorts modules and imports into their places. Returns the
    /// files and what is to be done next, for a person.
    pub(super) fn write(self, packages: &[&str], next: &str) -> Result<String> {
        let sh = &self.project.sh;
        for (file, text) in &self.texts {
            sh.write_file(file, text)?;
        }
        if !packages.is_empty() {
            let packages = packages.iter().flat_map(|package| ["--package", package]);
            cmd!(sh, "cargo fmt").args(packages).quiet().run()?;
        }
        let files: Vec<_> = self.texts.keys().map(String::as_str).collect();
        Ok(format!("wrote:\n  {}\nnext:\n{next}", files.join("\n  ")))
    }
}
