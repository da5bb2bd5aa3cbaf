//! A request of the Query API, without a signature.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::row::{Row, Writer};
use crate::message::id;
use crate::request::{CHOICE, PARAMETER, Request, Value};

pub(super) const ROW: Row =
    Row { id: "query-api", name: id::SHELL_QUERY_API, language: "", writer: Writer::Request(write) };

/// The version of the API.
const VERSION: &str = "2015-02-02";

/// Writes the request at the end of a text: the host, then one parameter a line, in the order of their names.
pub(crate) fn write(out: &mut String, request: &Request) {
    out.push_str("https://elasticache.");
    let region = request.region.unwrap_or("MY-REGION");
    out.push_str(region);
    out.push_str(domain(region));
    out.push_str("/\n   ?Action=");
    out.push_str(request.call.api);
    let mut parameters: Vec<_> = request.parameters.iter().collect();
    parameters.sort_by_key(|(name, _)| name.api);
    for (name, value) in parameters {
        match value {
            Value::Text(text) => {
                key(out, name.api);
                encode(out, text);
            }
            Value::Flag(flag) => {
                key(out, name.api);
                out.push_str(if *flag { "true" } else { "false" });
            }
            Value::Choice => {
                key(out, name.api);
                out.push_str(CHOICE);
            }
            Value::Number(number) => {
                key(out, name.api);
                out.push_str(&number.to_string());
            }
            Value::List(item, texts) => {
                for (index, text) in texts.iter().enumerate() {
                    item_key(out, name.api, item, index, "");
                    encode(out, text);
                }
            }
            Value::Structure(item, fields) => {
                for (field, text) in fields {
                    item_key(out, name.api, item, 0, &[".", field].concat());
                    encode(out, text);
                }
            }
            Value::Parameters(values) => {
                for (index, (parameter, value)) in values.iter().enumerate() {
                    pair(out, name.api, index, parameter, value);
                }
            }
            Value::ParametersIn(_) => {
                let [parameter, value] = PARAMETER;
                pair(out, name.api, 0, parameter, value);
            }
        }
    }
    key(out, "Version");
    out.push_str(VERSION);
}

/// The end of the host's name in the Region's partition.
fn domain(region: &str) -> &'static str {
    if region.starts_with("cn-") {
        ".amazonaws.com.cn"
    } else if region.starts_with("eusc-") {
        ".amazonaws.eu"
    } else if region.contains("-iso") {
        // Isolated partitions have hosts of their own, which no document read so far names.
        ".MY-PARTITION"
    } else {
        ".amazonaws.com"
    }
}

fn key(out: &mut String, name: &str) {
    out.push_str("\n   &");
    out.push_str(name);
    out.push('=');
}

/// Name and value of a cache parameter group.
fn pair(out: &mut String, name: &str, index: usize, parameter: &str, value: &str) {
    item_key(out, name, "ParameterNameValue", index, ".ParameterName");
    encode(out, parameter);
    item_key(out, name, "ParameterNameValue", index, ".ParameterValue");
    encode(out, value);
}

fn item_key(out: &mut String, name: &str, item: &str, index: usize, field: &str) {
    out.push_str("\n   &");
    out.push_str(name);
    out.push('.');
    out.push_str(item);
    out.push('.');
    out.push_str(&index.saturating_add(1).to_string());
    out.push_str(field);
    out.push('=');
}

/// What is written by number in a value: everything but letters, digits and these marks.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

fn encode(out: &mut String, text: &str) {
    out.extend(utf8_percent_encode(text, ENCODED));
}
