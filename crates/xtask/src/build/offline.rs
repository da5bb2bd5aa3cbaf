//! The service worker's list of the site: every file with its hash.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use walkdir::WalkDir;
use xshell::Shell;

/// The service worker, which is not in its own list.
const WORKER: &str = "sw.js";
/// For others than the page's readers.
const LEFT_OUT: [&str; 2] = [WORKER, "robots.txt"];

/// Puts the list before the service worker of a finished site, with a version that any other list changes.
pub(super) fn list_files(sh: &Shell, site: &Path) -> Result<()> {
    let files = serde_json::to_string(&hashes(site)?)?;
    let version = hash(files.as_bytes());
    let worker = site.join(WORKER);
    let program = sh.read_file(&worker)?;
    Ok(sh.write_file(worker, format!("const VERSION={version:?},FILES={files};\n{program}"))?)
}

/// Hashes as `integrity` takes them, by path. A page has the address of its folder, which every server knows.
fn hashes(site: &Path) -> Result<BTreeMap<String, String>> {
    let mut hashes = BTreeMap::new();
    for entry in WalkDir::new(site) {
        let entry = entry?;
        let path = entry.path().strip_prefix(site)?.to_str().context("a file of the site has no name in UTF-8")?;
        if entry.file_type().is_file() && !LEFT_OUT.contains(&path) {
            let address = if path.ends_with("index.html") { path.trim_end_matches("index.html") } else { path };
            hashes.insert(address.to_owned(), hash(&std::fs::read(entry.path())?));
        }
    }
    Ok(hashes)
}

fn hash(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use xshell::Shell;

    use super::{hashes, list_files};

    #[test]
    fn every_file_is_listed_by_its_address_and_any_change_is_another_version() -> anyhow::Result<()> {
        let sh = Shell::new()?;
        let site = sh.create_temp_dir()?;
        let site = site.path();
        sh.write_file(site.join("index.html"), "page")?;
        sh.write_file(site.join("rules/index.html"), "rules")?;
        sh.write_file(site.join("robots.txt"), "")?;
        sh.write_file(site.join("sw.js"), "work();")?;
        let listed = hashes(site)?;
        assert_eq!(listed.keys().collect::<Vec<_>>(), ["", "rules/"]);
        // `printf page | openssl dgst -sha256 -binary | base64`
        assert_eq!(listed[""], "sha256-NmAxWprz3yVdjxmrB35Hl4IrQUiKDioEvGr3EhPCMnQ=");

        list_files(&sh, site)?;
        let before = sh.read_file(site.join("sw.js"))?;
        assert!(before.starts_with("const VERSION=\"sha256-") && before.ends_with("};\nwork();"), "{before}");
        sh.write_file(site.join("rules/index.html"), "others")?;
        sh.write_file(site.join("sw.js"), "work();")?;
        list_files(&sh, site)?;
        assert_ne!(before, sh.read_file(site.join("sw.js"))?);
        Ok(())
    }
}
