//! What stands together in one table: whoever shows a part carries it along, and nothing of the others.

/// A part: a module of the crate.
pub(crate) struct Part {
    /// The module's name.
    pub(crate) name: &'static str,
    /// Its files, `<file>.toml`, in each language's folder.
    pub(crate) files: &'static [&'static str],
    /// How its sentences are named.
    pub(crate) ids: Ids,
}

/// How the sentences of a part are named.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ids {
    /// By section and key, `REASON_NO_DOWNGRADE`; keys are codes of the core, and found by them.
    BySection,
    /// By key alone, `NO_TEXT`; keys are codes, and unique in the part.
    ByKey,
    /// As a label of the page, `Text::AboutRule`, with parameters by number, `{0}`, that the compiler counts.
    Labels,
}

/// Every file of a language, without its ending.
pub(crate) fn files() -> impl Iterator<Item = &'static str> {
    PARTS.iter().flat_map(|part| part.files.iter().copied())
}

/// Every part.
pub(crate) const PARTS: &[Part] = &[
    Part { name: "rules", files: &["rules"], ids: Ids::BySection },
    Part { name: "operations", files: &["operations"], ids: Ids::BySection },
    Part { name: "interruptions", files: &["interruptions"], ids: Ids::BySection },
    Part { name: "questions", files: &["questions"], ids: Ids::BySection },
    Part { name: "input", files: &["input"], ids: Ids::BySection },
    Part { name: "answer", files: &["answer"], ids: Ids::BySection },
    Part { name: "markdown", files: &["markdown", "documents", "infrastructure"], ids: Ids::BySection },
    Part { name: "fleet", files: &["fleet"], ids: Ids::BySection },
    Part { name: "import", files: &["import"], ids: Ids::ByKey },
    Part { name: "errors", files: &["errors"], ids: Ids::BySection },
    Part { name: "page", files: &["page"], ids: Ids::Labels },
    // Labels of the form's fields, which are found by their places in the request.
    Part { name: "form", files: &["form"], ids: Ids::BySection },
    Part { name: "cli", files: &["cli"], ids: Ids::ByKey },
    Part { name: "npm", files: &["npm"], ids: Ids::ByKey },
    Part { name: "widget", files: &["widget"], ids: Ids::ByKey },
    // Both are for programs of the build alone.
    Part { name: "explorer", files: &["explorer"], ids: Ids::BySection },
    Part { name: "site", files: &["site"], ids: Ids::ByKey },
];
