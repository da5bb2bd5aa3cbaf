//! What AWS allows: catalogue, cluster state, rules and the service model.
//!
//! Pure: no clock, no input or output, no wasm, no float in a decision. This crate knows nothing of plans;
//! it says what a state is, which operation `ElastiCache` accepts in it and why not, what stops and for how long,
//! and what the state is afterwards.
//!
//! Floors, from the ground: `model`, `catalogue`, `rule`, then `rules` and `interruption`, `operations`, `registry`,
//! `service`. A file imports from floors below its own; a test of this crate holds that.

pub mod catalogue;
pub mod interruption;
pub mod model;
pub mod operations;
pub mod registry;
pub mod rule;
pub mod rules;
pub mod service;
mod start;

pub use model::{Day, Engine, EngineVersion, Guide, Interval, Truth, VersionError, VersionProblem, facts, window};
pub use start::start;
