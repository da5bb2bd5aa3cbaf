//! Writes what this crate makes: `cargo run -p upgrade-explorer -- lists FOLDER` the committed lists, below a folder, and
//! `cargo run -p upgrade-explorer -- page FILE` the page's list of rules.

use std::env;
use std::fs;
use std::path::Path;

use upgrade_explorer::Error;

fn main() -> Result<(), Error> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["lists", folder] => {
            upgrade_explorer::lists()?.iter().try_for_each(|(path, text)| write(&Path::new(folder).join(path), text))
        }
        ["page", file] => write(Path::new(file), &upgrade_explorer::page()?),
        _ => Err("write `lists FOLDER` or `page FILE`".into()),
    }
}

/// Writes a file, in a folder that need not be there.
fn write(file: &Path, text: &str) -> Result<(), Error> {
    file.parent().map_or(Ok(()), fs::create_dir_all)?;
    Ok(fs::write(file, text)?)
}
