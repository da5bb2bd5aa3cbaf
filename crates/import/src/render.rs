//! What an import found, for reading in a terminal.

use upgrade_shell::printable;

use crate::answer::{DocumentInfo, ImportAnswer, ImportProblem, ImportedCluster};

/// The documents where there are several, the problems, then each cluster with what is missing and the command that prints it;
/// an empty line between.
pub fn as_text(answer: &ImportAnswer) -> String {
    let several = answer.documents.len() > 1;
    let problems = answer.problems.iter().map(problem);
    let clusters = answer.clusters.iter().map(|one| cluster(one, several));
    let paragraphs: Vec<String> =
        several.then(|| documents(answer)).into_iter().chain(problems).chain(clusters).collect();
    printable(&paragraphs.join(
        "

",
    ))
}

/// The documents by number, each on a line.
fn documents(answer: &ImportAnswer) -> String {
    let named = |(at, document): (usize, &DocumentInfo)| [&number(at), " ", &document.message].concat();
    answer.documents.iter().enumerate().map(named).collect::<Vec<_>>().join("\n")
}

/// `[1]` of the first document.
fn number(at: usize) -> String {
    ["[", &at.saturating_add(1).to_string(), "]"].concat()
}

fn problem(problem: &ImportProblem) -> String {
    let mut text = String::new();
    if !problem.path.is_empty() {
        text.push_str(&problem.path);
        text.push_str(": ");
    }
    text.push_str(&problem.message);
    if let Some(help) = &problem.help {
        text.push_str(&[" (", help, ")"].concat());
    }
    text
}

fn cluster(cluster: &ImportedCluster, several: bool) -> String {
    let mut text = cluster.label.clone();
    for document in cluster.read_from.iter().filter(|_| several) {
        text.push_str(&[" ", &number(usize::try_from(*document).unwrap_or(usize::MAX))].concat());
    }
    for fact in &cluster.missing {
        text.push_str(&["\n  ", fact.field, ": ", &fact.message].concat());
        if let Some(command) = &fact.command {
            text.push_str("\n    ");
            text.push_str(&command.posix);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::as_text;
    use crate::import;
    use upgrade_messages::Language;

    #[test]
    fn names_clusters_what_is_missing_and_how_to_get_it() {
        let answer = import(
            r#"{"ReplicationGroups": [{"ReplicationGroupId": "orders", "Status": "available"}]}"#,
            Language::default(),
        );
        let text = as_text(&answer);
        let cluster = answer.clusters.first().unwrap();
        assert!(text.contains(&cluster.label), "{text}");
        for fact in &cluster.missing {
            assert!(text.contains(&format!("\n  {}: {}", fact.field, fact.message)), "{text}");
            let command = fact.command.as_ref().map_or("", |command| &command.posix);
            assert!(text.contains(command));
        }
        assert!(text.contains("\n    aws elasticache describe-"), "{text}");
    }

    #[test]
    fn says_which_documents_each_cluster_was_read_from() {
        let answer = import(
            r#"{"ServerlessCaches": [{"ServerlessCacheName": "a"}]} {"TagList": []} {"ServerlessCaches": [{"ServerlessCacheName": "b"}]}"#,
            Language::default(),
        );
        let text = as_text(&answer);
        assert!(text.starts_with("[1] ") && text.contains("\n[2] ") && text.contains("\n[3] "), "{text}");
        for (cluster, number) in answer.clusters.iter().zip(["[1]", "[3]"]) {
            assert!(text.contains(&format!("\n{} {number}\n", cluster.label)), "{text}");
        }
    }

    #[test]
    fn a_terminal_obeys_nothing_of_it() {
        let answer = import(
            "{\"ReplicationGroups\": [{\"ReplicationGroupId\": \"x\\u001b[2J\\u009b31m\"}]}",
            Language::default(),
        );
        assert!(!as_text(&answer).contains(|character: char| character.is_control() && character != '\n'));
    }
}
