//! Errors and events of AWS instead of a cluster: what they mean is said, and not that they are no description.

use upgrade_explain::ExplainAnswer;
use upgrade_messages::Words;

use crate::answer::{ImportProblem, Severity};
use crate::messages::{self, Message};
use crate::problems::params;

/// What is said of a text that describes no cluster, and gives way to what its errors mean.
const GIVES_WAY: [Message; 11] = [
    messages::ANSIBLE_FAILED,
    messages::AWS_ERROR,
    messages::NOT_JSON,
    messages::NOTHING_DESCRIBED,
    messages::PRINTED_AS_TABLE,
    messages::PRINTED_AS_TEXT,
    messages::PRINTED_AS_YAML,
    messages::TERRAFORM_SOURCE,
    messages::TERRAFORM_TEXT,
    messages::TEXT_BETWEEN,
    messages::XML_ANSWER,
];

/// Says of a text without a cluster what its errors and events mean, and what to do.
pub(crate) fn say_instead(problems: &mut Vec<ImportProblem>, explained: &ExplainAnswer, words: Words) {
    let gives_way = |problem: &ImportProblem| GIVES_WAY.iter().any(|message| message.key() == problem.code);
    let severity = problems.iter().find(|one| gives_way(one)).map_or(Severity::Warning, |problem| problem.severity);
    problems.retain(|problem| !gives_way(problem));
    problems.extend(explained.errors.iter().map(|error| {
        let line = error.lines.first().map(ToString::to_string).unwrap_or_default();
        let params = params(&[("error", error.code), ("means", &error.means), ("fix", &error.fix)]);
        let (message, help) = messages::say(words, messages::EXPLAINED_ERROR, &params);
        let path = words.say(messages::LINE, &[("line", line)]);
        let code = messages::EXPLAINED_ERROR.key();
        ImportProblem { severity, path, document: None, code, params, message, help }
    }));
}
