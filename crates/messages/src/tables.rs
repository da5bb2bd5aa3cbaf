//! The tables that the build script writes.
#![expect(clippy::doc_markdown, reason = "the documentation of an id is its sentence, as a person reads it")]

include!(concat!(env!("OUT_DIR"), "/parts.rs"));
