//! Input errors in the request.

use crate::answer::InputError;
use crate::message::{Words, fill, section};

/// An input error in the request: where, its code, and the parameters of its sentences.
///
/// The help is left out where it would name a parameter that is not given, such as the nearest valid value.
pub fn input_error<V: AsRef<str>>(
    words: Words,
    path: impl Into<String>,
    code: &'static str,
    params: &[(&str, V)],
) -> InputError {
    let help = words.find(section::HELP, code).filter(|help| !has_gap(help, params)).map(|help| fill(help, params));
    InputError { path: path.into(), code, message: words.say_key(section::ERROR, code, params), help }
}

/// Whether nothing would be filled in for `{nearest}`.
fn has_gap<V: AsRef<str>>(help: &str, params: &[(&str, V)]) -> bool {
    help.contains("{nearest}") && !params.iter().any(|(name, value)| *name == "nearest" && !value.as_ref().is_empty())
}

#[cfg(test)]
mod tests {
    use super::{Words, input_error};

    #[test]
    fn says_what_is_wrong_and_how_to_fix_it() {
        let error = input_error(
            Words::default(),
            "cluster.vesion",
            "unknown-field",
            &[("field", "vesion"), ("nearest", "version")],
        );
        assert_eq!(error.message, "unknown field `vesion`");
        assert_eq!(error.help.as_deref(), Some("the nearest field is `version`"));
        assert_eq!(input_error(Words::default(), "x", "unknown-field", &[("field", "x")]).help, None);
        assert_eq!(input_error(Words::default(), "x", "unknown-field", &[("field", "x"), ("nearest", "")]).help, None);
    }
}
