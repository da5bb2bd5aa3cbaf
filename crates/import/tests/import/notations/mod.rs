//! One fleet, written in every notation: all of them give the same clusters, gaps apart.

mod beside;
mod casing;
mod desired;
mod fleet;
mod table;
mod xml;
mod yaml;

use proptest::prelude::*;
use serde_json::{Value, json};
use upgrade_import::{ImportAnswer, ImportStatus, Severity};

use crate::common::{config, import};
use fleet::Fleet;

/// The clusters as they go into a request.
fn clusters(answer: &ImportAnswer) -> Vec<Value> {
    answer.clusters.iter().map(|cluster| serde_json::to_value(&cluster.cluster).unwrap_or_default()).collect()
}

/// Whether everything that one says of a cluster, the other says too.
fn says_no_more(less: &Value, more: &Value) -> bool {
    match (less, more) {
        (Value::Object(less), Value::Object(more)) => less
            .iter()
            .all(|(key, value)| value.is_null() || more.get(key).is_some_and(|other| says_no_more(value, other))),
        _ => less == more,
    }
}

/// A document is lost, or something in it was not understood.
fn faults(answer: &ImportAnswer) -> Vec<&str> {
    let faults = answer.problems.iter().filter(|problem| problem.severity == Severity::Error);
    faults.map(|problem| problem.message.as_str()).collect()
}

/// Every notation that loses nothing.
fn whole(fleet: &Fleet) -> Vec<(&'static str, String)> {
    let Fleet { groups, clusters } = fleet;
    let documents = [groups, clusters];
    let json =
        |values: &[Value]| values.iter().flat_map(|value| [format!("{value:#}"), "\n".to_owned()]).collect::<String>();
    let each = |change: fn(&Value) -> Value| json(&documents.map(change));
    let rows = |value: &Value, list: &str| json!({"rows": casing::rows(&value[list]), "metadata": {}});
    let listed = |value: &Value, list: &str| json!({"value": casing::converted(&value[list]), "Count": 1});
    vec![
        ("a list of both", json(&[json!(documents)])),
        ("bare lists", json(&[groups["ReplicationGroups"].clone(), clusters["CacheClusters"].clone()])),
        ("yaml", documents.map(yaml::document).join("---\n")),
        ("yaml behind prompts", documents.map(|value| format!("$ aws x\n{}", yaml::document(value))).concat()),
        ("yaml-stream", documents.map(|value| yaml::document(&json!([value]))).concat()),
        ("xml", documents.map(|value| xml::answer(value, None)).concat()),
        ("xml with lists of member", documents.map(|value| xml::answer(value, Some("member"))).concat()),
        ("camelCase", each(casing::camel)),
        ("snake_case", each(casing::snake)),
        ("snake_case in yaml", documents.map(|value| yaml::document(&casing::snake(value))).join("---\n")),
        ("ConvertTo-Json", json(&[listed(groups, "ReplicationGroups"), listed(clusters, "CacheClusters")])),
        ("steampipe", json(&[rows(groups, "ReplicationGroups"), rows(clusters, "CacheClusters")])),
        (
            "Ansible",
            documents
                .map(|value| format!("ok: [localhost] => {:#}\n", json!({"result": casing::snake(value)})))
                .concat(),
        ),
        (
            "several in one",
            format!(
                "# Orders\n```yaml\n\u{feff}{}```\n\u{feff}{}",
                yaml::document(groups),
                xml::answer(clusters, None)
            ),
        ),
        ("in the other order", format!("{}--More--\n{clusters:#}\n(END)\n", yaml::document(groups))),
    ]
}

