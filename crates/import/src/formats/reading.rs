//! Collects what documents describe while they are read.

use serde_json::{Map, Value};

use crate::answer::{DocumentInfo, DocumentKind};
use crate::described::{Found, Seen};
use crate::messages;
use crate::problems::{Problems, params};
use crate::text::count;

/// So many keys tell which document it is.
const NAMED_KEYS: usize = 6;
/// Longer keys are data.
const LONGEST_KEY: usize = 64;

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.')
}

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
    /// How many items of the list that is being read were in slices before.
    first: usize,
    /// The kind of the open document, where that consists of items without a list.
    bare: Option<DocumentKind>,
}

impl<'p> Reading<'p> {
    /// Nothing is found yet.
    pub(super) fn new(problems: &'p mut Problems) -> Self {
        Self {
            found: Found::default(),
            problems,
            place: Place { line: 1, salvaged: false },
            things: 0,
            first: 0,
            bare: None,
        }
    }

    /// Goes on to a document here.
    pub(super) fn begin(&mut self, place: Place) {
        self.place = place;
        self.first = 0;
    }

    /// Goes on to a slice of the list that was read last, whose first item has this number.
    pub(super) fn begin_slice(&mut self, first: usize) {
        self.first = first;
    }

    /// The number of the first item that is read next.
    pub(crate) fn first(&self) -> usize {
        self.first
    }

    /// Problems from here on are in the document that is opened next.
    pub(crate) fn in_next(&mut self) {
        // A slice belongs to the document before it.
        let open = usize::from(self.first > 0);
        self.problems.in_document(Some(count(self.found.documents.len().saturating_sub(open))));
    }

    /// Whether the open document consists of items without a list, to which the last one was added.
    pub(crate) fn takes_items(&self) -> bool {
        self.bare.is_some()
    }

    /// Takes one item that stands without its list. Such items of one kind, one below the other, are one document: that is how
    /// a fleet is written a line each.
    pub(crate) fn open_item(&mut self, kind: DocumentKind, name: &str) {
        let before = match self.found.documents.last() {
            Some(last) if self.bare == Some(kind) => last.clone(),
            _ => {
                self.open(kind, name, 1);
                self.bare = Some(kind);
                return;
            }
        };
        self.found.documents.pop();
        let here = self.place.line;
        self.place.line = before.line;
        self.open(kind, name, before.count.saturating_add(1));
        self.place.line = here;
        self.bare = Some(kind);
    }

    /// Begins a document of the answer: its kind, the name of what it lists, and how many things it describes.
    pub(crate) fn open(&mut self, kind: DocumentKind, name: &str, items: u32) {
        let before = (self.first > 0).then(|| self.found.documents.pop()).flatten();
        let items = before.as_ref().map_or(0, |document| document.count).saturating_add(items);
        self.problems.in_document(Some(count(self.found.documents.len())));
        let message = match kind {
            DocumentKind::ReplicationGroups => messages::DOCUMENT_REPLICATION_GROUPS,
            DocumentKind::CacheClusters => messages::DOCUMENT_CACHE_CLUSTERS,
            DocumentKind::GlobalReplicationGroups => messages::DOCUMENT_GLOBAL_REPLICATION_GROUPS,
            DocumentKind::ServerlessCaches => messages::DOCUMENT_SERVERLESS_CACHES,
            DocumentKind::Snapshots => messages::DOCUMENT_SNAPSHOTS,
            DocumentKind::CacheParameters => messages::DOCUMENT_CACHE_PARAMETERS,
            DocumentKind::CacheParameterGroups => messages::DOCUMENT_CACHE_PARAMETER_GROUPS,
            DocumentKind::UserGroups => messages::DOCUMENT_USER_GROUPS,
            DocumentKind::EngineVersions => messages::DOCUMENT_ENGINE_VERSIONS,
            DocumentKind::AllowedNodeTypes => messages::DOCUMENT_ALLOWED_NODE_TYPES,
            DocumentKind::UpdateActions => messages::DOCUMENT_UPDATE_ACTIONS,
            DocumentKind::ServiceUpdates => messages::DOCUMENT_SERVICE_UPDATES,
            DocumentKind::ReservedNodes => messages::DOCUMENT_RESERVED_NODES,
            DocumentKind::Metrics => messages::DOCUMENT_METRICS,
            DocumentKind::NotNeeded => messages::DOCUMENT_NOT_NEEDED,
            DocumentKind::Terraform => messages::DOCUMENT_TERRAFORM,
            DocumentKind::CloudFormation => messages::DOCUMENT_CLOUD_FORMATION,
            DocumentKind::Kubernetes => messages::DOCUMENT_KUBERNETES,
            DocumentKind::Pulumi => messages::DOCUMENT_PULUMI,
            DocumentKind::EmptyList => messages::DOCUMENT_EMPTY_LIST,
            DocumentKind::Unknown => messages::DOCUMENT_UNKNOWN,
        };
        self.bare = None;
        let params = params(&[("count", &items.to_string()), ("name", name)]);
        let (message, _) = messages::say(self.problems.words, message, &params);
        let line = self.place.line;
        let paged = before.is_some_and(|document| document.paged);
        self.found.documents.push(DocumentInfo { kind, line, count: items, paged, params, message });
    }

    /// Notes a document that is of no known format. Behind a broken document it is a part of that, and not worth a word.
    ///
    /// An object is named by its first keys, so that its owner knows which document is meant.
    pub(crate) fn unknown(&mut self, path: &str, what: &Value) {
        self.bare = None;
        if self.place.salvaged {
            return;
        }
        self.open(DocumentKind::Unknown, "", 0);
        let keys: Vec<&str> = what.as_object().into_iter().flat_map(Map::keys).map(String::as_str).collect();
        let plain = |key: &&str| !key.is_empty() && key.len() < LONGEST_KEY && key.bytes().all(is_plain);
        let named: Vec<String> =
            keys.iter().copied().filter(plain).take(NAMED_KEYS).map(|key| ["`", key, "`"].concat()).collect();
        if named.is_empty() {
            self.problems.error(path, messages::UNKNOWN_DOCUMENT, &[]);
        } else {
            let said = &[("keys", named.join(", ")), ("count", keys.len().to_string())];
            let said = said.each_ref().map(|(name, value)| (*name, value.as_str()));
            self.problems.error(path, messages::UNKNOWN_DOCUMENT_OF, &said);
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
