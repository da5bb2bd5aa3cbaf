//! What CloudWatch prints of a metric: an item of `get-metric-data`, or all of `get-metric-statistics`.

use serde_json::Value;

use super::fields::Fields;
use crate::described::Metric;
use crate::problems::Problems;

/// Reads an item. Of its values the largest counts: a plan that fits the peak fits the rest.
pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<Metric> {
    let values = fields.value("Values").and_then(Value::as_array).into_iter().flatten();
    let points = fields.objects("Datapoints", problems).map(|list| list.items).unwrap_or_default();
    // Conservative where several statistics were asked for.
    let of_point = |point: &Fields<'_>| {
        ["Maximum", "Average", "Minimum"].into_iter().find_map(|name| point.value(name).and_then(Value::as_f64))
    };
    let largest = values.filter_map(Value::as_f64).chain(points.iter().filter_map(of_point)).reduce(f64::max);
    Some(Metric {
        label: fields.text("Label", problems)?,
        largest: largest.and_then(whole_bytes),
        // More of it is on the next page.
        partial: fields.text("StatusCode", problems).is_some_and(|code| code != "Complete"),
    })
}

/// Rounded up: half a byte is in use as well.
fn whole_bytes(value: f64) -> Option<u64> {
    serde_json::Number::from_f64(value.ceil())?.to_string().strip_suffix(".0")?.parse().ok()
}
