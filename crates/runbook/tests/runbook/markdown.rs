//! The document.

use std::collections::BTreeMap;

use upgrade_rules::facts::ClusterMode;
use upgrade_rules::{Engine, Guide};
use upgrade_runbook::answer::{
    Answer, AnswerPending, AnswerValue, Basis, Blocker, Check, ClusterSummary, Command, Completes, Contradiction,
    DataRisk, Direct, Effect, Endpoints, GuideInfo, Interruption, Model, ModelInput, PlanAnswer, Question, Reason,
    Rollback, Scope, Seconds, Shell, Side, Source, Span, Status, Step, StepTiming, Strategy, Verdict, Weight,
};
use upgrade_runbook::{Format, Writer};

use crate::case::{answered, cases, view};

fn markdown(answer: &PlanAnswer) -> String {
    match Format::Markdown.writer() {
        Writer::Document(write) => write(&view(answer)),
        Writer::Answer => panic!("Markdown is a document"),
    }
}

fn span(effect: Effect, seconds: Option<Seconds>, text: &str) -> Span {
    Span {
        code: "few-seconds",
        effect,
        seconds,
        times: seconds.map(|_| 5),
        scope: Scope::OneShardAtATime,
        basis: Basis::Convention,
        text: text.to_owned(),
        model: None,
        sources: vec!["S0"],
    }
}

fn estimated(span: Span) -> Span {
    let input = |field, name, value, assumed| ModelInput { field, name, min: value, max: value, assumed };
    let inputs = vec![
        input("cluster.data.usedBytes", "bytes in use", Some(5), false),
        input("cluster.data.nodeStartSeconds", "seconds of a start", None, true),
    ];
    Span { model: Some(Model { text: "A formula.", inputs, seconds: Some(Seconds { min: 70, max: 400 }) }), ..span }
}

fn interruption() -> Interruption {
    Interruption {
        summary: "Writes stop for 1–10 s, once.".to_owned(),
        reads: span(Effect::None, None, "Reads are not affected."),
        writes: estimated(span(Effect::Interrupted, Some(Seconds { min: 1, max: 10 }), "A few seconds.")),
        connections: span(Effect::Interrupted, None, "Cut."),
        data: span(Effect::AtRisk, None, "Best effort."),
        client_recovery: span(Effect::NotDocumented, None, "Nothing published."),
    }
}

fn reason(message: &str) -> Reason {
    Reason {
        code: "code",
        rule: "rule",
        topic: None,
        weight: Weight::Act,
        message: message.to_owned(),
        because: vec!["guide"],
        sources: vec!["S0", "S4"],
    }
}

fn question() -> Question {
    let answer = |value| Answer { value, along: BTreeMap::new(), leads_to: Some("Allowed.".to_owned()) };
    Question {
        id: "cluster.pending",
        field: "cluster.pending",
        along: Vec::new(),
        message: "Is anything pending?".to_owned(),
        changes: "Whether it is blocked.".to_owned(),
        answers: vec![
            answer(AnswerValue::Pending(AnswerPending::default())),
            answer(AnswerValue::Pending(AnswerPending { version: Some("7.1".to_owned()), ..AnswerPending::default() })),
            answer(AnswerValue::Flag(true)),
            answer(AnswerValue::Numbers(vec![0, 3])),
        ],
        sources: vec!["S4"],
    }
}

fn contradiction() -> Contradiction {
    Contradiction {
        id: "window-or-failure",
        gap: false,
        subject: "When a scheduled change runs",
        sides: vec![
            Side { code: "when/1".to_owned(), statement: "In the window.", sources: vec!["S0"] },
            Side { code: "when/2".to_owned(), statement: "At the next *reboot*.", sources: vec!["S0", "S4"] },
        ],
        planned: "An earlier run is warned of.",
        touches: vec!["pending-may-run-before-window"],
    }
}

