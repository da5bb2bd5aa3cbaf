//! What can be typed after `cargo xtask`.

use clap::{Args, Parser, Subcommand};

/// Build, serve, test, pack and measure the ElastiCache Upgrade Planner.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    disable_help_subcommand = true
)]
#[command(arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Build the page and serve it on this machine
    Serve(Serve),
    /// Find, or get, a compiler for wasm, and say which it is
    Wasm,
    /// Build the page into `target/site` and the npm package into `web/npm/dist`
    Build,
    /// Print the bytes of everything a user downloads, and hold them against `budgets.json`
    Size,
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
