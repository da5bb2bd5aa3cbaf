//! The page as a folder of files that any web server can serve.

use std::path::Path;

use anyhow::{Context as _, Result};
use walkdir::WalkDir;
use xshell::Shell;

use super::{APP, TOOLS};
use crate::project::Project;
use crate::{explorer, node};

/// Puts together `static/` with its sentences, the page's modules and its list of rules. Swaps the finished folder in, so that nobody is served half of it.
pub(super) fn assemble(project: &Project) -> Result<()> {
    let sh = &project.sh;
    let site = project.site();
    let fresh = site.with_extension("fresh");
    sh.remove_path(&fresh)?;
    copy_folder(sh, &project.root.join("static"), &fresh)?;
    copy_folder(sh, &APP.folder(project), &fresh)?;
    // Its types are for the npm package.
    for file in ["tools.js", "tools_bg.wasm"] {
        sh.copy_file(TOOLS.folder(project).join(file), &fresh)?;
    }
    for glue in ["app.js", "tools.js"] {
        minify(project, &fresh.join(glue))?;
    }
    explorer::pages(project, &fresh)?;
    sh.remove_path(&site)?;
    std::fs::rename(&fresh, &site).with_context(|| format!("cannot put {} in place", project.short(&site)))
}

/// Copies every file of `from` into `to`, with its folders.
pub(crate) fn copy_folder(sh: &Shell, from: &Path, to: &Path) -> Result<()> {
    for entry in WalkDir::new(from).sort_by_file_name() {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            sh.create_dir(target)?;
        } else {
            sh.copy_file(entry.path(), target)?;
        }
    }
    Ok(())
}

/// The glue is written for reading; browsers get it without comments and blanks.
fn minify(project: &Project, glue: &Path) -> Result<()> {
    node::tool(project, "esbuild")?
        .arg(glue)
        .args(["--minify", "--format=esm", "--log-level=warning", "--allow-overwrite"])
        .arg(format!("--outfile={}", glue.display()))
        .quiet()
        .run()
        .context("esbuild cannot minify the page's glue")
}
