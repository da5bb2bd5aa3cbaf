//! Lines of a terminal between documents.

/// Whether a line is a prompt, the command itself, a comment, a fence of Markdown, or what a tool prints between documents.
pub(crate) fn is_prompt(line: &str) -> bool {
    let line = line.trim();
    let starts = ["$ ", "# ", "% ", "> ", "// ", "```", "PS ", "aws "];
    let ends = ['$', '#', '%', '>'];
    line.contains("aws elasticache ")
        || starts.iter().any(|start| line.starts_with(start))
        || (line.len() < 100 && !line.starts_with('<') && line.ends_with(ends))
        || is_mark(line)
        || is_of_playbook(line)
        || is_of_terraform(line)
}

/// What separates documents of YAML, and what a pager leaves behind.
fn is_mark(line: &str) -> bool {
    matches!(line, "---" | "..." | "(END)" | ":" | "~")
        || line.starts_with("--More--")
        || line.starts_with("-- More --")
}

/// What Ansible prints between the results of tasks.
fn is_of_playbook(line: &str) -> bool {
    ["TASK [", "PLAY [", "PLAY RECAP"].iter().any(|start| line.starts_with(start) && line.ends_with('*'))
        || (line.contains(" : ok=") && line.contains("changed="))
        || (["ok: [", "changed: [", "skipping: ["].iter().any(|start| line.starts_with(start)) && line.ends_with(']'))
}

/// What Terraform prints while it reads, above a plan.
fn is_of_terraform(line: &str) -> bool {
    [": Refreshing state...", ": Reading...", ": Still reading...", ": Read complete after"]
        .iter()
        .any(|words| line.contains(words))
}

/// The length of what Ansible prints before the result of a task, on the same line: `ok: [localhost] => `.
pub(crate) fn task_lead(line: &str) -> Option<usize> {
    ["ok: [", "changed: ["].iter().find(|start| line.starts_with(**start))?;
    let arrow = line.find("=> {").or_else(|| line.find("=> ["))?;
    Some(arrow.saturating_add("=> ".len()))
}

/// Whether a line announces the result of a task on the lines below it, as Ansible prints YAML: `ok: [localhost] =>`.
pub(crate) fn is_task_lead(line: &str) -> bool {
    ["ok: [", "changed: ["].iter().any(|start| line.starts_with(start)) && line.trim_end().ends_with("=>")
}

/// Whether a command continues in the next line: `\`, `^` of cmd, a backtick of `PowerShell`.
pub(crate) fn goes_on(line: &str) -> bool {
    let line = line.trim_end();
    line.ends_with(['\\', '^', '`']) && !line.ends_with("```")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prompts_are_known() {
        for line in [
            "$ aws elasticache describe-cache-clusters",
            "[cloudshell-user@ip-10-2-3-4 ~]$ aws elasticache describe-cache-clusters",
            "C:\\Users\\me>aws elasticache describe-cache-clusters",
            "PS C:\\> aws elasticache describe-cache-clusters",
            "me@host:~$",
            "```json",
            "---",
            "--More--(42%)",
            "(END)",
            "TASK [debug] *************",
            "ok: [localhost]",
            "module.cache.aws_elasticache_cluster.this[0]: Refreshing state... [id=app]",
            "localhost                  : ok=2    changed=0    unreachable=0",
        ] {
            assert!(is_prompt(line), "{line}");
        }
        for line in [
            "<html>",
            "CacheClusters:",
            "|  DescribeCacheClusters  |",
            "\"Status\": \"available\"",
            "-----------",
            "ok: [localhost] => {",
        ] {
            assert!(!is_prompt(line), "{line}");
        }
        assert!(goes_on("aws elasticache describe-cache-clusters \\"));
        assert!(!goes_on("```"));
    }

    #[test]
    fn the_result_of_a_task_begins_behind_its_lead() {
        assert!(is_task_lead("ok: [localhost] => "));
        assert!(!is_task_lead("ok: [localhost]"));
        for (line, rest) in [
            ("ok: [localhost] => {", Some("{")),
            ("changed: [a] => (item={'b': 1}) => {\"x\": 1}", Some("{\"x\": 1}")),
            ("ok: [localhost]", None),
            ("fatal: [localhost]: FAILED! => {", None),
            ("{", None),
        ] {
            assert_eq!(task_lead(line).and_then(|lead| line.get(lead..)), rest, "{line}");
        }
    }
}
