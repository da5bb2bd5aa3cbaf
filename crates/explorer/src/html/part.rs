//! A part of the list: the rules of a family, or the statements of one kind.

use std::fmt::Write as _;

use upgrade_messages::Words;

use super::mark::{marked, sentence};
use super::{entry, statement};
use crate::model::Model;

/// The file with every rule and statement, beside the page.
pub(super) const WHOLE: &str = "all.html";

/// A part, written already.
pub(super) struct Part {
    /// What its heading's anchor ends with.
    id: &'static str,
    title: String,
    about: Option<String>,
    /// Anchor and name of each entry, as HTML.
    names: Vec<(String, String)>,
    /// The entries.
    entries: String,
}

/// The parts, in the order of the page.
pub(super) fn parts(model: &Model, words: Words) -> Vec<Part> {
    let families = model.families.iter().map(|family| {
        let mut entries = String::new();
        family.entries.iter().for_each(|one| entry::entry(&mut entries, one, words));
        let names = family.entries.iter().map(|one| (one.rule.id.text().to_owned(), marked(one.title)));
        Part {
            id: family.name,
            title: marked(family.title),
            about: family.about.map(sentence),
            names: names.collect(),
            entries,
        }
    });
    let statements = model.statements.iter().map(|statements| {
        let kind = statements.kind;
        let mut entries = String::new();
        statements.all.iter().for_each(|one| statement::article(&mut entries, kind, one, words));
        let names =
            statements.all.iter().map(|one| (statement::anchor(kind, one), format!("<code>{}</code>", one.code)));
        Part {
            id: kind.id(),
            title: marked(kind.heading(words)),
            about: Some(sentence(kind.meaning(words))),
            names: names.collect(),
            entries,
        }
    });
    families.chain(statements).collect()
}

impl Part {
    /// Names that lead to the entries, which wait in a template.
    pub(super) fn later(&self, page: &mut String) {
        self.head(page);
        page.push_str("<ul class=\"names\">\n");
        for (anchor, name) in &self.names {
            let _ = writeln!(page, "<li id=\"{anchor}\"><a href=\"{WHOLE}#{anchor}\">{name}</a></li>");
        }
        let _ = writeln!(page, "</ul>\n<template>\n{}</template>\n</section>", self.entries);
    }

    /// The entries themselves.
    pub(super) fn at_once(&self, page: &mut String) {
        self.head(page);
        let _ = writeln!(page, "{}</section>", self.entries);
    }

    fn head(&self, page: &mut String) {
        let Self { id, title, about, .. } = self;
        let _ = writeln!(page, "<section class=\"family\" aria-labelledby=\"family-{id}\">");
        let _ = writeln!(page, "<h2 id=\"family-{id}\">{title}</h2>");
        if let Some(about) = about {
            let _ = writeln!(page, "<p class=\"lead\">{about}</p>");
        }
    }
}
