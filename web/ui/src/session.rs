//! What the planner does in a visit besides planning: it undoes, replaces whole clusters, and says so in passing.

use leptos::prelude::*;

use serde_json::Value;
use upgrade_messages::Words;

use crate::browser;
use crate::model::address;
use crate::model::example;
use crate::model::form::Form;
use crate::model::history::{Moment, Place};
use crate::model::link::Link;
use crate::model::news::Replaced;
use crate::state::{LONGEST_PASTE, Paste, Planner};
use crate::text::Text;

impl Planner {
    /// The form as typed and what was chosen of its answer.
    pub fn moment(&self) -> Moment {
        Moment { form: self.form.get(), choice: self.choice.get() }
    }

    /// The fragment of the address that holds the request and what was chosen.
    pub fn address(&self) -> String {
        let rules = self.answer.read().rules_version;
        address::write_chosen(&self.request.read(), &self.choice.read(), rules)
    }

    /// How an address was read.
    pub(crate) fn linked(&self, link: Link) {
        self.visit.update(|visit| visit.link = link);
    }

    /// Where in the history of the visit this is.
    pub fn go_to_place(&self, place: Place) {
        self.visit.update(|visit| visit.place = place);
    }

    /// The field that somebody types in.
    pub fn typing_in(&self) -> Option<&'static str> {
        self.typing.get()
    }

    /// Shows a state of before.
    pub fn restore(&self, moment: Moment) {
        self.typing.set(None);
        self.linked(Link::default());
        if !moment.form.same_cluster(&self.form.read_untracked()) {
            self.picked.set(None);
        }
        self.choice.set(moment.choice);
        self.form.set(moment.form);
    }

    /// Says that the history led back, or forward again.
    pub fn tell_of_history(&self, back: bool) {
        self.tell(self.words().of_label(if back { Text::Undone } else { Text::Redone }));
    }

    /// Undoes the last change; the browser's history has the state before.
    pub fn undo(&self) {
        // The entry before the first one is another page.
        if self.visit.read_untracked().place.can_undo() {
            browser::go_in_history(-1);
        }
    }

    /// Does again what was undone.
    pub fn redo(&self) {
        if self.visit.read_untracked().place.can_redo() {
            browser::go_in_history(1);
        }
    }

    /// Has a screen reader say something in passing.
    pub(crate) fn tell(&self, said: impl Into<String>) {
        let said = said.into();
        self.visit.update(|visit| visit.news.say(said));
    }

    /// Empties the cluster, where a reader asks for it.
    pub(crate) fn clear(&self) {
        self.forget_paste();
        self.replacing(Replaced::Nothing, Form::emptied);
    }

    /// Shows the example's cluster and goal again, at the same date and by the same guide.
    pub(crate) fn show_example(&self) {
        self.forget_paste();
        self.replacing(Replaced::Example, |form| form.with_cluster(example::cluster()).with("goal", example::goal()));
    }

    /// Shows another cluster, and the same goal.
    pub(crate) fn show_cluster(&self, cluster: Value) {
        self.replacing(Replaced::Cluster, |form| form.with_cluster(cluster));
    }

    /// Has a screen reader say what became of a paste.
    pub(crate) fn tell_of_paste(&self) {
        let words = self.words();
        let said = match &*self.paste.read_untracked() {
            Paste::Nothing | Paste::Reading(_) => return,
            Paste::Unavailable => words.of_label(Text::ToolsUnavailable).to_owned(),
            Paste::TooLong(length) => too_long(words, *length),
            Paste::Read(answer) => match (answer.clusters.as_slice(), answer.problems.first()) {
                ([], Some(problem)) => problem.message.clone(),
                ([], None) => words.of_label(Text::NoClusterFound).to_owned(),
                ([one], _) => words.fill(Text::OneClusterFound, &[&one.label]),
                (several, _) => words.fill(Text::SeveralClustersFound, &[&several.len().to_string()]),
            },
        };
        self.tell(said);
    }

    /// Does what replaces the whole cluster, and offers to undo it where there was one.
    pub(crate) fn replacing(&self, replaced: Replaced, change: impl FnOnce(&Form) -> Form) {
        let before = self.form.get_untracked();
        let had_cluster = !untrack(|| self.is_empty());
        let after = change(&before);
        if after == before {
            return;
        }
        if replaced != Replaced::Cluster {
            self.choice.update(|choice| choice.option = None);
        }
        self.form.set(after);
        if had_cluster {
            let words = self.words();
            let said = words.fill(Text::CanUndo, &[words.of_label(replaced.label())]);
            self.visit.update(|visit| visit.news.say_replaced(replaced, said));
        }
    }

    /// Nobody needs to know any longer what was replaced.
    pub(crate) fn dismiss(&self) {
        self.visit.update(|visit| visit.news.replaced = None);
    }
}

/// That a text is too long to be read.
pub(crate) fn too_long(words: Words, length: usize) -> String {
    // Rounded up, so that what is too long never looks as if it were not.
    let megabytes = |bytes: usize| bytes.div_ceil(1024 * 1024).to_string();
    words.fill(Text::PasteTooLong, &[&megabytes(length), &megabytes(LONGEST_PASTE)])
}
