//! Goes through a text once, and finds the known errors and what tools write of the others.

use upgrade_rules::catalogue::{KnownError, errors};

use crate::answer::{FailedRequest, UnknownKind};
use crate::letters::Letters;
use crate::older::is_older;
use crate::pattern::{self, Match, Value};
use crate::request::{self, Written};

/// Between a message and what a tool writes of its request there may be so many letters.
const NEAR: usize = 400;
/// A message that is known whole begins right behind that.
const BEHIND: usize = 40;

/// An error or event in the text.
#[derive(Debug)]
pub(crate) struct Found<'t> {
    /// Which one it is; nothing where no source has it.
    pub(crate) what: Result<&'static KnownError, UnknownKind>,
    /// What the text says of the request.
    pub(crate) request: FailedRequest,
    /// What differs.
    pub(crate) values: Vec<Value<'t>>,
    /// Where its message begins in the text, and where it ends; an unknown one ends where the request is said.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The letter behind it.
    behind: usize,
}

/// What a tool has begun to write.
struct Begun {
    request: FailedRequest,
    start: usize,
    end: usize,
}

/// The errors of a text in their order, known or not.
pub(crate) fn errors_of<'t>(letters: &Letters<'t>) -> Vec<Found<'t>> {
    let mut walk = Walk { letters, found: Vec::new(), begun: None };
    let mut index = 0_usize;
    while index < letters.len() {
        index = if letters.begins(index) { walk.step(index) } else { index.saturating_add(1) };
    }
    walk.leave();
    let mut found = walk.found;
    found.retain_mut(hold);
    found
}

/// Whether what was found is something to answer, once everything around it was read. What is of another service, or lacks the
/// code without which its text says too little, is unknown.
fn hold(found: &mut Found<'_>) -> bool {
    let Ok(error) = found.what else { return true };
    let needs_code = error.only_with_code && found.request.declared() != error.code;
    if found.request.is_of_another_service() {
        found.what = Err(UnknownKind::OtherService);
    } else if needs_code || !found.request.can_change_a_cluster() {
        found.what = Err(UnknownKind::Error);
        return !found.request.is_empty();
    }
    true
}

struct Walk<'l, 't> {
    letters: &'l Letters<'t>,
    found: Vec<Found<'t>>,
    begun: Option<Begun>,
}

impl<'t> Walk<'_, 't> {
    /// Looks at the word here; gives the letter to go on with.
    fn step(&mut self, index: usize) -> usize {
        if let Some((error, found)) = known(self.letters, index) {
            return self.take(index, error, found);
        }
        match request::at(self.letters, index) {
            Some(written) => self.read(index, written),
            None => index.saturating_add(1),
        }
    }

    fn take(&mut self, index: usize, error: &'static KnownError, found: Match<'t>) -> usize {
        let most = if error.only_with_code { NEAR } else { BEHIND };
        let near = |begun: &mut Begun| index.saturating_sub(begun.end) <= most;
        let request = self.begun.take_if(near).map(|begun| begun.request).unwrap_or_default();
        self.leave();
        let (start, end) = (self.letters.at(index), self.letters.end(found.end));
        self.found.push(Found { what: Ok(error), request, values: found.values, start, end, behind: found.end });
        found.end
    }

    fn read(&mut self, index: usize, written: Written) -> usize {
        let Written { request, closes, only_code, end } = written;
        if closes {
            let belongs = |to: &FailedRequest, behind| to.service.is_none() && index.saturating_sub(behind) < NEAR;
            match (&mut self.begun, self.found.last_mut()) {
                (Some(begun), _) if belongs(&begun.request, begun.end) => {
                    begun.request.add(request);
                    begun.end = end;
                }
                (None, Some(last)) if belongs(&last.request, last.behind) => {
                    last.request.add(request);
                    last.behind = end;
                }
                _ => {
                    self.leave();
                    self.begun = Some(Begun { request, start: index, end });
                }
            }
            self.leave();
            return end;
        }
        let goes_on = |begun: &Begun| {
            let adds = only_code && begun.request.error_code.is_none();
            begun.end == index || adds && index.saturating_sub(begun.end) < NEAR
        };
        if let Some(begun) = self.begun.as_mut().filter(|begun| goes_on(begun)) {
            begun.request.add(request);
            begun.end = end;
        } else {
            self.leave();
            self.begun = Some(Begun { request, start: index, end });
        }
        end
    }

    /// What a tool has begun to write has no known message.
    fn leave(&mut self) {
        let Some(Begun { request, start, end }) = self.begun.take() else { return };
        let kind = if request.is_of_another_service() { UnknownKind::OtherService } else { UnknownKind::Error };
        let (start, behind) = (self.letters.at(start), end);
        let end = self.letters.end(behind);
        self.found.push(Found { what: Err(kind), request, values: Vec::new(), start, end, behind });
    }
}

/// The known error here; of several, the longest.
fn known<'t>(letters: &Letters<'t>, index: usize) -> Option<(&'static KnownError, Match<'t>)> {
    let mut longest: Option<(&'static KnownError, Match<'t>)> = None;
    for error in errors() {
        for text in error.texts {
            let Some(found) = pattern::at(letters, index, text) else { continue };
            let longer = longest.as_ref().is_none_or(|(_, longest)| found.end > longest.end);
            if longer && is_meant(error, &found) {
                longest = Some((error, found));
            }
        }
    }
    longest
}

/// Whether the versions are in the order that the error is about.
fn is_meant(error: &KnownError, found: &Match<'_>) -> bool {
    let value = |name| found.values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| *value);
    error.older.is_none_or(|[older, newer]| is_older(value(older), value(newer)))
}
