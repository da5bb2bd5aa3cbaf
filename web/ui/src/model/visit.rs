//! What belongs to a visit and to no request.

use super::history::Place;
use super::link::Link;
use super::news::News;

/// The visit: how it began, where in its history it is, and what is said in passing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Visit {
    /// How the link was read.
    pub(crate) link: Link,
    /// Where in the history this is.
    pub(crate) place: Place,
    /// What is said in passing.
    pub(crate) news: News,
}
