//! Lists of what the answers of the corpus hold, committed, so that a change shows where no case expects anything.

use std::fs;

use crate::case::root;

/// Compares a list with the file that has it, or writes the file where that is wished.
pub(crate) fn is_known(file: &str, found: &str) {
    let path = root().join(file);
    if std::env::var_os("UPDATE_CORPUS").is_some() {
        fs::write(&path, found).unwrap();
        return;
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    if known != found {
        let (was, is) = first_difference(&known, found);
        panic!(
            "an answer differs from tests/corpus/{file}, first here:\n-{was}\n+{is}\n\
             If it is meant so, run `UPDATE_CORPUS=1 cargo test -p upgrade-api --test corpus` and read the difference."
        );
    }
}

fn first_difference<'t>(known: &'t str, found: &'t str) -> (String, &'t str) {
    let mut case = "";
    let mut was = known.lines();
    for line in found.lines() {
        if !line.starts_with(' ') && !line.is_empty() {
            case = line;
        }
        let known = was.next().unwrap_or_default();
        if known != line {
            return (format!("{known}   (in: {case})"), line);
        }
    }
    (was.next().unwrap_or_default().to_owned(), "")
}
