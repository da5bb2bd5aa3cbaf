//! Spans and checks, which no rule says.

use std::fmt::Write as _;

use upgrade_messages::Words;
use upgrade_messages::explorer::id;
use upgrade_rules::Guide;

use super::entry::{contradictions, document};
use super::mark::{label, marked, sentence, template};
use crate::statements::{Kind, Statement, Statements};

/// The statements of one kind, each an article whose anchor is its code behind the kind.
pub(super) fn section(page: &mut String, statements: &Statements, words: Words) {
    let kind = statements.kind;
    let id = kind.id();
    let _ = writeln!(page, "<section class=\"family\" aria-labelledby=\"family-{id}\">");
    let _ = writeln!(page, "<h2 id=\"family-{id}\">{}</h2>", marked(kind.heading(words)));
    let _ = writeln!(page, "<p class=\"lead\">{}</p>", sentence(kind.meaning(words)));
    for statement in &statements.all {
        article(page, kind, statement, words);
    }
    page.push_str("</section>\n");
}

fn article(page: &mut String, kind: Kind, statement: &Statement, words: Words) {
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
