//! Writes what other languages need to know of the contract, from the Rust types: TypeScript types and JSON Schema.
//!
//! `cargo run -p upgrade-api --features schema --example generate -- FOLDER`

use std::collections::BTreeMap;
use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use schemars::generate::{SchemaGenerator, SchemaSettings};
use schemars::{JsonSchema, Schema};
use ts_rs::{Config, TS, TypeVisitor};
use upgrade_api::{
    Catalogue, ExplainAnswer, FleetAnswer, FleetFormat, FormatInfo, ImportAnswer, PlanAnswer, PlanRequest,
    RenderOptions, ShellInfo,
};

const NOTE: &str = "// Made from the Rust types by `cargo xtask generate`. Do not edit.\n";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args_os().nth(1).ok_or("name the folder to write into")?;
    let folder = PathBuf::from(folder);
    fs::create_dir_all(&folder)?;

    let mut types = Types::new();
    types.visit::<PlanRequest>();
    types.visit::<PlanAnswer>();
    types.visit::<ImportAnswer>();
    types.visit::<ExplainAnswer>();
    types.visit::<FleetAnswer>();
    types.visit::<FleetFormat>();
    types.visit::<Catalogue>();
    types.visit::<FormatInfo>();
    types.visit::<ShellInfo>();
    types.visit::<RenderOptions>();
    fs::write(folder.join("planner-types.d.ts"), types.text())?;

    fs::write(folder.join("plan-request.schema.json"), json(&schema::<PlanRequest>(SchemaSettings::for_deserialize))?)?;
    fs::write(folder.join("plan-answer.schema.json"), json(&schema::<PlanAnswer>(SchemaSettings::for_serialize))?)?;
    fs::write(folder.join("import-answer.schema.json"), json(&schema::<ImportAnswer>(SchemaSettings::for_serialize))?)?;
    fs::write(
        folder.join("explain-answer.schema.json"),
        json(&schema::<ExplainAnswer>(SchemaSettings::for_serialize))?,
    )?;
    Ok(())
}

/// What a reader may write, or what it may rely on: fields with a default differ.
fn schema<T: JsonSchema>(side: fn(SchemaSettings) -> SchemaSettings) -> Schema {
    SchemaGenerator::new(side(SchemaSettings::draft2020_12())).into_root_schema_for::<T>()
}

fn json(schema: &Schema) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(schema)? + "\n")
}

/// One TypeScript file: every type that a type names, by name, because ts-rs lists them in no fixed order.
struct Types {
    config: Config,
    declarations: BTreeMap<String, String>,
}

impl Types {
    fn new() -> Self {
        // Byte counts are the only large numbers, and JSON's numbers are doubles in JavaScript.
        let config = Config::new().with_large_int("number");
        Self { config, declarations: BTreeMap::new() }
    }

    fn text(&self) -> String {
        self.declarations.values().fold(NOTE.to_owned(), |text, declaration| text + "\n" + declaration)
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(&self.config);
        if self.declarations.contains_key(&name) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        let declaration = format!("{docs}export {}\n", tidy(&T::decl(&self.config)));
        self.declarations.insert(name, declaration);
        T::visit_dependencies(self);
    }
}

/// A declaration with each field on lines of its own, indented.
fn tidy(declaration: &str) -> String {
    declaration.replace(", };", ",\n};").replace(" \n", "\n").replace('\n', "\n  ").replace("\n  };", "\n};")
}
