//! From a text to what its documents describe, each document by its own format.

mod aws;
mod aws_json;
mod format;
mod json;
mod opening;
mod other_json;
mod reading;
mod split;
mod stretch;
mod table;
mod terraform_json;
mod unsupported;

pub(crate) use split::read;
