//! The scaffold of a rule: its file, its cases, and its place in the list of rules.

use anyhow::{Context as _, Result, bail};
use xshell::cmd;

use crate::cli;
use crate::project::Project;

const RULE: &str = include_str!("../templates/rule.rs.txt");
const CASES: &str = include_str!("../templates/cases.json.txt");
const RULES: &str = "crates/rules/src/rules";

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
    let list = format!("{RULES}/mod.rs");
    let entered = enter(&sh.read_file(&list)?, &module)
        .with_context(|| format!("{list} has no list of modules and families to enter `{module}` into"))?;

    let fill = |template: &str| template.replace("{{id}}", id).replace("{{module}}", &module);
    sh.write_file(&rule, fill(RULE))?;
    sh.write_file(&cases, fill(CASES))?;
    sh.write_file(&list, entered)?;
    // Sorts the module into its place.
    cmd!(sh, "cargo fmt --package upgrade-rules").quiet().run()?;

    println!(
        "made {rule} and {cases}, and entered the rule into {list}; next:\n\
         1. fill in facts, sources, interval and check\n\
         2. write the sentence, under `{id}` in crates/runbook/data/messages.en.toml\n\
         3. turn the three cases into real ones\n\
         4. cargo xtask generate && cargo xtask test"
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

/// The list of rules with one more module and one more family.
fn enter(list: &str, module: &str) -> Option<String> {
    let modules = list.find("\nmod ")?.checked_add(1)?;
    let families = list.find("\nfamilies![")?;
    let end = list.get(families..)?.find("\n];")?.checked_add(families)?.checked_add(1)?;
    Some(format!(
        "{}mod {module};\n{}    {module}::RULES,\n{}",
        list.get(..modules)?,
        list.get(modules..end)?,
        list.get(end..)?
    ))
}

#[cfg(test)]
mod tests {
    use super::{check, enter};

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
    fn enters_module_and_family() {
        let list = "//! Rules.\n\nmod a;\n\nfamilies![\n    a::RULES,\n];\n\nstatic B: &[u8] = &[\n];\n";
        let expected = "//! Rules.\n\nmod b;\nmod a;\n\nfamilies![\n    a::RULES,\n    b::RULES,\n];\n\nstatic B: &[u8] = &[\n];\n";
        assert_eq!(enter(list, "b").as_deref(), Some(expected));
        assert_eq!(enter("//! Nothing here.\n", "b"), None);
    }
}
