//! A fragment of a configuration: comments that say what to watch for, and resources, step by step.

use std::collections::BTreeSet;

use super::resource::{Resource, Work, work};
use super::value::placeholder;
use crate::answer::Step;
use crate::message::id;
use crate::renderers::script::comment;
use crate::renderers::view::View;
use upgrade_messages::markdown::Id;
use upgrade_rules::Guide;

/// A tool for infrastructure as code.
pub(in crate::renderers) trait Tool {
    /// Its name.
    const NAME: &'static str;
    /// What to know before anything is done with it.
    const RULES: &'static [Id];
    /// What is said of the step that puts a node into a group.
    const JOIN: Id;
    /// What is said of the step that deletes the old resource.
    const REMOVE: Id;

    /// What to watch for where the resource is changed so, or why it is not written.
    fn hazards(resource: &Resource, step: &Step) -> Result<Vec<Id>, Refused>;

    /// Writes the resource.
    fn write(&mut self, resource: &Resource, step: &Step, number: usize);

    /// Takes comment lines.
    fn say(&mut self, comments: &str);
}

/// Why a resource is not written.
pub(in crate::renderers) struct Refused(pub(in crate::renderers) Id);

/// Fills a tool with the fragment for the option, or with the reason why there is none. Returns the comments before it.
pub(in crate::renderers) fn fragment<T: Tool>(view: &View, tool: &mut T) -> String {
    let words = view.words;
    let mut head = comment(&view.title());
    let mut say = |text: &str| head.push_str(&comment(text));
    let Some(option) = view.option.filter(|option| !option.steps.is_empty()) else {
        say(&view.answer.summary);
        return head;
    };
    say(&words.say(id::DOCUMENT_OPTION, &[("option", &option.title)]));
    say(&option.interruption.summary);
    if view.answer.guide.id != Guide::CURRENT.id {
        let params =
            [("tool", T::NAME), ("guide", view.answer.guide.title.as_str()), ("date", &view.answer.guide.date)];
        say(&words.say(id::INFRASTRUCTURE_OLD_GUIDE, &params));
        return head;
    }
    for rule in T::RULES {
        say(words.text(*rule));
    }
    // What was said of one step is not said again.
    let mut said: BTreeSet<&'static str> = BTreeSet::new();
    for (step, number) in option.steps.iter().zip(1_usize..) {
        let params = [("number", number.to_string()), ("title", step.title.clone())];
        let mut comments = vec![words.say(id::MARKDOWN_STEP, &params)];
        let (resources, instead) = match work(step) {
            Work::Put(resources) => (resources, None),
            Work::Join => (Vec::new(), Some(T::JOIN)),
            Work::Remove => (Vec::new(), Some(T::REMOVE)),
            Work::Elsewhere => (Vec::new(), Some(id::INFRASTRUCTURE_ELSEWHERE)),
        };
        comments.extend(instead.map(|instead| words.text(instead).to_owned()));
        let mut written = Vec::new();
        for resource in &resources {
            match T::hazards(resource, step) {
                Ok(hazards) => {
                    let new = hazards.into_iter().map(|hazard| words.text(hazard)).filter(|text| said.insert(text));
                    comments.extend(new.map(str::to_owned));
                    if resource.sets.values.iter().any(|(name, _)| placeholder("", name).is_some()) {
                        comments.push(words.text(id::INFRASTRUCTURE_VALUES).to_owned());
                    }
                    if !resource.sets.structures.is_empty() {
                        let copied = [("names", resource.sets.structures.join(", "))];
                        comments.push(words.say(id::INFRASTRUCTURE_COPY, &copied));
                    }
                    written.push(resource);
                }
                Err(Refused(why)) => comments.push(words.text(why).to_owned()),
            }
        }
        tool.say(&comments.iter().map(|text| comment(text)).collect::<String>());
        for resource in written {
            tool.write(resource, step, number);
        }
    }
    head
}
