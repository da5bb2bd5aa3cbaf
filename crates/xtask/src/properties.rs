//! The properties of whole answers, imports and explained errors, over many more cases than CI has time for.

use anyhow::Result;
use xshell::cmd;

use crate::project::Project;
use crate::say;

/// How many requests a round has: the answers of a round are in memory together.
const ROUND: u32 = 5_000;

pub(crate) fn run(project: &Project, requests: u32) -> Result<()> {
    let sh = &project.sh;
    for round in 0..requests.div_ceil(ROUND) {
        let first = round.saturating_mul(ROUND);
        let count = ROUND.min(requests.saturating_sub(first));
        let _round = sh.push_env("PROPERTY_ROUND", round.to_string());
        let _requests = sh.push_env("PROPERTY_REQUESTS", count.to_string());
        say::doing(format!("each property over generated requests {first} to {}", first.saturating_add(count)));
        cmd!(sh, "cargo test --profile bench --package upgrade-api --test properties").run()?;
        say::doing(format!("damaged texts of round {round}, to import and to explain"));
        let _seed = sh.push_env("PROPTEST_RNG_SEED", round.to_string());
        cmd!(sh, "cargo test --profile bench --package upgrade-import --package upgrade-explain random").run()?;
    }
    Ok(())
}
