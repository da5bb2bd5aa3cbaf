//! Whether what is folded is made: most of an answer nobody looks up.
//!
//! Whether a fold was opened belongs to its element, as being open does: it stays with the element when an answer changes.

use leptos::prelude::*;

/// Whether everything is made, opened or not: paper has no folds. In Leptos's context. A text for no browser, without one, has
/// everything in it.
#[derive(Clone, Copy, Debug)]
pub struct Folds(RwSignal<bool>);

impl Default for Folds {
    fn default() -> Self {
        Self(RwSignal::new(false))
    }
}

impl Folds {
    /// Makes all that is folded, or takes out again what nobody opened.
    pub fn make_all(self, all: bool) {
        self.0.set(all);
    }
}

/// One fold.
#[derive(Clone)]
pub(crate) struct Fold {
    /// It outlives the effect that the fold is made in.
    opened: ArcRwSignal<bool>,
    all: Option<Folds>,
}

impl Fold {
    pub(super) fn new(is_open: bool) -> Self {
        Self { opened: ArcRwSignal::new(is_open), all: use_context() }
    }

    /// It is opened; shut again, it keeps its content.
    pub(super) fn open(&self) {
        if !self.was_opened() {
            self.opened.set(true);
        }
    }

    pub(super) fn was_opened(&self) -> bool {
        self.opened.get_untracked()
    }

    /// Whether its content is made; follows its being opened.
    pub(super) fn is_made(&self) -> bool {
        self.opened.get() || self.all.is_some_and(|all| all.0.get())
    }

    /// Whether a text has its content.
    pub(super) fn is_written(&self) -> bool {
        self.was_opened() || self.all.is_none_or(|all| all.0.get_untracked())
    }
}
