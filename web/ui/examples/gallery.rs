//! Writes a page with each component in each of its states: `cargo run -p upgrade-ui --features ssr --example gallery -- FILE`.
//!
//! Tests look at it. Each specimen has a shadow tree, so that no id is there twice.

use std::error::Error;
use std::{env, fs};

use leptos::prelude::*;
use upgrade_messages::{Language, Words};
use upgrade_ui::gallery::{Specimen, specimens};

const BEFORE: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Components</title>
<link rel="stylesheet" href="/site/theme.css">
<link rel="stylesheet" href="/site/styles.css">
<link rel="stylesheet" href="/hosts/gallery.css">
</head>
<body>
<main>
<h1>Components</h1>
"#;

fn main() -> Result<(), Box<dyn Error>> {
    let file = env::args().nth(1).ok_or("name the file to write")?;
    let specimens = Owner::new().with(|| {
        provide_context(Words::of(Language::default()));
        specimens()
    });
    let html: String = specimens.iter().map(frame).collect();
    Ok(fs::write(file, [BEFORE, &html, "</main>\n</body>\n</html>\n"].concat())?)
}

fn frame(specimen: &Specimen) -> String {
    let Specimen { component, state, html } = specimen;
    let name = format!("{component}: {state}");
    format!(
        "<section aria-label=\"{name}\"><p>{name}</p><div class=\"specimen\" data-name=\"{name}\"><template shadowrootmode=\"open\">\
         <link rel=\"stylesheet\" href=\"/site/styles.css\">{html}</template></div></section>\n"
    )
}
