//! rustc and cargo: those that run this task runner, or two in a folder.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use semver::Version;
use xshell::{Cmd, Shell};

use crate::project::Project;

/// What cargo, rustup and `cargo run` leave in the environment for their own compiler, and another one must not see.
const OF_THE_OTHER_COMPILER: [&str; 5] = ["CARGO", "LD_LIBRARY_PATH", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN"];

#[derive(Clone)]
pub(crate) enum Tools {
    /// Those of the toolchain that runs this task runner.
    Default,
    /// The `rustc` and `cargo` in this folder.
    In(PathBuf),
}

impl Tools {
    /// The tools in `folder`, which has to have both.
    pub(super) fn in_folder(folder: &Path) -> Result<Self> {
        let folder = std::path::absolute(folder)?;
        for tool in ["rustc", "cargo"] {
            if !folder.join(tool).is_file() {
                bail!("there is no `{tool}` in {}", folder.display());
            }
        }
        Ok(Self::In(folder))
    }

    pub(super) fn cargo<'a>(&self, sh: &'a Shell) -> Cmd<'a> {
        match self {
            Self::Default => sh.cmd("cargo"),
            Self::In(folder) => without_the_other(sh.cmd(folder.join("cargo"))).env("RUSTC", folder.join("rustc")),
        }
    }

    pub(super) fn rustc<'a>(&self, sh: &'a Shell) -> Cmd<'a> {
        match self {
            Self::Default => sh.cmd("rustc"),
            Self::In(folder) => without_the_other(sh.cmd(folder.join("rustc"))),
        }
    }

    /// The folder that holds the compiler's libraries and, where it has it, their source.
    pub(super) fn sysroot(&self, sh: &Shell) -> Result<PathBuf> {
        Ok(self.rustc(sh).args(["--print", "sysroot"]).quiet().read()?.into())
    }

    /// Version and place, for a person.
    pub(super) fn describe(&self, sh: &Shell) -> Result<String> {
        let version = self.rustc(sh).arg("--version").quiet().read()?;
        Ok(match self {
            Self::Default => format!("{version}, the default toolchain"),
            Self::In(folder) => format!("{version}, in {}", folder.display()),
        })
    }

    pub(super) fn check_version(&self, project: &Project) -> Result<()> {
        let wanted = project.package("xtask")?.rust_version.clone().context("the workspace names no rust-version")?;
        let identity = self.rustc(&project.sh).arg("-vV").quiet().read()?;
        let release = identity.lines().find_map(|line| line.strip_prefix("release: ")).unwrap_or_default();
        let found = Version::parse(release).with_context(|| format!("rustc says it is `{release}`, not a version"))?;
        if (found.major, found.minor) < (wanted.major, wanted.minor) {
            bail!("its version {found} is older than {wanted}, which this workspace needs");
        }
        Ok(())
    }
}

fn without_the_other(cmd: Cmd<'_>) -> Cmd<'_> {
    OF_THE_OTHER_COMPILER.iter().fold(cmd, Cmd::env_remove)
}
