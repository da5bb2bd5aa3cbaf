//! Why a text is no version, as codes and parameters.

use std::{error::Error, fmt};

use super::handle::EngineVersion;
use crate::model::engine::Engine;
use crate::model::source::{SourceId, sources};

/// What is wrong with a text that should be a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionProblem {
    /// Nothing there.
    Empty,
    /// Not the form of a version.
    NotAVersion,
    /// It names another engine than the one asked about.
    OtherEngine,
    /// Only a major version: AWS wants the minor too.
    MajorOnly,
    /// Major and minor only, of an engine or time in which AWS wants the patch too.
    PatchMissing,
    /// A patch number, where AWS takes one version a minor.
    PatchNotSelectable,
    /// `7.x`: only `6.x` was ever valid.
    AliasNotValid,
    /// The form is right, but AWS never offered it for this engine.
    NeverOffered,
    /// Newer than every version of the engine that is known.
    NotKnown,
    /// Only serverless caches have it.
    ServerlessOnly,
    /// Serverless caches do not have it.
    NotServerless,
    /// A serverless cache is asked for by major version only.
    MajorExpected,
}

impl VersionProblem {
    /// Every problem.
    pub const ALL: [Self; 12] = [
        Self::Empty,
        Self::NotAVersion,
        Self::OtherEngine,
        Self::MajorOnly,
        Self::PatchMissing,
        Self::PatchNotSelectable,
        Self::AliasNotValid,
        Self::NeverOffered,
        Self::NotKnown,
        Self::ServerlessOnly,
        Self::NotServerless,
        Self::MajorExpected,
    ];

    /// Its stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "version-empty",
            Self::NotAVersion => "not-a-version",
            Self::OtherEngine => "other-engine",
            Self::MajorOnly => "major-only",
            Self::PatchMissing => "patch-missing",
            Self::PatchNotSelectable => "patch-not-selectable",
            Self::AliasNotValid => "alias-not-valid",
            Self::NeverOffered => "never-offered",
            Self::NotKnown => "version-unlisted",
            Self::ServerlessOnly => "serverless-only",
            Self::NotServerless => "not-serverless",
            Self::MajorExpected => "major-expected",
        }
    }
}

/// Why a text is no version that can be used, with what to use instead. Parameters, no sentence: that is made elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionError {
    /// The text as given.
    pub text: String,
    /// The engine asked about.
    pub engine: Engine,
    /// What is wrong.
    pub problem: VersionProblem,
    /// The nearest version that can be used; of the named engine when that is another one.
    pub nearest: Option<EngineVersion>,
    /// The version of the same number that another engine has.
    pub elsewhere: Option<EngineVersion>,
    /// The engine in which newer versions are to be had: Valkey, above the newest Redis OSS.
    pub continues_as: Option<Engine>,
}

impl VersionError {
    /// Its stable code.
    pub fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// The facts it rests on.
    pub fn facts(&self) -> &'static [&'static str] {
        match self.problem {
            VersionProblem::Empty | VersionProblem::NotAVersion | VersionProblem::OtherEngine => &[],
            VersionProblem::MajorOnly | VersionProblem::PatchNotSelectable if self.engine == Engine::Valkey => {
                &["F-PATH-16", "F-VAL-11"]
            }
            VersionProblem::MajorOnly => &["F-PATH-16", "F-PATH-09"],
            VersionProblem::PatchMissing => &["F-PATH-16"],
            VersionProblem::PatchNotSelectable => &["F-PATH-16", "F-PATH-18", "F-ERR-07"],
            VersionProblem::AliasNotValid => &["F-PATH-17"],
            VersionProblem::NotKnown if self.continues_as.is_some() => &["F-RED-21", "F-RED-30", "F-RED-31"],
            VersionProblem::NeverOffered => &["F-PATH-09"],
            VersionProblem::NotKnown => &["F-N-022"],
            VersionProblem::ServerlessOnly => &["F-MEMC-11"],
            VersionProblem::NotServerless => &["F-GATE-17", "F-SLS-02"],
            VersionProblem::MajorExpected => &["F-API-05", "F-PATH-22"],
        }
    }

    /// The sources it rests on.
    pub fn sources(&self) -> &'static [SourceId] {
        match self.problem {
            VersionProblem::Empty | VersionProblem::NotAVersion | VersionProblem::OtherEngine => &[],
            VersionProblem::MajorOnly | VersionProblem::PatchNotSelectable if self.engine == Engine::Valkey => {
                &[sources::LIVE_VERSIONMANAGEMENT_HOWTO]
            }
            VersionProblem::NeverOffered => {
                &[sources::LIVE_SUPPORTED_ENGINE_VERSIONS, sources::SM_DESCRIBECACHEENGINEVERSIONS]
            }
            VersionProblem::NotKnown if self.continues_as.is_none() => &[sources::CFL, sources::LIVE_VERSIONMANAGEMENT],
            VersionProblem::MajorOnly | VersionProblem::PatchMissing | VersionProblem::ServerlessOnly => {
                &[sources::LIVE_SUPPORTED_ENGINE_VERSIONS]
            }
            VersionProblem::PatchNotSelectable | VersionProblem::AliasNotValid => {
                &[sources::UG2201_SUPPORTED_ENGINE_VERSIONS, sources::LIVE_VERSIONMANAGEMENT]
            }
            VersionProblem::NotKnown => {
                &[sources::LIVE_SUPPORTED_ENGINE_VERSIONS, sources::LIVE_ENGINE_VERSIONS, sources::GH_TERRAFORM_49466]
            }
            VersionProblem::NotServerless => &[sources::LIVE_SELECTENGINE],
            VersionProblem::MajorExpected => {
                &[sources::SM_MODIFYSERVERLESSCACHE, sources::LIVE_VERSIONMANAGEMENT_HOWTO]
            }
        }
    }
}

impl fmt::Display for VersionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} version `{}`: {}", self.engine.id(), self.text, self.code())
    }
}

impl Error for VersionError {}
