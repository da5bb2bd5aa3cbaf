//! Writes what this crate makes: `cargo run -p upgrade-explorer -- lists FOLDER` the committed lists, below a folder, and
//! `cargo run -p upgrade-explorer -- pages FOLDER` the pages of the site that are made while building.

use std::env;
use std::fs;
use std::path::Path;

use upgrade_explorer::Error;
use upgrade_messages::Words;

fn main() -> Result<(), Error> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["lists", folder] => write_all(folder, &upgrade_explorer::lists()?),
        ["pages", folder] => {
            write_all(folder, &upgrade_explorer::pages(Words::default())?)?;
            write_all(folder, &[("manifest.webmanifest", upgrade_explorer::manifest(Words::default())?)])
        }
        _ => Err("write `lists FOLDER` or `pages FOLDER`".into()),
    }
}

fn write_all(folder: &str, files: &[(&str, String)]) -> Result<(), Error> {
    files.iter().try_for_each(|(path, text)| write(&Path::new(folder).join(path), text))
}

/// Writes a file, in a folder that need not be there.
fn write(file: &Path, text: &str) -> Result<(), Error> {
    file.parent().map_or(Ok(()), fs::create_dir_all)?;
    Ok(fs::write(file, text)?)
}
