//! How many bytes a user downloads, and whether that is within the budget.

use anyhow::Result;

use crate::project::Project;

pub(crate) fn run(project: &Project) -> Result<()> {
    crate::build::ensure(project)?;
    print(project)
}

pub(crate) fn print(_project: &Project) -> Result<()> {
    Ok(())
}
