//! Spans and checks, which no rule says.

use std::fmt::Write as _;

use upgrade_messages::Words;
use upgrade_messages::explorer::id;
use upgrade_rules::Guide;

use super::entry::{contradictions, document};
use super::mark::{label, template};
use crate::statements::{Kind, Statement};

/// The anchor of a statement: its code behind its kind.
pub(super) fn anchor(kind: Kind, statement: &Statement) -> String {
    [kind.id(), "-", statement.code].concat()
}

/// A statement as an article.
pub(super) fn article(page: &mut String, kind: Kind, statement: &Statement, words: Words) {
    let (code, kind) = (statement.code, kind.id());
    let _ = write!(
        page,
        "<article class=\"entry\" id=\"{kind}-{code}\" aria-labelledby=\"title-{kind}-{code}\" data-kind=\"{kind}\" data-guides=\"{}\">\n\
         <header>\n<h3 id=\"title-{kind}-{code}\"><a href=\"#{kind}-{code}\"><code>{code}</code></a></h3>\n</header>\n\
         <p class=\"sentence\">{}</p>\n<dl>\n<div><dt>{}</dt><dd><ul class=\"documents\">",
        // Plans by every guide say such things; which of them, the situation decides.
        Guide::ALL.iter().map(|guide| guide.id).collect::<Vec<_>>().join(" "),
        template(statement.sentence),
        label(words, id::ENTRY_SOURCES)
    );
    for source in &statement.sources {
        document(page, source);
    }
    page.push_str("</ul></dd></div>\n");
    contradictions(page, &statement.contradictions, words);
    page.push_str("</dl>\n</article>\n");
}
