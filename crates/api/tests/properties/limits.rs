//! The user's limits only ever rule out.

use std::collections::BTreeSet;

use proptest::prelude::*;
use upgrade_api::facts::Limits;
use upgrade_api::{PlanAnswer, PlanRequest, plan};

use crate::common::{config, requests};

/// Ids of the options that reach the whole goal and exceed no limit.
fn open(answer: &PlanAnswer) -> BTreeSet<&str> {
    answer
        .strategies
        .iter()
        .filter(|strategy| strategy.part.is_none() && strategy.rejected_because.is_empty())
        .map(|strategy| strategy.id.as_str())
        .collect()
}

fn with(request: &PlanRequest, limits: Limits) -> PlanAnswer {
    let mut request = request.clone();
    request.goal.limits = Some(limits);
    plan(&request)
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn a_tighter_limit_adds_no_option(mut request in requests(), loose in crate::generate::limits()) {
        request.goal.limits = None;
        let free = plan(&request);
        let without: BTreeSet<&str> = free.strategies.iter().map(|strategy| strategy.id.as_str()).collect();
        let loosely = with(&request, loose.clone());
        prop_assert!(open(&loosely).is_subset(&without), "a limit added an option: {:?}", open(&loosely));

        let tighter = [
            Limits { write_interruption_seconds: Some(loose.write_interruption_seconds.unwrap_or(60) / 2), ..loose.clone() },
            Limits { keep_data: Some(true), ..loose.clone() },
            Limits { keep_rollback: Some(true), ..loose },
        ];
        for tight in tighter {
            let tightly = with(&request, tight.clone());
            prop_assert!(
                open(&tightly).is_subset(&open(&loosely)),
                "{:?} opened {:?}, before {:?}", tight, open(&tightly), open(&loosely)
            );
            // What is shown at all does not become less than what the limit leaves.
            prop_assert!(tightly.recommended.as_deref().is_none_or(|id| open(&tightly).contains(id)));
        }
    }
}
