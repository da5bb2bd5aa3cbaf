//! A language that is English in accents and brackets, for tests: a sentence without brackets has not come from a table.

use super::read::Language;

/// The name that such languages have among translators.
const NAME: &str = "qps";

/// Puts the language behind the others.
pub(crate) fn add_to(languages: &mut Vec<Language>) {
    let Some(reference) = languages.first() else { return };
    let parts = reference
        .parts
        .iter()
        .map(|(part, sentences)| (*part, sentences.iter().map(|(id, text)| (id.clone(), pseudo(text))).collect()));
    let language = Language { name: NAME.to_owned(), parts: parts.collect() };
    languages.push(language);
}

/// `Rollback of {id}` as `[!! Ŕôļļƀáçķ ôƒ {id} !!]`. Parameters stay, and so does what stands in backticks: commands and words of AWS.
fn pseudo(text: &str) -> String {
    let mut out = "[!! ".to_owned();
    let (mut parameter, mut code) = (false, false);
    for character in text.chars() {
        match character {
            '{' => parameter = true,
            '}' => parameter = false,
            '`' => code = !code,
            _ => {}
        }
        out.push(if parameter || code { character } else { accented(character) });
    }
    out.push_str(" !!]");
    out
}

fn accented(character: char) -> char {
    match character {
        'a' => 'á',
        'b' => 'ƀ',
        'c' => 'ç',
        'd' => 'ð',
        'e' => 'é',
        'f' => 'ƒ',
        'g' => 'ĝ',
        'h' => 'ĥ',
        'i' => 'í',
        'k' => 'ķ',
        'l' => 'ļ',
        'n' => 'ñ',
        'o' => 'ô',
        'r' => 'ŕ',
        's' => 'š',
        't' => 'ţ',
        'u' => 'ú',
        'w' => 'ŵ',
        'y' => 'ý',
        'z' => 'ž',
        'A' => 'Á',
        'C' => 'Ç',
        'E' => 'É',
        'I' => 'Í',
        'N' => 'Ñ',
        'O' => 'Ô',
        'R' => 'Ŕ',
        'S' => 'Š',
        'U' => 'Ú',
        other => other,
    }
}
