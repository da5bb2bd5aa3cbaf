//! Engine versions.
/// v
pub struct EngineVersion; 
/// e
pub struct VersionError;
