//! Where things are in this repository, and a shell at its root.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use cargo_metadata::{Metadata, MetadataCommand, Package};
use xshell::{Shell, cmd};

pub(crate) struct Project {
    /// Runs commands and file operations; its directory is the root.
    pub(crate) sh: Shell,
    pub(crate) root: PathBuf,
    /// Cargo's target directory.
    pub(crate) target: PathBuf,
    metadata: Metadata,
}

impl Project {
    pub(crate) fn load() -> Result<Self> {
        Self::read(MetadataCommand::new().no_deps())
    }

    /// A copy of this repository in that folder: of every file that git knows, or would. What cargo built there stays.
    pub(crate) fn copied_to(&self, root: &Path) -> Result<Self> {
        let sh = &self.sh;
        sh.create_dir(root)?;
        for old in sh.read_dir(root)?.iter().filter(|old| !old.ends_with("target")) {
            sh.remove_path(old)?;
        }
        let files = cmd!(sh, "git ls-files -z --cached --others --exclude-standard").quiet().read()?;
        for file in files.split_terminator('\0') {
            let (from, to) = (self.root.join(file), root.join(file));
            // Git also lists what was deleted since.
            if from.is_file() {
                sh.create_dir(to.parent().unwrap_or(Path::new("/")))?;
                sh.copy_file(from, to)?;
            }
        }
        Self::read(MetadataCommand::new().no_deps().current_dir(root))
    }

    fn read(command: &MetadataCommand) -> Result<Self> {
        let metadata = command.exec().context("cargo cannot read the workspace; run this inside the repository")?;
        let sh = Shell::new()?;
        sh.change_dir(&metadata.workspace_root);
        Ok(Self {
            sh,
            root: metadata.workspace_root.clone().into(),
            target: metadata.target_directory.clone().into(),
            metadata,
        })
    }

    pub(crate) fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// The widget's file set, as somebody serves it.
    pub(crate) fn widget(&self) -> PathBuf {
        self.target.join("widget")
    }

    pub(crate) fn npm(&self) -> PathBuf {
        self.root.join("web/npm")
    }

    /// `path` as a person at the root would write it.
    pub(crate) fn short(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }

    pub(crate) fn package(&self, name: &str) -> Result<&Package> {
        self.metadata
            .packages
            .iter()
            .find(|package| package.name.as_str() == name)
            .with_context(|| format!("the workspace has no package `{name}`"))
    }
}
