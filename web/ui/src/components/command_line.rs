//! One command with a button that copies it.

use super::copy_button::copy_button;
use crate::node::{Element, Node, el};
use crate::state::Planner;
use crate::text::{Text, say};

/// The command as it is shown, and as it is copied.
pub(crate) fn command_line(
    planner: Planner,
    shown: impl Into<Node>,
    copied: impl Fn() -> String + Send + 'static,
) -> Element {
    el("div").class("command").child(el("pre").attr("tabindex", "0").child(el("code").child(shown))).child(copy_button(
        planner,
        say(Text::Copy),
        copied,
    ))
}
