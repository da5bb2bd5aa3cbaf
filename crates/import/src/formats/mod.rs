//! From a text to what its documents describe, each document by its own format.

mod aws;
mod aws_json;
mod format;
mod json;
mod opening;
mod other_json;
mod reading;
pub(crate) mod split;
mod stretch;
mod terraform_json;
pub(crate) mod unsupported;

use format::Format;

/// The formats, each with its file: of several that recognize a document, the first one reads it.
const FORMATS: &[&dyn Format] = &[&aws_json::AwsJson, &terraform_json::TerraformJson, &other_json::OtherJson];
