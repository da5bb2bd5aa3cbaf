//! What the browser's history holds of a visit: an entry for each change. Typing in one field is one entry.
//!
//! Decides what is written; the page that mounts the planner writes it.

use std::collections::BTreeMap;

use super::address::Choice;
use super::form::Form;

/// So many states are kept as they were typed. Older ones are read from their address.
const MOST: usize = 200;

/// What undo and redo return to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// The form as typed.
    pub form: Form,
    /// What was chosen of the answer.
    pub choice: Choice,
}

/// The entry that is shown, and the last one that this visit knows. The first one is 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The entry that is shown.
    pub at: u32,
    /// The last entry.
    pub last: u32,
}

impl Place {
    /// Whether there is something to undo.
    pub const fn can_undo(self) -> bool {
        self.at > 0
    }

    /// Whether there is something to redo.
    pub const fn can_redo(self) -> bool {
        self.at < self.last
    }
}

/// What becomes of the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// Nothing: it says this already.
    Nothing,
    /// A new entry.
    Push,
    /// The entry that is shown, again: somebody is still typing.
    Replace,
}

/// The entries of a visit.
#[derive(Debug)]
pub struct History {
    place: Place,
    moments: BTreeMap<u32, Moment>,
    /// The field whose typing made the entry that is shown, until its text is whole.
    typing: Option<&'static str>,
}

impl History {
    /// A visit that begins at this entry. After a reload that is not the first.
    pub fn starting_at(at: u32) -> Self {
        Self { place: Place { at, last: at }, moments: BTreeMap::new(), typing: None }
    }

    /// The entry that is shown, and the last one.
    pub const fn place(&self) -> Place {
        self.place
    }

    /// The state is this now, and somebody types in this field.
    pub fn record(&mut self, moment: Moment, typing: Option<&'static str>) -> Write {
        let same_run = typing.is_some() && typing == self.typing;
        let write = match self.moments.get(&self.place.at) {
            // The first sight of an entry: what it holds is what its address says.
            None => Write::Nothing,
            Some(shown) if *shown == moment => {
                // Whatever is typed next, also in the same field, is another entry.
                if !same_run {
                    self.typing = None;
                }
                return Write::Nothing;
            }
            Some(_) if same_run => Write::Replace,
            Some(_) => Write::Push,
        };
        if write == Write::Push {
            self.typing = typing;
            self.arrive();
        }
        self.moments.insert(self.place.at, moment);
        if self.moments.len() > MOST {
            self.moments.pop_first();
        }
        write
    }

    /// There is a new entry behind the one that was shown: what was undone is gone.
    pub fn arrive(&mut self) {
        let at = self.place.at.saturating_add(1);
        self.place = Place { at, last: at };
        self.moments.split_off(&at);
    }

    /// The reader goes to an entry: the state to show, if it is still known.
    pub fn go_to(&mut self, at: u32) -> Option<Moment> {
        self.place = Place { at, last: self.place.last.max(at) };
        self.typing = None;
        self.moments.get(&at).cloned()
    }
}

#[cfg(test)]
mod tests {
    use upgrade_api::facts::paths;

    use super::*;

    fn moment(path: &str, text: &str) -> Moment {
        let mut form = Form::default();
        form.set(path, text);
        Moment { form, ..Moment::default() }
    }

    fn started() -> History {
        let mut history = History::starting_at(0);
        assert_eq!(history.record(Moment::default(), None), Write::Nothing);
        history
    }

    #[test]
    fn each_change_is_an_entry() {
        let mut history = started();
        assert!(!history.place().can_undo() && !history.place().can_redo());
        assert_eq!(history.record(moment(paths::MULTI_AZ, "yes"), None), Write::Push);
        assert_eq!(history.record(moment(paths::MULTI_AZ, "no"), None), Write::Push);
        assert_eq!(history.record(moment(paths::MULTI_AZ, "no"), None), Write::Nothing);
        assert_eq!(history.place(), Place { at: 2, last: 2 });
        assert_eq!(history.go_to(1), Some(moment(paths::MULTI_AZ, "yes")));
        assert_eq!(history.record(moment(paths::MULTI_AZ, "yes"), None), Write::Nothing, "it is shown");
        assert_eq!(history.go_to(0), Some(Moment::default()));
        assert!(!history.place().can_undo() && history.place().can_redo());
    }

    #[test]
    fn choosing_an_option_is_a_change() {
        let mut history = started();
        let choice = Choice { option: Some("in-place-window".into()), ..Choice::default() };
        assert_eq!(history.record(Moment { choice, ..Moment::default() }, None), Write::Push);
    }

    #[test]
    fn typing_in_one_field_is_one_entry() {
        let mut history = started();
        let typing = Some(paths::VERSION);
        let writes = ["5", "5.0", "5.0.6"].map(|text| history.record(moment(paths::VERSION, text), typing));
        assert_eq!(writes, [Write::Push, Write::Replace, Write::Replace]);
        assert_eq!(history.record(moment(paths::VERSION, "5.0.6"), None), Write::Nothing, "the text is whole");
        assert_eq!(history.record(moment(paths::VERSION, "6.2"), typing), Write::Push, "typed another time");
        assert_eq!(history.record(moment(paths::ID, "orders"), Some(paths::ID)), Write::Push, "another field");
        assert_eq!(history.place().at, 3);
        assert_eq!(history.go_to(1), Some(moment(paths::VERSION, "5.0.6")));
    }

    #[test]
    fn a_change_after_undo_leaves_nothing_to_redo() {
        let mut history = started();
        for text in ["5.0.6", "6.2", "7.1"] {
            history.record(moment(paths::VERSION, text), None);
        }
        history.go_to(1);
        assert_eq!(history.record(moment(paths::VERSION, "7.0"), None), Write::Push);
        assert_eq!(history.place(), Place { at: 2, last: 2 });
        assert_eq!(history.go_to(3), None);
    }

    #[test]
    fn after_a_reload_an_entry_is_read_from_its_address() {
        let mut history = History::starting_at(4);
        history.record(moment(paths::VERSION, "6.2"), None);
        assert!(history.place().can_undo());
        assert_eq!(history.go_to(3), None);
        assert_eq!(history.record(moment(paths::VERSION, "5.0.6"), None), Write::Nothing, "the first sight of it");
        assert_eq!(history.go_to(4), Some(moment(paths::VERSION, "6.2")));
    }

    #[test]
    fn only_so_many_states_are_kept() {
        let mut history = started();
        for number in 0..300 {
            history.record(moment(paths::ID, &number.to_string()), None);
        }
        assert_eq!(history.moments.len(), MOST);
        assert_eq!(history.go_to(0), None);
    }
}
