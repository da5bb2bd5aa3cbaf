//! Encryption and authentication, as replication groups and cache clusters both print them.

use super::fields::Fields;
use crate::described::Encryption;
use crate::problems::Problems;
use upgrade_rules::facts::InTransitEncryption;

/// Reads the four fields.
pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Encryption {
    let modes = [("preferred", InTransitEncryption::Preferred), ("required", InTransitEncryption::Required)];
    Encryption {
        in_transit: fields.flag("TransitEncryptionEnabled", problems),
        mode: fields.word("TransitEncryptionMode", &modes, problems),
        at_rest: fields.flag("AtRestEncryptionEnabled", problems),
        auth_token: fields.flag("AuthTokenEnabled", problems),
    }
}
