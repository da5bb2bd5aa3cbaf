//! The shape of a rule: what it looks at, what it finds, what it is about.
//!
//! A rule rests on facts of `facts/` (`facts`), is stated by documents (`sources`), holds in an interval of days
//! (`holds`), and looks at an operation tried in a state (`check`). Its id is the code in the answer, the name of its
//! corpus file and the key of its sentence: one string everywhere.

mod asked;
mod attempt;
mod change;
mod definition;
mod finding;
mod id;
mod property;
mod topic;
mod weight;

pub use asked::Asked;
pub use attempt::Attempt;
pub(crate) use attempt::Parameter;
pub use change::Change;
pub use definition::{Check, Fired, Rule, push_unique};
pub use finding::{Finding, Params};
pub use id::RuleId;
pub use property::{Property, Resolution};
pub use topic::Topic;
pub use weight::Weight;
