//! Small conclusions from what AWS prints, each only where it is certain.

pub(crate) mod family;
pub(crate) mod node_type;
pub(crate) mod region;
pub(crate) mod version;
