//! The parameter group of a cluster.

use upgrade_rules::facts::ParameterGroup;

use crate::guess::family;

/// A parameter group by its name.
pub(crate) fn by_name(name: &str) -> ParameterGroup {
    ParameterGroup {
        name: Some(name.to_owned()),
        family: family::of_default(name).map(str::to_owned),
        is_default: Some(family::is_default(name)),
        parameters: None,
    }
}
