//! Values of parameters, and what stands for one that nobody gave.

/// How a value is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::renderers) enum Form {
    Text,
    Flag,
    Number,
}

/// Parameters that are flags, and those that are numbers, by AWS's names.
const FLAGS: [&str; 7] = [
    "ApplyImmediately",
    "AtRestEncryptionEnabled",
    "AutoMinorVersionUpgrade",
    "AutomaticFailoverEnabled",
    "DataTieringEnabled",
    "MultiAZEnabled",
    "TransitEncryptionEnabled",
];
const NUMBERS: [&str; 7] = [
    "NewReplicaCount",
    "NodeGroupCount",
    "NumCacheNodes",
    "NumNodeGroups",
    "Port",
    "ReplicasPerNodeGroup",
    "SnapshotRetentionLimit",
];

/// How the value of a parameter is written.
pub(in crate::renderers) fn form(name: &str) -> Form {
    if FLAGS.contains(&name) {
        Form::Flag
    } else if NUMBERS.contains(&name) {
        Form::Number
    } else {
        Form::Text
    }
}

/// Whether a parameter is a list, even of one.
pub(in crate::renderers) fn is_list(name: &str) -> bool {
    name.ends_with("Ids") || name.ends_with("AZs") || name.ends_with("Zones") || name == "SnapshotArnsToRestore"
}

/// What begins a placeholder.
const PLACEHOLDER: &str = "MY-";

/// The placeholder for a value that somebody has to fill in: nothing of it may be applied by accident. Where the placeholder is only a
/// part of the value, it is named for the parameter.
pub(in crate::renderers) fn placeholder(name: &str, value: &str) -> Option<String> {
    if value.starts_with(PLACEHOLDER) {
        Some(value.to_owned())
    } else {
        value.contains(PLACEHOLDER).then(|| [PLACEHOLDER, name].concat())
    }
}

/// A name as a word of letters, digits and `between`, which begins with a letter.
pub(in crate::renderers) fn word(name: &str, between: char) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { between };
    let word: String = name.chars().map(plain).collect();
    if word.starts_with(|letter: char| letter.is_ascii_lowercase()) { word } else { ["cache_", &word].concat() }
}
