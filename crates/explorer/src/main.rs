//! Writes the list of rules and of facts below a folder: `cargo run -p upgrade-explorer -- FOLDER`.

use std::env;
use std::path::PathBuf;

fn main() -> Result<(), upgrade_explorer::Error> {
    let root = env::args_os().nth(1).map(PathBuf::from).ok_or("name the folder to write into")?;
    upgrade_explorer::write(&root)?;
    Ok(())
}
