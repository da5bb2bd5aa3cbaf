//! Statements in the order in which they are read: what is certain before what may be.

use upgrade_api::answer::Reason;

use super::field::Field;
use super::form::Form;

/// Whether a notice says what changed from one of AWS's guides to the next.
pub fn is_of_guides(reason: &Reason) -> bool {
    reason.code.starts_with("guide-differs-")
}

/// What is certain first, then what depends on an unknown fact; else in the same order.
pub fn certain_first<'a>(reasons: impl Iterator<Item = &'a Reason>) -> Vec<&'a Reason> {
    let (mut certain, open): (Vec<&Reason>, Vec<&Reason>) = reasons.partition(|reason| !conditional(reason));
    certain.extend(open);
    certain
}

/// Whether a statement is conditional. The message table begins such sentences with this word.
fn conditional(reason: &Reason) -> bool {
    reason.message.starts_with("If ")
}

/// The fields that a statement rests on, each once.
pub fn fields(reason: &Reason) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    for field in reason.because.iter().filter_map(|path| Field::at(path)) {
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    fields
}

/// The fields that would make a conditional statement certain, or make it go away.
pub fn open_fields(reason: &Reason, form: &Form) -> Vec<Field> {
    let mut fields = fields(reason);
    fields.retain(|field| conditional(reason) && !form.says(field.path()));
    fields
}

#[cfg(test)]
mod tests {
    use upgrade_api::answer::{Topic, Weight};
    use upgrade_api::facts::paths;

    use super::*;

    fn statement(code: &'static str, topic: Option<Topic>, message: &str) -> Reason {
        let because = vec!["cluster.globalDatastore", "cluster.kind", "cluster.kind"];
        Reason { code, rule: code, topic, weight: Weight::Know, message: message.into(), because, sources: Vec::new() }
    }

    #[test]
    fn what_is_certain_comes_first() {
        let reasons = [statement("if", None, "If it is so."), statement("sure", None, "It is so.")];
        let codes: Vec<&str> = certain_first(reasons.iter()).into_iter().map(|reason| reason.code).collect();
        assert_eq!(codes, ["sure", "if"]);
    }

    #[test]
    fn what_is_asked_for_is_what_the_form_does_not_say() {
        let mut form = Form::default();
        let open = statement("x", None, "If it is so.");
        let places = |fields: Vec<Field>| fields.into_iter().map(Field::path).collect::<Vec<_>>();
        assert_eq!(places(fields(&open)), [paths::GLOBAL_ROLE, paths::KIND]);
        form.set(paths::KIND, "serverless");
        assert_eq!(places(open_fields(&open, &form)), [paths::GLOBAL_ROLE]);
        assert_eq!(open_fields(&statement("x", None, "It is so."), &form), []);
    }
}
