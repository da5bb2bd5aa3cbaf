//! What an id of a fact looks like, and where a text names one.

/// Whether the text is an id of a fact and nothing besides: `F-RED-17`, `F-N-OPEN-03`.
pub(crate) fn is_fact(id: &str) -> bool {
    let Some((groups, number)) = id.strip_prefix("F-").and_then(|rest| rest.rsplit_once('-')) else { return false };
    let is_group =
        |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    groups.split('-').all(is_group) && number.len() >= 2 && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Every id of a fact in a text, whatever it stands in, with the number of its line.
pub(crate) fn fact_ids(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (number, line) in (1_usize..).zip(text.lines()) {
        let mut rest = line;
        let mut before = None;
        while let Some((skipped, _)) = rest.split_once("F-") {
            let before_id = skipped.chars().next_back().or(before);
            let (_, candidate) = rest.split_at(skipped.len());
            let length = candidate.bytes().take_while(|byte| is_part(*byte)).count();
            let (word, after) = candidate.split_at(length);
            let id = word.trim_end_matches('-');
            if is_fact(id) && !before_id.is_some_and(|letter| letter.is_alphanumeric() || letter == '-') {
                found.push((number, id));
            }
            before = word.chars().next_back();
            rest = after;
        }
    }
    found
}

fn is_part(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-'
}

#[cfg(test)]
mod tests {
    use super::{fact_ids, is_fact};

    #[test]
    fn an_id_is_an_id() {
        assert!(is_fact("F-RED-17") && is_fact("F-18-01") && is_fact("F-N-001") && is_fact("F-N-OPEN-01"));
        for text in ["F-RED-1", "F-RED", "F--17", "RED-17", "F-red-17", "see F-RED-17", "F-RED-17, F-RED-18"] {
            assert!(!is_fact(text), "{text}");
        }
    }

    #[test]
    fn ids_are_found_in_any_text() {
        let ids = |text| fact_ids(text).into_iter().map(|(_, id)| id).collect::<Vec<_>>();
        assert_eq!(ids("F-RED-17, F-RED-18/19 and (F-N-OPEN-01)."), ["F-RED-17", "F-RED-18", "F-N-OPEN-01"]);
        assert_eq!(ids("`F-18-01`: F-RED-17-twice, F-SEED-*"), ["F-18-01", "F-RED-17"]);
        assert_eq!(ids("UTF-8-16, xF-RED-17, -F-RED-17, F-..., F-"), [""; 0]);
        assert_eq!(fact_ids("\nF-RED-17\n"), [(2, "F-RED-17")]);
    }
}
