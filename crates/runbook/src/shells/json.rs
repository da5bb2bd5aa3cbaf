//! Parameters as JSON for `--cli-input-json`: the option for text that no shell carries.

use std::io::{self, Write};

use serde::ser::{Serialize, Serializer};
use serde_json::ser::{CharEscape, Formatter};

use crate::request::name::Name;
use crate::request::{CHOICE, Structure, Value};

/// Parameters as one line of JSON. In texts, everything but letters, digits and a few marks is written by number
/// (`\u0027`), so that no shell finds anything in it to expand.
pub(crate) fn parameters(parameters: &[(Name, Value)]) -> String {
    let mut out = Vec::with_capacity(256);
    let mut json = serde_json::Serializer::with_formatter(&mut out, ByNumber);
    let written = (&mut json).collect_map(parameters.iter().map(|(name, value)| (name.api, value)));
    // Writing into memory cannot fail, and what is written is ASCII.
    written.ok().and_then(|()| String::from_utf8(out).ok()).unwrap_or_default()
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Choice => serializer.serialize_str(CHOICE),
            Self::Number(number) => serializer.serialize_u32(*number),
            Self::List(_, texts) => serializer.collect_seq(texts),
            Self::Structures(_, all) => serializer.collect_seq(all.iter().map(Fields)),
            Self::Parameters(values) => {
                serializer.collect_seq(values.iter().map(|(name, value)| NameValue { name, value }))
            }
            Self::In(_, item) => item.serialize(serializer),
        }
    }
}

/// The fields of a structure, with those inside one of its own.
struct Fields<'v>(&'v Structure<'v>);

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(field, value)| match field.split_once('.') {
            Some((outer, inner)) => (outer, Field::Inside(inner, value)),
            None => (*field, Field::Value(value)),
        }))
    }
}

/// A field's value.
enum Field<'v> {
    Value(&'v Value<'v>),
    Inside(&'v str, &'v Value<'v>),
}

impl Serialize for Field<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Value(value) => value.serialize(serializer),
            Self::Inside(path, value) => {
                let (name, value) = match path.split_once('.') {
                    Some((outer, inner)) => (outer, Self::Inside(inner, value)),
                    None => (path, Self::Value(value)),
                };
                serializer.collect_map([(name, value)])
            }
        }
    }
}

/// Name and value of a cache parameter group.
#[derive(serde::Serialize)]
struct NameValue<'v> {
    #[serde(rename = "ParameterName")]
    name: &'v str,
    #[serde(rename = "ParameterValue")]
    value: &'v str,
}

/// Writes what a shell could read as something of its own by number.
struct ByNumber;

impl Formatter for ByNumber {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        fragment.encode_utf16().try_for_each(|unit| write_unit(writer, unit))
    }

    fn write_char_escape<W: ?Sized + Write>(&mut self, writer: &mut W, escape: CharEscape) -> io::Result<()> {
        let character = match escape {
            CharEscape::Quote => b'"',
            CharEscape::ReverseSolidus => b'\\',
            CharEscape::Solidus => b'/',
            CharEscape::Backspace => 0x08,
            CharEscape::FormFeed => 0x0c,
            CharEscape::LineFeed => b'\n',
            CharEscape::CarriageReturn => b'\r',
            CharEscape::Tab => b'\t',
            CharEscape::AsciiControl(control) => control,
        };
        write_unit(writer, u16::from(character))
    }
}

fn write_unit<W: ?Sized + Write>(writer: &mut W, unit: u16) -> io::Result<()> {
    match u8::try_from(unit) {
        Ok(byte) if byte.is_ascii_alphanumeric() || b" -._:/".contains(&byte) => writer.write_all(&[byte]),
        _ => write!(writer, "\\u{unit:04x}"),
    }
}
