//! The generators that are npm's. The widget is a package to them.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use xshell::cmd;

use super::source::Source;
use crate::node;

const PACKAGE: &str = "elasticache-upgrade-planner-widget";

pub(super) fn docusaurus(source: &Source<'_>) -> Result<()> {
    install(source)?;
    let Source { folder, output, .. } = source;
    let _inside = source.project.sh.push_dir(folder);
    cmd!(source.project.sh, "node_modules/.bin/docusaurus build --out-dir {output}")
        // Whether a newer version exists is a question to somebody else's server; how it is used, nobody's business.
        .env("NO_UPDATE_NOTIFIER", "1")
        .env("DISABLE_OPENCOLLECTIVE", "1")
        .run()?;
    Ok(())
}

pub(super) fn vitepress(source: &Source<'_>) -> Result<()> {
    install(source)?;
    let Source { folder, output, .. } = source;
    let _inside = source.project.sh.push_dir(folder);
    cmd!(source.project.sh, "node_modules/.bin/vitepress build docs --outDir {output}").run()?;
    Ok(())
}

/// What the site's lock file names, and the widget where npm would unpack it.
fn install(source: &Source<'_>) -> Result<()> {
    let Source { project, folder, .. } = source;
    let sh = &project.sh;
    node::install_in(project, folder)?;
    // Bundlers take a package of the same version for the same package, and this one was built again.
    sh.remove_path(folder.join("node_modules/.cache"))?;
    let package = folder.join("node_modules").join(PACKAGE);
    sh.remove_path(&package)?;
    sh.create_dir(&package)?;
    let tarball = pack(source)?;
    cmd!(sh, "tar --extract --gzip --file {tarball} --directory {package} --strip-components 1").run()?;
    Ok(())
}

/// The widget's package as it would be published.
fn pack(source: &Source<'_>) -> Result<PathBuf> {
    let Source { project, tools, .. } = source;
    let sh = &project.sh;
    let _inside = sh.push_dir(project.root.join("web/widget"));
    let file = cmd!(sh, "npm pack --silent --pack-destination {tools}").read()?;
    let file = file.lines().last().context("npm packed nothing")?;
    Ok(tools.join(file))
}