/// What other tools record of it: the name of the form, and the text.
fn recorded(fleet: &Fleet) -> Vec<(&'static str, String)> {
    let objects = desired::objects(fleet);
    let list = json!({"apiVersion": "v1", "items": objects, "kind": "List", "metadata": {}});
    vec![
        ("a state of Terraform", desired::state(fleet)),
        ("a state that Terraform shows", desired::shown_state(fleet)),
        ("a plan that Terraform shows", desired::shown_plan(fleet)),
        ("a stack of Pulumi", desired::stack(fleet)),
        ("a template of CloudFormation", format!("{:#}\n", desired::template(fleet))),
        ("a template of CloudFormation in yaml", yaml::document(&desired::template(fleet))),
        ("objects of ACK", format!("{list:#}\n")),
        ("manifests of ACK", objects.iter().map(yaml::document).collect::<Vec<_>>().join("---\n")),
        ("a list of ACK in yaml", yaml::document(&list)),
    ]
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn every_notation_gives_the_same_clusters(fleet in fleet::any()) {
        let json = import(&format!("{}\n{}", fleet.groups, fleet.clusters));
        prop_assert!(faults(&json).is_empty(), "{:?}", json.problems);
        prop_assert_eq!(json.clusters.len(), fleet.size());
        for (name, text) in whole(&fleet) {
            let other = import(&text);
            prop_assert!(faults(&other).is_empty(), "{}: {:?}\n{}", name, faults(&other), text);
            prop_assert_eq!(clusters(&other), clusters(&json), "{}\n{}", name, text);
            prop_assert_eq!(other.status, json.status, "{}: {:?}", name, other.problems);
        }
    }

    #[test]
    fn a_table_says_no_more_than_json(fleet in fleet::any(), upright: bool, crlf: bool) {
        let json = import(&format!("{}\n{}", fleet.groups, fleet.clusters));
        let tables = [
            table::of("DescribeReplicationGroups", &fleet.groups, upright),
            table::of("DescribeCacheClusters", &fleet.clusters, upright),
        ];
        let text = if crlf { tables.concat().replace('\n', "\r\n") } else { tables.concat() };
        let answer = import(&text);
        prop_assert!(faults(&answer).is_empty(), "{:?}\n{}", faults(&answer), text);
        let (found, whole) = (clusters(&answer), clusters(&json));
        prop_assert_eq!(found.len(), whole.len(), "{}", text);
        for cluster in &found {
            let other = whole.iter().find(|other| other["id"] == cluster["id"]);
            prop_assert!(other.is_some_and(|other| says_no_more(cluster, other)), "{}\n{:?}\n{}", cluster, other, text);
            // A table leaves out what is empty, so that it never says that nothing is pending.
            prop_assert!(cluster["pending"] != json!({}), "{}", cluster);
            prop_assert!(cluster["id"].is_string() && cluster["nodeType"].is_string(), "{}", cluster);
        }
    }

    #[test]
    fn what_tools_record_says_no_more_than_aws(fleet in fleet::any()) {
        let json = import(&format!("{}\n{}", fleet.groups, fleet.clusters));
        let whole = clusters(&json);
        for (name, text) in recorded(&fleet) {
            let answer = import(&text);
            prop_assert!(faults(&answer).is_empty(), "{}: {:?}\n{}", name, faults(&answer), text);
            prop_assert!(answer.clusters.iter().all(|cluster| cluster.recorded.is_some()), "{}", name);
            prop_assert_eq!(answer.status, ImportStatus::Incomplete, "{}", name);
            let found = clusters(&answer);
            prop_assert_eq!(found.len(), whole.len(), "{}\n{}", name, text);
            for cluster in &found {
                let other = whole.iter().find(|other| other["id"] == cluster["id"]);
                let same = other.is_some_and(|other| says_no_more(cluster, other));
                prop_assert!(same, "{}\n{}\n{:?}\n{}", name, cluster, other, text);
                let keys = ["kind", "id", "engine", "version", "nodeType", "parameterGroup"];
                prop_assert!(keys.iter().all(|key| !cluster[*key].is_null()), "{}\n{}", name, cluster);
                prop_assert!(cluster["pending"].is_null(), "{}\n{}", name, cluster);
            }
            // Beside AWS's description, in either order, it changes nothing and contradicts nothing.
            let aws = format!("{}\n{}\n", fleet.groups, fleet.clusters);
            for both in [format!("{aws}{text}"), format!("{text}---\n{aws}")] {
                let both = import(&both);
                let differ = both.problems.iter().find(|problem| problem.code == "tool-differs");
                prop_assert!(differ.is_none(), "{}: {:?}", name, differ);
                let mut together = clusters(&both);
                together.sort_by_key(|cluster| cluster["id"].to_string());
                let mut alone = whole.clone();
                alone.sort_by_key(|cluster| cluster["id"].to_string());
                let less = alone.iter().zip(&together).all(|(alone, both)| says_no_more(alone, both));
                prop_assert!(less && alone.len() == together.len(), "{}\n{:?}\n{:?}", name, alone, together);
            }
        }
    }
}
