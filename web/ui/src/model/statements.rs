//! Statements in the order in which they are read: by what they are about, and what is certain before what may be.

use upgrade_api::answer::{Reason, Topic};

use super::field::Field;
use super::form::Form;
use crate::text::Text;

/// The groups of notices, in the order of the page.
const GROUPS: [Text; 7] = [
    Text::TopicInterruption,
    Text::TopicData,
    Text::TopicTiming,
    Text::TopicCompatibility,
    Text::TopicSupport,
    Text::TopicOther,
    Text::TopicGuides,
];

fn group(reason: &Reason) -> Text {
    match reason.topic {
        Some(Topic::Interruption) => Text::TopicInterruption,
        Some(Topic::Data) => Text::TopicData,
        Some(Topic::Timing) => Text::TopicTiming,
        Some(Topic::Compatibility) => Text::TopicCompatibility,
        Some(Topic::Support) => Text::TopicSupport,
        None if is_of_guides(reason) => Text::TopicGuides,
        None => Text::TopicOther,
    }
}

/// Whether a notice says what changed from one of AWS's guides to the next.
pub fn is_of_guides(reason: &Reason) -> bool {
    reason.code.starts_with("guide-differs-")
}

/// Notices, each in its group; a group can be empty.
pub fn grouped<'a>(notices: &[&'a Reason]) -> [(Text, Vec<&'a Reason>); 7] {
    GROUPS.map(|title| (title, certain_first(notices.iter().copied().filter(|one| group(one) == title))))
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
    use upgrade_api::facts::paths;

    use super::*;

    fn statement(code: &'static str, topic: Option<Topic>, message: &str) -> Reason {
        let because = vec!["cluster.globalDatastore", "cluster.kind", "cluster.kind"];
        Reason { code, rule: code, topic, message: message.into(), because, sources: Vec::new() }
    }

    #[test]
    fn every_notice_is_in_one_group_and_what_is_certain_comes_first() {
        let topics = [Topic::Interruption, Topic::Data, Topic::Timing, Topic::Compatibility, Topic::Support];
        let mut notices = vec![statement("guide-differs-verdict", None, "b"), statement("a-limit", None, "c")];
        for topic in topics {
            notices.push(statement("if", Some(topic), "If it is so."));
            notices.push(statement("sure", Some(topic), "It is so."));
        }
        let groups = grouped(&notices.iter().collect::<Vec<_>>());
        let codes = groups.map(|(_, reasons)| reasons.iter().map(|reason| reason.code).collect::<Vec<_>>());
        assert_eq!(codes.concat().len(), notices.len());
        assert!(codes[..5].iter().all(|codes| codes == &["sure", "if"]), "{codes:?}");
        assert_eq!(codes[5..], [["a-limit"], ["guide-differs-verdict"]]);
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