fn step() -> Step {
    let command = |shell, text: &str| Command { shell, text: text.to_owned() };
    let summary = |version: &str| ClusterSummary {
        engine: Engine::Redis,
        version: version.to_owned(),
        node_type: None,
        cluster_mode: Some(ClusterMode::Enabled),
        pending: Vec::new(),
    };
    Step {
        id: "1-upgrade-engine".to_owned(),
        title: "Upgrade the engine to Redis OSS 7.1 now".to_owned(),
        operation: "ModifyReplicationGroup",
        timing: StepTiming::Immediately,
        from: summary("6.2"),
        to: summary("7.1"),
        why: vec![reason("This is the upgrade itself.")],
        before: vec![Check {
            code: "databases",
            message: "The version is offered".to_owned(),
            commands: vec![command(Shell::Posix, "aws one line")],
            expect: "7.1 is in the list".to_owned(),
            sources: vec!["S0", "S4"],
        }],
        after: vec![Check {
            code: "old-idle",
            message: "Nobody is connected".to_owned(),
            commands: Vec::new(),
            expect: "0".to_owned(),
            sources: vec!["S0"],
        }],
        interruption: interruption(),
        commands: vec![
            command(Shell::Console, "Choose Modify."),
            command(Shell::Posix, "aws \\\n   --id '```'"),
            command(Shell::QueryApi, "https://x/"),
        ],
        rollback: Rollback { code: "recreate", possible: false, how: "There is none.".to_owned(), sources: vec!["S0"] },
    }
}

fn strategy(id: &'static str, title: &str) -> Strategy {
    Strategy {
        part: None,
        id: id.to_owned(),
        title: title.to_owned(),
        completes: Completes::Now,
        steps: vec![step()],
        interruption: interruption(),
        data_risk: DataRisk::BestEffort,
        endpoints: Endpoints::Kept,
        rollback_until: Some("1-upgrade-engine".to_owned()),
        conditions: vec![question()],
        rejected_because: vec![reason("It keeps no data.")],
    }
}

#[test]
fn everything_in_an_answer_is_in_the_document() {
    let source = Source { title: "Upgrading Engine Versions", date: "2018-01-10", url: Some("https://example.com/a") };
    let answer = PlanAnswer {
        status: Status::Conditional,
        guide: GuideInfo {
            id: "current",
            title: "ElastiCache User Guide, current".to_owned(),
            date: "2026-11-22".to_owned(),
        },
        rules_version: "0.1.0+2026-11-22",
        summary: "Going from *a* to b.".to_owned(),
        direct: Some(Direct { verdict: Verdict::Blocked, reasons: vec![reason("A scale-up is pending.")] }),
        resolutions: vec!["in-place-window".to_owned()],
        recommended: Some("in-place-now".to_owned()),
        strategies: vec![
            strategy("in-place-now", "Upgrade in place now"),
            Strategy {
                steps: Vec::new(),
                rollback_until: None,
                conditions: Vec::new(),
                rejected_because: Vec::new(),
                ..strategy("in-place-window", "Schedule it")
            },
        ],
        blockers: vec![Blocker { reason: reason("It blocks the upgrade."), change: "Change it.".to_owned() }],
        questions: vec![question()],
        notices: vec![reason("A <b>notice</b>."), reason("Another.")],
        contradictions: vec![contradiction()],
        errors: Vec::new(),
        sources: [("S0", source.clone()), ("S4", Source { url: None, ..source })].into(),
    };
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("whole-answer", markdown(&answer));
    });
}

/// Outside code fences, nothing of the user's can open a tag or a link.
#[test]
fn nothing_of_the_user_breaks_out() {
    let cluster = r#"{"kind":"replication-group","id":"<img src=x>```\n# [a](b)","engine":"redis","version":"6.2","status":"<b>`x`"}"#;
    let text = markdown(&answered(Guide::CURRENT, cluster, r#"{"version":"7.1"}"#));
    let mut fence: Option<String> = None;
    for line in text.lines() {
        let ticks: String = line.chars().take_while(|character| *character == '`').collect();
        match &fence {
            Some(open) if line == open => fence = None,
            Some(_) => {}
            None if ticks.len() >= 3 => fence = Some(ticks),
            None => {
                assert!(!line.replace("\\<", "").contains("<img"), "{line}");
                assert!(!line.replace("\\<", "").contains("<b>"), "{line}");
            }
        }
    }
    assert_eq!(fence, None);
}

#[test]
fn every_answer_becomes_a_document() {
    for (guide, cluster, goal) in cases() {
        let answer = answered(guide, cluster, goal);
        let text = markdown(&answer);
        assert!(text.starts_with("# ElastiCache upgrade plan\n"));
        assert!(answer.strategies.iter().all(|strategy| text.contains(&strategy.title)));
    }
}
