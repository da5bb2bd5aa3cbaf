//! The same case put to the program, and its answer in the oracle's words.

use std::collections::BTreeSet;

use upgrade_planner::{DataRisk, Plan, Strategy, Target};
use upgrade_rules::facts::{Cluster, ClusterMode, Durability};
use upgrade_rules::interruption::{Effect, Span};
use upgrade_rules::model::Timing;
use upgrade_rules::service::Service;
use upgrade_rules::start;
use upgrade_rules::{Guide, Truth};

use crate::case::{Case, When};
use crate::downtime::{Away, Risk};
use crate::era::Era;
use crate::veil::Veiled;
use crate::verdict::Verdict;
use crate::world::{Durable, Mode};
use crate::{durable_step, facts, global_step, serverless_step};

pub(crate) fn ask(case: &Case) -> Verdict {
    read(&planned(case, &facts::of(&case.world)))
}

/// What the program says where facts are missing.
#[derive(Debug)]
pub(crate) struct Seen {
    /// `allowed`, `blocked`, `unknown`.
    pub(crate) verdict: &'static str,
    /// Every code named.
    pub(crate) named: BTreeSet<String>,
    /// Those that are certain.
    pub(crate) certain: BTreeSet<String>,
    /// Every option.
    pub(crate) options: Vec<Promise>,
}

/// What an option promises.
#[derive(Debug)]
pub(crate) struct Promise {
    pub(crate) risk: Risk,
    pub(crate) away: Away,
    pub(crate) conditions: Vec<&'static str>,
}

pub(crate) fn ask_veiled(veiled: &Veiled) -> Seen {
    let mut facts = facts::of(&veiled.case.world);
    for fact in veiled.hidden {
        facts::hide(*fact, &mut facts);
    }
    let plan = planned(&veiled.case, &facts);
    let reasons = plan.direct.as_ref().map(|direct| direct.reasons.as_slice()).unwrap_or_default();
    let codes = |certain: bool| {
        let listed = reasons.iter().filter(|fired| !certain || fired.finding.truth == Truth::Yes);
        listed.map(|fired| fired.rule.id.text().to_owned()).collect()
    };
    Seen {
        verdict: match plan.direct.as_ref().map(|direct| direct.blocked) {
            None => "nothing to do",
            Some(Truth::No) => "allowed",
            Some(Truth::Yes) => "blocked",
            Some(Truth::Unknown) => "unknown",
        },
        named: codes(false),
        certain: codes(true),
        options: plan
            .strategies
            .iter()
            .filter(|strategy| strategy.is_whole())
            .map(|strategy| Promise {
                risk: risk(strategy.data_risk),
                away: away(&strategy.interruption.writes),
                conditions: strategy.conditions.iter().map(|fired| fired.rule.id.text()).collect(),
            })
            .collect(),
    }
}

/// The plan for these facts, and for what is asked.
pub(crate) fn planned<'a>(case: &Case, known: &'a Cluster) -> Plan<'a> {
    let guide = guide(case.era);
    let kind = known.kind.expect("a kind");
    let pending = known.pending.as_ref().and(case.world.pending_version).map(facts::version);
    let state = start(known, kind, facts::version(case.world.runs), pending);
    let target = Target {
        version: facts::version(case.requested.version),
        node_type: case.requested.size.map(|size| facts::node_type(&case.world, size).into()),
        mode: case.requested.mode.map(|mode| match mode {
            Mode::Disabled => ClusterMode::Disabled,
            Mode::Enabled => ClusterMode::Enabled,
        }),
        shards: case.requested.shards,
        in_transit: None,
        serverless: case.requested.serverless,
        at_rest: false,
        durability: case.requested.durable.map(facts::durability),
        timing: case.requested.when.map(|when| match when {
            When::Now => Timing::Immediately,
            When::Window => Timing::MaintenanceWindow,
        }),
    };
    upgrade_planner::plan(Service { guide, as_of: None }, state, target, None)
}

/// The guide of the day. Every guide that the program has is a copy that the oracle knows.
fn guide(era: Era) -> Guide {
    Guide::ALL.iter().copied().find(|guide| guide.date.to_string() == era.day()).expect("a guide of that day")
}

fn read(plan: &Plan) -> Verdict {
    let reasons = plan.direct.as_ref().map(|direct| direct.reasons.as_slice()).unwrap_or_default();
    let codes = |truth: Truth| -> BTreeSet<String> {
        let found = reasons.iter().filter(|fired| fired.finding.truth == truth);
        found.map(|fired| fired.rule.id.text().to_owned()).collect()
    };
    let undecided = codes(Truth::Unknown);
    let refused = plan.direct.as_ref().map(|direct| {
        let mut codes = codes(Truth::Yes);
        // The verdict and its reasons must say the same; no fact in the domain is unknown.
        let verdict =
            if codes.is_empty() && !undecided.is_empty() { Truth::Unknown } else { (!codes.is_empty()).into() };
        let agree = direct.blocked == verdict;
        let asks = reasons.iter().any(|fired| fired.finding.missing.is_some());
        if !agree || asks {
            codes.insert(format!("(verdict {:?})", direct.blocked));
        }
        codes
    });
    // The oracle knows whole goals; a part of one is a goal that it judges in a case of its own.
    let whole = || plan.strategies.iter().filter(|strategy| strategy.is_whole());
    let risk = whole().map(|strategy| risk(strategy.data_risk)).min();
    let away = whole().map(|strategy| away(&strategy.interruption.writes)).min();
    let step_faults = |strategy| {
        [durable_step::faults(strategy), serverless_step::faults(strategy), global_step::faults(strategy)].concat()
    };
    let faults = whole().flat_map(step_faults).collect();
    Verdict { refused, undecided, faults, ends: whole().map(ends_with).collect(), best: risk.zip(away) }
}

/// The durability that an option leaves. Where it is not known, there is none to have.
fn ends_with(strategy: &Strategy) -> Durable {
    match strategy.steps.last().and_then(|step| step.to.current().durability) {
        None | Some(Durability::Disabled) => Durable::Off,
        Some(Durability::Async) => Durable::Async,
        Some(Durability::Sync) => Durable::Sync,
    }
}

fn risk(risk: DataRisk) -> Risk {
    match risk {
        DataRisk::NoneKnown => Risk::None,
        DataRisk::BestEffort => Risk::BestEffort,
        DataRisk::WritesSinceSnapshot => Risk::WritesSinceSnapshot,
        DataRisk::AllData => Risk::AllData,
    }
}

fn away(writes: &Span) -> Away {
    match (writes.effect, writes.seconds.map(|seconds| seconds.max)) {
        (Effect::None | Effect::NotDocumented | Effect::AtRisk, _) => Away::Nothing,
        (Effect::Interrupted, Some(0..=10)) => Away::FewSeconds,
        (Effect::Interrupted, Some(11..=60)) => Away::HalfToOneMinute,
        (Effect::Interrupted, Some(61..=300)) => Away::FewMinutes,
        _ => Away::Unavailable,
    }
}
