//! Recognizes documents by their keys and reads what they describe.

use serde_json::Value;

use super::fields::{Fields, List, join, objects};
use super::found::{Found, Seen};
use super::shape::{self, Root};
use super::{CacheCluster, GlobalGroup, Group, GroupOfParameters, ParameterList, ServerlessCache, Snapshot, UserGroup};
use crate::answer::{DocumentInfo, DocumentKind};
use crate::messages::{self, Message};
use crate::problems::{Problems, params};
use crate::text::{Piece, count};

/// A list of documents may hold lists of items; deeper lists are nothing that AWS's tools print.
const DEEPEST_LIST: u32 = 3;

/// Reads every document.
pub(crate) fn read(pieces: &[Piece], problems: &mut Problems) -> Found {
    let mut reader = Reader { found: Found::default(), order: 0, problems };
    for piece in pieces {
        reader.document(&piece.value, "", piece, 0);
    }
    reader.problems.in_document(None);
    reader.found
}

struct Reader<'p> {
    found: Found,
    order: usize,
    problems: &'p mut Problems,
}

impl Reader<'_> {
    fn document(&mut self, value: &Value, path: &str, piece: &Piece, depth: u32) {
        match value {
            Value::Object(_) => self.object(value, path, piece),
            Value::Array(list) if !list.is_empty() && depth < DEEPEST_LIST => self.list(list, path, piece, depth),
            Value::Array(list) if !list.is_empty() => self.unknown(path, piece),
            Value::Array(_) | Value::Null => {
                self.open(DocumentKind::EmptyList, messages::DOCUMENT_EMPTY_LIST, "", 0, piece);
            }
            _ => self.unknown(path, piece),
        }
    }

    /// A list of documents, or of the items of one.
    fn list(&mut self, list: &[Value], path: &str, piece: &Piece, depth: u32) {
        let mut bare: Vec<(DocumentKind, List<Fields<'_>>)> = Vec::new();
        let mut strange: Option<String> = None;
        for (at, value) in list.iter().enumerate() {
            let path = format!("{path}[{at}]");
            if value.is_array() || value.as_object().is_some_and(shape::is_document) {
                self.document(value, &path, piece, depth.saturating_add(1));
                continue;
            }
            let fields = value.is_object().then(|| Fields::of(value, path.clone(), self.problems)).flatten();
            let kind = value.as_object().and_then(shape::item_kind);
            let (Some(fields), Some(kind)) = (fields, kind) else {
                strange.get_or_insert(path);
                continue;
            };
            match bare.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, list)) => list.items.push(fields),
                None => bare.push((kind, List { items: vec![fields], whole: true })),
            }
        }
        for (kind, list) in bare {
            self.items(kind, kind_name(kind), &list, piece);
        }
        if let Some(path) = strange {
            self.unknown(&path, piece);
        }
    }

    fn object(&mut self, value: &Value, path: &str, piece: &Piece) {
        let Some(map) = value.as_object() else { return };
        if let Some(kind) = shape::item_kind(map) {
            let Some(fields) = Fields::of(value, path.to_owned(), self.problems) else { return };
            self.items(kind, kind_name(kind), &List { items: vec![fields], whole: true }, piece);
            return;
        }
        let mut recognised = false;
        for Root { key, kind, list } in shape::ROOTS {
            let Some(inner) = map.get(*key).filter(|inner| !inner.is_null()) else { continue };
            if *kind == DocumentKind::CacheParameters && !inner.is_array() {
                continue;
            }
            recognised = true;
            let path = join(path, key);
            self.problems.in_document(Some(count(self.found.documents.len())));
            let items = if *list {
                objects(inner, &path, self.problems)
            } else {
                Fields::of(inner, path, self.problems).map(|item| List { items: vec![item], whole: true })
            };
            self.items(*kind, key, &items.unwrap_or_default(), piece);
            self.note_paging(map);
        }
        if recognised {
            return;
        }
        if let Some(name) = shape::NOT_NEEDED.iter().find(|name| map.contains_key(**name)) {
            self.items(DocumentKind::NotNeeded, name, &List::default(), piece);
        } else if shape::is_terraform(map) {
            self.open(DocumentKind::Terraform, messages::DOCUMENT_TERRAFORM, "", 0, piece);
            self.problems.error(path, messages::TERRAFORM, &[]);
        } else {
            self.unknown(path, piece);
        }
    }

    /// A document that is none of AWS's. Behind a broken document it is a part of that, and not worth a word.
    fn unknown(&mut self, path: &str, piece: &Piece) {
        if !piece.salvaged {
            self.open(DocumentKind::Unknown, messages::DOCUMENT_UNKNOWN, "", 0, piece);
            self.problems.error(path, messages::UNKNOWN_DOCUMENT, &[]);
        }
    }

    /// Begins a document of the answer.
    fn open(&mut self, kind: DocumentKind, message: Message, name: &str, items: u32, piece: &Piece) {
        self.problems.in_document(Some(count(self.found.documents.len())));
        let params = params(&[("count", &items.to_string()), ("name", name)]);
        let (message, _) = messages::say(self.problems.words, message, &params);
        self.found.documents.push(DocumentInfo { kind, line: piece.line, count: items, paged: false, params, message });
    }

    /// Notes that AWS has more to tell.
    fn note_paging(&mut self, map: &serde_json::Map<String, Value>) {
        let more =
            |key: &&str| map.get(*key).is_some_and(|value| !matches!(value, Value::Null) && value.as_str() != Some(""));
        if let (Some(key), Some(document)) =
            (["NextToken", "Marker"].into_iter().find(more), self.found.documents.last_mut())
            && !matches!(document.kind, DocumentKind::NotNeeded)
        {
            document.paged = true;
            self.problems.warning(key, messages::PAGED, &[("name", key)]);
        }
    }

    /// Reads the items of one kind.
    fn items(&mut self, kind: DocumentKind, name: &str, list: &List<Fields<'_>>, piece: &Piece) {
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
            DocumentKind::EmptyList => messages::DOCUMENT_EMPTY_LIST,
            DocumentKind::Unknown => messages::DOCUMENT_UNKNOWN,
        };
        let document = count(self.found.documents.len());
        self.open(kind, message, name, count(list.items.len()), piece);
        if kind == DocumentKind::NotNeeded {
            self.problems.note("", messages::NOT_NEEDED, &[("name", name)]);
        }
        if kind == DocumentKind::CacheParameters {
            let what = ParameterList::read(list, self.problems);
            self.found.parameters.push(Seen { what, document, order: self.order });
        }
        for item in &list.items {
            self.order = self.order.saturating_add(1);
            self.item(kind, item, document);
        }
    }

    fn item(&mut self, kind: DocumentKind, item: &Fields<'_>, document: u32) {
        let Self { found, order, problems } = self;
        let (order, path) = (*order, &item.path);
        match kind {
            DocumentKind::ReplicationGroups => {
                if let Some(what) = Group::read(item, problems) {
                    found.groups.add(Seen { what, document, order }, path, problems);
                }
            }
            DocumentKind::CacheClusters => {
                if let Some(what) = CacheCluster::read(item, problems) {
                    found.cache_clusters.add(Seen { what, document, order }, path, problems);
                }
            }
            DocumentKind::GlobalReplicationGroups => {
                if let Some(what) = GlobalGroup::read(item, problems) {
                    found.globals.add(Seen { what, document, order }, path, problems);
                }
            }
            DocumentKind::ServerlessCaches => {
                if let Some(what) = ServerlessCache::read(item, problems) {
                    found.serverless.add(Seen { what, document, order }, path, problems);
                }
            }
            DocumentKind::Snapshots => {
                found.snapshots.extend(Snapshot::read(item, problems).map(|what| Seen { what, document, order }));
            }
            DocumentKind::CacheParameterGroups => {
                found.parameter_groups.extend(GroupOfParameters::read(item, problems).map(|what| Seen {
                    what,
                    document,
                    order,
                }));
            }
            DocumentKind::UserGroups => {
                found.user_groups.extend(UserGroup::read(item, problems).map(|what| Seen { what, document, order }));
            }
            DocumentKind::CacheParameters
            | DocumentKind::NotNeeded
            | DocumentKind::Terraform
            | DocumentKind::EmptyList
            | DocumentKind::Unknown => {}
        }
    }
}

/// The key under which AWS lists things of a kind.
fn kind_name(kind: DocumentKind) -> &'static str {
    shape::ROOTS.iter().find(|root| root.kind == kind).map_or("UpdateActions", |root| root.key)
}
