//! The one entry point: request and answer, their validation, `plan`, `import` and `explain`.
//!
//! Page, widget, npm package and command line call this and nothing below it. A user's input error is a value: every
//! function here is total, and nothing panics.

mod catalogue;
mod check;
mod errors;
mod example;
mod explain;
mod fleet;
mod import;
mod plan;
mod read;
mod render;
mod request;
mod rule;
mod support;
mod support_status;
mod text;

pub use catalogue::{Catalogue, CatalogueEngine, CatalogueVersion, catalogue};
pub use example::full_request;
pub use explain::explain;
pub use fleet::{
    FleetAnswer, FleetFormat, FleetGoal, FleetRow, FleetSupport, FleetTotals, FleetWave, SupportPhase, fleet,
    render_fleet,
};
pub use import::import_in;
pub use plan::{guides, plan, plan_json, plan_value, states_explored};
pub use read::{Unreadable, read_text, read_value};
pub use render::{
    Answered, ExplainWriter, FormatInfo, ImportWriter, RenderOptions, ShellInfo, answered, answered_before,
    explain_writer, formats, import_writer, render, shells,
};
pub use request::{Detail, PlanRequest};
pub use rule::rule_title;
pub use support::{ExtendedYear, SupportDates, version_of};
pub use support_status::{SupportStatus, support_status};
pub use text::plan_text;
pub use upgrade_explain::{ExplainAnswer, ExplainStatus, ExplainedError, FailedRequest, UnknownError, UnknownKind};
pub use upgrade_import::{ImportAnswer, ImportProblem, Importance, ImportedCluster, MissingFact, Severity, import};
pub use upgrade_messages::{Language, Words};
pub use upgrade_rules::catalogue::statuses;
pub use upgrade_rules::facts;
pub use upgrade_rules::window::{Moment, Weekly};
pub use upgrade_rules::{Day, Engine, EngineVersion, Guide};
pub use upgrade_runbook::answer;
pub use upgrade_runbook::answer::PlanAnswer;
pub use upgrade_runbook::{Format, View, Writer, guide_month};
