//! What is planned of a fleet so far, and what each row is found by.

use upgrade_api::{FleetAnswer, FleetRow};

use crate::model::verdict::Tone;

/// The rows so far, and once all are there, what is said of them together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fleet {
    pub(super) answer: FleetAnswer,
    /// What a filter looks through, in small letters, by row.
    pub(super) texts: Vec<String>,
    /// The wave of each row, from 1; 0 = none. Empty until all are planned.
    waves: Vec<u32>,
    /// How many clusters there are to plan.
    total: usize,
}

impl Fleet {
    /// Of so many clusters, none planned yet.
    pub fn new(total: usize) -> Self {
        Self { total, ..Self::default() }
    }

    /// Takes in the row of the next cluster.
    pub fn push(&mut self, row: FleetRow) {
        self.texts.push(text(&row));
        self.answer.rows.push(row);
    }

    /// Every cluster is planned: finds waves and totals.
    pub fn finish(&mut self) {
        self.answer = FleetAnswer::of(std::mem::take(&mut self.answer.rows));
        self.waves = vec![0; self.answer.rows.len()];
        for (wave, number) in self.answer.waves.iter().zip(1_u32..) {
            for row in wave.rows.iter().filter_map(|row| usize::try_from(*row).ok()) {
                if let Some(place) = self.waves.get_mut(row) {
                    *place = number;
                }
            }
        }
    }

    /// How many are planned, and of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.answer.rows.len(), self.total)
    }

    /// Whether waves and totals are known.
    pub fn is_done(&self) -> bool {
        self.waves.len() == self.total
    }

    /// The rows, and what is said of them together.
    pub fn answer(&self) -> &FleetAnswer {
        &self.answer
    }

    /// A row, with its wave where that is known.
    pub fn row(&self, place: usize) -> Option<(&FleetRow, Option<u32>)> {
        Some((self.answer.rows.get(place)?, self.wave(place)))
    }

    pub(super) fn wave(&self, place: usize) -> Option<u32> {
        self.waves.get(place).copied().filter(|wave| *wave > 0)
    }

    /// The verdicts that there are, worst first, each with how many clusters have it.
    pub fn tones(&self) -> Vec<(Tone, usize)> {
        let mut tones: Vec<(Tone, usize)> = Vec::new();
        for tone in self.answer.rows.iter().map(Tone::of_row) {
            match tones.iter_mut().find(|(known, _)| *known == tone) {
                Some((_, count)) => *count = count.saturating_add(1),
                None => tones.push((tone, 1)),
            }
        }
        tones.sort_by_key(|(tone, _)| tone.rank());
        tones
    }
}

fn text(row: &FleetRow) -> String {
    let mut text = String::new();
    let named = [&row.cluster, &row.region, &row.from, &row.to, &row.title].into_iter().flatten();
    for part in named.chain(&row.blocked_by) {
        text.push_str(&part.to_lowercase());
        text.push('\n');
    }
    text
}

#[cfg(test)]
pub(crate) mod tests {
    use serde_json::json;
    use upgrade_api::FleetGoal;

    use super::*;

    /// Five clusters: two alike, one blocked, one with nothing to do, one that cannot be planned.
    pub(crate) fn fleet() -> Fleet {
        let mut goal = FleetGoal::of(
            json!({"goal": {"engine": "redis", "version": "7.1", "timing": "immediately"}, "asOf": "2026-11-30"}),
        );
        let rows = [
            ("orders-10", "5.0.6", json!({})),
            ("orders-9", "5.0.6", json!({})),
            ("carts", "6.2", json!({"nodeType": "cache.r6g.xlarge"})),
            ("done", "7.1", json!({})),
            ("odd", "6.9.9", json!({})),
        ];
        let mut fleet = Fleet::new(rows.len());
        for (id, version, pending) in rows {
            let cluster = json!({"id": id, "kind": "replication-group", "engine": "redis", "version": version, "region": "eu-west-1",
                "nodeType": "cache.r6g.large", "clusterMode": "disabled", "shards": 1, "replicasPerShard": 1, "multiAz": true,
                "automaticFailover": true, "status": "available", "parameterGroup": {"isDefault": true}, "pending": pending});
            fleet.push(goal.row(&cluster));
        }
        fleet
    }

    #[test]
    fn waves_are_known_once_all_are_planned() {
        let mut fleet = fleet();
        assert_eq!((fleet.progress(), fleet.is_done()), ((5, 5), false));
        assert!((0..5).all(|place| fleet.row(place).is_some_and(|(_, wave)| wave.is_none())));
        fleet.finish();
        assert!(fleet.is_done());
        let wave = |place| fleet.row(place).and_then(|(_, wave)| wave);
        assert!(wave(0).is_some() && wave(0) == wave(1), "they share a plan");
        assert_eq!((wave(3), wave(4)), (None, None), "nothing to do, and no plan");
        assert_eq!(fleet.answer().totals.clusters, 5);
    }

    #[test]
    fn verdicts_are_counted_worst_first() {
        let tones: Vec<(&str, usize)> = fleet().tones().into_iter().map(|(tone, count)| (tone.id(), count)).collect();
        assert_eq!(tones, [("invalid", 1), ("blocked", 1), ("go", 2), ("done", 1)]);
    }
}
