//! A script that carries the option out, step by step. It only shows what it would do unless it is told to do it, asks
//! before each request and at each check, and deletes nothing without the ID being typed.

mod dialect;
mod posix;
mod powershell;
mod values;
mod words;

use super::parts::when;
use super::row::{Row, Writer};
use super::view::View;
use crate::answer::{Check, Shell, Step, StepTiming, Strategy};
use crate::message::id;
use dialect::{Call, Dialect};
use upgrade_messages::markdown::Id;
use upgrade_rules::catalogue::statuses;
use values::Values;
use words::commands;

pub(super) const ROW: Row = Row {
    id: "script",
    name: id::FORMAT_SCRIPT,
    media_type: "text/plain",
    extension: "sh",
    shells: &[Shell::Posix, Shell::Powershell],
};

pub(super) const WRITER: Writer = Writer::Document(written);

/// So many seconds between two looks, and so many looks: an hour.
const PAUSE: &str = "30";
const LIMIT: &str = "120";

/// The sentences that the script itself says.
const TEXTS: [(&str, Id); 13] = [
    ("text_usage", id::SCRIPT_USAGE),
    ("text_missing", id::SCRIPT_MISSING),
    ("text_look", id::SCRIPT_LOOK),
    ("text_continue", id::SCRIPT_CONTINUE),
    ("text_send", id::SCRIPT_SEND),
    ("text_delete", id::SCRIPT_DELETE),
    ("text_failed", id::SCRIPT_FAILED),
    ("text_at_work", id::SCRIPT_AT_WORK),
    ("text_gave_up", id::SCRIPT_GAVE_UP),
    ("text_stopped", id::SCRIPT_STOPPED),
    ("text_rollback", id::SCRIPT_ROLLBACK),
    ("text_done", id::SCRIPT_DONE),
    ("text_done_dry", id::SCRIPT_DONE_DRY),
];

fn written(view: &View) -> String {
    let is_powershell = view.shell == Shell::Powershell;
    let dialect = if is_powershell { &powershell::DIALECT } else { &posix::DIALECT };
    let Some(option) = view.option.filter(|option| !option.steps.is_empty()) else {
        let words = view.words;
        let lines = [view.title(), view.answer.summary.clone(), words.text(id::SCRIPT_NO_OPTION).to_owned()];
        return [dialect.begin, &lines.map(|line| comment(&line)).concat(), "exit 1\n"].concat();
    };
    let values = Values { dialect, all: Vec::new(), has_times: is_powershell };
    Script { view: *view, dialect, values }.whole(option)
}

struct Script<'a> {
    view: View<'a>,
    dialect: &'static Dialect,
    values: Values<'static>,
}

