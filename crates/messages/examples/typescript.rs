//! Writes the sentences of the npm package, of its command line and of the widget's shell as TypeScript, each module the part that it shows:
//! `cargo run -p upgrade-messages --example typescript -- FOLDER`.

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fmt, fs};

use upgrade_messages::{Language, Part, Section, Words, cli, npm, widget};

const NOTE: &str = "// Made from crates/messages/data by `cargo xtask generate`. Do not edit.\n";

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::args_os().nth(1).ok_or("name the folder to write into")?);
    let of_cli = [cli::section::HELP, cli::section::COMPLETION, cli::section::ERROR];
    for (file, text) in [
        ("web/npm/src/generated/words.ts", module(&of_cli)?),
        ("web/npm/src/generated/package-words.ts", module(&[npm::section::PACKAGE, npm::section::JSON_DATA])?),
        ("web/widget/src/shell/words.ts", module(&[widget::section::WIDGET])?),
    ] {
        let path = root.join(file);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, text)?;
    }
    Ok(())
}

/// A module with the sentences of every language, by key. A string of Rust's `Debug` without control characters is one of JavaScript.
fn module<P: Part>(sections: &[Section<P>]) -> Result<String, fmt::Error> {
    let mut text = format!("{NOTE}\n/** The sentences of every language, by key. */\nexport const WORDS = {{\n");
    for language in Language::all() {
        writeln!(text, "  {}: {{", language.name())?;
        for section in sections {
            for (key, sentence) in Words::of(language).all(*section) {
                writeln!(text, "    {key:?}: {sentence:?},")?;
            }
        }
        text.push_str("  },\n");
    }
    text.push_str("} as const;\n");
    Ok(text)
}
