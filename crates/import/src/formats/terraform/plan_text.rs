//! The plan that Terraform prints for people.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::block::{Block, opens};
use super::read;
use super::resources::PRINTED;
use crate::formats::format::Format;
use crate::formats::opening::Opening;
use crate::formats::reading::Reading;
use crate::formats::stretch::{Broken, Stretch};
use crate::messages;

/// What `terraform plan` and `terraform show` of a plan print.
pub(crate) struct PlanText;

/// How such a text begins, behind what a terminal prints above it.
const BEGINNINGS: [&str; 6] = [
    "Terraform will perform the following actions",
    "OpenTofu will perform the following actions",
    "OpenTofu used the selected providers to generate",
    "Terraform used the selected providers to generate",
    "Note: Objects have changed outside of Terraform",
    "Terraform detected the following changes made outside of Terraform",
];

impl Format for PlanText {
    fn begins(&self, text: &str) -> bool {
        let line = text.lines().next().unwrap_or("");
        let line = uncolored(line);
        let line = line.trim_start();
        BEGINNINGS.iter().any(|start| line.starts_with(start)) || is_sentence(line) || has_mark(line)
    }

    fn recognize(&self, here: &Opening<'_>) -> Option<Result<Stretch, Broken>> {
        self.begins(here.text).then(|| plan(here.text)).flatten()
    }

    fn read(&self, tree: &Value, reading: &mut Reading<'_>) {
        read::read(tree, reading);
    }
}

/// `# aws_elasticache_cluster.pages[0] must be replaced`
fn is_sentence(line: &str) -> bool {
    let says = ["must be replaced", "will be ", "has changed", "has been deleted"];
    line.strip_prefix("# ").is_some_and(|rest| rest.contains('.') && says.iter().any(|words| rest.contains(words)))
}

/// A block with a mark: without one it is the source of Terraform.
fn has_mark(line: &str) -> bool {
    opens(line).is_some_and(|(_, _, actions)| !actions.is_empty())
}

/// The plan at the beginning of a text; `None` where there is no resource in it.
fn plan(text: &str) -> Option<Result<Stretch, Broken>> {
    let mut changes = Vec::new();
    let mut block: Option<Block> = None;
    let mut above: Option<String> = None;
    let mut bytes: usize = 0;
    let mut seen = false;
    for (at, raw) in text.split_inclusive('\n').enumerate() {
        let whole = uncolored(raw);
        let line = whole.trim();
        if !seen && at > BEFORE {
            return None;
        }
        if let Some(open) = &mut block {
            if !is_inside(&whole) {
                break;
            }
            if open.line(line) {
                changes.extend(block.take().map(Block::finish));
            }
        } else if let Some(opened) = Block::new(line, above.as_deref()) {
            (block, above, seen) = (Some(opened), None, true);
        } else if let Some(sentence) = line.strip_prefix("# ").filter(|_| is_sentence(line)) {
            above = Some(sentence.to_owned());
        } else if !is_of_plan(&whole) {
            break;
        }
        bytes = bytes.saturating_add(raw.len());
    }
    let cut = block.is_some();
    // What is known of a block that is cut off is true all the same.
    changes.extend(block.map(Block::finish));
    seen.then(|| {
        let mut stretch = Stretch::new(bytes, json!({PRINTED: true, "resource_changes": changes}), Vec::new());
        stretch.remark = cut.then_some(messages::PLAN_CUT_OFF);
        Ok(stretch)
    })
}

/// Whether a line may be inside of a block, whose lines are indented: behind one that is cut off, another document may begin.
fn is_inside(line: &str) -> bool {
    line.trim().is_empty() || line.starts_with([' ', '\t', '}', ')', ']', '+', '-', '~', '#'])
}

/// A line without what colors it in a terminal.
fn uncolored(line: &str) -> Cow<'_, str> {
    let mut parts = line.split(ESCAPE);
    let first = parts.next().unwrap_or_default();
    let mut plain = Cow::Borrowed(first);
    for part in parts {
        let (_, rest) = part.split_once('m').unwrap_or_default();
        plain.to_mut().push_str(rest);
    }
    plain
}

/// What begins a color; it ends with `m`.
const ESCAPE: &str = "\u{1b}[";

/// The first block comes after so many lines.
const BEFORE: usize = 40;

/// Whether a line outside of blocks belongs to the plan: what is above the blocks and below them is prose.
fn is_of_plan(line: &str) -> bool {
    let starts = ["Note: ", "Plan: ", "─", "+ ", "- ", "~ ", "<= ", "-/+ ", "+/- ", "Changes to Outputs:"];
    let prose = line.starts_with(char::is_alphabetic) && !line.contains(['\t', '"', '{', '[', '|', '<']);
    line.trim().is_empty()
        || line.starts_with([' ', '\t'])
        || starts.iter().any(|start| line.starts_with(start))
        || (prose && line.trim_end().ends_with("symbols:"))
        || line.starts_with("last \"terraform apply\"")
        || (prose && !line.contains(':') && line.contains(' '))
        || BEGINNINGS.iter().any(|start| line.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(Value, usize)> {
        let stretch = plan(text)?.ok()?;
        Some((stretch.tree.as_ref().clone(), text.len().saturating_sub(stretch.bytes)))
    }

    const PLAIN: &str = "# a.b will be updated in-place\n~ resource \"a\" \"b\" {\n  ~ x = \"1\" -> \"2\"\n}\n";

    #[test]
    fn colors_are_passed_over() {
        let colored = PLAIN
            .replace("# ", "\u{1b}[1m  # ")
            .replace('~', "\u{1b}[33m~\u{1b}[0m\u{1b}[0m")
            .replace("->", "\u{1b}[33m->\u{1b}[0m");
        assert!(PlanText.begins(&colored));
        assert_eq!(found(&colored), found(PLAIN));
        assert_eq!(uncolored("a\u{1b}[31"), "a");
    }

    #[test]
    fn another_document_behind_half_a_block_is_left_to_its_format() {
        let half = PLAIN.replace("}\n", "");
        for behind in ["{\n}\n", "CacheClusters:\n", "<a>\n", "$ aws\n"] {
            let (tree, left) = found(&format!("{half}{behind}")).unwrap_or_default();
            assert_eq!((tree["resource_changes"][0]["address"].as_str(), left), (Some("a.b"), behind.len()));
        }
    }
}
