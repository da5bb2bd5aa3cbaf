//! The scaffold of a rule: its file, its cases, and its place in the list of rules.

use anyhow::{Context as _, Result, bail};
use xshell::cmd;

use crate::cli;
use crate::project::Project;

const RULE: &str = include_str!("../templates/rule.rs.txt");
const CASES: &str = include_str!("../templates/cases.json.txt");
const RULES: &str = "crates/rules/src/rules";
const REGISTRY: &str = "crates/rules/src/registry.rs";

pub(crate) fn run(project: &Project, options: &cli::NewRule) -> Result<()> {
    let sh = &project.sh;
    let id = options.id.as_str();
    check(id)?;
    let module = id.replace('-', "_");
    let rule = format!("{RULES}/{module}.rs");
    let cases = format!("tests/corpus/rules/{id}.json");
    for file in [&rule, &cases] {
        if project.root.join(file).exists() {
            bail!("{file} is there already; choose another id than `{id}`");
        }
    }
    let modules = format!("{RULES}/mod.rs");
    let declared = declare(&sh.read_file(&modules)?, &module)
        .with_context(|| format!("{modules} has no list of modules to declare `{module}` in"))?;
    let entered = enter(&sh.read_file(REGISTRY)?, &module)
        .with_context(|| format!("{REGISTRY} has no list of families to enter `{module}` into"))?;

    let fill = |template: &str| template.replace("{{id}}", id).replace("{{module}}", &module);
    sh.write_file(&rule, fill(RULE))?;
    sh.write_file(&cases, fill(CASES))?;
    sh.write_file(&modules, declared)?;
    sh.write_file(REGISTRY, entered)?;
    // Sorts the module into its place.
    cmd!(sh, "cargo fmt --package upgrade-rules").quiet().run()?;

    println!(
        "made {rule} and {cases}, and entered the rule into {modules} and {REGISTRY}; next:\n\
         1. fill in facts, sources, interval and check\n\
         2. write the sentence, under `{id}` in crates/messages/data/en/rules.toml\n\
         3. turn the three cases into real ones\n\
         4. `cargo insta test --review -p upgrade-api --test corpus`: read what answers now say\n\
         5. cargo xtask generate && cargo xtask test"
    );
    Ok(())
}

/// An id is lower-case words with hyphens between them: it becomes a file name and a key as it is.
fn check(id: &str) -> Result<()> {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if !id.split('-').all(is_word) || id.starts_with(|c: char| c.is_ascii_digit()) {
        bail!("`{id}` is no id for a rule; write lower-case words with hyphens, such as `no-downgrade`");
    }
    Ok(())
}

/// The list of modules with one more; the formatter sorts it into its place.
fn declare(list: &str, module: &str) -> Option<String> {
    let modules = list.find("\npub(crate) mod ")?.checked_add(1)?;
    Some(format!("{}pub(crate) mod {module};\n{}", list.get(..modules)?, list.get(modules..)?))
}

/// The list of families with one more at its end.
fn enter(list: &str, module: &str) -> Option<String> {
    let families = list.find("\nfamilies![")?;
    let end = list.get(families..)?.find("\n];")?.checked_add(families)?.checked_add(1)?;
    Some(format!("{}    {module},\n{}", list.get(..end)?, list.get(end..)?))
}

#[cfg(test)]
mod tests {
    use super::{check, declare, enter};

    #[test]
    fn ids_are_words_with_hyphens() {
        for id in ["no-downgrade", "in-transit-encryption-memcached-1-6-12"] {
            assert!(check(id).is_ok(), "{id}");
        }
        for id in ["", "No-Downgrade", "no_downgrade", "-no", "no--downgrade", "7-up", "../up"] {
            assert!(check(id).is_err(), "{id}");
        }
    }

    #[test]
    fn declares_the_module_and_enters_the_family() {
        let modules = "//! Rules.\n\npub(crate) mod a;\n";
        let declared = "//! Rules.\n\npub(crate) mod b;\npub(crate) mod a;\n";
        assert_eq!(declare(modules, "b").as_deref(), Some(declared));
        let families = "families! {}\n\nfamilies![\n    a,\n];\n\nstatic B: &[u8] = &[\n];\n";
        let entered = "families! {}\n\nfamilies![\n    a,\n    b,\n];\n\nstatic B: &[u8] = &[\n];\n";
        assert_eq!(enter(families, "b").as_deref(), Some(entered));
        assert_eq!(declare("//! Nothing here.\n", "b"), None);
        assert_eq!(enter("//! Nothing here.\n", "b"), None);
    }
}
