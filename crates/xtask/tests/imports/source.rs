//! The files of a package, and what each imports from the others.
//!
//! A name that a module only passes on (`pub use child::Name`) counts as imported from where it is defined. Tests inside
//! files do not count.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};
use walkdir::WalkDir;

use crate::circles::Imports;

/// Names of modules and of what is in them, from the root of the crate.
type Names = Vec<String>;

/// One package.
pub(crate) struct Crate {
    modules: BTreeMap<Names, Module>,
}

/// One file.
struct Module {
    file: String,
    /// What it names, as written and from the root.
    paths: BTreeSet<Names>,
    /// The names that its `use` items bring in, and what they are.
    brought_in: BTreeMap<String, Names>,
    /// Macros that it puts at the root of the crate.
    macros: BTreeSet<String>,
}

impl Crate {
    pub(crate) fn read(folder: &Path) -> Self {
        let folder = folder.join("src");
        let mut texts: BTreeMap<Names, (String, String)> = BTreeMap::new();
        for entry in WalkDir::new(&folder) {
            let entry = entry.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
            let path = entry.path();
            if path.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let file = path.strip_prefix(&folder).unwrap_or(path).to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            texts.insert(names_of(&file), (file, text));
        }
        assert!(!texts.is_empty(), "no Rust in {}", folder.display());
        let known: BTreeSet<Names> = texts.keys().cloned().collect();
        let modules = texts
            .into_iter()
            .map(|(names, (file, text))| {
                let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
                let mut reader = Reader {
                    known: &known,
                    here: names.clone(),
                    paths: BTreeSet::new(),
                    brought_in: BTreeMap::new(),
                    macros: BTreeSet::new(),
                };
                reader.visit_file(&parsed);
                let Reader { paths, brought_in, macros, .. } = reader;
                (names, Module { file, paths, brought_in, macros })
            })
            .collect();
        Self { modules }
    }

    /// Which files each file imports from.
    pub(crate) fn imports(&self) -> Imports {
        let imported = |module: &Module| {
            let files = module.paths.iter().filter_map(|path| self.file_of(path, 0));
            files.filter(|file| *file != module.file).map(str::to_owned).collect()
        };
        self.modules.values().map(|module| (module.file.clone(), imported(module))).collect()
    }

    /// The file in which something is defined.
    fn file_of(&self, path: &[String], passed_on: usize) -> Option<&str> {
        if let [name] = path
            && let Some(module) = self.modules.values().find(|module| module.macros.contains(name))
        {
            return Some(&module.file);
        }
        let deepest = (0..=path.len())
            .rev()
            .find(|length| path.get(..*length).is_some_and(|names| self.modules.contains_key(names)))?;
        let (names, rest) = path.split_at_checked(deepest)?;
        let module = self.modules.get(names)?;
        match rest.split_first() {
            Some((name, rest)) if passed_on < 8 => match module.brought_in.get(name) {
                Some(whence) => {
                    let path: Names = whence.iter().chain(rest).cloned().collect();
                    self.file_of(&path, passed_on.saturating_add(1)).or(Some(&module.file))
                }
                None => Some(&module.file),
            },
            _ => Some(&module.file),
        }
    }
}

fn names_of(file: &str) -> Names {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
    if path == "lib" || path == "main" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

struct Reader<'k> {
    known: &'k BTreeSet<Names>,
    /// The module, also one within the file.
    here: Names,
    paths: BTreeSet<Names>,
    brought_in: BTreeMap<String, Names>,
    macros: BTreeSet<String>,
}

impl Reader<'_> {
    /// A path as seen from the root; `None` = of another crate.
    fn rooted(&self, path: &[String]) -> Option<Names> {
        let mut here = self.here.clone();
        let mut rest = path;
        while let Some((first, after)) = rest.split_first() {
            match first.as_str() {
                "crate" => here.clear(),
                "self" => {}
                "super" => {
                    here.pop();
                }
                _ => break,
            }
            rest = after;
        }
        let first = rest.first();
        if rest.len() == path.len() {
            let child: Names = here.iter().chain(first).cloned().collect();
            if let Some(whence) = first.and_then(|first| self.brought_in.get(first)) {
                return Some(whence.iter().chain(rest.get(1..)?).cloned().collect());
            }
            if !self.known.contains(&child) {
                return None;
            }
        }
        Some(here.iter().chain(rest).cloned().collect())
    }

    fn bring_in(&mut self, tree: &syn::UseTree, before: &[String]) {
        let with = |name: &syn::Ident| before.iter().cloned().chain([name.to_string()]).collect::<Names>();
        match tree {
            syn::UseTree::Path(path) => self.bring_in(&path.tree, &with(&path.ident)),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.bring_in(tree, before)),
            syn::UseTree::Glob(_) => self.name(before, None),
            syn::UseTree::Name(name) if name.ident == "self" => self.name(before, before.last().cloned()),
            syn::UseTree::Name(name) => self.name(&with(&name.ident), Some(name.ident.to_string())),
            syn::UseTree::Rename(rename) => self.name(&with(&rename.ident), Some(rename.rename.to_string())),
        }
    }

    fn name(&mut self, path: &[String], known_as: Option<String>) {
        let Some(path) = self.rooted(path) else { return };
        if let Some(name) = known_as {
            self.brought_in.insert(name, path.clone());
        }
        self.paths.insert(path);
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if module.attrs.iter().any(|attribute| attribute.path().is_ident("cfg")) {
            return;
        }
        self.here.push(module.ident.to_string());
        visit::visit_item_mod(self, module);
        self.here.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if item.leading_colon.is_none() {
            self.bring_in(&item.tree, &[]);
        }
    }

    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        let exported = item.attrs.iter().any(|attribute| attribute.path().is_ident("macro_export"));
        self.macros.extend(item.ident.iter().filter(|_| exported).map(ToString::to_string));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Names = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if names.len() > 1
            && path.leading_colon.is_none()
            && let Some(path) = self.rooted(&names)
        {
            self.paths.insert(path);
        }
        visit::visit_path(self, path);
    }
}
