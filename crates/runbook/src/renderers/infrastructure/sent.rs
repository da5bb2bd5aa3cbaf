//! What a step sends, read back from its request to the Query API: each parameter by AWS's name.

use percent_encoding::percent_decode_str;

use crate::answer::{Shell, Step};

/// A request.
pub(in crate::renderers) struct Sent {
    /// `ModifyReplicationGroup`.
    pub(in crate::renderers) action: String,
    /// Parameters with one value, and with a list of texts, in AWS's order.
    pub(in crate::renderers) parameters: Vec<(String, Vec<String>)>,
    /// Names of the parameters that are structures.
    pub(in crate::renderers) structures: Vec<String>,
    /// Names and values of a parameter group.
    pub(in crate::renderers) values: Vec<(String, String)>,
}

/// The requests of a step, in order; none where it is done without one.
pub(super) fn sent(step: &Step) -> Vec<Sent> {
    let text = step.commands.iter().find(|command| command.shell == Shell::QueryApi);
    let mut all: Vec<Sent> = Vec::new();
    for line in text.map_or("", |command| &command.text).lines().map(str::trim) {
        if let Some(action) = line.strip_prefix("?Action=") {
            let action = action.to_owned();
            all.push(Sent { action, parameters: Vec::new(), structures: Vec::new(), values: Vec::new() });
        } else if let (Some((name, value)), Some(last)) =
            (line.strip_prefix('&').and_then(|pair| pair.split_once('=')), all.last_mut())
        {
            last.push(name, String::from_utf8_lossy(&percent_decode_str(value).collect::<Vec<u8>>()).into_owned());
        }
    }
    all
}

impl Sent {
    /// The value of a parameter, or the first of its list.
    pub(in crate::renderers) fn value(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|(known, _)| known == name);
        found.and_then(|(_, values)| values.first()).map(String::as_str)
    }

    fn push(&mut self, name: &str, value: String) {
        let parts: Vec<&str> = name.split('.').collect();
        match parts.as_slice() {
            // The version of the API.
            ["Version"] => {}
            ["ParameterNameValues", .., "ParameterName"] => self.values.push((value, String::new())),
            ["ParameterNameValues", ..] => {
                if let Some((_, last)) = self.values.last_mut() {
                    *last = value;
                }
            }
            [name] => self.parameters.push(((*name).to_owned(), vec![value])),
            [name, _, _] => match self.parameters.last_mut().filter(|(last, _)| last == name) {
                Some((_, values)) => values.push(value),
                None => self.parameters.push(((*name).to_owned(), vec![value])),
            },
            [name, ..] if !self.structures.iter().any(|known| known == name) => {
                self.structures.push((*name).to_owned());
            }
            _ => {}
        }
    }
}