impl Script<'_> {
    fn whole(mut self, option: &Strategy) -> String {
        let numbered: Vec<(&Step, String)> =
            option.steps.iter().zip(1_usize..).map(|(step, number)| (step, number.to_string())).collect();
        let steps: Vec<String> = numbered.iter().map(|(step, number)| self.step(step, number)).collect();
        let last = numbered.last().map_or("0", |(_, number)| number);
        let mut out = self.head(option);
        out.push_str(self.dialect.settings);
        self.fill(&mut out);
        self.constants(last, &mut out);
        out.push('\n');
        out.push_str(self.dialect.helpers);
        out.push('\n');
        for value in &self.values.all {
            out.push_str(&(self.dialect.needed)(&value.variable, &value.steps));
            out.push('\n');
        }
        out.push_str(self.dialect.refuse);
        for step in steps {
            out.push('\n');
            out.push_str(&step);
        }
        out.push('\n');
        out.push_str(self.dialect.end);
        out
    }

    /// What it is, as comments.
    fn head(&self, option: &Strategy) -> String {
        let words = self.view.words;
        let [run, from, to] = self.dialect.options;
        let lines = [
            self.view.title(),
            words.say(id::DOCUMENT_OPTION, &[("option", &option.title)]),
            option.interruption.summary.clone(),
            words.say(id::SCRIPT_DRY, &[("run", run)]),
            words.say(id::SCRIPT_STEPS, &[("from", from), ("to", to)]),
            words.say(id::SCRIPT_LIMITS, &[("pause", PAUSE), ("tries", LIMIT)]),
        ];
        let comments = lines.iter().map(|line| comment(line)).collect::<String>();
        [self.dialect.begin, &comments].concat()
    }

    /// The values to fill in.
    fn fill(&self, out: &mut String) {
        let words = self.view.words;
        if self.values.all.is_empty() {
            return;
        }
        out.push('\n');
        out.push_str(&comment(words.text(id::SCRIPT_FILL)));
        for value in &self.values.all {
            out.push_str(&(self.dialect.assigned)(&value.variable, "''"));
            let params = [("placeholder", value.placeholder.as_str()), ("steps", &value.steps.join(", "))];
            out.push_str("  ");
            out.push_str(&comment(&words.say(id::SCRIPT_OF_STEP, &params)));
        }
    }

    /// What the helpers use.
    fn constants(&self, last: &str, out: &mut String) {
        let words = self.view.words;
        let quoted = self.dialect.quoted;
        let is_under_way = |status: &&&str| status.split(' ').next().is_some_and(|word| word.ends_with("ing"));
        let at_work: Vec<&str> = statuses().iter().filter(is_under_way).copied().collect();
        let numbers =
            [("last_step", last), ("pause", PAUSE), ("limit", LIMIT)].map(|(name, value)| (name, value.to_owned()));
        let texts = TEXTS.map(|(name, text)| (name, quoted(&words.say(text, &[("pause", PAUSE)]))));
        out.push('\n');
        for (name, value) in numbers.into_iter().chain([("at_work", quoted(&at_work.join("|")))]).chain(texts) {
            let name = if self.view.shell == Shell::Powershell { camel(name) } else { name.to_owned() };
            out.push_str(&(self.dialect.assigned)(&name, &value));
            out.push('\n');
        }
    }

    fn step(&mut self, step: &Step, number: &str) -> String {
        let words = self.view.words;
        let quoted = self.dialect.quoted;
        let title = words.say(id::MARKDOWN_STEP, &[("number", number), ("title", step.title.as_str())]);
        let arguments = [number.to_owned(), quoted(&title), quoted(when(words, step)), quoted(&step.rollback.how)];
        let mut body = String::new();
        for check in &step.before {
            body.push_str(&self.check(Call::Check, check, number));
        }
        self.act(step, number, &mut body);
        let waits = step.timing == StepTiming::Immediately && !matches!(step.operation, "wait" | "application");
        for check in &step.after {
            let shows_status =
                self.view.command(&check.commands).is_some_and(|command| command.text.contains("Status"));
            let call = if waits && shows_status { Call::Await } else { Call::Check };
            body.push_str(&self.check(call, check, number));
        }
        (self.dialect.step)(&arguments, &body)
    }

    fn check(&mut self, call: Call, check: &Check, number: &str) -> String {
        let quoted = self.dialect.quoted;
        let command = self.view.command(&check.commands).map(|command| self.values.command(&command.text, number));
        // Without a command there is nothing to wait for.
        let call = if command.is_some() { call } else { Call::Check };
        let words = self.view.words;
        let what = words.say(id::SCRIPT_VERIFY, &[("check", &check.message)]);
        let expect = words.say(id::SCRIPT_EXPECT, &[("expect", &check.expect)]);
        (self.dialect.call)(call, &[quoted(&what), quoted(&expect)], command.as_deref())
    }

    /// The requests of a step, one by one; what no request does is in the words of the console.
    fn act(&mut self, step: &Step, number: &str, body: &mut String) {
        let quoted = self.dialect.quoted;
        if step.operation == "application" {
            let by_hand = step.commands.iter().find(|command| command.shell == Shell::Console);
            let text = by_hand.map(|command| command.text.replace('\n', " ")).unwrap_or_default();
            let task = self.view.words.say(id::SCRIPT_BY_HAND, &[("task", text)]);
            body.push_str(&(self.dialect.call)(Call::Check, &[quoted(&task), quoted("")], None));
        }
        let Some(command) = self.view.command(&step.commands).filter(|command| ROW.shells.contains(&command.shell))
        else {
            return;
        };
        for command in commands(&command.text) {
            let written = self.values.command(command, number);
            let call = if is_request(command) { Call::Request } else { Call::Look };
            if command.starts_with("aws elasticache delete-") {
                let id = deleted(&written).unwrap_or_default();
                body.push_str(&(self.dialect.call)(Call::Confirm, &[id.to_owned()], None));
            }
            body.push_str(&(self.dialect.call)(call, &[], Some(&written)));
        }
    }
}

/// Whether a command changes something: every other one only looks.
fn is_request(command: &str) -> bool {
    let call = command.split("aws elasticache ").nth(1).unwrap_or_default();
    !["describe-", "list-"].iter().any(|looks| call.starts_with(looks))
}

/// The ID of what is deleted: the thing that is changed comes first.
fn deleted(command: &str) -> Option<&str> {
    let first = command.split("--").nth(1)?;
    first.split_once(' ').map(|(_, value)| value.trim_end().trim_end_matches(['\\', '`']).trim_end())
}

/// A comment line. Nothing that a user gave can end it.
pub(super) fn comment(text: &str) -> String {
    let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    ["# ", &text, "\n"].concat()
}

/// `TextDoneDry` of `text_done_dry`.
fn camel(name: &str) -> String {
    let part = |part: &str| {
        let (first, rest) = part.split_at_checked(1).unwrap_or((part, ""));
        [first.to_ascii_uppercase().as_str(), rest].concat()
    };
    name.split('_').map(part).collect()
}
