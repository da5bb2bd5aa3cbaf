//! The answer to a request that cannot be understood.

use upgrade_rules::Guide;

use super::version::{guide_info, rules_version};
use crate::answer::{InputError, PlanAnswer, Status};
use crate::message::{Words, id};

/// No plan, and what is wrong with the request.
pub fn invalid(words: Words, guide: Guide, errors: Vec<InputError>) -> PlanAnswer {
    PlanAnswer {
        status: Status::Invalid,
        guide: guide_info(words, guide),
        rules_version: rules_version(),
        summary: words.text(id::SUMMARY_INVALID).to_owned(),
        direct: None,
        resolutions: Vec::new(),
        recommended: None,
        strategies: Vec::new(),
        blockers: Vec::new(),
        questions: Vec::new(),
        notices: Vec::new(),
        contradictions: Vec::new(),
        errors,
        sources: std::collections::BTreeMap::new(),
    }
}
