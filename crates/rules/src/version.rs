//! Engine versions: handles on the catalogue, and the reading of what AWS prints and what people type.

use std::{cmp::Ordering, error::Error, fmt, hash};

use semver::Version;

use crate::{
    Engine, Guide,
    catalogue::{self, Offer, SourceId, VersionRecord, sources},
};

/// An engine version of the catalogue: an engine, the text AWS writes, and an order.
///
/// Ordered by engine, then by number. Versions of different engines share numbers and are never equal.
#[derive(Clone, Copy)]
pub struct EngineVersion(&'static VersionRecord);

impl EngineVersion {
    /// The handle on a record.
    pub(crate) fn of(record: &'static VersionRecord) -> Self {
        Self(record)
    }

    /// The version of the catalogue with exactly this text: `5.0.6`, `6.2`.
    pub fn find(engine: Engine, text: &str) -> Option<Self> {
        catalogue::versions(engine).find(|version| version.text() == text)
    }

    /// What the catalogue knows of it.
    pub fn record(self) -> &'static VersionRecord {
        self.0
    }

    /// The engine.
    pub fn engine(self) -> Engine {
        self.0.engine
    }

    /// As AWS writes it: `5.0.6`, `6.2`.
    pub fn text(self) -> &'static str {
        self.0.text
    }

    /// The number, for order only: `6.2` is 6.2.0.
    pub fn semver(self) -> &'static Version {
        &self.0.semver
    }

    /// The id of its parameter group family: `redis6.x`.
    pub fn family(self) -> &'static str {
        self.0.family
    }

    /// The first number.
    pub fn major(self) -> u64 {
        self.0.semver.major
    }

    /// The second number.
    pub fn minor(self) -> u64 {
        self.0.semver.minor
    }

    /// Whether the number is this one or higher, whatever the engine: `5, 0, 6`.
    pub fn at_least(self, major: u64, minor: u64, patch: u64) -> bool {
        self.number() >= (major, minor, patch)
    }

    /// Whether the other is of the same engine and major number: only a minor or patch lies between them.
    pub fn shares_major(self, other: Self) -> bool {
        self.engine() == other.engine() && self.major() == other.major()
    }

    /// Whether it can run cluster mode enabled.
    pub fn cluster_mode(self) -> bool {
        self.0.cluster_mode
    }

    /// When it was first offered, `YYYY-MM-DD` or `YYYY-MM`; `None` = no date was found.
    pub fn first_offered(self) -> Option<&'static str> {
        self.0.first_offered
    }

    /// Whether it could be chosen on the day of a guide.
    pub fn offer(self, guide: Guide) -> Offer {
        catalogue::offer(self, guide)
    }

    /// Reads the version of a running cluster, as AWS prints it.
    ///
    /// Besides the catalogue's versions: a full patch number where AWS has one version a minor (`7.0.7` is 7.0), and `6.x`.
    pub fn parse_running(engine: Engine, text: &str) -> Result<Self, VersionError> {
        parse(engine, text, Use::Running)
    }

    /// Reads the version that somebody wants, as a request to AWS would name it.
    ///
    /// `6.x` is Redis OSS 6.2; a leading `v` or the engine's own name is passed over. What AWS would refuse is refused here,
    /// with the nearest version that it would take.
    pub fn parse_wanted(engine: Engine, text: &str) -> Result<Self, VersionError> {
        parse(engine, text, Use::Wanted)
    }

    /// Reads the major version that a serverless cache is asked for, and gives its newest minor: `7`, `8`; Memcached `1.6`.
    pub fn parse_serverless_major(engine: Engine, text: &str) -> Result<Self, VersionError> {
        parse(engine, text, Use::ServerlessMajor)
    }

    fn number(self) -> (u64, u64, u64) {
        let version = &self.0.semver;
        (version.major, version.minor, version.patch)
    }
}

impl PartialEq for EngineVersion {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for EngineVersion {}

impl PartialOrd for EngineVersion {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for EngineVersion {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.0.engine, self.number()).cmp(&(other.0.engine, other.number()))
    }
}

impl hash::Hash for EngineVersion {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        (self.0.engine, self.number()).hash(state);
    }
}

impl fmt::Display for EngineVersion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.text())
    }
}

impl fmt::Debug for EngineVersion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.engine().id(), self.text())
    }
}

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
    /// Only serverless caches have it.
    ServerlessOnly,
    /// Serverless caches do not have it.
    NotServerless,
    /// A serverless cache is asked for by major version only.
    MajorExpected,
}

