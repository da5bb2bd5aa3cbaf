//! The one door: request and answer, their validation, `plan` and `import`.

mod request;

pub use request::{Detail, PlanRequest};
pub use upgrade_rules::facts;
pub use upgrade_rules::{Engine, Guide};
pub use upgrade_runbook::answer;
pub use upgrade_runbook::answer::PlanAnswer;
