//! AWS's words for engines and switches.

use upgrade_rules::Engine;

/// The engines. `redis` is Redis OSS.
pub(super) const ENGINES: [(&str, Engine); 3] =
    [("memcached", Engine::Memcached), ("redis", Engine::Redis), ("valkey", Engine::Valkey)];

/// A switch that is on or off.
pub(super) const SWITCH: [(&str, bool); 2] = [("enabled", true), ("disabled", false)];
