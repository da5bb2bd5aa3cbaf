//! A fact: its row among those of its group.

use anyhow::{Context as _, Result, bail};
use clap::Args;
use toml_edit::{Array, ArrayOfTables, DocumentMut, Table, value};

use super::edits::Edits;
use crate::project::Project;

const FOLDER: &str = "facts";
const SOURCES: &str = "crates/rules/data/sources.toml";

/// As `facts/README.md` explains them.
const CONFIDENCES: [&str; 5] = ["read", "copy", "part", "inferred", "secondary"];

#[derive(Args)]
pub(crate) struct NewFact {
    /// The fact's id, such as `F-RED-17`, or its group, such as `F-RED`, for the next free number
    pub(crate) id: String,
    /// What the document says, in one's own words
    #[arg(long)]
    pub(crate) statement: Option<String>,
    /// The document, by its id in `crates/rules/data/sources.toml`; several times for several
    #[arg(long)]
    pub(crate) source: Vec<String>,
    /// The day of reading, such as `2018-01-10`
    #[arg(long)]
    pub(crate) read: Option<String>,
    /// When it holds, such as `2024+`
    #[arg(long)]
    pub(crate) era: Option<String>,
    /// How it was read; several times where parts of the statement differ
    #[arg(long, value_parser = CONFIDENCES)]
    pub(crate) confidence: Vec<String>,
    /// The file in `facts`, without its ending; needed only where no file, or more than one, has facts of the group
    #[arg(long)]
    pub(crate) topic: Option<String>,
}

pub(crate) fn run(project: &Project, options: &NewFact) -> Result<String> {
    let files = files(project)?;
    let id = Id::choose(&options.id, &files)?;
    if files.iter().any(|file| file.ids().any(|taken| taken == id.text)) {
        bail!("`{}` already exists; the next free id is `{}`", id.text, next(&id.group, &files));
    }
    let file = topic(&id, options.topic.as_deref(), &files)?;
    known(project, &options.source)?;
    let mut edits = Edits::new(project);
    edits.change(&file.path, |text| {
        let mut document: DocumentMut = text.parse()?;
        let facts = document.get_mut("fact").and_then(|facts| facts.as_array_of_tables_mut());
        let facts = facts.context("has no `[[fact]]`")?;
        *facts = with(facts, &id.group, row(&id.text, options));
        Ok(document.to_string())
    })?;
    let next = format!(
        "1. {}: fill in what is empty in `{}`; facts/README.md says what each field means\n\
         2. `cargo check -p upgrade-rules` names what is still missing\n\
         3. once a rule or a data file names the fact: remove `unused`\n\
         4. `cargo xtask generate`",
        file.path, id.text
    );
    edits.write(&[], &next)
}

/// A file of facts.
struct File {
    path: String,
    document: DocumentMut,
}

impl File {
    fn ids(&self) -> impl Iterator<Item = &str> {
        let facts = self.document.get("fact").and_then(|facts| facts.as_array_of_tables());
        facts.into_iter().flatten().filter_map(id_of)
    }
}

fn files(project: &Project) -> Result<Vec<File>> {
    let mut files = Vec::new();
    for path in project.sh.read_dir(FOLDER)? {
        if path.extension().is_some_and(|extension| extension == "toml") {
            let document = project.sh.read_file(&path)?.parse().with_context(|| project.short(&path))?;
            files.push(File { path: project.short(&path), document });
        }
    }
    Ok(files)
}

fn id_of(fact: &Table) -> Option<&str> {
    fact.get("id")?.as_str()
}

/// An id and the group it is in.
struct Id {
    text: String,
    group: String,
}

impl Id {
    /// What was asked for; the next free number where only a group was.
    fn choose(asked: &str, files: &[File]) -> Result<Self> {
        let is_group =
            |group: &str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        let parts = asked.strip_prefix("F-").filter(|parts| parts.split('-').all(is_group));
        let parts =
            parts.with_context(|| format!("`{asked}` is not the id of a fact; write it as `F-RED-17`, or `F-RED`"))?;
        match parts.rsplit_once('-').and_then(|(group, last)| Some((format!("F-{group}"), number(last)?))) {
            Some((group, _)) => Ok(Self { text: asked.to_owned(), group }),
            None => Ok(Self { text: next(asked, files), group: asked.to_owned() }),
        }
    }
}

/// The number at the end of an id.
fn number(text: &str) -> Option<u32> {
    if text.len() < 2 { None } else { text.parse().ok() }
}

/// The number of an id of this group.
fn number_in<'i>(id: &'i str, group: &str) -> Option<(&'i str, u32)> {
    let digits = id.strip_prefix(group)?.strip_prefix('-')?;
    Some((digits, number(digits)?))
}

