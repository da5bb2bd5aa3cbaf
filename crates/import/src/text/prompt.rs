//! Lines of a terminal between documents.

/// Whether a line is a prompt, the command itself, a comment or a fence of Markdown.
pub(crate) fn is_prompt(line: &str) -> bool {
    let line = line.trim();
    let starts = ["$ ", "# ", "% ", "> ", "// ", "```", "PS ", "aws "];
    let ends = ['$', '#', '%', '>'];
    line.contains("aws elasticache ")
        || starts.iter().any(|start| line.starts_with(start))
        || (line.len() < 100 && !line.starts_with('<') && line.ends_with(ends))
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
        ] {
            assert!(is_prompt(line), "{line}");
        }
        for line in ["<html>", "CacheClusters:", "|  DescribeCacheClusters  |", "\"Status\": \"available\""] {
            assert!(!is_prompt(line), "{line}");
        }
        assert!(goes_on("aws elasticache describe-cache-clusters \\"));
        assert!(!goes_on("```"));
    }
}
