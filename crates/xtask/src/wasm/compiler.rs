//! A compiler with its cargo, and the proof that it can build for wasm.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use semver::Version;
use xshell::{Cmd, Shell};

use super::{debian, standard_library};
use crate::project::Project;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// What cargo, rustup and `cargo run` leave in the environment for their own compiler, and another one must not see.
const OF_THE_OTHER_COMPILER: [&str; 5] = ["CARGO", "LD_LIBRARY_PATH", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN"];

pub(crate) enum Compiler {
    /// The one that runs this task runner.
    Default,
    /// One that the system has elsewhere, without a standard library for wasm.
    At { rustc: PathBuf, cargo: PathBuf },
}

impl Compiler {
    pub(crate) fn cargo<'a>(&self, sh: &'a Shell) -> Cmd<'a> {
        match self {
            Self::Default => sh.cmd("cargo"),
            Self::At { rustc, cargo } => without_the_other(sh.cmd(cargo)).env("RUSTC", rustc),
        }
    }

    /// A release build for wasm of whatever packages are added.
    pub(crate) fn build<'a>(&self, sh: &'a Shell) -> Cmd<'a> {
        let build = self.cargo(sh).args(["build", "--release", "--target", TARGET]);
        match self {
            Self::Default => build,
            Self::At { .. } => standard_library::beside(build),
        }
    }

    pub(crate) fn rustc<'a>(&self, sh: &'a Shell) -> Cmd<'a> {
        match self {
            Self::Default => sh.cmd("rustc"),
            Self::At { rustc, .. } => without_the_other(sh.cmd(rustc)),
        }
    }

    /// Version and place, for a person.
    pub(crate) fn describe(&self, sh: &Shell) -> Result<String> {
        let version = self.rustc(sh).arg("--version").quiet().read()?;
        let place = match self {
            Self::Default => Path::new("the default toolchain"),
            Self::At { rustc, .. } => rustc,
        };
        Ok(format!("{version}, {}", place.display()))
    }

    pub(crate) fn check_version(&self, project: &Project) -> Result<()> {
        let wanted = project.package("xtask")?.rust_version.clone().context("the workspace names no rust-version")?;
        let identity = self.rustc(&project.sh).arg("-vV").quiet().read()?;
        let release = identity.lines().find_map(|line| line.strip_prefix("release: ")).unwrap_or_default();
        let found = Version::parse(release).with_context(|| format!("rustc says it is `{release}`, not a version"))?;
        if (found.major, found.minor) < (wanted.major, wanted.minor) {
            bail!("its version {found} is older than {wanted}, which this workspace needs");
        }
        Ok(())
    }

    /// Compiles and links a small library: the only answer that covers a missing standard library, one without
    /// bitcode for link-time optimisation, and a missing linker alike.
    pub(crate) fn check_target(&self, project: &Project) -> Result<()> {
        let sh = &project.sh;
        let folder = sh.create_temp_dir()?;
        let output = folder.path().join("probe.wasm");
        let probe = self
            .rustc(sh)
            .args(["-", "--target", TARGET, "--crate-type", "cdylib", "--crate-name", "probe"])
            .args(["-C", "panic=abort", "-C", "lto=fat", "-o"])
            .arg(output)
            .stdin("pub fn probe() { std::println!() }")
            .quiet()
            .ignore_status()
            .output()?;
        if !probe.status.success() {
            let errors = String::from_utf8_lossy(&probe.stderr);
            let first = errors.lines().find(|line| line.starts_with("error")).unwrap_or("rustc gave no reason");
            bail!("it cannot build for {TARGET}: {first}");
        }
        Ok(())
    }

    pub(crate) fn check(&self, project: &Project) -> Result<()> {
        self.check_version(project)?;
        match self {
            Self::Default => self.check_target(project),
            Self::At { .. } => debian::check_parts(),
        }
    }
}

fn without_the_other(cmd: Cmd<'_>) -> Cmd<'_> {
    OF_THE_OTHER_COMPILER.iter().fold(cmd, Cmd::env_remove)
}
