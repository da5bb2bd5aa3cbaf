//! Which name was probably meant.

/// A longer name was meant to be something else: comparing takes as long as both names multiplied.
const LONGEST: usize = 64;

/// The name that was probably meant.
pub(crate) fn nearest<'n>(name: &str, names: &mut dyn Iterator<Item = &'n str>) -> Option<&'n str> {
    let lower = name.chars().take(LONGEST).collect::<String>().to_ascii_lowercase();
    let mut best: Option<(usize, &str)> = None;
    for candidate in names {
        let distance = strsim::damerau_levenshtein(&lower, &candidate.to_ascii_lowercase());
        if best.is_none_or(|(nearest, _)| distance < nearest) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, name)| name)
}
