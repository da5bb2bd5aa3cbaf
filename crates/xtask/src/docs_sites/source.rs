//! The sources of one site, copied, so that building it leaves nothing in the repository.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::build;
use crate::project::Project;

/// What `npm ci` puts there is kept from one run to the next.
const KEPT: &str = "node_modules";

/// How the widget comes into a site.
pub(super) enum Widget {
    /// As a folder of files, copied to this place in the sources.
    Folder(&'static str),
    /// As an npm package.
    Package,
}

pub(super) struct Source<'a> {
    pub(super) project: &'a Project,
    /// The copy.
    pub(super) folder: PathBuf,
    /// Where the built site goes.
    pub(super) output: PathBuf,
    /// The address that the built site will have.
    pub(super) address: String,
    /// Where the generators themselves are installed.
    pub(super) tools: PathBuf,
}

impl<'a> Source<'a> {
    pub(super) fn prepare(project: &'a Project, home: &Path, name: &str, widget: &Widget, port: u16) -> Result<Self> {
        let sh = &project.sh;
        let source = Self {
            project,
            folder: home.join(name),
            output: home.join("served").join(name),
            address: format!("http://127.0.0.1:{port}/{name}/"),
            tools: home.join("tools"),
        };
        sh.create_dir(&source.folder)?;
        sh.create_dir(&source.tools)?;
        for entry in sh.read_dir(&source.folder)? {
            if !entry.ends_with(KEPT) {
                sh.remove_path(entry)?;
            }
        }
        build::copy_folder(sh, &project.root.join("tests/docs-sites").join(name), &source.folder)?;
        if let Widget::Folder(place) = widget {
            build::copy_folder(sh, &project.widget(), &source.folder.join(place))?;
        }
        Ok(source)
    }
}
