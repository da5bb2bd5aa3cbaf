//! Places of request fields that rules look at.

pub use crate::facts::paths::*;
