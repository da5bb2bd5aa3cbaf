//! A compiler that already has the target.

use anyhow::{Result, bail};

use super::compiler::Compiler;
use super::debian;
use crate::project::Project;

pub(super) fn find(project: &Project) -> Result<Compiler> {
    let mut failures = Vec::new();
    for compiler in [Some(Compiler::Default), debian::present()].into_iter().flatten() {
        match compiler.check(project) {
            Ok(()) => return Ok(compiler),
            Err(error) => failures.push(format!("{}: {error}", compiler.describe(&project.sh)?)),
        }
    }
    bail!("no compiler here has the target ({})", failures.join("; "))
}
