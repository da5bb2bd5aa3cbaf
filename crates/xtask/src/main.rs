//! The task runner: everything a person or CI does with this repository, as `cargo xtask <command>`.
//!
//! One file a command; what several of them need is in [`project`], [`node`], [`python`], [`debian`] and [`wasm`].

mod bench;
mod browser;
mod build;
mod cli;
mod debian;
mod docs_sites;
mod explorer;
mod generate;
mod node;
mod pack;
mod project;
mod properties;
mod python;
mod say;
mod scaffold;
mod serve;
mod size;
mod test;
mod wasm;

use std::process::ExitCode;

use clap::Parser as _;

use cli::{Cli, Command};
use project::Project;

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::error(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    let project = Project::load()?;
    match command {
        Command::Serve(options) => serve::run(&project, &options),
        Command::Test(options) => test::run(&project, &options.parts),
        Command::Build => build::ensure(&project).and_then(|_| size::print(&project)),
        Command::Generate(options) => generate::run(&project, options.check),
        Command::Pack => pack::run(&project),
        Command::Size => size::run(&project),
        Command::Bench(options) => bench::run(&project, &options),
        Command::Properties(options) => properties::run(&project, options.requests),
        Command::Reproducible => build::reproducible::compare(&project),
        Command::NewRule(options) => scaffold::rule::run(&project, &options).map(say::told),
        Command::NewFact(options) => scaffold::fact::run(&project, &options).map(say::told),
        Command::NewOperation(options) => scaffold::operation::run(&project, &options).map(say::told),
        Command::Wasm => wasm::run(&project),
    }
}
