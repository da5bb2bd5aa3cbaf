//! JSON that is not taken for less than it says.
//!
//! `serde_json` keeps the last of the values that an object has under one name, and drops the others without a word. A
//! [`Tree`] is the same value, and the places of such names.

use std::fmt::{Formatter, Result as Written};

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// More places than these help nobody.
const MOST: usize = 50;

/// A JSON value, and what it has twice.
#[derive(Debug)]
pub struct Tree {
    /// The value; of two values under one name, the last.
    pub value: Value,
    /// The places of names that an object has more than once, as far as they are listed: `cluster.version`.
    pub repeated: Vec<String>,
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut repeated = Vec::new();
        let value = Node { path: &mut String::new(), repeated: &mut repeated }.deserialize(deserializer)?;
        Ok(Self { value, repeated })
    }
}

/// A value inside the tree, while it is read.
struct Node<'t> {
    path: &'t mut String,
    repeated: &'t mut Vec<String>,
}

impl Node<'_> {
    /// A value inside this one.
    fn inside(&mut self) -> Node<'_> {
        Node { path: self.path, repeated: self.repeated }
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut Formatter<'_>) -> Written {
        formatter.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        Ok(Value::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut entries: A) -> Result<Value, A::Error> {
        let outside = self.path.len();
        let mut list = Vec::new();
        loop {
            self.path.extend(["[", &list.len().to_string(), "]"]);
            let entry = entries.next_element_seed(self.inside())?;
            self.path.truncate(outside);
            match entry {
                Some(entry) => list.push(entry),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut fields: A) -> Result<Value, A::Error> {
        let outside = self.path.len();
        let mut object = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            self.path.extend([if outside == 0 { "" } else { "." }, &name]);
            if object.contains_key(&name) && self.repeated.len() < MOST && !self.repeated.contains(self.path) {
                self.repeated.push(self.path.clone());
            }
            let value = fields.next_value_seed(self.inside())?;
            self.path.truncate(outside);
            object.insert(name, value);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::Tree;

    fn read(text: &str) -> Tree {
        serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
    }

    #[test]
    fn is_the_value_that_serde_json_reads() {
        for text in [
            "null",
            "[]",
            "-1",
            "18446744073709551615",
            "-0",
            "1.0",
            "1e400",
            r#"{"a":[true,false,null,{"b":"c\n","d":1.5}],"é":{}}"#,
            "[1,]",
            r#"{"a":1"#,
            r#""\ud800""#,
        ] {
            let plain = serde_json::from_str::<serde_json::Value>(text).map_err(|error| error.to_string());
            let tree = serde_json::from_str::<Tree>(text).map_err(|error| error.to_string());
            assert_eq!(tree.map(|tree| tree.value), plain, "{text}");
        }
        assert!(serde_json::from_str::<Tree>(&"[".repeat(100_000)).is_err());
    }

    #[test]
    fn names_what_an_object_has_twice_with_its_place() {
        assert!(read(r#"[{"a":1},{"a":2,"b":{"a":3}}]"#).repeated.is_empty());
        let twice = read(r#"{"a":1,"b":[{"c":1},{"c":1,"d":0,"c":2,"c":3}],"a":{"e":1,"e":2}}"#);
        assert_eq!(twice.repeated, ["b[1].c", "a", "a.e"]);
        assert_eq!(twice.value["b"][1]["c"], 3);
        let many: Vec<String> = (0..200).map(|number| format!("\"{number}\":1,\"{number}\":1")).collect();
        assert_eq!(read(&format!("{{{}}}", many.join(","))).repeated.len(), super::MOST);
    }
}
