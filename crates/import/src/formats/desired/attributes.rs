//! The attributes of a resource, each by what it means.

use serde_json::{Map, Value};

use super::names::{Property, property};
use super::reference::reference;
use super::resource::{Resource, ResourceKind};
use crate::described::List;
use crate::formats::aws::Fields;
use crate::formats::names::Holds;
use crate::problems::Problems;

/// The attributes that are read, under the keys of the tool.
pub(super) struct Attributes {
    object: Value,
    path: String,
    keys: Vec<(Property, String)>,
    /// Properties whose value is a reference, with the reference as it is written.
    pub(super) references: Vec<(Property, String)>,
}

impl Attributes {
    /// Of a resource.
    pub(super) fn of(resource: &Resource<'_>) -> Self {
        let mut found =
            Self { object: Value::Null, path: resource.path.clone(), keys: Vec::new(), references: Vec::new() };
        let mut object = Map::new();
        found.add(resource, resource.attributes, &mut object);
        found.object = Value::Object(object);
        found
    }

    fn add(&mut self, resource: &Resource<'_>, attributes: &Map<String, Value>, object: &mut Map<String, Value>) {
        for (key, value) in attributes {
            let empty = value.is_null() || value.as_str() == Some("");
            let Some((property, holds)) = property(resource.kind, key).filter(|_| !empty) else { continue };
            if property == Property::AuthToken {
                // A secret is not kept: that there is one is what counts.
                object.insert(key.clone(), Value::Bool(true));
                self.keys.push((property, key.clone()));
            } else if let Some(reference) = reference_in(value, resource.parameters) {
                self.references.push((property, reference));
            } else if let (Property::ClusterMode, Value::Array(blocks)) = (property, value) {
                // Version 4 of Terraform's provider has a block of this name.
                for block in blocks.iter().filter_map(Value::as_object) {
                    self.add(resource, block, object);
                }
            } else {
                object.insert(key.clone(), typed(value, holds));
                self.keys.push((property, key.clone()));
            }
        }
    }

    /// The key of a property, and the fields that it is in.
    fn field(&self, property: Property, problems: &mut Problems) -> Option<(Fields<'_>, &str)> {
        let (_, key) = self.keys.iter().find(|(known, _)| *known == property)?;
        Some((Fields::of(&self.object, self.path.clone(), problems)?, key))
    }

    /// Whether the property is there.
    pub(super) fn has(&self, property: Property) -> bool {
        self.keys.iter().any(|(known, _)| *known == property)
    }

    pub(super) fn text(&self, property: Property, problems: &mut Problems) -> Option<String> {
        let (fields, key) = self.field(property, problems)?;
        fields.text(key, problems)
    }

    pub(super) fn flag(&self, property: Property, problems: &mut Problems) -> Option<bool> {
        let (fields, key) = self.field(property, problems)?;
        fields.flag(key, problems)
    }

    pub(super) fn number(&self, property: Property, problems: &mut Problems) -> Option<u32> {
        let (fields, key) = self.field(property, problems)?;
        fields.number(key, problems)
    }

    pub(super) fn word<T: Copy>(&self, property: Property, words: &[(&str, T)], problems: &mut Problems) -> Option<T> {
        let (fields, key) = self.field(property, problems)?;
        fields.word(key, words, problems)
    }

    pub(super) fn texts(&self, property: Property, problems: &mut Problems) -> Option<List<String>> {
        let (fields, key) = self.field(property, problems)?;
        fields.texts(key, problems)
    }
}

/// Whether anything of these attributes is read.
pub(crate) fn says_anything(kind: ResourceKind, attributes: &Map<String, Value>) -> bool {
    attributes.iter().any(|(key, value)| !value.is_null() && property(kind, key).is_some())
}

/// The reference that a value is, or that is in a list: what else is in such a list, it does not say.
fn reference_in(value: &Value, parameters: Option<&Map<String, Value>>) -> Option<String> {
    let items = value.as_array().into_iter().flatten();
    reference(value, parameters).or_else(|| items.into_iter().find_map(|item| reference(item, parameters)))
}

/// A value of the type that belongs to its name: tools write numbers and booleans as texts too.
fn typed(value: &Value, holds: Holds) -> Value {
    match (value, holds) {
        (Value::String(text), Holds::Flag) if text == "true" || text == "false" => Value::Bool(text == "true"),
        (Value::String(text), Holds::Number) => text.parse::<u32>().map_or_else(|_| value.clone(), Value::from),
        _ => value.clone(),
    }
}
