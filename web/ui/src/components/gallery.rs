//! Each component in each of its states, for the tests that look at them. It renders natively, and is no part of the page.

use leptos::prelude::*;
use serde_json::{Value, json};
use upgrade_api::facts::paths;

use super::{
    figures, fleet, goal_panel, history_buttons, import_report, interruption, options, page, paste_box, path,
    questions, saved_clusters, share_menu, steps, support, theme_switch, toast, verdict, why,
};
use crate::model::example;
use crate::model::field::Field;
use crate::model::form::Form;
use crate::model::news::Replaced;
use crate::model::verdict::Tone;
use crate::node::{Element, Node, el};
use crate::state::{Paste, Planner};

/// A component in a state.
#[derive(Clone, Debug)]
pub struct Specimen {
    /// The component, by the name of its file.
    pub component: &'static str,
    /// The state.
    pub state: &'static str,
    /// What it renders to.
    pub html: String,
}

/// What a component is drawn by.
type Draw = fn(Planner) -> Node;

/// The components, and the states in which each looks another way.
const COMPONENTS: [(&str, Draw, &[&str]); 20] = [
    ("masthead", |planner| page::masthead(planner).into(), &["example"]),
    ("history_buttons", |planner| history_buttons::history_buttons(planner).into(), &["example"]),
    ("share_menu", |planner| share_menu::share_menu(planner).into(), &["example"]),
    ("theme_switch", |_| theme_switch::theme_switch().into(), &["example"]),
    ("paste_box", |planner| paste_box::paste_box(planner).into(), &["example", "empty"]),
    (
        "import_report",
        |planner| import_report::import_report(planner).into(),
        &["read", "fleet", "refused", "too long", "reading", "unavailable"],
    ),
    ("field", |planner| known_and_unknown(planner).into(), &["possible", "empty", "invalid"]),
    ("goal_panel", |planner| goal_panel::goal_panel(planner).into(), &["blocked", "limited"]),
    ("saved_clusters", |planner| saved_clusters::saved_clusters(planner).into(), &["blocked"]),
    ("toast", toast::toast, &["replaced"]),
    (
        "verdict",
        verdict_and_figures,
        &["empty", "example", "blocked", "depends", "possible", "up to date", "no option", "invalid", "old guide"],
    ),
    ("why", why::why, &["blocked", "no option"]),
    ("questions", |planner| questions::questions(planner, true), &["depends", "bare"]),
    ("downtime", interruption::downtime, &["possible", "blocked", "depends", "limited", "in the window"]),
    ("interruption_cards", interruption::interruption_cards, &["possible", "depends"]),
    ("options", options::options, &["possible", "blocked", "limited", "combined"]),
    ("path", |planner| path::path(planner).into(), &["possible", "blocked", "combined"]),
    ("steps", |planner| steps::steps(planner, |_| None), &["possible", "combined"]),
    ("support", support::support, &["blocked", "depends"]),
    ("fleet", fleet::fleet, &["fleet"]),
];

/// Every component in each of its states.
pub fn specimens() -> Vec<Specimen> {
    COMPONENTS
        .iter()
        .flat_map(|(component, draw, states)| {
            states.iter().map(|state| Specimen {
                component,
                state,
                html: Owner::new().with(|| draw(planner(state)).to_html()),
            })
        })
        .collect()
}

/// A planner in a state.
fn planner(state: &str) -> Planner {
    let planner =
        if state == "example" { Planner::example() } else { Planner::new(Form::from_request(&request(state))) };
    match state {
        "read" => planner.read_paste(described(1)),
        "fleet" => planner.read_paste(described(12)),
        "refused" => planner.read_paste("upgrade my cluster".to_owned()),
        "too long" => planner.paste.set(Paste::TooLong(135_266_304)),
        "reading" => planner.paste.set(Paste::Reading(1)),
        "unavailable" => planner.paste.set(Paste::Unavailable),
        "replaced" => planner.visit.update(|visit| visit.news.say_replaced(Replaced::Cluster, String::new())),
        _ => {}
    }
    planner
}

