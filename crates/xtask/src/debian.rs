//! Debian's packages: tools on machines that reach package registries and nothing else.

use anyhow::{Context as _, Result, bail};
use xshell::{Cmd, Shell, cmd};

/// Whether this machine installs its software with apt.
pub(crate) fn has_apt() -> bool {
    which::which("apt-get").is_ok()
}

/// Installs `packages`, after saying so; refreshes the package lists first.
///
/// Needs root: another user goes through sudo, or gets the line to run.
pub(crate) fn install(sh: &Shell, packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let by_hand =
        format!("run `apt-get update && apt-get install --no-install-recommends {list}` as root, then try again");
    if !has_apt() {
        bail!("there is no apt-get on this machine to install {list} with");
    }
    crate::say::doing(format_args!("installing Debian's packages {list}"));
    let install = || -> Result<()> {
        as_root(sh, "apt-get")?.args(["update", "--quiet"]).run()?;
        as_root(sh, "apt-get")?
            .env("DEBIAN_FRONTEND", "noninteractive")
            // Without a terminal of its own, dpkg draws no progress bars into the log.
            .args(["install", "--yes", "--quiet", "--no-install-recommends", "--option", "Dpkg::Use-Pty=0"])
            .args(packages)
            .run()?;
        Ok(())
    };
    install().with_context(|| format!("installing {list} did not work; {by_hand}"))
}

/// `program`, run with root's rights.
fn as_root<'a>(sh: &'a Shell, program: &str) -> Result<Cmd<'a>> {
    if cmd!(sh, "id -u").quiet().read()? == "0" {
        return Ok(sh.cmd(program));
    }
    if which::which("sudo").is_err() {
        bail!("`{program}` needs root, and there is no sudo here");
    }
    crate::say::note(format_args!("`{program}` needs root: sudo may ask for your password"));
    Ok(sh.cmd("sudo").arg(program))
}
