//! The visit in the browser's history: each change an entry, and back and forward as undo and redo.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use leptos::prelude::*;
use upgrade_ui::Planner;
use upgrade_ui::model::address::{self, Address};
use upgrade_ui::model::history::{History, Write};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::PopStateEvent;

/// While somebody types, the address follows at most this often, in milliseconds. Safari takes 100 addresses in 30 seconds.
const FOLLOWS_AFTER: u32 = 500;

/// What is kept of the visit.
struct Visit {
    planner: Planner,
    history: RefCell<History>,
    /// The address that is still to be written.
    late: RefCell<Option<Timeout>>,
    /// The fragment that the shown entry stands for, written or not.
    fragment: RefCell<String>,
}

/// Writes each change into the history and the address, and follows both.
pub(crate) fn keep(planner: Planner, follow: fn(Planner, &str)) {
    let at = number(&state()).unwrap_or_default();
    let visit = Rc::new(Visit {
        planner,
        history: RefCell::new(History::starting_at(at)),
        late: RefCell::default(),
        fragment: RefCell::new(untrack(|| planner.address())),
    });
    // What was done before the planner ran is told to it before any effect runs: it is the first change.
    visit.history.borrow_mut().record(untrack(|| planner.moment()), None);
    // An address without a request stays as it was typed.
    write(Write::Replace, at, None);
    visit.show_place();
    let following = Rc::clone(&visit);
    Effect::new(move |_| {
        let moment = planner.moment();
        let fragment = planner.address();
        let write = following.history.borrow_mut().record(moment, planner.typing_in());
        following.write(write, fragment);
    });
    let leaving = Rc::clone(&visit);
    EventListener::new(&window(), "pagehide", move |_| leaving.write_now()).forget();
    let returning = Rc::clone(&visit);
    EventListener::new(&window(), "popstate", move |event| {
        if let Some(at) = event.dyn_ref::<PopStateEvent>().and_then(|event| number(&event.state())) {
            returning.go_to(at, follow);
        }
    })
    .forget();
    EventListener::new(&window(), "hashchange", move |_| {
        // An entry that this visit made was followed already.
        if number(&state()).is_none() {
            visit.arrive(follow);
        }
    })
    .forget();
}

impl Visit {
    /// Writes what has changed. What is still being typed is written a little later.
    fn write(self: &Rc<Self>, what: Write, fragment: String) {
        let is_new = *self.fragment.borrow() != fragment;
        self.fragment.replace(fragment);
        match what {
            Write::Nothing if self.planner.typing_in().is_none() => self.write_now(),
            Write::Push => {
                self.late.replace(None);
                self.put(Write::Push);
                self.show_place();
            }
            Write::Replace if is_new && self.late.borrow().is_none() => {
                let visit = Rc::clone(self);
                self.late.replace(Some(Timeout::new(FOLLOWS_AFTER, move || visit.write_now())));
            }
            Write::Nothing | Write::Replace => {}
        }
    }

    /// Writes what was to be written later.
    fn write_now(&self) {
        if self.late.replace(None).is_some() {
            self.put(Write::Replace);
        }
    }

    fn put(&self, what: Write) {
        write(what, self.history.borrow().place().at, Some(&self.fragment.borrow()));
    }

    /// Shows the state of an entry, as it was typed if that is still known.
    fn go_to(&self, at: u32, follow: fn(Planner, &str)) {
        let before = self.history.borrow().place().at;
        self.late.replace(None);
        let moment = self.history.borrow_mut().go_to(at);
        self.show_place();
        match moment {
            Some(moment) => self.planner.restore(moment),
            None => follow(self.planner, &fragment()),
        }
        self.planner.tell_of_history(at < before);
    }

    /// Takes in an entry that the browser made: of a link that was typed or followed, or of a jump within the page.
    fn arrive(&self, follow: fn(Planner, &str)) {
        self.late.replace(None);
        let followed = fragment();
        self.history.borrow_mut().arrive();
        self.show_place();
        if address::read(&followed) == Address::Silent {
            self.put(Write::Replace);
        } else {
            write(Write::Replace, self.history.borrow().place().at, None);
            follow(self.planner, &followed);
        }
    }

    fn show_place(&self) {
        self.planner.go_to_place(self.history.borrow().place());
    }
}

fn write(what: Write, at: u32, fragment: Option<&str>) {
    let Ok(history) = window().history() else { return };
    let state = JsValue::from(at);
    // A browser that takes no more for now takes the next one.
    let _ = match what {
        Write::Nothing => Ok(()),
        Write::Push => history.push_state_with_url(&state, "", fragment),
        Write::Replace => history.replace_state_with_url(&state, "", fragment),
    };
}

/// The fragment of the address.
pub(crate) fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

fn state() -> JsValue {
    window().history().and_then(|history| history.state()).unwrap_or_default()
}

/// The number of an entry that this page made.
fn number(state: &JsValue) -> Option<u32> {
    let number = state.as_f64()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "this page wrote a whole number")]
    Some(number as u32)
}
