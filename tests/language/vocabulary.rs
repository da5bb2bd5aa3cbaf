//! What no text says, for the tests of every crate that has texts.

const RETIRED: &str = include_str!("retired.txt");
const LONGEST_SENTENCE: usize = 25;

/// What is wrong with a text: retired words, and sentences that are too long.
pub(crate) fn faults(text: &str) -> Vec<String> {
    let retired = RETIRED.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let words_of_text = words(text);
    let said = retired.filter(|one| words_of_text.contains(&words(one))).map(|one| format!("says `{one}`: {text}"));
    let sentences = text.split(". ").flat_map(|sentence| sentence.split(": "));
    let long = sentences.filter(|sentence| sentence.split_whitespace().count() > LONGEST_SENTENCE);
    said.chain(long.map(|sentence| format!("more than {LONGEST_SENTENCE} words: {sentence}"))).collect()
}

/// The words of a text, with one blank around each.
fn words(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    [" ", &words.join(" "), " "].concat()
}
