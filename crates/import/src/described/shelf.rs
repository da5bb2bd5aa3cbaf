//! Things of one kind, each once.

use std::collections::BTreeMap;

use crate::messages;
use crate::problems::Problems;

/// A thing that was described, and where.
#[derive(Clone, Debug)]
pub(crate) struct Seen<T> {
    /// The thing.
    pub(crate) what: T,
    /// The document, counted from 0.
    pub(crate) document: u32,
    /// Its position among all things of the text.
    pub(crate) order: usize,
}

/// Places in a list, by the id of what is there. One type for every such index: in the browser, each further kind
/// of map costs as many bytes again.
pub(crate) type Places = BTreeMap<String, Vec<usize>>;

/// A thing with an id in a Region.
pub(crate) trait Named: PartialEq {
    /// AWS's id of it.
    fn id(&self) -> &str;
    /// Its Region, where it is known.
    fn region(&self) -> Option<&str>;
}

/// More Regions than AWS has.
pub(crate) const MOST_REGIONS: usize = 100;

/// Things of one kind, each once.
#[derive(Debug)]
pub(crate) struct Shelf<T> {
    list: Vec<Seen<T>>,
    by_id: Places,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { list: Vec::new(), by_id: Places::new() }
    }
}

impl<T: Named> Shelf<T> {
    /// Adds a thing. The same id in a Region that may be the same is the same thing, described a second time.
    pub(crate) fn add(&mut self, seen: Seen<T>, path: &str, problems: &mut Problems) {
        let places = self.by_id.entry(seen.what.id().to_owned()).or_default();
        for at in places.iter() {
            let Some(known) = self.list.get_mut(*at) else { continue };
            if same_region(known.what.region(), seen.what.region()) {
                if known.what != seen.what {
                    problems.warning(path, messages::DESCRIBED_TWICE, &[("id", seen.what.id())]);
                    known.what = seen.what;
                    known.document = seen.document;
                }
                return;
            }
        }
        if places.len() >= MOST_REGIONS {
            problems.error(path, messages::TOO_MANY_REGIONS, &[("id", seen.what.id())]);
            return;
        }
        places.push(self.list.len());
        self.list.push(seen);
    }

    /// The things with this id, in every Region.
    pub(crate) fn with_id(&self, id: &str) -> impl Iterator<Item = &Seen<T>> {
        self.by_id.get(id).into_iter().flatten().filter_map(|at| self.list.get(*at))
    }

    /// All, in the order of the text.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Seen<T>> {
        self.list.iter()
    }
}

/// Whether two Regions may be the same: they are equal, or one is unknown.
pub(crate) fn same_region(one: Option<&str>, other: Option<&str>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}
