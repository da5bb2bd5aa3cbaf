//! What to verify before and after a step: what matters, two of each or three.

mod after;
mod before;

pub(crate) use after::after;
pub(crate) use before::before;

use crate::answer::Check;
use crate::commands::{Request, Setting, write_one_line};
use crate::message::Id;

/// A check: what, how, and what must come out.
fn check(setting: &Setting, message: Id, request: Option<&Request>, expect: String) -> Check {
    Check {
        message: setting.words.text(message).to_owned(),
        commands: request.map_or_else(Vec::new, write_one_line),
        expect,
    }
}
