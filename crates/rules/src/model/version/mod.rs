//! Engine versions: the table, handles on it, and the reading of what AWS prints and what people type.

mod error;
mod handle;
mod parse;
mod record;

pub use error::{VersionError, VersionProblem};
pub use handle::{EngineVersion, versions};
pub use record::{FirstOffered, OfferedAs, Precision, VersionRecord};
