//! Spans and checks, which no rule says.

use std::fmt::Write as _;

use upgrade_rules::Guide;

use super::entry::{contradiction, document};
use super::mark::{marked, template};
use crate::statements::{Kind, Statement, Statements};

/// The statements of one kind, each an article whose anchor is its code behind the kind.
pub(super) fn section(page: &mut String, statements: &Statements) {
    let kind = statements.kind;
    let id = kind.id();
    let mut letters = kind.meaning().chars();
    let about: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let _ = writeln!(page, "<section class=\"family\" aria-labelledby=\"family-{id}\">");
    let _ = writeln!(page, "<h2 id=\"family-{id}\">{}</h2>", marked(kind.heading()));
    let _ = writeln!(page, "<p class=\"lead\">{}.</p>", marked(&about));
    for statement in &statements.all {
        article(page, kind, statement);
    }
    page.push_str("</section>\n");
}

fn article(page: &mut String, kind: Kind, statement: &Statement) {
    let (code, kind) = (statement.code, kind.id());
    let _ = write!(
        page,
        "<article class=\"entry\" id=\"{kind}-{code}\" aria-labelledby=\"title-{kind}-{code}\" data-kind=\"{kind}\" data-guides=\"{}\">\n\
         <header>\n<h3 id=\"title-{kind}-{code}\"><a href=\"#{kind}-{code}\"><code>{code}</code></a></h3>\n</header>\n\
         <p class=\"sentence\">{}</p>\n<dl>\n<div><dt>Sources</dt><dd><ul class=\"documents\">",
        // Plans by every guide say such things; which of them, the situation decides.
        Guide::ALL.iter().map(|guide| guide.id).collect::<Vec<_>>().join(" "),
        template(statement.sentence)
    );
    for source in &statement.sources {
        document(page, source);
    }
    page.push_str("</ul></dd></div>\n");
    if !statement.contradictions.is_empty() {
        page.push_str("<div><dt>Contradictions</dt><dd class=\"contradictions\">");
        for one in &statement.contradictions {
            contradiction(page, one);
        }
        page.push_str("</dd></div>\n");
    }
    page.push_str("</dl>\n</article>\n");
}
