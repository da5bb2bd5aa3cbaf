//! What the properties share: fixed seeds, requests, and what looks at an answer.

use std::collections::BTreeSet;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, RngSeed, TestRunner};
use upgrade_api::answer::{self, Interruption, Reason, Span};
use upgrade_api::{PlanAnswer, PlanRequest, plan, read_value};
use upgrade_rules::catalogue::{Offer, newest, offer};
use upgrade_rules::facts::{Cluster, Goal};
use upgrade_rules::{EngineVersion, Guide};

use crate::generate::{Asked, asked};

/// The same cases every time; a round of `cargo xtask properties` has others.
pub(crate) fn config(cases: u32) -> Config {
    Config {
        cases,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(20_261_122 + u64::from(ROUND.unwrap_or_default())),
        failure_persistence: None,
        max_shrink_iters: 200,
        ..Config::default()
    }
}

/// By a guide that knows the versions: what another one answers is a property of its own.
pub(crate) fn request(asked: Asked) -> PlanRequest {
    let known = knows(asked.guide, &asked.cluster, &asked.goal);
    PlanRequest {
        guide: Some(if known { asked.guide } else { Guide::CURRENT }.id.to_owned()),
        language: None,
        as_of: asked.as_of.map(str::to_owned),
        detail: None,
        cluster: asked.cluster,
        goal: asked.goal,
    }
}

pub(crate) fn requests() -> impl Strategy<Value = PlanRequest> {
    asked().prop_map(request)
}

/// Whether a guide knows every version that a request names.
pub(crate) fn knows(guide: Guide, cluster: &Cluster, goal: &Goal) -> bool {
    let pending = cluster.pending.as_ref();
    let named = [
        (cluster.engine, cluster.version.as_deref()),
        (
            pending.and_then(|pending| pending.engine).or(cluster.engine),
            pending.and_then(|pending| pending.version.as_deref()),
        ),
        (goal.engine.or(cluster.engine), Some(goal.version.as_str())),
    ];
    named.into_iter().all(|(engine, text)| {
        let text = match text {
            Some("newest") => engine.filter(|engine| newest(*engine, guide).is_none()).map(|_| "9.1"),
            text => text,
        };
        let version = engine.zip(text).and_then(|(engine, text)| EngineVersion::parse_running(engine, text).ok());
        version.is_none_or(|version| !matches!(offer(version, guide), Offer::NotYet(_)))
    })
}

/// So many requests, to look at all of them together.
pub(crate) fn sample(count: u32) -> Vec<PlanRequest> {
    let mut runner = TestRunner::new(config(count));
    let requests = requests();
    (0..count).map(|_| requests.new_tree(&mut runner).expect("a request").current()).collect()
}

/// A number of the environment, by which `cargo xtask properties` asks for more.
fn number(name: &str) -> Option<u32> {
    std::env::var(name).ok().map(|text| text.parse().expect("a number"))
}

/// Which round of generated requests this is. Only the first looks at the corpus too.
static ROUND: LazyLock<Option<u32>> = LazyLock::new(|| number("PROPERTY_ROUND"));

/// The corpus and the generated requests, each planned once for all properties.
static ANSWERS: LazyLock<Vec<(PlanRequest, PlanAnswer)>> = LazyLock::new(|| {
    let corpus = if ROUND.unwrap_or_default() == 0 { CORPUS.as_slice() } else { &[] };
    let requests: Vec<PlanRequest> =
        corpus.iter().cloned().chain(sample(number("PROPERTY_REQUESTS").unwrap_or(2_000))).collect();
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    std::thread::scope(|scope| {
        let parts = requests.chunks(requests.len().div_ceil(threads));
        let planning: Vec<_> = parts
            .map(|part| scope.spawn(|| part.iter().map(|request| (request.clone(), plan(request))).collect::<Vec<_>>()))
            .collect();
        planning.into_iter().flat_map(|part| part.join().expect("planned")).collect()
    })
});

/// Looks at the corpus and many generated requests, and fails with those of which the property says what is wrong.
pub(crate) fn holds(property: impl Fn(&PlanRequest, &PlanAnswer) -> Option<String>) {
    let wrong: Vec<String> = ANSWERS
        .iter()
        .filter_map(|(request, answer)| Some(format!("{}\n    {}", property(request, answer)?, json(request))))
        .collect();
    let shown = wrong.iter().take(5).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{} of {} requests:\n{shown}", wrong.len(), ANSWERS.len());
}

/// Every request of the corpus that can be read; read once for all properties.
static CORPUS: LazyLock<Vec<PlanRequest>> = LazyLock::new(corpus);

