//! How many bytes a user downloads, and whether that is within the budget.

mod budgets;
mod first_load;
mod weight;
mod widget;

use std::path::Path;

use anyhow::Result;

use crate::build;
use crate::project::Project;
use budgets::Budgets;
use weight::Weight;

/// The command, and the part of the tests: fails when something outgrew its budget.
pub(crate) fn run(project: &Project) -> Result<()> {
    let library = build::ensure(project)?;
    let totals = report(project)?;
    println!("{}", Budgets::read(project)?.verdict(&totals, library)?);
    Ok(())
}

/// The table alone.
pub(crate) fn print(project: &Project) -> Result<()> {
    report(project).map(drop)
}

/// Prints the table, and returns the totals that may have a budget, by name.
fn report(project: &Project) -> Result<Vec<(&'static str, Weight)>> {
    println!("{:<40} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip -9", "brotli 11");
    let site = project.site();
    let until_idle = group(project, "page, until it is idle", &site, &first_load::until_idle(project)?)?;
    let module = group(project, "page, its module", &site, &first_load::module(project)?)?;
    let page = until_idle.and(module);
    println!("{:<40} {page}", "page, in all");

    let dist = project.npm().join("dist");
    let names = [format!("{}_bg.wasm", build::CORE.name), "shared.js".to_owned(), "browser.js".to_owned()];
    let package = group(project, "npm package, in a browser", &dist, &names)?;
    let tools = group(project, "npm package, its tools", &dist, &[format!("{}_bg.wasm", build::TOOLS.name)])?;

    let widget = project.widget();
    let shell = group(project, "widget, before it is seen", &widget, &[widget::SHELL.to_owned()])?;
    let inside = group(project, "widget, when it is seen", &widget, &widget::inside(&widget)?)?;
    let all = shell.and(inside);
    println!("{:<40} {all}", "widget, in all");
    Ok(vec![
        ("page until it is idle", until_idle),
        ("page first load", page),
        ("npm package", package),
        ("npm package, tools", tools),
        ("widget before it is seen", shell),
        ("widget", all),
    ])
}

/// One line a file, and their sum.
fn group(project: &Project, title: &str, folder: &Path, files: &[String]) -> Result<Weight> {
    let mut sum = Weight::default();
    for file in files {
        let weight = Weight::of(&project.sh.read_binary_file(folder.join(file))?)?;
        println!("  {file:<38} {weight}");
        sum = sum.and(weight);
    }
    println!("{title:<40} {sum}");
    Ok(sum)
}
