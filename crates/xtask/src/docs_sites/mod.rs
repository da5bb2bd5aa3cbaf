//! Small documentation sites with the widget in them, each built by its real generator.
//!
//! Their sources are in `tests/docs-sites`, as somebody would write them after reading `docs/embedding.md`. They are
//! copied, get the widget as the page says, and are built side by side into one folder, each below its own name.

mod javascript;
mod mdbook;
mod python;
mod source;

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::build;
use crate::project::Project;
use crate::say;
use source::{Source, Widget};

struct Site {
    name: &'static str,
    widget: Widget,
    /// Runs the generator.
    build: fn(&Source<'_>) -> Result<()>,
}

const SITES: [Site; 6] = [
    Site { name: "mdbook", widget: Widget::Folder("src/planner"), build: mdbook::build },
    Site { name: "mkdocs", widget: Widget::Folder("docs/assets/planner"), build: python::mkdocs },
    Site { name: "sphinx", widget: Widget::Folder("_static/planner"), build: python::sphinx },
    Site { name: "docusaurus", widget: Widget::Package, build: javascript::docusaurus },
    Site { name: "vitepress", widget: Widget::Package, build: javascript::vitepress },
    Site { name: "plain", widget: Widget::Folder("planner"), build: plain },
];

/// Builds every site, to be served from this port of this machine; says which folder holds them.
pub(crate) fn build(project: &Project, port: u16) -> Result<PathBuf> {
    build::ensure(project)?;
    let home = project.target.join("docs-sites");
    let served = home.join("served");
    project.sh.remove_path(&served)?;
    for site in &SITES {
        say::doing(format_args!("building the documentation site {}", site.name));
        let source = Source::prepare(project, &home, site.name, &site.widget, port)?;
        (site.build)(&source).with_context(|| format!("the documentation site {} does not build", site.name))?;
    }
    Ok(served)
}

/// A page written by hand needs no generator.
fn plain(source: &Source<'_>) -> Result<()> {
    build::copy_folder(&source.project.sh, &source.folder, &source.output)
}

#[cfg(test)]
mod tests {
    use super::{SITES, Widget};

    const PAGE: &str = include_str!("../../../../docs/embedding.md");

    #[test]
    fn the_widget_comes_into_each_site_as_the_documentation_says() {
        for site in &SITES {
            let said = match site.widget {
                Widget::Folder(place) => format!("Put the file set into `{place}/`"),
                Widget::Package => "`npm install elasticache-upgrade-planner-widget`".to_owned(),
            };
            assert!(PAGE.contains(&said), "{}: docs/embedding.md does not say: {said}", site.name);
        }
    }
}
