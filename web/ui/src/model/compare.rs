//! Where two guides differ about the same request, in what this page shows first.

use upgrade_api::answer::{Direct, PlanAnswer, Reason, Status, Verdict};

use super::{span, ways};
use crate::text::{Text, fill, say};

/// What the other guide says otherwise, one sentence each; empty where they agree in what this page shows first.
pub fn differences(this: &PlanAnswer, other: &PlanAnswer) -> Vec<String> {
    let mut said = Vec::new();
    if this.status == Status::Invalid && other.status == Status::Invalid {
        return said;
    }
    let (mine, theirs) = (verdict(this), verdict(other));
    if mine != theirs {
        said.push(fill(Text::DiffVerdict, &[say(theirs), say(mine)]));
    }
    for reason in reasons(other).iter().filter(|reason| !has(reasons(this), reason)) {
        said.push(fill(Text::DiffReasonThere, &[&reason.message]));
    }
    for reason in reasons(this).iter().filter(|reason| !has(reasons(other), reason)) {
        said.push(fill(Text::DiffReasonHere, &[&reason.message]));
    }
    if let (Some(here), Some(there)) = (ways::shown(this, None), ways::shown(other, None)) {
        if here.id != there.id {
            said.push(fill(Text::DiffRecommended, &[&there.title]));
        }
        let (here, there) = (span::parts(&here.interruption), span::parts(&there.interruption));
        for ((part, here), (_, there)) in here.into_iter().zip(there) {
            let (mine, theirs) = (span::figure(here), span::figure(there));
            if mine != theirs {
                said.push(fill(Text::DiffInterruption, &[say(part), &theirs, &mine]));
            }
        }
    }
    // What a guide says of others is no statement of its own.
    let own = other.notices.iter().filter(|notice| notice.topic.is_some());
    for notice in own.filter(|notice| !has(&this.notices, notice)) {
        said.push(fill(Text::DiffNotice, &[&notice.message]));
    }
    said
}

fn verdict(answer: &PlanAnswer) -> Text {
    match (answer.status, answer.direct.as_ref().map(|direct| direct.verdict)) {
        (Status::Invalid, _) => Text::VerdictInvalid,
        (Status::UpToDate, _) => Text::VerdictUpToDate,
        (Status::NoPath, _) => Text::VerdictNoPath,
        (_, Some(Verdict::Allowed)) => Text::VerdictAllowed,
        (_, Some(Verdict::Blocked)) => Text::VerdictBlocked,
        (_, Some(Verdict::Unknown) | None) => Text::VerdictUnknown,
    }
}

fn reasons(answer: &PlanAnswer) -> &[Reason] {
    answer.direct.as_ref().map_or(&[], |Direct { reasons, .. }| reasons)
}

fn has(list: &[Reason], reason: &Reason) -> bool {
    list.iter().any(|one| one.code == reason.code)
}
