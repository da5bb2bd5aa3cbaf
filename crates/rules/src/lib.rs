//! What AWS allows: catalogue, cluster state, rules and the service model.
//!
//! Pure: no clock, no input or output, no wasm, no float in a decision. This crate knows nothing of plans;
//! it says what a state is, which operation `ElastiCache` accepts in it and why not, what is interrupted,
//! and what the state is afterwards.

pub mod catalogue;
mod engine;
pub mod facts;
pub mod finding;
mod guide;
pub mod interruption;
pub mod rules;
pub mod service;
mod truth;
mod version;
pub mod window;

pub use engine::Engine;
pub use guide::{Guide, Interval};
pub use truth::Truth;
pub use version::{EngineVersion, VersionError, VersionProblem};
