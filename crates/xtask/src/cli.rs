//! What can be typed after `cargo xtask`.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::scaffold::fact::NewFact;
use crate::scaffold::operation::NewOperation;
use crate::scaffold::rule::NewRule;
use crate::test;

/// Build, serve, test, pack and measure the ElastiCache Upgrade Planner.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
#[command(arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Build the page and serve it on this machine
    Serve(Serve),
    /// Run what CI runs, or only the parts named
    Test(Test),
    /// Build the page into `target/site`, the npm package into `web/npm/dist` and the widget into `target/widget`
    Build,
    /// Write what is made from the Rust types and the rules: TypeScript types, JSON Schemas, the lists of rules and facts
    Generate(Generate),
    /// Pack the npm packages into `target/npm`, then install and run them in an empty folder
    Pack,
    /// Print the bytes of everything a user downloads, and hold them against `budgets.json`
    Size,
    /// Measure planning, natively and in Node, and the sizes; or `page`: how the page loads on a slow phone
    Bench(Bench),
    /// Hold the invariants of `docs/plan-invariants.md` against many more generated requests than CI does; takes minutes
    Properties(Properties),
    /// Compile page, npm package and widget twice, in two folders, and compare the bytes; takes minutes
    Reproducible,
    /// Make the files of a new rule, and enter it into every list and table
    NewRule(NewRule),
    /// Make the row of a new fact; what is not given is left empty, and the build asks for it
    NewFact(NewFact),
    /// Make the files of a new operation, and enter it into every list and table
    NewOperation(NewOperation),
    /// Find, or get, a compiler for wasm, and say which it is
    Wasm,
}

#[derive(Args)]
pub(crate) struct Serve {
    /// Port on 127.0.0.1; without it, the first free one from 8080
    #[arg(long)]
    pub(crate) port: Option<u16>,
    /// Serve what was built before
    #[arg(long)]
    pub(crate) no_build: bool,
}

#[derive(Args)]
pub(crate) struct Bench {
    /// What to measure alone
    #[arg(value_enum)]
    pub(crate) only: Option<Measured>,
    /// For `page`: another build of the site, to compare with
    #[arg(long, requires = "only")]
    pub(crate) site: Option<PathBuf>,
    /// For `page`: how often it is loaded
    #[arg(long, default_value_t = 5)]
    pub(crate) turns: u32,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Measured {
    /// Paints, shifts, blocking time, bytes, and first use
    Page,
}

#[derive(Args)]
pub(crate) struct Properties {
    /// Generated requests for each property
    #[arg(long, default_value_t = 200_000)]
    pub(crate) requests: u32,
}

#[derive(Args)]
pub(crate) struct Test {
    /// The parts to run, in their own order; all of them when none is named
    #[arg(value_parser = PossibleValuesParser::new(test::names()))]
    pub(crate) parts: Vec<String>,
}

#[derive(Args)]
pub(crate) struct Generate {
    /// Write nothing; fail when the committed files are not what would be written
    #[arg(long)]
    pub(crate) check: bool,
}
