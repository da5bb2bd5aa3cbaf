//! The one door: request and answer, their validation, plan and import.