/// The id after the last of a group, with as many digits.
fn next(group: &str, files: &[File]) -> String {
    let numbers = files.iter().flat_map(File::ids).filter_map(|id| number_in(id, group));
    let (width, last) =
        numbers.fold((2, 0), |(width, last), (digits, number)| (width.max(digits.len()), last.max(number)));
    format!("{group}-{:0width$}", last.saturating_add(1))
}

/// The file that has the group, or the one named where several have it or none has.
fn topic<'f>(id: &Id, asked: Option<&str>, files: &'f [File]) -> Result<&'f File> {
    let named = |topic: &str| files.iter().find(|file| file.path == format!("{FOLDER}/{topic}.toml"));
    if let Some(topic) = asked {
        return named(topic).with_context(|| format!("`{topic}` is not a topic; write the name of a file in {FOLDER}"));
    }
    let mut having = files.iter().filter(|file| file.ids().any(|other| number_in(other, &id.group).is_some()));
    match (having.next(), having.next()) {
        (Some(file), None) => Ok(file),
        (None, _) => bail!("`{}` is a new group; name the file of its topic with `--topic`", id.group),
        (Some(_), Some(_)) => bail!("several files have facts of `{}`; name one with `--topic`", id.group),
    }
}

/// Every document is one that this project cites.
fn known(project: &Project, asked: &[String]) -> Result<()> {
    let document: DocumentMut = project.sh.read_file(SOURCES)?.parse().context(SOURCES)?;
    let sources = document.get("source").and_then(|sources| sources.as_array_of_tables());
    let sources = sources.with_context(|| format!("{SOURCES} has no `[[source]]`"))?;
    for source in asked {
        if sources.iter().filter_map(id_of).all(|id| id != source) {
            bail!("source `{source}` is not in {SOURCES}; add the document there first");
        }
    }
    Ok(())
}

/// The row. What was not given is empty, which the build refuses, naming the field.
fn row(id: &str, options: &NewFact) -> Table {
    let text = |given: &Option<String>| value(given.as_deref().unwrap_or_default());
    let confidence = options.confidence.iter().map(String::as_str);
    let mut row = Table::new();
    row.insert("id", value(id));
    row.insert("statement", text(&options.statement));
    row.insert("sources", value(options.source.iter().collect::<Array>()));
    row.insert("read", text(&options.read));
    row.insert("era", text(&options.era));
    row.insert("confidence", value(confidence.collect::<Array>()));
    row.insert("unused", value(true));
    row.decor_mut().set_prefix("\n");
    row
}

/// The facts with one more, after the last of its group.
fn with(facts: &ArrayOfTables, group: &str, row: Table) -> ArrayOfTables {
    let in_group = |fact: &Table| id_of(fact).is_some_and(|id| number_in(id, group).is_some());
    let mut rows: Vec<Table> = facts.iter().cloned().collect();
    let place = rows.iter().rposition(in_group).map_or(rows.len(), |last| last.saturating_add(1));
    rows.insert(place, row);
    rows.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::{File, Id, next};

    fn files(texts: &[&str]) -> Vec<File> {
        let file = |text: &&str| File { path: String::new(), document: text.parse().unwrap() };
        texts.iter().map(file).collect()
    }

    #[test]
    fn a_group_gets_its_next_number() {
        let files = files(&[
            "[[fact]]\nid = \"F-N-009\"\n[[fact]]\nid = \"F-RED-03\"\n",
            "[[fact]]\nid = \"F-N-OPEN-02\"\n[[fact]]\nid = \"F-RED-01\"\n",
        ]);
        // Put together, since a whole id in a file must lead to a fact.
        let first = ["F-X", "-01"].concat();
        for (group, expected) in
            [("F-N", "F-N-010"), ("F-RED", "F-RED-04"), ("F-N-OPEN", "F-N-OPEN-03"), ("F-X", &*first)]
        {
            assert_eq!(next(group, &files), expected);
            assert_eq!(Id::choose(group, &files).unwrap().text, expected);
        }
        let asked = Id::choose("F-N-OPEN-12", &files).unwrap();
        assert_eq!((asked.text.as_str(), asked.group.as_str()), ("F-N-OPEN-12", "F-N-OPEN"));
    }

    #[test]
    fn ids_of_another_form_are_refused() {
        for id in ["", "F-", "RED-17", "F-red-17", "F-RED-", "F--17", "F-RED 17", "F-RED-17\""] {
            assert!(Id::choose(id, &[]).is_err(), "{id}");
        }
    }
}
