//! The page as a folder of files that any web server can serve.

use std::path::Path;

use anyhow::{Context as _, Result};
use walkdir::WalkDir;
use xshell::Shell;

use super::{APP, TOOLS, offline};
use crate::project::Project;
use crate::{explorer, node};

/// Our own scripts, and the glue: written for reading, and served without comments and blanks.
const MODULES: [&str; 5] = ["app.js", "hand-over.js", "offline.js", "tools.js", "tools-worker.js"];
/// Classic scripts would share their names: each has its own scope.
const CLASSIC: [&str; 3] = ["before-paint.js", "boot.js", "sw.js"];

/// Puts together `static/` with its sentences and the example, the page's modules and its list of rules. Swaps the finished
/// folder in, so that nobody is served half of it.
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
    for script in MODULES.iter().chain(&CLASSIC) {
        minify(project, &fresh.join(script))?;
    }
    for script in CLASSIC.map(|script| fresh.join(script)) {
        let text = sh.read_file(&script)?;
        sh.write_file(&script, format!("(()=>{{{text}}})();"))?;
    }
    explorer::pages(project, &fresh)?;
    explorer::first_paint(project, &fresh.join("index.html"))?;
    offline::list_files(sh, &fresh)?;
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

fn minify(project: &Project, script: &Path) -> Result<()> {
    node::tool(project, "esbuild")?
        .arg(script)
        .args(["--minify", "--format=esm", "--log-level=warning", "--allow-overwrite"])
        .arg(format!("--outfile={}", script.display()))
        .quiet()
        .run()
        .with_context(|| format!("esbuild cannot minify {}", project.short(script)))
}
