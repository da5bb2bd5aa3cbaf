//! The lists of the contract that grow by a row.

use upgrade_api::Format;
use upgrade_api::answer::Shell;
use upgrade_rules::Guide;

use crate::Error;

const START: &str = "<!-- `cargo xtask generate` writes what follows -->\n";
const END: &str = "<!-- up to here -->\n";

/// The page with these lists as they are today.
pub(crate) fn contract(page: &str) -> Result<String, Error> {
    let (before, rest) = page.split_once(START).ok_or("docs/contract.md has no place for its lists")?;
    let (_, after) = rest.split_once(END).ok_or("docs/contract.md does not say where its lists end")?;
    let lists = [
        union("Guide", Guide::ALL.iter().map(|guide| guide.id)),
        union("Shell", Shell::ALL.into_iter().map(Shell::id)),
        union("Format", Format::ALL.into_iter().map(Format::id)),
    ];
    Ok([before, START, "```ts\n", &lists.concat(), "```\n", END, after].concat())
}

/// `type Format = "json" | "text";`
fn union<'w>(name: &str, words: impl Iterator<Item = &'w str>) -> String {
    let words: Vec<String> = words.map(|word| format!("\"{word}\"")).collect();
    format!("type {name} = {};\n", words.join(" | "))
}
