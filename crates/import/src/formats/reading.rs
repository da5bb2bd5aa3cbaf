//! Collects what documents describe while they are read.

use crate::answer::{DocumentInfo, DocumentKind};
use crate::described::{Found, Seen};
use crate::messages;
use crate::problems::{Problems, params};
use crate::text::count;

/// Where a document is, as far as its reading depends on that.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// The line on which it starts, counted from 1.
    pub(crate) line: u32,
    /// Whether it was found behind something that could not be read, so that it may be a part of that.
    pub(crate) salvaged: bool,
}

/// What was found so far, and the document that is being read.
#[derive(Debug)]
pub(crate) struct Reading<'p> {
    pub(crate) found: Found,
    pub(crate) problems: &'p mut Problems,
    place: Place,
    things: usize,
}

impl<'p> Reading<'p> {
    /// Nothing is found yet.
    pub(super) fn new(problems: &'p mut Problems) -> Self {
        Self { found: Found::default(), problems, place: Place { line: 1, salvaged: false }, things: 0 }
    }

    /// Goes on to a document here.
    pub(super) fn begin(&mut self, place: Place) {
        self.place = place;
    }

    /// Problems from here on are in the document that is opened next.
    pub(crate) fn in_next(&mut self) {
        self.problems.in_document(Some(count(self.found.documents.len())));
    }

    /// Begins a document of the answer: its kind, the name of what it lists, and how many things it describes.
    pub(crate) fn open(&mut self, kind: DocumentKind, name: &str, items: u32) {
        self.in_next();
        let message = match kind {
            DocumentKind::ReplicationGroups => messages::DOCUMENT_REPLICATION_GROUPS,
            DocumentKind::CacheClusters => messages::DOCUMENT_CACHE_CLUSTERS,
            DocumentKind::GlobalReplicationGroups => messages::DOCUMENT_GLOBAL_REPLICATION_GROUPS,
            DocumentKind::ServerlessCaches => messages::DOCUMENT_SERVERLESS_CACHES,
            DocumentKind::Snapshots => messages::DOCUMENT_SNAPSHOTS,
            DocumentKind::CacheParameters => messages::DOCUMENT_CACHE_PARAMETERS,
            DocumentKind::CacheParameterGroups => messages::DOCUMENT_CACHE_PARAMETER_GROUPS,
            DocumentKind::UserGroups => messages::DOCUMENT_USER_GROUPS,
            DocumentKind::NotNeeded => messages::DOCUMENT_NOT_NEEDED,
            DocumentKind::Terraform => messages::DOCUMENT_TERRAFORM,
            DocumentKind::CloudFormation => messages::DOCUMENT_CLOUD_FORMATION,
            DocumentKind::Kubernetes => messages::DOCUMENT_KUBERNETES,
            DocumentKind::Pulumi => messages::DOCUMENT_PULUMI,
            DocumentKind::EmptyList => messages::DOCUMENT_EMPTY_LIST,
            DocumentKind::Unknown => messages::DOCUMENT_UNKNOWN,
        };
        let params = params(&[("count", &items.to_string()), ("name", name)]);
        let (message, _) = messages::say(self.problems.words, message, &params);
        let line = self.place.line;
        self.found.documents.push(DocumentInfo { kind, line, count: items, paged: false, params, message });
    }

    /// Notes a document that is of no known format. Behind a broken document it is a part of that, and not worth a word.
    pub(crate) fn unknown(&mut self, path: &str) {
        if !self.place.salvaged {
            self.open(DocumentKind::Unknown, "", 0);
            self.problems.error(path, messages::UNKNOWN_DOCUMENT, &[]);
        }
    }

    /// Goes on to the next thing of the open document.
    pub(crate) fn next_thing(&mut self) {
        self.things = self.things.saturating_add(1);
    }

    /// A thing of the open document.
    pub(crate) fn seen<T>(&self, what: T) -> Seen<T> {
        Seen { what, document: count(self.found.documents.len().saturating_sub(1)), order: self.things }
    }
}
