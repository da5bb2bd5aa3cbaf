//! Clusters planned one by one, for a page that must not block while it plans many.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use upgrade_rules::facts::{Cluster, TextForm};

use super::row::{FleetRow, of_unreadable, row};
use crate::plan::unreadable;
use crate::{PlanRequest, read_value};

/// What holds for every cluster of a fleet: goal, limits, guide, planning date, and language. Read once for all of them.
#[derive(Clone, Debug)]
pub struct FleetGoal {
    request: Result<PlanRequest, Box<FleetRow>>,
    /// Rows by the facts that they are planned from: clusters that differ in nothing but their ids are planned once.
    rows: BTreeMap<String, FleetRow>,
}

/// So many rows are kept.
const KEPT: usize = 1_000;

impl FleetGoal {
    /// The goal of a request; what it says of a cluster does not count.
    pub fn of(mut request: Value) -> Self {
        if let Some(request) = request.as_object_mut() {
            request.insert("cluster".to_owned(), Value::Object(Map::new()));
        }
        let request = read_value(request).map_err(|wrong| Box::new(of_unreadable(&unreadable(wrong))));
        Self { request, rows: BTreeMap::new() }
    }

    /// Plans a cluster, as JSON, for it. A goal that cannot be read makes every row invalid, with the reason.
    pub fn row(&mut self, cluster: &Value) -> FleetRow {
        match read_value(json!({ "cluster": cluster, "goal": { "version": "newest" } })) {
            Ok(request) => self.row_of(&request.cluster),
            Err(wrong) => of_unreadable(&unreadable(wrong)),
        }
    }

    fn row_of(&mut self, cluster: &Cluster) -> FleetRow {
        let goal = match &self.request {
            Ok(goal) => goal,
            Err(wrong) => {
                let (cluster, region) = (cluster.id.clone(), cluster.region.clone());
                return FleetRow { cluster, region, ..FleetRow::clone(wrong) };
            }
        };
        let plan = || row(&PlanRequest { cluster: cluster.clone(), ..goal.clone() });
        // An id that AWS does not take is an error of its own.
        if cluster.id.as_ref().is_some_and(|id| !TextForm::Id.fits(id)) {
            return plan();
        }
        let facts = crate::text::json(&Cluster { id: None, ..cluster.clone() });
        if let Some(known) = self.rows.get(&facts) {
            return FleetRow { cluster: cluster.id.clone(), ..known.clone() };
        }
        let row = plan();
        if self.rows.len() < KEPT {
            self.rows.insert(facts, row.clone());
        }
        row
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use upgrade_runbook::answer::Status;

    use super::FleetGoal;
    use crate::{FleetAnswer, fleet};

    #[test]
    fn rows_one_by_one_are_those_of_a_fleet() {
        let goal = json!({"version": "7.1", "limits": {"writeInterruptionSeconds": 5}});
        let clusters =
            [("a", "5.0.6"), ("b", "6.2"), ("c", "6.2"), ("$(d)", "6.2"), ("e", "7.1"), ("f", "9"), ("g", "6.2")];
        let requests = clusters.map(|(id, version)| {
            json!({"cluster": {"id": id, "kind": "replication-group", "engine": "redis", "version": version},
                "goal": goal, "asOf": "2026-11-22"})
        });
        let lines: Vec<String> = requests.iter().map(ToString::to_string).collect();
        let mut shared = FleetGoal::of(requests[0].clone());
        let rows = requests.iter().map(|request| shared.row(&request["cluster"])).collect();
        assert_eq!(FleetAnswer::of(rows), fleet(&lines.join("\n")));
    }

    #[test]
    fn a_goal_that_cannot_be_read_is_an_error_of_every_row() {
        let mut shared = FleetGoal::of(json!({"goal": {"version": "7.1", "shards": "many"}}));
        let row = shared.row(&json!({"id": "a"}));
        assert_eq!((row.status, row.cluster.as_deref()), (Status::Invalid, Some("a")));
        assert!(row.errors.iter().any(|error| error.contains("goal.shards")), "{:?}", row.errors);
    }
}
