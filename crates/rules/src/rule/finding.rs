//! What a rule finds: that it applies, or might, and why.

use super::property::{Property, Resolution};
use crate::model::{EngineVersion, Truth};

/// Parameters of a sentence: name and value.
pub type Params = Vec<(&'static str, String)>;

/// What a rule's check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// `Yes` = it applies; `Unknown` = it applies if a missing fact turns out badly.
    pub truth: Truth,
    /// The request fields that made it fire.
    pub because: &'static [&'static str],
    /// The request field that is missing, with `Unknown`.
    pub missing: Option<&'static str>,
    /// Parameters of its sentence.
    pub params: Params,
    /// What it means for a plan, beyond its sentence.
    pub property: Option<Property>,
}

impl Finding {
    /// The rule applies, because of these fields.
    pub fn applies(because: &'static [&'static str]) -> Self {
        Self { truth: Truth::Yes, because, missing: None, params: Vec::new(), property: None }
    }

    /// The rule applies if the missing field turns out badly.
    pub fn depends(because: &'static [&'static str], missing: &'static str) -> Self {
        Self { truth: Truth::Unknown, because, missing: Some(missing), params: Vec::new(), property: None }
    }

    /// The rule applies if something turns out badly that no document read says, and that no field of a request answers.
    pub fn open(because: &'static [&'static str]) -> Self {
        Self { truth: Truth::Unknown, because, missing: None, params: Vec::new(), property: None }
    }

    /// A finding for a three-valued condition: none where it does not hold.
    pub fn when(condition: Truth, because: &'static [&'static str], missing: &'static str) -> Option<Self> {
        match condition {
            Truth::No => None,
            Truth::Yes => Some(Self::applies(because)),
            Truth::Unknown => Some(Self::depends(because, missing)),
        }
    }

    /// With a version as a parameter: engine and number, "Redis OSS 6.2".
    #[must_use]
    pub fn version(self, name: &'static str, version: impl std::borrow::Borrow<EngineVersion>) -> Self {
        self.with(name, version.borrow().name())
    }

    /// With what it means for a plan.
    #[must_use]
    pub(crate) fn meaning(mut self, property: Property) -> Self {
        self.property = Some(property);
        self
    }

    /// Whether the two cannot both come out well: a cluster whose mode is unknown cannot turn out to be both.
    pub fn conflicts_with(&self, other: &Self) -> bool {
        use Property::{PresumesClusterModeEnabled as Enabled, PresumesClusterModeNotEnabled as NotEnabled};
        matches!((self.property, other.property), (Some(Enabled), Some(NotEnabled)) | (Some(NotEnabled), Some(Enabled)))
    }

    /// What AWS's documents name as resolving the block, in their order.
    pub fn resolved_by(&self) -> &'static [Resolution] {
        match self.property {
            Some(Property::ResolvedBy(resolutions)) => resolutions,
            _ => &[],
        }
    }

    /// With one more parameter for its sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl std::fmt::Display) -> Self {
        self.params.push((name, value.to_string()));
        self
    }
}