/// The request of a state.
fn request(state: &str) -> Value {
    let mut request = example::request();
    let changes = match state {
        "depends" => {
            return json!({"cluster": {"kind": "replication-group", "engine": "redis", "version": "5.0.6", "clusterMode": "enabled", "shards": 3},
                "goal": {"engine": "valkey", "version": "8.1"}, "asOf": DAY});
        }
        "bare" => {
            return json!({"cluster": {"engine": "redis", "version": "6.2"}, "goal": {"version": "7.1"}, "asOf": DAY});
        }
        "empty" | "fleet" | "read" | "refused" => return json!({"goal": {"version": "newest"}, "asOf": DAY}),
        "possible" => json!({"cluster": {"id": "orders", "pending": {}}}),
        "in the window" => {
            json!({"cluster": {"id": "orders", "pending": {}}, "goal": {"timing": "maintenance-window"}})
        }
        "up to date" => json!({"cluster": {"pending": {}}, "goal": {"version": "6.2"}}),
        "limited" => json!({"cluster": {"id": "orders"}, "goal": {"limits": {"writeInterruptionSeconds": 5}}}),
        "no option" => {
            json!({"cluster": {"version": "5.0.6", "pending": {}, "nodeType": "cache.m5.large"}, "goal": {"version": "5.0.6", "nodeType": "cache.r7g.large"}})
        }
        "invalid" => {
            json!({"cluster": {"version": "6.9", "shards": "many", "multiAz": "perhaps"}, "goal": {"version": "nonsense"}})
        }
        "old guide" => {
            json!({"cluster": {"version": "3.2.6", "nodeType": "cache.r4.large", "pending": {}}, "goal": {"version": "3.2.10"}, "guide": "2018-01"})
        }
        "combined" => json!({"cluster": {"version": "5.0.6", "automaticFailover": false, "multiAz": false,
            "parameterGroup": {"name": "mine", "family": "redis5.0", "isDefault": false, "parameters": {}},
            "data": {"databasesInUse": [0]}, "client": {"clusterProtocol": true}}, "goal": {"clusterMode": "enabled"}}),
        _ => json!({"cluster": {"id": "orders"}}),
    };
    merge(&mut request, changes);
    request
}

/// No plan of these depends on the day on which it is drawn.
const DAY: &str = "2026-11-30";

/// Puts in place of what is there what is given; of objects, member by member.
fn merge(into: &mut Value, from: Value) {
    match (into, from) {
        (Value::Object(into), Value::Object(from)) if !from.is_empty() => {
            for (name, value) in from {
                merge(into.entry(name).or_insert(Value::Null), value);
            }
        }
        (into, from) => *into = from,
    }
}

/// What AWS prints of so many clusters.
fn described(count: usize) -> String {
    let clusters = ["5.0.6", "6.2.6", "7.1.0"].into_iter().cycle().zip(1..=count).map(|(version, number)| {
        json!({"CacheClusterId": format!("web-{number}"), "Engine": "redis", "EngineVersion": version, "CacheNodeType": "cache.r6g.large",
            "CacheClusterStatus": "available", "NumCacheNodes": 1, "PendingModifiedValues": {},
            "ARN": format!("arn:aws:elasticache:eu-west-1:123456789012:cluster:web-{number}")})
    });
    json!({ "CacheClusters": clusters.collect::<Vec<_>>() }).to_string()
}

/// A field of each kind.
fn known_and_unknown(planner: Planner) -> Element {
    let shown = [paths::KIND, paths::VERSION, paths::SHARDS, paths::MULTI_AZ, paths::PENDING, paths::NODE_TYPE];
    super::field::fields(planner, &shown.into_iter().filter_map(Field::named).collect::<Vec<_>>())
}

fn verdict_and_figures(planner: Planner) -> Node {
    let tone = Memo::new(move |_| Tone::of(&planner.answer.read(), planner.is_empty()));
    let verdict = verdict::verdict(planner, tone);
    el("div").class("results").child(verdict).child(figures::figures(planner, tone)).into()
}
