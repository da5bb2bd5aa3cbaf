//! How to get there: search over cluster states, strategies, interruptions, questions.
//!
//! Codes and parameters only: no sentence stands here.

mod plan;

pub use plan::{
    Answer, AnswerValue, Broken, Completes, DataRisk, Difference, Direct, Endpoints, Plan, Question, Step, Strategy,
    Target, WayBack, subject,
};