impl VersionProblem {
    /// Every problem.
    pub const ALL: [Self; 11] = [
        Self::Empty,
        Self::NotAVersion,
        Self::OtherEngine,
        Self::MajorOnly,
        Self::PatchMissing,
        Self::PatchNotSelectable,
        Self::AliasNotValid,
        Self::NeverOffered,
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
            VersionProblem::NeverOffered if self.continues_as.is_some() => &["F-RED-21", "F-RED-30", "F-RED-31"],
            VersionProblem::NeverOffered => &["F-PATH-09"],
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
            VersionProblem::NeverOffered if self.continues_as.is_none() => {
                &[sources::LIVE_SUPPORTED_ENGINE_VERSIONS, sources::SM_DESCRIBECACHEENGINEVERSIONS]
            }
            VersionProblem::MajorOnly | VersionProblem::PatchMissing | VersionProblem::ServerlessOnly => {
                &[sources::LIVE_SUPPORTED_ENGINE_VERSIONS]
            }
            VersionProblem::PatchNotSelectable | VersionProblem::AliasNotValid => {
                &[sources::UG2201_SUPPORTED_ENGINE_VERSIONS, sources::LIVE_VERSIONMANAGEMENT]
            }
            VersionProblem::NeverOffered => {
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

/// What a version is read for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Running,
    Wanted,
    ServerlessMajor,
}

/// The form of a version's text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Major(u64),
    Minor(u64, u64),
    Patch(u64, u64, u64),
    /// `6.x`
    AnyMinor(u64),
    /// `5.0.x`
    AnyPatch(u64, u64),
}

impl Shape {
    fn of(text: &str) -> Option<Self> {
        let any = |part: &str| part == "x" || part == "X";
        let mut parts = text.split('.');
        let major = number(parts.next()?)?;
        let shape = match (parts.next(), parts.next()) {
            (None, _) => Self::Major(major),
            (Some(minor), None) if any(minor) => Self::AnyMinor(major),
            (Some(minor), None) => Self::Minor(major, number(minor)?),
            (Some(minor), Some(patch)) if any(minor) && any(patch) => Self::AnyMinor(major),
            (Some(minor), Some(patch)) if any(patch) => Self::AnyPatch(major, number(minor)?),
            (Some(minor), Some(patch)) => Self::Patch(major, number(minor)?, number(patch)?),
        };
        parts.next().is_none().then_some(shape)
    }

    /// The number it stands for, as high as it may mean.
    fn number(self) -> (u64, u64, u64) {
        match self {
            Self::Major(major) | Self::AnyMinor(major) => (major, u64::MAX, u64::MAX),
            Self::Minor(major, minor) | Self::AnyPatch(major, minor) => (major, minor, u64::MAX),
            Self::Patch(major, minor, patch) => (major, minor, patch),
        }
    }
}

/// A number of a version: digits, no leading zero.
fn number(text: &str) -> Option<u64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    plain.then(|| text.parse().ok()).flatten()
}

/// Whether AWS has one version a minor and manages the patches: Redis OSS from 6.0 on, and Valkey.
fn one_a_minor(engine: Engine, major: u64) -> bool {
    match engine {
        Engine::Memcached => false,
        Engine::Redis => major >= 6,
        Engine::Valkey => true,
    }
}

/// Takes an engine's name and a `v` off the front.
fn strip(text: &str) -> (Option<Engine>, &str) {
    let mut rest = text;
    let mut named = None;
    for engine in Engine::ALL {
        // The longer name first: "Redis OSS" before "redis".
        if let Some(after) = [engine.name(), engine.id()].into_iter().find_map(|name| strip_name(text, name)) {
            named = Some(engine);
            rest = after.trim_start_matches(|character: char| {
                character.is_whitespace() || matches!(character, '-' | '_' | ':')
            });
            break;
        }
    }
    let after_v = rest.strip_prefix(['v', 'V']).filter(|after| after.starts_with(|first: char| first.is_ascii_digit()));
    (named, after_v.unwrap_or(rest))
}

/// Takes a name off the front, whatever its capitals.
fn strip_name<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (head, tail) = text.split_at_checked(name.len())?;
    head.eq_ignore_ascii_case(name).then_some(tail)
}

fn parse(engine: Engine, given: &str, purpose: Use) -> Result<EngineVersion, VersionError> {
    let error = |problem, nearest| VersionError {
        text: given.to_owned(),
        engine,
        problem,
        nearest,
        elsewhere: None,
        continues_as: None,
    };
    let (named, text) = strip(given.trim());
    if text.is_empty() {
        return Err(error(if named.is_some() { VersionProblem::NotAVersion } else { VersionProblem::Empty }, None));
    }
    let Some(shape) = Shape::of(text) else {
        return Err(error(VersionProblem::NotAVersion, None));
    };
    if let Some(named) = named.filter(|named| *named != engine) {
        let nearest = resolve(named, shape, purpose).ok().or_else(|| nearest(named, shape, purpose));
        return Err(error(VersionProblem::OtherEngine, nearest));
    }
    resolve(engine, shape, purpose).map_err(|problem| VersionError {
        elsewhere: elsewhere(engine, shape, problem, purpose),
        continues_as: continues_as(engine, shape),
        ..error(problem, nearest(engine, shape, purpose))
    })
}

fn resolve(engine: Engine, shape: Shape, purpose: Use) -> Result<EngineVersion, VersionProblem> {
    match purpose {
        Use::Running => resolve_named(engine, shape, true),
        Use::Wanted => {
            let version = resolve_named(engine, shape, false)?;
            if version.record().offered_as.node_based() { Ok(version) } else { Err(VersionProblem::ServerlessOnly) }
        }
        Use::ServerlessMajor => resolve_serverless(engine, shape),
    }
}

