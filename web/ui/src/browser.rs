//! Calls into the browser, for event handlers and effects only.

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;

use gloo::utils::{document, window};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, BlobPropertyBag, Clipboard, ClipboardItem, Element, HtmlAnchorElement, HtmlElement, Url};

use crate::tools::Unavailable;

/// From this width on form and answer stand side by side; as in `styles.css`.
const SIDE_BY_SIDE: &str = "(min-width: 64rem)";

/// How copying went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Copied {
    /// Not tried.
    #[default]
    Not,
    /// What is copied is being written.
    Writing,
    /// It worked.
    Yes,
    /// The browser refused.
    Refused,
    /// What is copied cannot be written now.
    Unavailable,
}

/// Puts a text on the clipboard, and reports how it goes.
pub(crate) fn copy(text: &str, report: impl Fn(Copied) + 'static) {
    // Missing on pages that are not served securely.
    let Some(clipboard) = clipboard() else {
        report(Copied::Refused);
        return;
    };
    settle(clipboard.write_text(text), Rc::default(), report);
}

/// A text that is still to be written.
pub(crate) type Writing = Pin<Box<dyn Future<Output = Result<String, Unavailable>>>>;

/// The same for a text that is still to be written, in the types that it is given in. The browser waits for it: asked after
/// it, some would no longer take the click for the user's wish.
pub(crate) fn copy_written(
    texts: impl IntoIterator<Item = (&'static str, Writing)>,
    report: impl Fn(Copied) + 'static,
) {
    let Some(clipboard) = clipboard() else {
        report(Copied::Refused);
        return;
    };
    report(Copied::Writing);
    let unavailable = Rc::new(Cell::new(false));
    let record = js_sys::Object::new();
    for (media_type, text) in texts {
        let unavailable = Rc::clone(&unavailable);
        let promise = future_to_promise(async move {
            let text = text.await;
            unavailable.set(text.is_err());
            text.map(JsValue::from).map_err(|Unavailable| JsValue::UNDEFINED)
        });
        let _ = js_sys::Reflect::set(&record, &media_type.into(), &promise);
    }
    match ClipboardItem::new_with_record_from_str_to_str_promise(&record) {
        Ok(item) => settle(clipboard.write(&js_sys::Array::of1(&item)), unavailable, report),
        Err(_) => report(Copied::Refused),
    }
}

fn clipboard() -> Option<Clipboard> {
    let clipboard = window().navigator().clipboard();
    (!clipboard.is_undefined()).then_some(clipboard)
}

/// Reports how it went, and after two seconds that nothing is going on.
fn settle(written: js_sys::Promise, unavailable: Rc<Cell<bool>>, report: impl Fn(Copied) + 'static) {
    spawn_local(async move {
        report(match JsFuture::from(written).await {
            Ok(_) => Copied::Yes,
            Err(_) if unavailable.get() => Copied::Unavailable,
            Err(_) => Copied::Refused,
        });
        gloo::timers::callback::Timeout::new(2_000, move || report(Copied::Not)).forget();
    });
}

/// Goes back in the browser's history, or forward.
pub(crate) fn go_in_history(steps: i32) {
    if let Ok(history) = window().history() {
        let _ = history.go_with_delta(steps);
    }
}

/// Gives a text to the reader as a file. The address of the file is the page's own, and is taken back at once.
pub(crate) fn download(name: &str, media_type: &str, text: &str) {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &kind) else { return };
    let (Ok(address), Ok(link)) = (Url::create_object_url_with_blob(&blob), document().create_element("a")) else {
        return;
    };
    if let Ok(link) = link.dyn_into::<HtmlAnchorElement>() {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    let _ = Url::revoke_object_url(&address);
}

/// A time of UTC on the reader's clock, as its day of the week, 0 = Monday, and its time; `None` where that is UTC as well.
pub(crate) fn local_time(day: &str, time: &str) -> Option<(u32, String)> {
    if !cfg!(target_family = "wasm") {
        return None;
    }
    let date = js_sys::Date::new(&JsValue::from_str(&[day, "T", time, "Z"].concat()));
    let two = |number: u32| if number < 10 { "0".to_owned() + &number.to_string() } else { number.to_string() };
    let local = [two(date.get_hours()), ":".to_owned(), two(date.get_minutes())].concat();
    // JavaScript's week begins on a Sunday.
    (local != time).then(|| (date.get_day().saturating_add(6) % 7, local))
}

/// Whether so many milliseconds are over since now. On the native target they never are.
pub(crate) fn after(milliseconds: u32) -> impl Fn() -> bool {
    let end = cfg!(target_family = "wasm").then(|| {
        let end = js_sys::Date::new_0();
        // Beyond a second it goes over into the next one.
        end.set_milliseconds(end.get_milliseconds().saturating_add(milliseconds));
        end.get_time()
    });
    move || end.is_some_and(|end| js_sys::Date::now() >= end)
}

/// Whether there is room for form and answer side by side; on the native target there is.
pub(crate) fn is_wide() -> bool {
    if !cfg!(target_family = "wasm") {
        return true;
    }
    window().match_media(SIDE_BY_SIDE).ok().flatten().is_none_or(|query| query.matches())
}

/// Gives the focus to the first element that a selector finds below the element of the event.
pub(crate) fn focus_within(element: Option<Element>, selector: &str) {
    focus(element.and_then(|element| element.query_selector(selector).ok().flatten()));
}

/// Leads to a control, and unfolds what is around it. In a group of radio buttons to the one that is on, else to the first.
/// One that is not there yet is in a fold that nobody opened.
pub(crate) fn go_to(within: Option<Element>, id: String, fold: &'static str) {
    let find = |selector: &str| within.as_ref().and_then(|within| within.query_selector(selector).ok().flatten());
    let control = [" input:checked", " input", ""].into_iter().find_map(|inside| find(&["#", &id, inside].concat()));
    if control.is_none()
        && let Some(fold) = find(fold).filter(|fold| !fold.has_attribute("open"))
    {
        let _ = fold.set_attribute("open", "");
        // The browser's own comes later.
        let _ = web_sys::Event::new("toggle").and_then(|event| fold.dispatch_event(&event));
        return after_paint(move || go_to(within, id, ""));
    }
    let mut inside = control.clone();
    while let Some(folded) = inside.and_then(|element| element.closest("details").ok().flatten()) {
        let _ = folded.set_attribute("open", "");
        inside = folded.parent_element();
    }
    focus(control);
}

/// Whether the focus is in a part of the page.
pub(crate) fn has_focus(part: &str) -> bool {
    document().query_selector(&[part, ":focus-within"].concat()).is_ok_and(|found| found.is_some())
}

/// Unfolds what is folded.
pub(crate) fn unfold(folded: &str) {
    if let Ok(Some(folded)) = document().query_selector(folded) {
        let _ = folded.set_attribute("open", "");
    }
}

/// Folds a part of the page, and leads to another one once it is folded.
pub(crate) fn fold_away(folded: &str, shown: &'static str) {
    let find = |selector: &str| document().query_selector(selector).ok().flatten();
    if let Some(folded) = find(folded) {
        let _ = folded.remove_attribute("open");
    }
    let shown = find(shown);
    after_paint(move || focus(shown));
}

fn focus(element: Option<Element>) {
    if let Some(Ok(element)) = element.map(JsCast::dyn_into::<HtmlElement>) {
        let _ = element.focus();
    }
}

/// Brings an element with this id into sight, within another one.
pub(crate) fn scroll_to(within: Option<&Element>, id: Option<&str>) {
    let found = within.zip(id).and_then(|(within, id)| within.query_selector(&["#", id].concat()).ok().flatten());
    if let Some(element) = found {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Does something once what has changed is shown.
pub(crate) fn after_paint(then: impl FnOnce() + 'static) {
    gloo::timers::callback::Timeout::new(0, then).forget();
}

/// The element that an event was listened to on, or the nearest one around it that a selector finds.
pub(crate) fn around(event: &web_sys::Event, selector: &str) -> Option<Element> {
    event.current_target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// The planner that an event happened in: the page's main part, or a widget.
pub(crate) fn planner(event: &web_sys::Event) -> Option<Element> {
    around(event, "main, .planner")
}

/// The address of this page with another fragment.
pub(crate) fn link(fragment: &str) -> String {
    let location = window().location();
    let mut link = location.href().unwrap_or_default();
    if let Some(hash) = link.find('#') {
        link.truncate(hash);
    }
    link.push_str(fragment);
    link
}

/// The day, as the user's clock has it. The core has no clock.
pub fn today() -> String {
    let date = js_sys::Date::new_0();
    let two = |number: u32| {
        let digits = number.to_string();
        if digits.len() < 2 { "0".to_owned() + &digits } else { digits }
    };
    [date.get_full_year().to_string(), two(date.get_month().saturating_add(1)), two(date.get_date())].join("-")
}
