//! From a text to what its documents describe, each document by its own format.

mod aws;
mod aws_casing;
mod aws_json;
mod aws_table;
mod aws_xml;
mod aws_yaml;
mod casing;
mod cloudformation;
mod cloudtrail;
mod command_text;
mod desired;
pub(crate) mod explained;
mod format;
mod json;
mod json_or_yaml;
mod kubernetes;
mod names;
mod opening;
mod other_json;
mod pulumi;
mod reading;
mod rest;
mod slices;
pub(crate) mod split;
mod stray;
mod stretch;
mod table;
mod terraform;
pub(crate) mod unsupported;
mod xml;
mod yaml;

use format::Format;

/// The formats, each with its file: of several that recognize a document, the first one reads it.
const FORMATS: &[&dyn Format] = &[
    &cloudtrail::CloudTrail,
    &aws_json::AwsJson,
    &terraform::TerraformJson,
    &terraform::PlanLog,
    &terraform::PlanText,
    &cloudformation::Template,
    &cloudformation::StackResources,
    &kubernetes::Kubernetes,
    &pulumi::Pulumi,
    &aws_casing::AwsCasing,
    &aws_yaml::AwsYaml,
    &aws_xml::AwsXml,
    &aws_table::AwsTable,
    &other_json::OtherJson,
];
