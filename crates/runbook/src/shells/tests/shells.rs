//! Command lines taken apart again as each shell and Windows program would do it.

use std::process::Command;

/// The words of a command line for Unix shells, from a real `sh`.
pub(super) fn posix(line: &str) -> Vec<String> {
    let script = format!("aws() {{ printf '%s\\0' \"$@\"; }}\n{line}\n");
    let output = Command::new("sh").arg("-c").arg(script).env_clear().env("LC_ALL", "C").output().unwrap();
    assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_terminator('\0').map(str::to_owned).collect()
}

/// The words of a command line for the Windows command prompt: first the prompt's own reading, then the C runtime's.
///
/// Panics where the prompt would find something to do: a metacharacter outside quotes, a variable, a second line.
pub(super) fn cmd(line: &str) -> Vec<String> {
    let joined = line.replace("^\n", "");
    let mut quoted = false;
    for character in joined.chars() {
        assert!(!matches!(character, '%' | '!' | '\n' | '\r' | '\0'), "the prompt expands this: {joined}");
        match character {
            '"' => quoted = !quoted,
            '&' | '|' | '<' | '>' | '^' | '(' | ')' => assert!(quoted, "outside quotes: {joined}"),
            _ => {}
        }
    }
    assert!(!quoted, "a quote is open: {joined}");
    let mut words = c_runtime(&joined);
    assert_eq!(words.remove(0), "aws");
    words
}

/// How the C runtime of Windows takes a command line apart.
fn c_runtime(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word: Option<String> = None;
    let mut quoted = false;
    let mut backslashes = 0_usize;
    for character in line.chars() {
        if character == '\\' {
            backslashes = backslashes.saturating_add(1);
            continue;
        }
        let word_now = |word: &mut Option<String>, count: usize| {
            if count > 0 {
                word.get_or_insert_default().push_str(&"\\".repeat(count));
            }
        };
        if character == '"' {
            word_now(&mut word, backslashes / 2);
            if backslashes % 2 == 1 {
                word.get_or_insert_default().push('"');
            } else {
                quoted = !quoted;
                word.get_or_insert_default();
            }
        } else {
            word_now(&mut word, backslashes);
            if character == ' ' && !quoted {
                words.extend(word.take());
            } else {
                word.get_or_insert_default().push(character);
            }
        }
        backslashes = 0;
    }
    assert!(!quoted);
    words.extend(word);
    words
}

/// What a PowerShell script does: what it writes to a file, and the words of the program's command line.
///
/// Knows only what is written here: bare words, single and double quotes, continuation. Panics at anything else.
pub(super) fn powershell(script: &str) -> (Option<String>, Vec<String>) {
    let mut file = None;
    let joined = script.replace("`\n", "");
    let mut lines = joined.lines();
    let mut line = lines.next().unwrap();
    if line.starts_with("Set-Content") {
        let mut words = powershell_words(line);
        assert_eq!(words.len(), 5, "{line}");
        file = words.pop();
        line = lines.next().unwrap();
    }
    assert_eq!(lines.next(), None, "{joined}");
    let mut words = powershell_words(line);
    assert_eq!(words.remove(0), "aws");
    (file, words)
}

fn powershell_words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = line.trim_start();
    while !rest.is_empty() {
        let mut word = String::new();
        if let Some(inside) = rest.strip_prefix('\'') {
            rest = inside;
            loop {
                let (part, after) = rest.split_once('\'').unwrap();
                word.push_str(part);
                rest = after;
                match rest.strip_prefix('\'') {
                    Some(more) => {
                        word.push('\'');
                        rest = more;
                    }
                    None => break,
                }
            }
            assert!(
                !word.contains(['\u{2018}', '\u{2019}', '\u{201a}', '\u{201b}']),
                "PowerShell ends quotes here: {line}"
            );
        } else if let Some(inside) = rest.strip_prefix('"') {
            let (part, after) = inside.split_once('"').unwrap();
            assert!(!part.contains(['$', '`']), "PowerShell expands this: {line}");
            word.push_str(part);
            rest = after;
        } else {
            let end = rest.find(' ').unwrap_or(rest.len());
            let (part, after) = rest.split_at(end);
            let plain = |character: char| character.is_ascii_alphanumeric() || "-._:/".contains(character);
            assert!(part.chars().all(plain), "not a plain word: {part}");
            word.push_str(part);
            rest = after;
        }
        assert!(rest.is_empty() || rest.starts_with(' '), "words touch: {line}");
        words.push(word);
        rest = rest.trim_start();
    }
    words
}
