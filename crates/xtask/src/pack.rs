//! The npm package as users get it: packed, then installed and run where nothing else is.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use xshell::cmd;

use crate::project::Project;
use crate::{build, say};

/// What the installed command is asked.
const REQUEST: &str = r#"{
  "cluster": { "kind": "replication-group", "engine": "redis", "version": "5.0.6" },
  "goal": { "version": "newest" }
}"#;

pub(crate) fn run(project: &Project) -> Result<()> {
    let package = Package::read(project)?;
    let tarball = tarball(project)?;
    smoke(project, &package, &tarball)?;
    println!("{} installs and runs in an empty folder", project.short(&tarball));
    Ok(())
}

/// The package as it would be published, built and packed.
pub(crate) fn tarball(project: &Project) -> Result<PathBuf> {
    build::ensure(project)?;
    pack(project, &Package::read(project)?)
}

struct Package {
    name: String,
    version: String,
}

impl Package {
    fn read(project: &Project) -> Result<Self> {
        let manifest: Value = serde_json::from_str(&project.sh.read_file(project.npm().join("package.json"))?)?;
        let field = |name: &str| -> Result<String> {
            let value = manifest.get(name).and_then(Value::as_str);
            value.map(ToOwned::to_owned).with_context(|| format!("web/npm/package.json has no `{name}`"))
        };
        Ok(Self { name: field("name")?, version: field("version")? })
    }
}

fn pack(project: &Project, package: &Package) -> Result<PathBuf> {
    let sh = &project.sh;
    let folder = project.target.join("npm");
    sh.remove_path(&folder)?;
    sh.create_dir(&folder)?;
    say::doing("packing the npm package");
    let _inside = sh.push_dir(project.npm());
    cmd!(sh, "npm pack --silent --pack-destination {folder}").run()?;
    let tarball = folder.join(format!("{}-{}.tgz", package.name, package.version));
    if !tarball.exists() {
        bail!("npm packed something else than {}", project.short(&tarball));
    }
    Ok(tarball)
}

/// Installs the tarball outside this repository, so that nothing of ours is found by accident, and asks it something.
fn smoke(project: &Project, package: &Package, tarball: &Path) -> Result<()> {
    let sh = &project.sh;
    let (name, version) = (&package.name, &package.version);
    say::doing("installing the packed package in an empty folder");
    let empty = sh.create_temp_dir()?;
    let _inside = sh.push_dir(empty.path());
    sh.write_file("package.json", r#"{ "private": true }"#)?;
    cmd!(sh, "npm install --offline --no-audit --no-fund --silent {tarball}").run()?;

    let said = cmd!(sh, "npx --no-install {name} --version").read()?;
    if !said.contains(version.as_str()) {
        bail!("the installed command says version `{said}`, its package is {version}");
    }
    let output = cmd!(sh, "npx --no-install {name} plan").stdin(REQUEST).ignore_status().output()?;
    // 0 is planned or up to date, 1 blocked, conditional or without a way; anything else is a failure.
    let answer: Value = serde_json::from_slice(&output.stdout).with_context(|| {
        format!("the installed command answers no JSON; it says: {}", String::from_utf8_lossy(&output.stderr).trim())
    })?;
    let status = answer.get("status").and_then(Value::as_str).unwrap_or_default();
    if !matches!(output.status.code(), Some(0 | 1)) || matches!(status, "" | "invalid") {
        bail!("the installed command ends with {} and answers `{status}`", output.status);
    }
    Ok(())
}
