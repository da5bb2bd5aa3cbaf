//! From the planner's codes and parameters to the answer of the contract.

mod builder;
mod contradiction;
mod effect;
mod incomplete;
mod interruption;
mod invalid;
mod problem;
mod question;
mod reason;
mod sources;
mod step;
mod strategy;
mod summary;
mod templates;
mod title;
mod total;
mod version;
mod whole;

pub use incomplete::{incomplete, version_error_params};
pub use invalid::invalid;
pub use problem::input_error;
pub use sources::Sources;
pub use version::{guide_info, guide_month, rules_version};
pub use whole::answer;
