//! Reading what AWS prints and what people type.

use super::error::{VersionError, VersionProblem};
use super::handle::{EngineVersion, versions};
use crate::model::engine::Engine;

impl EngineVersion {
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
}

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

    /// The number it denotes, read as high as possible.
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
    resolve(engine, shape, purpose).map_err(|problem| {
        let newer = problem == VersionProblem::NeverOffered && above_newest(engine, shape);
        let problem = if newer { VersionProblem::NotKnown } else { problem };
        VersionError {
            elsewhere: elsewhere(engine, shape, problem, purpose),
            continues_as: continues_as(engine, shape),
            ..error(problem, nearest(engine, shape, purpose))
        }
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
    let find = |major, minor, patch| versions(engine).find(|version| version.number() == (major, minor, patch));
    let has = |test: &dyn Fn(EngineVersion) -> bool| versions(engine).any(test);
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
    versions(engine).find(|version| version.record().also_called.iter().any(|text| Shape::of(text) == Some(shape)))
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
    if !versions(engine).any(belongs) {
        return Err(VersionProblem::NeverOffered);
    }
    serverless(engine).rfind(|version| belongs(*version)).ok_or(VersionProblem::NotServerless)
}

fn serverless(engine: Engine) -> impl DoubleEndedIterator<Item = EngineVersion> + Clone {
    versions(engine).filter(|version| version.record().offered_as.serverless())
}

/// The newest version of the same minor, else of the same major, else the nearest below, else the nearest above.
fn nearest(engine: Engine, shape: Shape, purpose: Use) -> Option<EngineVersion> {
    let number = shape.number();
    let offered = versions(engine).filter(|version| match purpose {
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
    let absent = matches!(problem, VersionProblem::NeverOffered | VersionProblem::NotKnown);
    absent.then(|| resolve(other, shape, purpose).ok()).flatten()
}

/// Above the newest Redis OSS the path continues as Valkey.
fn continues_as(engine: Engine, shape: Shape) -> Option<Engine> {
    (engine == Engine::Redis && above_newest(engine, shape)).then_some(Engine::Valkey)
}

/// Whether it is newer than every version known of the engine: of another major or minor, where AWS manages the patches.
fn above_newest(engine: Engine, shape: Shape) -> bool {
    let Some(newest) = versions(engine).next_back() else { return false };
    let (major, minor, patch) = shape.number();
    match shape {
        Shape::Major(_) | Shape::AnyMinor(_) => major > newest.major(),
        Shape::Patch(..) if !one_a_minor(engine, major) => (major, minor, patch) > newest.number(),
        // Each major version of Valkey goes on getting minor ones.
        Shape::Minor(..) | Shape::Patch(..) if engine == Engine::Valkey => versions(engine)
            .rfind(|version| version.major() <= major)
            .is_some_and(|newest| (major, minor) > (newest.major(), newest.minor())),
        _ => (major, minor) > (newest.major(), newest.minor()),
    }
}
