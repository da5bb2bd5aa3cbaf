//! Commands: AWS's own examples, every shell's quoting, and what each operation becomes.

mod operations;
mod quoting;
mod seed;
mod shards;
mod shells;

use upgrade_planner::Step;
use upgrade_rules::facts::{Cluster, Kind};
use upgrade_rules::model::{Operation, State};
use upgrade_rules::service::Service;
use upgrade_rules::start;
use upgrade_rules::{Engine, EngineVersion, Guide};

use crate::answer::Shell;
use crate::message::Words;
use crate::naming::Names;
use crate::operations::instructions::instructions;
use crate::setting::Setting;

/// A version of the catalogue.
fn version(engine: Engine, text: &str) -> EngineVersion {
    EngineVersion::find(engine, text).unwrap()
}

/// The guide with this id.
fn guide(id: &str) -> Guide {
    Guide::find(id).unwrap()
}

/// A cluster with an id, and a Region where one is given.
fn cluster(kind: Kind, id: &str, region: Option<&str>) -> Cluster {
    Cluster { kind: Some(kind), id: Some(id.to_owned()), region: region.map(str::to_owned), ..Cluster::default() }
}

/// A step that does this in the cluster's state at the start; `after` changes the state for afterwards.
fn step<'a>(
    guide: Guide,
    facts: &'a Cluster,
    from: EngineVersion,
    operation: Operation,
    after: impl FnOnce(&mut State<'a>),
) -> Step<'a> {
    let state = start(facts, facts.kind.unwrap(), from, None);
    let mut to = state.clone();
    after(&mut to);
    let service = Service { guide, as_of: None };
    Step {
        interruption: service.interruption(&state, &operation).into(),
        rollback: service.rollback(&state, &operation),
        data_risk: service.data_risk(&state, &operation),
        endpoints: service.endpoints(&operation),
        timing: service.timing(&operation),
        operation,
        from: state.into(),
        to: to.into(),
        documents: Vec::new(),
        notices: Vec::new(),
    }
}

/// What the step becomes in one shell.
fn command(guide: Guide, step: &Step, target: EngineVersion, shell: Shell) -> String {
    let facts = step.from.facts;
    let names = Names::new(&start(facts, facts.kind.unwrap(), step.from.live.version, None), target);
    let setting = Setting::new(Words::default(), guide, facts, &names);
    let commands = instructions(&setting, step).commands;
    commands.into_iter().find(|command| command.shell == shell).unwrap().text
}
