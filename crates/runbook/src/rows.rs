//! Enums of which each variant is a file with a `ROW`.

/// Writes the enum, its variants in order as `ALL`, and the way from a variant to the `ROW` of its file. A further file is a
/// further row here, and whatever goes through `ALL` has it.
///
/// `Type by name` at the end: each file has a `WRITER` of this type as well, which `name` gives.
macro_rules! rows {
    ($(#[$attribute:meta])* pub enum $name:ident { $($(#[$words:meta])* $variant:ident => $file:ident,)* } $Writer:ident by $writer:ident) => {
        rows! { $(#[$attribute])* pub enum $name { $($(#[$words])* $variant => $file,)* } }

        impl $name {
            /// How it is written.
            pub const fn $writer(self) -> $Writer {
                match self {
                    $(Self::$variant => $file::WRITER,)*
                }
            }
        }
    };
    ($(#[$attribute:meta])* pub enum $name:ident { $($(#[$words:meta])* $variant:ident => $file:ident,)* }) => {
        $(#[$attribute])*
        pub enum $name {
            $($(#[$words])* $variant,)*
        }

        impl $name {
            /// Each of them, in the order of the table.
            pub const ALL: [Self; [$(Self::$variant),*].len()] = [$(Self::$variant),*];

            const fn row(self) -> &'static Row {
                match self {
                    $(Self::$variant => &$file::ROW,)*
                }
            }
        }
    };
}

pub(crate) use rows;
