//! Paper has no folds: what is folded is made before the page is printed.

use gloo::events::EventListener;
use gloo::utils::window;
use upgrade_ui::Folds;

/// Makes everything before printing, and no longer after it.
pub(crate) fn listen(folds: Folds) {
    for (event, all) in [("beforeprint", true), ("afterprint", false)] {
        EventListener::new(&window(), event, move |_| folds.make_all(all)).forget();
    }
}
