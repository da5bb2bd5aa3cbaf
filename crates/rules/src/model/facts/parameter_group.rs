//! A cache parameter group, field by field.

use std::collections::BTreeMap;

use super::{Answers, Group, TextForm};

crate::record! {
    /// A cache parameter group.
    pub struct ParameterGroup at "cluster.parameterGroup." {
        /// Its name.
        name: String = "name" as GROUP_NAME { group: Group::Parameters }
        /// Its family: `redis5.0`, `redis6.x`, `valkey8`.
        family: String = "family" as GROUP_FAMILY { form: TextForm::Family, group: Group::Parameters }
        /// Whether it is one of AWS's default groups.
        is_default: bool = "isDefault" as GROUP_IS_DEFAULT { group: Group::Parameters, answers: Answers::Flags }
        /// Parameters and their values, as AWS writes them: `{"databases": "16", "appendonly": "no"}`.
        parameters: BTreeMap<String, String> = "parameters" as PARAMETERS { group: Group::Parameters }
    }
}
