//! A parameter group made for the upgrade.

/// A parameter group made for the upgrade: a group of the family with the old group's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MadeGroup {
    /// Its family.
    pub family: &'static str,
    /// Whether cluster mode is on where it is put to use; `None` = unknown: as in the old group.
    pub cluster_on: Option<bool>,
}