pub(crate) fn corpus_requests() -> &'static [PlanRequest] {
    &CORPUS
}

fn corpus() -> Vec<PlanRequest> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
    let requests: Vec<PlanRequest> = files(&folder)
        .into_iter()
        .flat_map(|file| {
            let text = std::fs::read_to_string(&file).expect("a file of the corpus");
            let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            let cases = json.get("cases").and_then(serde_json::Value::as_array).cloned().unwrap_or_default();
            cases.into_iter().filter_map(|case| read_value(case.get("request")?.clone()).ok()).collect::<Vec<_>>()
        })
        .collect();
    assert!(requests.len() > 500, "the corpus has {} requests", requests.len());
    requests
}

/// The JSON files below a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of the corpus");
    let mut files: Vec<PathBuf> = entries
        .flat_map(|entry| {
            let path = entry.expect("an entry").path();
            match path.extension() {
                // Documents to import are no requests.
                _ if path.ends_with("import") => Vec::new(),
                _ if path.is_dir() => files(&path),
                Some(extension) if extension == "json" => vec![path],
                _ => Vec::new(),
            }
        })
        .collect();
    files.sort();
    files
}

pub(crate) fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("every answer can be written")
}

/// Every reason of an answer, with its place.
pub(crate) fn reasons(answer: &PlanAnswer) -> Vec<(String, &Reason)> {
    let mut reasons: Vec<(String, &Reason)> = Vec::new();
    reasons.extend(answer.direct.iter().flat_map(|direct| &direct.reasons).map(|reason| ("direct".to_owned(), reason)));
    reasons.extend(answer.notices.iter().map(|reason| ("notices".to_owned(), reason)));
    // Where there are options, the blockers are the user's own limits.
    let place = if answer.strategies.is_empty() { "blocked by" } else { "blocked by what is rejected" };
    reasons.extend(answer.blockers.iter().map(|blocker| (place.to_owned(), &blocker.reason)));
    for strategy in &answer.strategies {
        reasons.extend(strategy.rejected_because.iter().map(|reason| (format!("{} rejected", strategy.id), reason)));
        for step in &strategy.steps {
            reasons.extend(step.why.iter().map(|reason| (format!("{} {}", strategy.id, step.id), reason)));
        }
    }
    reasons
}

pub(crate) fn interruptions(answer: &PlanAnswer) -> impl Iterator<Item = &Interruption> {
    answer.strategies.iter().flat_map(|strategy| {
        std::iter::once(&strategy.interruption).chain(strategy.steps.iter().map(|step| &step.interruption))
    })
}

pub(crate) fn spans(interruption: &Interruption) -> [(&'static str, &Span); 5] {
    [
        ("reads", &interruption.reads),
        ("writes", &interruption.writes),
        ("connections", &interruption.connections),
        ("data", &interruption.data),
        ("clientRecovery", &interruption.client_recovery),
    ]
}

/// How bad an interruption is: what happens, and the longest time; no figure is worse than any.
pub(crate) fn severity(span: &Span) -> (answer::Effect, u32) {
    use upgrade_api::answer::Effect;
    let felt = span.effect >= Effect::Interrupted;
    // A length that AWS does not publish is no better than the whole upgrade.
    let unpublished = span.effect == Effect::Interrupted && span.seconds.is_none();
    let effect = if unpublished { Effect::Unavailable } else { span.effect };
    (effect, if felt { span.seconds.map_or(u32::MAX, |seconds| seconds.max) } else { 0 })
}

pub(crate) fn recommended(answer: &PlanAnswer) -> Option<&answer::Strategy> {
    answer.strategies.iter().find(|strategy| Some(&strategy.id) == answer.recommended.as_ref())
}

/// The warnings of an answer: what blocks or might, what is true whatever is chosen, and what options depend on.
pub(crate) fn warnings(answer: &PlanAnswer) -> BTreeSet<String> {
    let direct = answer.direct.iter().flat_map(|direct| &direct.reasons);
    direct.chain(&answer.notices).map(|reason| reason.code.to_owned()).collect()
}

/// Everything that an answer says anywhere, by code.
pub(crate) fn said(answer: &PlanAnswer) -> BTreeSet<String> {
    let mut said: BTreeSet<String> = reasons(answer).into_iter().map(|(_, reason)| reason.code.to_owned()).collect();
    said.extend(
        answer.strategies.iter().flat_map(|strategy| &strategy.conditions).map(|question| question.id.to_owned()),
    );
    said
}
