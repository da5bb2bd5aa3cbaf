//! A change request: risk, impact and rollback for whoever approves it, and what is told to whom when.

use super::document::Document;
use super::labels::{self, data_risk};
use super::markdown::markdown;
use super::parts::{short_state, when};
use super::row::{Row, Writer};
use super::view::View;
use super::whole::of_option;
use crate::answer::{Completes, Endpoints, Shell, Strategy, Weight};
use crate::message::id;
use upgrade_messages::markdown::Id;

pub(super) const ROW: Row = Row {
    id: "change-request",
    name: id::FORMAT_CHANGE_REQUEST,
    media_type: "text/markdown",
    extension: "md",
    shells: &Shell::ALL,
};

pub(super) const WRITER: Writer = Writer::Document(written);

fn written(view: &View) -> String {
    markdown(&of_option(view, id::CHANGE_REQUEST_TITLE, Document::change_request))
}

impl Document<'_> {
    fn change_request(&mut self, option: &Strategy) {
        let View { answer, words, .. } = self.view;
        for line in self.view.overview() {
            self.item(line);
        }
        self.guide();
        self.section(id::CHANGE_REQUEST_WHY);
        self.paragraph(&answer.summary);
        for reason in answer.direct.iter().flat_map(|direct| &direct.reasons) {
            self.sourced(&reason.message, &reason.sources);
        }
        self.section(id::CHANGE_REQUEST_IMPACT);
        self.interruption(&option.interruption);
        for (step, number) in option.steps.iter().zip(1_usize..) {
            let params = [("number", number.to_string()), ("summary", step.interruption.summary.clone())];
            self.item(words.say(id::CHANGE_REQUEST_IMPACT_OF, &params));
        }
        self.risk(option);
        self.section(id::DOCUMENT_STEPS);
        for (step, number) in option.steps.iter().zip(1_usize..) {
            let number = number.to_string();
            let params = [("number", number.as_str()), ("title", step.title.as_str()), ("when", when(words, step))];
            self.item(words.say(id::CHANGE_REQUEST_STEP, &params));
        }
        self.section(id::CHANGE_REQUEST_VERIFICATION);
        for (step, number) in option.steps.iter().zip(1_usize..) {
            for check in &step.after {
                let number = number.to_string();
                let params = [("number", number.as_str()), ("check", &check.message), ("expect", &check.expect)];
                self.sourced(words.say(id::CHANGE_REQUEST_VERIFIED, &params), &check.sources);
            }
        }
        self.section(id::DOCUMENT_ROLLBACK);
        for line in labels::rollback(words, option).into_iter().chain(self.view.point_of_no_return(option)) {
            self.item(line);
        }
        for (step, number) in option.steps.iter().zip(1_usize..) {
            let params = [("number", number.to_string()), ("how", step.rollback.how.clone())];
            self.sourced(words.say(id::DOCUMENT_ROLLBACK_OF, &params), &step.rollback.sources);
        }
        self.communication(option);
    }

    /// What can happen to the data, which limits are not met, what has to be done, and what nobody knows.
    fn risk(&mut self, option: &Strategy) {
        let View { answer, words, .. } = self.view;
        self.section(id::CHANGE_REQUEST_RISK);
        self.item(data_risk(words, option.data_risk));
        let acts = answer.notices.iter().filter(|notice| notice.weight == Weight::Act);
        for reason in option.rejected_because.iter().chain(acts) {
            self.sourced(&reason.message, &reason.sources);
        }
        if !(answer.questions.is_empty() && option.conditions.is_empty()) {
            self.label(id::CHANGE_REQUEST_UNKNOWN);
            for question in answer.questions.iter().chain(&option.conditions) {
                self.sourced(&question.message, &question.sources);
            }
        }
    }

    /// Texts to send, for people who know neither the plan nor AWS's words.
    fn communication(&mut self, option: &Strategy) {
        let words = self.view.words;
        let cluster = self.view.cluster_name();
        let window = self.view.cluster.and_then(|cluster| cluster.maintenance_window.as_deref());
        let when = match window.filter(|_| option.completes == Completes::InWindow) {
            Some(window) => words.say(id::CHANGE_REQUEST_IN_WINDOW, &[("window", window)]),
            None => words.text(id::CHANGE_REQUEST_ON_DATE).to_owned(),
        };
        let ends = self.view.ends().map(|(from, to)| (short_state(from), short_state(to)));
        let change = match ends.filter(|(from, to)| from != to) {
            Some((from, to)) => words.say(id::CHANGE_REQUEST_FROM_TO, &[("from", from), ("to", to)]),
            None => words.say(id::CHANGE_REQUEST_OTHER, &[("option", &option.title)]),
        };
        let params = [
            ("cluster", cluster.as_str()),
            ("change", change.as_str()),
            ("when", when.as_str()),
            ("downtime", option.interruption.summary.as_str()),
        ];
        self.section(id::CHANGE_REQUEST_COMMUNICATION);
        let mut before = vec![words.say(id::CHANGE_REQUEST_TEXT_BEFORE, &params)];
        let parts = labels::parts(&option.interruption).map(|(_, span)| span);
        let [.., connections, _, recovery] = parts;
        before.extend([connections.text.clone(), recovery.text.clone()]);
        if option.endpoints == Endpoints::Changed {
            before.push(words.text(id::CHANGE_REQUEST_TEXT_ENDPOINTS).to_owned());
        }
        self.text(id::CHANGE_REQUEST_BEFORE, before.join(" "));
        self.text(id::CHANGE_REQUEST_DURING, words.say(id::CHANGE_REQUEST_TEXT_DURING, &params));
        self.text(id::CHANGE_REQUEST_AFTER, words.say(id::CHANGE_REQUEST_TEXT_AFTER, &params));
        self.text(id::CHANGE_REQUEST_ROLLED_BACK, words.say(id::CHANGE_REQUEST_TEXT_ROLLED_BACK, &params));
    }

    /// A text to send, below its name.
    fn text(&mut self, label: Id, text: String) {
        self.label(label);
        self.paragraph(text);
    }
}