fn resolve_named(engine: Engine, shape: Shape, running: bool) -> Result<EngineVersion, VersionProblem> {
    let find =
        |major, minor, patch| catalogue::versions(engine).find(|version| version.number() == (major, minor, patch));
    let has = |test: &dyn Fn(EngineVersion) -> bool| catalogue::versions(engine).any(test);
    match shape {
        Shape::Minor(major, minor) if one_a_minor(engine, major) => {
            find(major, minor, 0).ok_or(VersionProblem::NeverOffered)
        }
        Shape::Minor(major, minor) => Err(if has(&|version| (version.major(), version.minor()) == (major, minor)) {
            VersionProblem::PatchMissing
        } else {
            VersionProblem::NeverOffered
        }),
        Shape::Patch(major, minor, _) if one_a_minor(engine, major) => match find(major, minor, 0) {
            Some(version) if running => Ok(version),
            Some(_) => Err(VersionProblem::PatchNotSelectable),
            None => Err(VersionProblem::NeverOffered),
        },
        Shape::Patch(major, minor, patch) => find(major, minor, patch)
            .or_else(|| if running { called(engine, shape) } else { None })
            .ok_or(VersionProblem::NeverOffered),
        Shape::AnyMinor(_) => called(engine, shape).ok_or(VersionProblem::AliasNotValid),
        Shape::AnyPatch(..) => Err(VersionProblem::AliasNotValid),
        Shape::Major(major) => Err(if has(&|version| version.major() == major) {
            VersionProblem::MajorOnly
        } else {
            VersionProblem::NeverOffered
        }),
    }
}

/// The version that AWS also calls by this text: `6.x`, and Memcached's 1.4.28.
fn called(engine: Engine, shape: Shape) -> Option<EngineVersion> {
    catalogue::versions(engine)
        .find(|version| version.record().also_called.iter().any(|text| Shape::of(text) == Some(shape)))
}

fn resolve_serverless(engine: Engine, shape: Shape) -> Result<EngineVersion, VersionProblem> {
    // Memcached's major version, in AWS's sense, is `1.6`.
    let belongs = |version: EngineVersion| match (engine, shape) {
        (Engine::Memcached, Shape::Minor(major, minor)) => (version.major(), version.minor()) == (major, minor),
        (Engine::Redis | Engine::Valkey, Shape::Major(major)) => version.major() == major,
        _ => false,
    };
    match (engine, shape) {
        (Engine::Memcached, Shape::Minor(..)) | (Engine::Redis | Engine::Valkey, Shape::Major(_)) => {}
        _ => return Err(VersionProblem::MajorExpected),
    }
    if !catalogue::versions(engine).any(belongs) {
        return Err(VersionProblem::NeverOffered);
    }
    serverless(engine).rfind(|version| belongs(*version)).ok_or(VersionProblem::NotServerless)
}

fn serverless(engine: Engine) -> impl DoubleEndedIterator<Item = EngineVersion> + Clone {
    catalogue::versions(engine).filter(|version| version.record().offered_as.serverless())
}

/// The newest version of the same minor, else of the same major, else the nearest below, else the nearest above.
fn nearest(engine: Engine, shape: Shape, purpose: Use) -> Option<EngineVersion> {
    let number = shape.number();
    let offered = catalogue::versions(engine).filter(|version| match purpose {
        Use::Running => true,
        Use::Wanted => version.record().offered_as.node_based(),
        Use::ServerlessMajor => version.record().offered_as.serverless(),
    });
    let newest = |test: &dyn Fn(EngineVersion) -> bool| offered.clone().rfind(|version| test(*version));
    called(engine, shape)
        .filter(|version| offered.clone().any(|offered| offered == *version))
        .or_else(|| newest(&|version| (version.major(), version.minor()) == (number.0, number.1)))
        .or_else(|| newest(&|version| version.major() == number.0))
        .or_else(|| newest(&|version| version.number() < number))
        .or_else(|| offered.clone().next())
}

/// The version of the same number that another engine has; only for numbers that this one never had.
fn elsewhere(engine: Engine, shape: Shape, problem: VersionProblem, purpose: Use) -> Option<EngineVersion> {
    let other = match engine {
        Engine::Redis => Engine::Valkey,
        Engine::Valkey => Engine::Redis,
        Engine::Memcached => return None,
    };
    (problem == VersionProblem::NeverOffered).then(|| resolve(other, shape, purpose).ok()).flatten()
}

/// Above the newest Redis OSS the way goes on as Valkey.
fn continues_as(engine: Engine, shape: Shape) -> Option<Engine> {
    let newest = catalogue::versions(Engine::Redis).next_back()?;
    let (major, minor, _) = shape.number();
    let above = match shape {
        Shape::Major(_) | Shape::AnyMinor(_) => major > newest.major(),
        _ => (major, minor) > (newest.major(), newest.minor()),
    };
    (engine == Engine::Redis && above).then_some(Engine::Valkey)
}
