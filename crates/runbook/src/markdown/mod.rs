//! A whole answer as a Markdown document.

mod escape;
mod page;
mod step;
mod strategy;

use crate::answer::PlanAnswer;
use crate::message::Words;
use page::Page;

/// The answer as a Markdown document. Nothing that a user gave can break out of it.
pub fn markdown(answer: &PlanAnswer, words: Words) -> String {
    let mut page = Page::new(words);
    page.whole(answer);
    page.finish()
}
