//! Everything that takes in the npm package, each as a small project of its own, with the package as it was packed.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::Value;
use xshell::cmd;

use super::javascript;
use crate::browser::CHROMIUM;
use crate::project::Project;
use crate::{node, pack, say};

const FOLDER: &str = "tests/packaging";

pub(super) fn test(project: &Project) -> Result<()> {
    let tarball = pack::tarball(project)?;
    let browser = CHROMIUM.find(project)?;
    node::install(project)?;
    let folder = project.root.join(FOLDER);
    node::install_in(project, &folder)?;
    unpack(project, &tarball, &folder)?;
    let files = javascript::tests_in(&folder)?;
    cmd!(project.sh, "node --test --test-reporter=spec {files...}")
        .env(CHROMIUM.variable, browser)
        .env("TARBALL", tarball)
        .run()?;
    Ok(())
}

/// Puts what is in the tarball where npm would put it: the package has no dependencies and runs nothing when it is installed.
fn unpack(project: &Project, tarball: &Path, folder: &Path) -> Result<()> {
    let sh = &project.sh;
    let manifest: Value = serde_json::from_str(&sh.read_file(project.npm().join("package.json"))?)?;
    let name = manifest.get("name").and_then(Value::as_str).context("web/npm/package.json has no `name`")?;
    let place = folder.join("node_modules").join(name);
    say::doing(format_args!("unpacking the packed package into {}", project.short(&place)));
    sh.remove_path(&place)?;
    sh.create_dir(&place)?;
    cmd!(sh, "tar -xzf {tarball} -C {place} --strip-components=1").quiet().run()?;
    Ok(())
}
