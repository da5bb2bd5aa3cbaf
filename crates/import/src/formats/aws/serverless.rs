//! An item of `describe-serverless-caches`.

use super::fields::Fields;
use super::values::{ENGINES, id};
use crate::described::ServerlessCache;
use crate::guess::region;
use crate::messages;
use crate::problems::{Problems, Said};

/// Reads an item.
pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<ServerlessCache> {
    let name = id(fields, "ServerlessCacheName", problems)?;
    let by_endpoint = fields.object("Endpoint", problems).and_then(|end| end.text("Address", problems));
    Some(ServerlessCache {
        region: fields
            .text("ARN", problems)
            .and_then(|arn| region::of_arn(&arn))
            .or_else(|| by_endpoint.and_then(|address| region::of_endpoint(&address))),
        status: fields.text("Status", problems),
        engine: fields.word("Engine", &ENGINES, problems),
        version: version(&name, fields, problems),
        user_group: fields.text("UserGroupId", problems),
        name,
    })
}

/// The full version; of Memcached AWS prints `1.6` and `21`, which make 1.6.21.
fn version(name: &str, fields: &Fields<'_>, problems: &mut Problems) -> Option<String> {
    let major = fields.text("MajorEngineVersion", problems);
    let Some(full) = fields.text("FullEngineVersion", problems) else { return major };
    match major {
        Some(major) if major.contains('.') && !full.contains('.') => {
            let version = format!("{major}.{full}");
            let said: Said = &[("id", name), ("major", &major), ("full", &full), ("version", &version)];
            problems.note(&fields.path_of("FullEngineVersion"), messages::SERVERLESS_VERSION, said);
            Some(version)
        }
        _ => Some(full),
    }
}
