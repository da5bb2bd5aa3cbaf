//! Environments of Python, each with exactly what a requirements file names.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use xshell::cmd;

use crate::project::Project;
use crate::{debian, say};

/// Python with what an environment of its own is made of; Debian has that apart from Python.
const PACKAGES: [&str; 1] = ["python3-venv"];

/// The Python of the environment in `home`, made again only when the requirements change.
///
/// The requirements name exact versions of everything, so nothing else is looked for. A copy of them inside remembers
/// what is there.
pub(crate) fn environment(project: &Project, home: &Path, requirements: &Path) -> Result<PathBuf> {
    let sh = &project.sh;
    let python = home.join("bin/python");
    let wanted = sh.read_file(requirements)?;
    let installed = home.join("installed-requirements.txt");
    if python.exists() && installed.exists() && sh.read_file(&installed)? == wanted {
        return Ok(python);
    }
    if !makes_environments(project)? {
        debian::install(sh, &PACKAGES).context("there is no Python here with its modules venv and ensurepip")?;
        if !makes_environments(project)? {
            bail!("python3-venv was installed, and the `python3` in the PATH still lacks venv or ensurepip");
        }
    }
    say::doing(format_args!("installing what {} names into {}", project.short(requirements), project.short(home)));
    cmd!(sh, "python3 -m venv --clear {home}").run()?;
    cmd!(sh, "{python} -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all:")
        .arg("--requirement")
        .arg(requirements)
        .run()?;
    sh.write_file(installed, wanted)?;
    Ok(python)
}

fn makes_environments(project: &Project) -> Result<bool> {
    if which::which("python3").is_err() {
        return Ok(false);
    }
    let output = cmd!(project.sh, "python3 -c").arg("import venv, ensurepip").quiet().ignore_status().output()?;
    Ok(output.status.success())
}
