//! Objects of a request, declared field by field: the type, its JSON, its schema, its reader and its rows come from one
//! table.

use std::collections::BTreeMap;

use super::field::{Field, Given, Shape};
use super::word::Word;

/// Reads the fields of one object of a request, and notes what is wrong with them.
///
/// The format is the implementer's: rows say what is expected, and errors are noted with the field's place.
pub trait Reader {
    /// A text.
    fn text(&mut self, field: &'static Field) -> Option<String>;
    /// `true` or `false`.
    fn flag(&mut self, field: &'static Field) -> Option<bool>;
    /// A whole number of any size that a field can hold.
    fn number(&mut self, field: &'static Field) -> Option<u64>;
    /// A whole number of ordinary size.
    fn small(&mut self, field: &'static Field) -> Option<u32>;
    /// Which one of these words.
    fn word(&mut self, field: &'static Field, words: &'static [&'static str]) -> Option<usize>;
    /// A list of texts.
    fn texts(&mut self, field: &'static Field) -> Option<Vec<String>>;
    /// A list of whole numbers.
    fn numbers(&mut self, field: &'static Field) -> Option<Vec<u32>>;
    /// Which ones of these words.
    fn words(&mut self, field: &'static Field, words: &'static [&'static str]) -> Option<Vec<usize>>;
    /// An object of any names, with a text for each.
    fn map(&mut self, field: &'static Field) -> Option<BTreeMap<String, String>>;
    /// An object of known fields.
    fn record(&mut self, field: &'static Field) -> Option<impl Reader>;
    /// Notes that a field is missing without which nothing can be planned.
    fn require(&mut self, field: &'static Field);
    /// Notes every field of the object that nobody asked for.
    fn refuse_the_rest(&mut self);
}

/// Looks at the texts and numbers that are known, each with its row.
pub trait Visitor {
    /// A text.
    fn text(&mut self, field: &'static Field, text: &str);
    /// A number.
    fn number(&mut self, field: &'static Field, number: u64);
}

/// A value of a field.
pub trait Value: Sized {
    /// What can be written in it.
    const SHAPE: Shape;

    /// Reads it; `None` where it is missing or wrong.
    fn read(reader: &mut impl Reader, field: &'static Field) -> Option<Self>;

    /// The value that an answer to a question gives; `None` where it gives none.
    fn given(given: Given<'_>) -> Option<Self>;

    /// Shows it, or the texts and numbers inside it.
    fn visit(&self, field: &'static Field, visitor: &mut impl Visitor) {
        let _ = (field, visitor);
    }

    /// Whether a field inside it is known.
    fn knows(&self, path: &str) -> bool {
        let _ = path;
        false
    }

    /// Puts an answer into a field inside it, which is made where it is missing; whether there is such a field.
    fn fill(slot: &mut Option<Self>, path: &str, given: Given<'_>) -> bool {
        let _ = (slot, path, given);
        false
    }
}

/// An object of known fields.
pub trait Record: Default {
    /// Its fields, in the order of its table.
    const FIELDS: &'static [&'static Field];

    /// Reads its fields; `None` where one is missing that must be there.
    fn read_fields(reader: &mut impl Reader) -> Option<Self>;

    /// Shows the texts and numbers that are known, with those of the objects inside it.
    fn visit_fields(&self, visitor: &mut impl Visitor);

    /// Whether the field at this place is known.
    fn knows(&self, path: &str) -> bool;

    /// Puts an answer into the field at this place; whether it is one that a question is asked of, and takes it.
    fn set(&mut self, path: &str, given: Given<'_>) -> bool;
}

/// Reads one of a few words.
pub fn read_word<T: Word>(reader: &mut impl Reader, field: &'static Field) -> Option<T> {
    let index = reader.word(field, T::NAMES)?;
    T::WORDS.get(index).map(|(_, value)| *value)
}

macro_rules! plain {
    ($($Type:ty: $Shape:ident, $read:ident, $given:pat => $value:expr $(, |$shown:ident, $field:ident, $visitor:ident| $show:expr)?;)+) => { $(
        impl Value for $Type {
            const SHAPE: Shape = Shape::$Shape;

            fn read(reader: &mut impl Reader, field: &'static Field) -> Option<Self> {
                reader.$read(field)
            }

            fn given(given: Given<'_>) -> Option<Self> {
                match given {
                    $given => Some($value),
                    _ => None,
                }
            }
            $(
                fn visit(&self, $field: &'static Field, $visitor: &mut impl Visitor) {
                    let $shown = self;
                    $show;
                }
            )?
        }
    )+ };
}

plain! {
    String: Text, text, Given::Word(word) => word.to_owned(), |text, field, visitor| visitor.text(field, text);
    bool: Flag, flag, Given::Flag(flag) => flag;
    u32: Number, small, Given::Number(number) => number, |number, field, visitor| visitor.number(field, u64::from(*number));
    u64: Number, number, Given::Number(number) => u64::from(number), |number, field, visitor| visitor.number(field, *number);
    Vec<u32>: Numbers, numbers, Given::Numbers(numbers) => numbers.to_vec();
    Vec<String>: Texts, texts, Given::Word(word) => vec![word.to_owned()];
}

impl Value for BTreeMap<String, String> {
    const SHAPE: Shape = Shape::Map;

    fn read(reader: &mut impl Reader, field: &'static Field) -> Option<Self> {
        reader.map(field)
    }

    fn given(_: Given<'_>) -> Option<Self> {
        None
    }
}

impl<T: Word> Value for Vec<T> {
    const SHAPE: Shape = Shape::Words(T::NAMES);

    fn read(reader: &mut impl Reader, field: &'static Field) -> Option<Self> {
        let indices = reader.words(field, T::NAMES)?;
        Some(indices.into_iter().filter_map(|index| T::WORDS.get(index)).map(|(_, value)| *value).collect())
    }

    fn given(_: Given<'_>) -> Option<Self> {
        None
    }
}

/// Declares an object of a request.
///
/// A field has a type, its JSON name, the constant that holds its place, and what its [`Field`] row says beyond that; what a
/// row does not say is as in [`Field::new`]. Fields under `required` must be there; the others are `Option`s, and missing or
/// `null` is *unknown*.
///
/// The constants are in a module `paths`, beside the module `rows`.
#[macro_export]
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $Name:ident at $at:literal {
            $(required {
                $($(#[doc = $required_doc:literal])+ $required:ident: $Required:ty = $required_name:literal as $REQUIRED:ident
                    { $($required_key:ident: $required_value:expr),* $(,)? })+
            })?
            $($(#[doc = $doc:literal])+ $field:ident: $Type:ty = $name:literal as $FIELD:ident
                { $($key:ident: $value:expr),* $(,)? })*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        #[cfg_attr(feature = "schema", ts(optional_fields))]
        #[serde(deny_unknown_fields)]
        pub struct $Name {
            $($($(#[doc = $required_doc])+ #[serde(rename = $required_name)] pub $required: $Required,)+)?
            $($(#[doc = $doc])+ #[serde(rename = $name, skip_serializing_if = "Option::is_none")] pub $field: Option<$Type>,)*
        }

        /// Places of these fields in a request.
        pub(crate) mod paths {
            $($(#[doc = concat!("`", $at, $required_name, "`")] pub const $REQUIRED: &str = concat!($at, $required_name);)+)?
            $(#[doc = concat!("`", $at, $name, "`")] pub const $FIELD: &str = concat!($at, $name);)*
        }

        /// The rows, for decisions at compile time.
        mod values {
            use super::*;
            use $crate::facts::{Field, Value};

            $($(
                pub(super) const $REQUIRED: Field = Field {
                    $($required_key: $required_value,)*
                    #[cfg(feature = "schema")]
                    doc: concat!($($required_doc),+),
                    ..Field::new(paths::$REQUIRED, $required_name, true, <$Required as Value>::SHAPE)
                };
            )+)?
            $(
                pub(super) const $FIELD: Field = Field {
                    $($key: $value,)*
                    #[cfg(feature = "schema")]
                    doc: concat!($($doc),+),
                    ..Field::new(paths::$FIELD, $name, false, <$Type as Value>::SHAPE)
                };
            )*
        }

        /// The rows of these fields, each with one address.
        pub(crate) mod rows {
            use super::values;
            use $crate::facts::Field;

            $($(#[doc = concat!("`", $at, $required_name, "`")] pub static $REQUIRED: Field = values::$REQUIRED;)+)?
            $(#[doc = concat!("`", $at, $name, "`")] pub static $FIELD: Field = values::$FIELD;)*
        }

        impl $crate::facts::Record for $Name {
            const FIELDS: &'static [&'static $crate::facts::Field] = &[$($(&rows::$REQUIRED,)+)? $(&rows::$FIELD,)*];

            fn read_fields(reader: &mut impl $crate::facts::Reader) -> Option<Self> {
                $($(
                    let $required = <$Required as $crate::facts::Value>::read(reader, &rows::$REQUIRED);
                    if $required.is_none() {
                        $crate::facts::Reader::require(reader, &rows::$REQUIRED);
                    }
                )+)?
                $(let $field = <$Type as $crate::facts::Value>::read(reader, &rows::$FIELD);)*
                $crate::facts::Reader::refuse_the_rest(reader);
                Some(Self { $($($required: $required?,)+)? $($field,)* })
            }

            fn visit_fields(&self, visitor: &mut impl $crate::facts::Visitor) {
                $($($crate::facts::Value::visit(&self.$required, &rows::$REQUIRED, visitor);)+)?
                $(if let Some(value) = &self.$field {
                    $crate::facts::Value::visit(value, &rows::$FIELD, visitor);
                })*
            }

            fn knows(&self, path: &str) -> bool {
                let Some(field) = $crate::facts::Field::leading_to(Self::FIELDS, path) else { return false };
                // Rows are statics, each with one address: comparing those costs a tenth of comparing paths.
                $($(
                    if std::ptr::eq(field, &rows::$REQUIRED) {
                        return field.path == path || $crate::facts::Value::knows(&self.$required, path);
                    }
                )+)?
                $(
                    if std::ptr::eq(field, &rows::$FIELD) {
                        let known = |value| field.path == path || $crate::facts::Value::knows(value, path);
                        return self.$field.as_ref().is_some_and(known);
                    }
                )*
                false
            }

            fn set(&mut self, path: &str, given: $crate::facts::Given<'_>) -> bool {
                let Some(field) = $crate::facts::Field::leading_to(Self::FIELDS, path) else { return false };
                $(
                    // For the others there is no code at all.
                    if const { values::$FIELD.takes_answers() } && std::ptr::eq(field, &rows::$FIELD) {
                        if field.path == path {
                            self.$field = <$Type as $crate::facts::Value>::given(given);
                            return self.$field.is_some();
                        }
                        return <$Type as $crate::facts::Value>::fill(&mut self.$field, path, given);
                    }
                )*
                false
            }
        }

        impl $crate::facts::Value for $Name {
            const SHAPE: $crate::facts::Shape = $crate::facts::Shape::Record(<Self as $crate::facts::Record>::FIELDS);

            fn read(reader: &mut impl $crate::facts::Reader, field: &'static $crate::facts::Field) -> Option<Self> {
                let mut inner = $crate::facts::Reader::record(reader, field)?;
                <Self as $crate::facts::Record>::read_fields(&mut inner)
            }

            fn given(_: $crate::facts::Given<'_>) -> Option<Self> {
                None
            }

            fn visit(&self, _: &'static $crate::facts::Field, visitor: &mut impl $crate::facts::Visitor) {
                $crate::facts::Record::visit_fields(self, visitor);
            }

            fn knows(&self, path: &str) -> bool {
                $crate::facts::Record::knows(self, path)
            }

            fn fill(slot: &mut Option<Self>, path: &str, given: $crate::facts::Given<'_>) -> bool {
                $crate::facts::Record::set(slot.get_or_insert_default(), path, given)
            }
        }
    };
}
