//! The generators that are Python's: each in an environment of its own, with exactly what its `requirements.txt` names.

use std::path::PathBuf;

use anyhow::Result;
use xshell::cmd;

use super::source::Source;
use crate::python;

pub(super) fn mkdocs(source: &Source<'_>) -> Result<()> {
    let python = environment(source, "mkdocs")?;
    let Source { folder, output, address, .. } = source;
    let _inside = source.project.sh.push_dir(folder);
    cmd!(source.project.sh, "{python} -m mkdocs build --strict --quiet --site-dir {output}")
        .env("SITE_URL", address)
        // What its makers say of versions to come is not about this site.
        .env("NO_MKDOCS_2_WARNING", "1")
        .run()?;
    Ok(())
}

pub(super) fn sphinx(source: &Source<'_>) -> Result<()> {
    let python = environment(source, "sphinx")?;
    let Source { folder, output, .. } = source;
    // Its memory of the last build stays out of what is served.
    let memory = source.tools.join("sphinx-doctrees");
    cmd!(source.project.sh, "{python} -m sphinx --quiet --fail-on-warning -d {memory} {folder} {output}").run()?;
    Ok(())
}

fn environment(source: &Source<'_>, name: &str) -> Result<PathBuf> {
    python::environment(source.project, &source.tools.join(name), &source.folder.join("requirements.txt"))
}
