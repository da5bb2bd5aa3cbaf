//! Commands of the AWS CLI without their output.

use crate::messages;
use crate::problems::Problems;
use crate::text::Cursor;

/// What comes before the operation.
const PROGRAM: &str = "aws elasticache ";

/// A command that somebody pasted, and where.
#[derive(Debug)]
pub(super) struct CommandText<'t> {
    operation: &'t str,
    line: u32,
    column: u32,
}

impl<'t> CommandText<'t> {
    /// The command on this line.
    pub(super) fn at(cursor: Cursor<'t>) -> Option<Self> {
        let (_, rest) = cursor.line_text().split_once(PROGRAM)?;
        let is_name =
            |word: &&str| word.contains('-') && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        let operation = rest.split_whitespace().find(|word| is_name(word) && !word.starts_with('-'))?;
        Some(Self { operation, line: cursor.line, column: cursor.column.saturating_add(1) })
    }

    /// Says what it is, of a text that has nothing else.
    pub(super) fn report(&self, problems: &mut Problems) {
        let Self { operation, line, column } = self;
        let place = problems.place(*line, *column);
        let commands: Vec<String> =
            describing(operation).iter().map(|operation| [PROGRAM, operation, " --output json"].concat()).collect();
        let said = &[("operation", *operation), ("command", &commands.join("` and `"))];
        problems.error(&place, messages::COMMAND_WITHOUT_OUTPUT, said);
    }
}

/// The operations that describe what another one changes.
fn describing(operation: &str) -> &'static [&'static str] {
    if operation.contains("serverless") {
        &["describe-serverless-caches"]
    } else if operation.contains("global") {
        &["describe-global-replication-groups --show-member-info"]
    } else if operation.contains("cache-cluster") {
        &["describe-cache-clusters"]
    } else {
        &["describe-replication-groups", "describe-cache-clusters"]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_has_its_operation() {
        for (line, operation) in [
            ("aws elasticache modify-cache-cluster \\", Some("modify-cache-cluster")),
            ("$ aws elasticache --region us-west-2 create-snapshot", Some("create-snapshot")),
            ("PS C:\\> aws elasticache describe-cache-clusters", Some("describe-cache-clusters")),
            ("aws s3 ls", None),
            ("aws elasticache $X", None),
        ] {
            let found = CommandText::at(Cursor::new(line)).map(|command| command.operation);
            assert_eq!(found, operation, "{line}");
        }
    }
}
