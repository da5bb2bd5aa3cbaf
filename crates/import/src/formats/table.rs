//! The formats that are imported.

use super::aws_json::AwsJson;
use super::format::Format;
use super::other_json::OtherJson;
use super::terraform_json::TerraformJson;

/// One row a format. Of several that recognize a document, the first one reads it.
pub(super) const FORMATS: &[&dyn Format] = &[&AwsJson, &TerraformJson, &OtherJson];
