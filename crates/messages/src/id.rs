//! What names a sentence, and its part in its type.

use std::marker::PhantomData;

use crate::lines::Lines;

/// A part of the sentences. Functions, not fields of one table: whoever asks for texts alone links no keys.
pub trait Part: Copy + 'static {
    /// The key of each sentence, in the order of their places.
    fn keys() -> &'static Lines;
    /// The sentences in each language, in the same order.
    fn languages() -> &'static [&'static Lines];
}

/// The id of a sentence of a part: its place there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id<P> {
    place: u16,
    part: PhantomData<P>,
}

impl<P> Id<P> {
    pub(crate) const fn at(place: u16) -> Self {
        Self { place, part: PhantomData }
    }

    pub(crate) fn place(self) -> usize {
        usize::from(self.place)
    }
}

impl<P: Part> Id<P> {
    /// The key by which the tables have it: a code, where the part is of codes.
    pub fn key(self) -> &'static str {
        P::keys().each().get(self.place()).copied().unwrap_or_default()
    }
}

/// The id of a label with `N` parameters, which stand in it by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label<P, const N: usize>(Id<P>);

impl<P, const N: usize> Label<P, N> {
    pub(crate) const fn at(place: u16) -> Self {
        Self(Id::at(place))
    }

    pub(crate) fn id(self) -> Id<P> {
        self.0
    }
}

/// Sentences that are found by key: from the place of the first to the one behind the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section<P> {
    first: u16,
    end: u16,
    part: PhantomData<P>,
}

impl<P: Part> Section<P> {
    pub(crate) const fn new(first: u16, end: u16) -> Self {
        Self { first, end, part: PhantomData }
    }

    pub(crate) fn first(self) -> usize {
        usize::from(self.first)
    }

    /// The keys, sorted.
    pub fn keys(self) -> &'static [&'static str] {
        P::keys().each().get(self.first()..usize::from(self.end)).unwrap_or_default()
    }
}
