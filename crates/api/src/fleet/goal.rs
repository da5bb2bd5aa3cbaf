//! Clusters planned one by one, for a page that must not block while it plans many.

use serde_json::{Map, Value};
use upgrade_rules::facts::Cluster;

use super::row::{FleetRow, of_unreadable, row};
use crate::plan::unreadable;
use crate::{PlanRequest, read_value};

/// What holds for every cluster of a fleet: goal, limits, guide, planning date, and language. Read once for all of them.
#[derive(Clone, Debug)]
pub struct FleetGoal(Result<PlanRequest, Box<FleetRow>>);

impl FleetGoal {
    /// The goal of a request; what it says of a cluster does not count.
    pub fn of(mut request: Value) -> Self {
        if let Some(request) = request.as_object_mut() {
            request.insert("cluster".to_owned(), Value::Object(Map::new()));
        }
        Self(read_value(request).map_err(|wrong| Box::new(of_unreadable(&unreadable(wrong)))))
    }

    /// Plans a cluster for it. A goal that cannot be read makes every row invalid, with the reason.
    pub fn row(&self, cluster: &Cluster) -> FleetRow {
        match &self.0 {
            Ok(goal) => row(&PlanRequest { cluster: cluster.clone(), ..goal.clone() }),
            Err(wrong) => {
                FleetRow { cluster: cluster.id.clone(), region: cluster.region.clone(), ..FleetRow::clone(wrong) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use upgrade_runbook::answer::Status;

    use super::FleetGoal;
    use crate::{FleetAnswer, fleet, read_value};

    #[test]
    fn rows_one_by_one_are_those_of_a_fleet() {
        let goal = json!({"version": "7.1", "limits": {"writeInterruptionSeconds": 5}});
        let requests = ["5.0.6", "6.2", "6.2", "7.1", "9"].map(|version| {
            json!({"cluster": {"id": version, "kind": "replication-group", "engine": "redis", "version": version},
                "goal": goal, "asOf": "2026-11-22"})
        });
        let lines: Vec<String> = requests.iter().map(ToString::to_string).collect();
        let shared = FleetGoal::of(requests[0].clone());
        let clusters = requests.into_iter().map(|request| read_value(request).expect("readable").cluster);
        let rows = clusters.map(|cluster| shared.row(&cluster)).collect();
        assert_eq!(FleetAnswer::of(rows), fleet(&lines.join("\n")));
    }

    #[test]
    fn a_goal_that_cannot_be_read_is_an_error_of_every_row() {
        let shared = FleetGoal::of(json!({"goal": {"version": "7.1", "shards": "many"}}));
        let cluster =
            read_value(json!({"cluster": {"id": "a"}, "goal": {"version": "7.1"}})).expect("readable").cluster;
        let row = shared.row(&cluster);
        assert_eq!((row.status, row.cluster.as_deref()), (Status::Invalid, Some("a")));
        assert!(row.errors.iter().any(|error| error.contains("goal.shards")), "{:?}", row.errors);
    }
}
