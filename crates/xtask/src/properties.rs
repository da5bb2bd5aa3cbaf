//! The properties of whole answers, over many more requests than CI has time for.

use anyhow::Result;
use xshell::cmd;

use crate::project::Project;
use crate::say;

pub(crate) fn run(project: &Project, requests: u32) -> Result<()> {
    let sh = &project.sh;
    let _requests = sh.push_env("PROPERTY_REQUESTS", requests.to_string());
    say::doing(format!("each property over the corpus and {requests} generated requests"));
    cmd!(sh, "cargo test --profile bench --package upgrade-api --test properties").run()?;
    Ok(())
}
