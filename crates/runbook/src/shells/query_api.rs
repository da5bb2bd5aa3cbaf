//! A request of the Query API, without a signature.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::row::{Row, Writer};
use crate::message::id;
use crate::request::{CHOICE, Request, Value};

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
        write_value(out, name.api, value);
    }
    pair(out, "Version", VERSION);
}

/// A parameter, and each part of it by its place.
fn write_value(out: &mut String, name: &str, value: &Value) {
    let place = |item: &str, index: usize| [name, ".", item, ".", &index.saturating_add(1).to_string()].concat();
    match value {
        Value::Text(text) => pair(out, name, text),
        Value::Flag(flag) => pair(out, name, if *flag { "true" } else { "false" }),
        Value::Choice => pair(out, name, CHOICE),
        Value::Number(number) => pair(out, name, &number.to_string()),
        Value::List(item, texts) => {
            for (index, text) in texts.iter().enumerate() {
                pair(out, &place(item, index), text);
            }
        }
        Value::Structures(item, all) => {
            for (index, fields) in all.iter().enumerate() {
                let place = place(item, index);
                for (field, value) in fields {
                    write_value(out, &[&place, ".", field].concat(), value);
                }
            }
        }
        Value::Parameters(values) => {
            for (index, (parameter, value)) in values.iter().enumerate() {
                let place = place("ParameterNameValue", index);
                pair(out, &[&place, ".ParameterName"].concat(), parameter);
                pair(out, &[&place, ".ParameterValue"].concat(), value);
            }
        }
        Value::In(_, item) => write_value(out, name, item),
    }
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

fn pair(out: &mut String, name: &str, value: &str) {
    out.push_str("\n   &");
    out.push_str(name);
    out.push('=');
    encode(out, value);
}

/// What is written by number in a value: everything but letters, digits and these marks.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

fn encode(out: &mut String, text: &str) {
    out.extend(utf8_percent_encode(text, ENCODED));
}
