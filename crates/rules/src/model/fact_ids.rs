//! Which facts an entry or a rule rests on.

/// Ids of facts, `F-RED-17`: for tests and for the lists that people read.
///
/// No answer has them, so a module for the browser is built without: 3 KB of it, compressed.
#[derive(Clone, Copy, Debug)]
pub struct FactIds {
    #[cfg(not(target_family = "wasm"))]
    ids: &'static [&'static str],
}

#[cfg(not(target_family = "wasm"))]
impl FactIds {
    /// These facts.
    pub const fn of(ids: &'static [&'static str]) -> Self {
        Self { ids }
    }

    /// The ids.
    pub const fn ids(self) -> &'static [&'static str] {
        self.ids
    }
}

#[cfg(target_family = "wasm")]
impl FactIds {
    /// These facts, of which nothing is kept.
    pub const fn of(_: &'static [&'static str]) -> Self {
        Self {}
    }
}
