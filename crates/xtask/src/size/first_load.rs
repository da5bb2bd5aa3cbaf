//! What a browser fetches for the page: what is fetched until it is idle, and what it then needs to run.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;
use walkdir::WalkDir;

use crate::build;
use crate::project::Project;

/// What the module does not run without, besides its glue.
const WITH_MODULE: &str = "hand-over.js";

/// The page itself and every file that it names.
pub(super) fn until_idle(project: &Project) -> Result<Vec<String>> {
    let site = project.site();
    let page = project.sh.read_file(site.join("index.html"))?;
    let mut files: BTreeSet<String> =
        named(&page).filter(|name| site.join(name).is_file() && !is_page(name)).map(str::to_owned).collect();
    files.insert("index.html".to_owned());
    Ok(files.into_iter().collect())
}

/// The whole of the module with its glue.
pub(super) fn module(project: &Project) -> Result<Vec<String>> {
    let module = build::APP.folder(project);
    let mut files = vec![WITH_MODULE.to_owned()];
    for entry in WalkDir::new(&module).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            files.push(entry.path().strip_prefix(&module)?.display().to_string());
        }
    }
    Ok(files)
}

/// Another page is linked, not loaded.
fn is_page(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "html")
}

/// Everything between quotes: attributes and imports alike. What names no file falls away later.
fn named(page: &str) -> impl Iterator<Item = &str> {
    page.split(['"', '\''])
        .map(|name| name.trim_start_matches("./").trim_start_matches('/'))
        .filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn finds_attributes_and_imports() {
        let page = r#"<link href="/style.css"><script>import init from './app.js'</script>"#;
        let names: Vec<_> = named(page).collect();
        assert!(names.contains(&"style.css") && names.contains(&"app.js"), "{names:?}");
    }
}
