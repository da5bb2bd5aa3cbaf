//! Words of the contract: an enum whose variants are written as one fixed word each.

/// A value that a request writes as one of a few words.
pub trait Word: Copy + 'static {
    /// Every word with what it means, in the order in which they are offered.
    const WORDS: &'static [(&'static str, Self)];
    /// The words alone.
    const NAMES: &'static [&'static str];

    /// How it is written.
    fn word(self) -> &'static str
    where
        Self: PartialEq,
    {
        Self::WORDS.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }

    /// The value that a word means.
    fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
    }
}

/// Declares an enum with its words: the type, its JSON, its schema and its [`Word`] list come from one table.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* pub enum $Name:ident { $($(#[$of_variant:meta])* $Variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        pub enum $Name { $($(#[$of_variant])* #[serde(rename = $word)] $Variant,)+ }

        impl $crate::facts::Word for $Name {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$Variant)),+];
            const NAMES: &'static [&'static str] = &[$($word),+];
        }

        impl $crate::facts::Value for $Name {
            const SHAPE: $crate::facts::Shape = $crate::facts::Shape::Word(<Self as $crate::facts::Word>::NAMES);

            fn read(reader: &mut impl $crate::facts::Reader, field: &'static $crate::facts::Field) -> Option<Self> {
                $crate::facts::read_word(reader, field)
            }

            fn given(given: $crate::facts::Given<'_>) -> Option<Self> {
                match given {
                    $crate::facts::Given::Word(word) => $crate::facts::Word::from_word(word),
                    _ => None,
                }
            }
        }
    };
}
