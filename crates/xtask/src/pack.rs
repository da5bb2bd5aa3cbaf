//! The npm packages as users get them: packed, then installed and run where nothing else is.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use xshell::cmd;

use crate::project::Project;
use crate::{build, say};

/// Where the package of the planner itself is.
const NPM: &str = "web/npm";

/// What the installed command is asked.
const REQUEST: &str = r#"{
  "cluster": { "kind": "replication-group", "engine": "redis", "version": "5.0.6" },
  "goal": { "version": "newest" }
}"#;

pub(crate) fn run(project: &Project) -> Result<()> {
    build::ensure(project)?;
    for (folder, smoke) in [(NPM, command as Smoke), ("web/widget", import)] {
        let package = Package::read(project, folder)?;
        let tarball = pack(project, &package)?;
        install(project, &package, &tarball, smoke)?;
        println!("{} installs and runs in an empty folder", project.short(&tarball));
    }
    Ok(())
}

/// The npm package as it would be published, built and packed.
pub(crate) fn tarball(project: &Project) -> Result<PathBuf> {
    build::ensure(project)?;
    pack(project, &Package::read(project, NPM)?)
}

/// Runs an installed package, in the folder where it is installed.
type Smoke = fn(&Project, &Package) -> Result<()>;

struct Package {
    folder: PathBuf,
    name: String,
    version: String,
}

impl Package {
    fn read(project: &Project, folder: &str) -> Result<Self> {
        let manifest: Value = serde_json::from_str(&project.sh.read_file(format!("{folder}/package.json"))?)?;
        let field = |name: &str| -> Result<String> {
            let value = manifest.get(name).and_then(Value::as_str);
            value.map(ToOwned::to_owned).with_context(|| format!("{folder}/package.json has no `{name}`"))
        };
        Ok(Self { folder: project.root.join(folder), name: field("name")?, version: field("version")? })
    }
}

fn pack(project: &Project, package: &Package) -> Result<PathBuf> {
    let sh = &project.sh;
    let folder = project.target.join("npm");
    let tarball = folder.join(format!("{}-{}.tgz", package.name, package.version));
    sh.create_dir(&folder)?;
    sh.remove_path(&tarball)?;
    say::doing(format_args!("packing {}", package.name));
    let _inside = sh.push_dir(&package.folder);
    cmd!(sh, "npm pack --silent --pack-destination {folder}").run()?;
    if !tarball.exists() {
        bail!("npm packed something else than {}", project.short(&tarball));
    }
    Ok(tarball)
}

/// Installs the tarball outside this repository, so that nothing of ours is found by accident.
fn install(project: &Project, package: &Package, tarball: &Path, smoke: Smoke) -> Result<()> {
    let sh = &project.sh;
    say::doing(format_args!("installing {} in an empty folder", package.name));
    let empty = sh.create_temp_dir()?;
    let _inside = sh.push_dir(empty.path());
    sh.write_file("package.json", r#"{ "private": true }"#)?;
    cmd!(sh, "npm install --offline --no-audit --no-fund --silent {tarball}").run()?;
    smoke(project, package)
}

/// Asks the installed command something.
fn command(project: &Project, package: &Package) -> Result<()> {
    let sh = &project.sh;
    let (name, version) = (&package.name, &package.version);
    let said = cmd!(sh, "npx --no-install {name} --version").read()?;
    if !said.contains(version.as_str()) {
        bail!("the installed command says version `{said}`, its package is {version}");
    }
    let output = cmd!(sh, "npx --no-install {name} plan").stdin(REQUEST).ignore_status().output()?;
    // 0 is planned or up to date, 1 blocked, conditional or without an option; anything else is a failure.
    let answer: Value = serde_json::from_slice(&output.stdout).with_context(|| {
        format!("the installed command answers no JSON; it says: {}", String::from_utf8_lossy(&output.stderr).trim())
    })?;
    let status = answer.get("status").and_then(Value::as_str).unwrap_or_default();
    if !matches!(output.status.code(), Some(0 | 1)) || matches!(status, "" | "invalid") {
        bail!("the installed command ends with {} and answers `{status}`", output.status);
    }
    Ok(())
}

/// Imports the widget where there is no browser, as servers do that render pages, and looks for what it needs later.
fn import(project: &Project, package: &Package) -> Result<()> {
    let sh = &project.sh;
    let (name, version) = (&package.name, &package.version);
    let script = format!("import('{name}').then((widget) => console.log(widget.version))");
    let said = cmd!(sh, "node --eval {script}").read()?;
    if said != *version {
        bail!("the installed widget says version `{said}`, its package is {version}");
    }
    let dist = format!("node_modules/{name}/dist");
    for file in [&format!("{version}/planner.js"), &format!("{version}/planner.wasm"), "page/index.html"] {
        if !sh.path_exists(format!("{dist}/{file}")) {
            bail!("{file} is not in the packed {name}");
        }
    }
    Ok(())
}
