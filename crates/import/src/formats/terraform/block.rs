//! A block of a plan that Terraform prints for people: one resource, line by line.

use serde_json::{Map, Value, json};

/// What a plan does, by the mark before a block or by the sentence above it.
const MARKS: [(&str, &[&str]); 6] = [
    ("-/+ ", &["delete", "create"]),
    ("+/- ", &["create", "delete"]),
    ("<= ", &["read"]),
    ("~ ", &["update"]),
    ("+ ", &["create"]),
    ("- ", &["delete"]),
];

/// One resource of the plan, while its lines are read.
pub(super) struct Block {
    kind: String,
    address: String,
    actions: &'static [&'static str],
    /// A change that Terraform found, not one that it makes.
    found: bool,
    tainted: bool,
    depth: usize,
    before: Map<String, Value>,
    after: Map<String, Value>,
    unknown: Map<String, Value>,
    forcing: Vec<Value>,
}

/// The type and the name of the resource whose block a line opens, behind the mark.
pub(super) fn opens(line: &str) -> Option<(&str, &str, &'static [&'static str])> {
    let (rest, actions) = match MARKS.iter().find_map(|(mark, actions)| Some((line.strip_prefix(mark)?, *actions))) {
        Some(found) => found,
        None => (line, [].as_slice()),
    };
    let mut words = rest.strip_prefix("resource ")?.split('"');
    let kind = words.nth(1)?;
    let name = words.nth(1)?;
    rest.trim_end().ends_with('{').then_some((kind, name, actions))
}

impl Block {
    /// The block that a line opens; `above`: the sentence above it, behind `# `.
    pub(super) fn new(line: &str, above: Option<&str>) -> Option<Self> {
        let (kind, name, actions) = opens(line)?;
        let verbs = [" must be ", " will be ", " has ", " is "];
        let end = above.and_then(|above| verbs.iter().filter_map(|verb| above.find(verb)).min());
        let address = above.zip(end).and_then(|(above, end)| above.get(..end));
        let says = |words: &str| above.is_some_and(|above| above.contains(words));
        Some(Self {
            kind: kind.to_owned(),
            address: address.map_or_else(|| [kind, ".", name].concat(), str::to_owned),
            actions,
            found: says(" has changed") || says(" has been deleted"),
            tainted: says(" is tainted"),
            depth: 1,
            before: Map::new(),
            after: Map::new(),
            unknown: Map::new(),
            forcing: Vec::new(),
        })
    }

    /// Takes a line of it; whether that is the last one.
    pub(super) fn line(&mut self, line: &str) -> bool {
        let line = line.trim();
        let forces = line.ends_with("# forces replacement");
        let line = line.split(" # ").next().unwrap_or(line).trim_end();
        if line.starts_with(['}', ']', ')']) {
            self.depth = self.depth.saturating_sub(1);
            return self.depth == 0;
        }
        if self.depth == 1 {
            self.attribute(line, forces);
        }
        if line.ends_with(['{', '[', '(']) {
            self.depth = self.depth.saturating_add(1);
        }
        false
    }

    fn attribute(&mut self, line: &str, forces: bool) {
        let (mark, rest) = match ["-/+ ", "+ ", "- ", "~ "].iter().find(|mark| line.starts_with(**mark)) {
            Some(mark) => (*mark, line.get(mark.len()..).unwrap_or_default().trim_start()),
            None => ("", line),
        };
        let Some((name, values)) = rest.split_once(" = ").or_else(|| rest.split_once(' ')) else { return };
        let name = name.trim_end();
        if forces {
            self.forcing.push(json!([name]));
        }
        let Some((first, rest)) = value(values.trim_start()) else { return };
        match (mark, rest.trim_start().strip_prefix("-> ").and_then(|second| value(second.trim_start()))) {
            (_, Some((second, _))) => {
                self.set_before(name, first);
                self.set_after(name, second);
            }
            ("+ ", None) => self.set_after(name, first),
            ("- ", None) => self.set_before(name, first),
            _ => {
                self.set_before(name, first.clone());
                self.set_after(name, first);
            }
        }
    }

    fn set_before(&mut self, name: &str, value: Printed) {
        if let Printed::Known(value) = value {
            self.before.insert(name.to_owned(), value);
        }
    }

    fn set_after(&mut self, name: &str, value: Printed) {
        match value {
            Printed::Known(value) => drop(self.after.insert(name.to_owned(), value)),
            Printed::Later => drop(self.unknown.insert(name.to_owned(), Value::Bool(true))),
            Printed::Hidden => {}
        }
    }

    /// The resource as `terraform show -json` has it among `resource_changes`.
    pub(super) fn finish(self) -> Value {
        let creates = self.actions == ["create"];
        let before = if creates { Value::Null } else { Value::Object(self.before) };
        let reason = self.tainted.then_some("replace_because_tainted");
        if self.found {
            // What Terraform found in AWS is what it read last.
            return json!({"address": self.address, "type": self.kind, "change": {"actions": ["no-op"], "before": self.after}});
        }
        json!({
            "address": self.address, "type": self.kind, "action_reason": reason,
            "change": {
                "actions": self.actions, "before": before, "after": self.after, "after_unknown": self.unknown,
                "replace_paths": self.forcing,
            },
        })
    }
}

/// A value as it is printed.
#[derive(Clone)]
enum Printed {
    Known(Value),
    /// Known after the plan is applied.
    Later,
    /// A secret, a list or an object.
    Hidden,
}

/// The value at the beginning of a text, and what follows it.
fn value(text: &str) -> Option<(Printed, &str)> {
    for (words, printed) in [("(known after apply)", Printed::Later), ("(sensitive value)", Printed::Hidden)] {
        if let Some(rest) = text.strip_prefix(words) {
            return Some((printed, rest));
        }
    }
    if text.starts_with('"') {
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
        let value = values.next()?.ok()?;
        return Some((Printed::Known(value), text.get(values.byte_offset()..)?));
    }
    let end = text.find(' ').unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(end)?;
    let known = match word {
        "null" | "true" | "false" => serde_json::from_str(word).ok(),
        _ => word.parse::<u32>().ok().map(Value::from),
    };
    Some((known.map_or(Printed::Hidden, Printed::Known), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(lines: &[&str]) -> Value {
        let mut block = Block::new(lines[0], None).unwrap();
        let last = lines[1..].iter().filter(|line| block.line(line)).count();
        assert_eq!(last, 1);
        block.finish()
    }

    #[test]
    fn attributes_have_their_values_before_and_after() {
        let found = change(&[
            "-/+ resource \"aws_elasticache_cluster\" \"this\" {",
            "  ~ arn     = \"arn:aws\" -> (known after apply)",
            "  + version = \"6.2\"",
            "  - nodes   = 2 -> null",
            "    id      = \"a \\\" # b\"",
            "  ~ flag    = false -> true # forces replacement",
            "  ~ tags    = {",
            "      + \"x\" = \"y\"",
            "    }",
            "    # (18 unchanged attributes hidden)",
            "}",
        ]);
        assert_eq!(found["change"]["actions"], json!(["delete", "create"]));
        assert_eq!(found["change"]["replace_paths"], json!([["flag"]]));
        assert_eq!(found["change"]["before"]["arn"], "arn:aws");
        assert_eq!(found["change"]["before"]["nodes"], 2);
        assert_eq!(found["change"]["after"]["version"], "6.2");
        assert_eq!(found["change"]["after"]["flag"], true);
        assert_eq!(found["change"]["after_unknown"], json!({"arn": true}));
        assert_eq!(found["change"]["before"]["x"], Value::Null);
    }
}
