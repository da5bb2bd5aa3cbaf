//! What AWS prints about a cluster, turned into cluster states.
//!
//! [`import`] takes the text that a person pastes or drops: the output of `aws elasticache describe-replication-groups`,
//! of `describe-cache-clusters`, or better of both, one after the other. It gives back the clusters found, each as
//! [`upgrade_rules::facts::Cluster`], and says of each what the documents do not contain and which command prints it.
//!
//! # Notations
//!
//! What AWS prints is read as JSON, YAML, table and XML, with the keys of the AWS CLI or in the casing of an SDK or of another
//! tool. Each notation becomes the tree that the JSON of the AWS CLI would have, and one reader reads them all. A notation that
//! cannot be read back with certainty, such as `--output text`, is named with the command to run instead.
//!
//! # Other tools
//!
//! Terraform, `CloudFormation`, controllers of Kubernetes and Pulumi record what somebody wants, or what the tool read of AWS some
//! time ago. Neither is what runs. Such a document fills in facts that AWS's descriptions leave open, and a cluster that only it
//! describes is marked ([`ImportedCluster::recorded`]). Differences to AWS's description are reported, and AWS's value counts.
//!
//! # Why two documents
//!
//! A replication group has no engine version of its own, and neither a pending upgrade nor a pending scale-up is in
//! its description: AWS prints both for its member clusters only. The member clusters know nothing of Multi-AZ, of
//! automatic failover and of shards. So one of the two alone is [`ImportStatus::Incomplete`], and each missing fact
//! names the command for the other.
//!
//! # What is certain
//!
//! A fact is filled in only where a document says it. `pending` is `{}` (nothing is pending) only when the group and
//! every one of its members were described and none of them has anything pending; otherwise it stays unknown, unless
//! a pending upgrade or scale-up was seen. Members that differ are reported, and the conservative value is taken.
//!
//! # Bad input
//!
//! A mistake in the text is a value: what can be read is kept, the rest is named with its place in
//! [`ImportAnswer::problems`]. Of an error or event of AWS, it is said what that means ([`ImportAnswer::explained`]). Nothing of a document is executed, and fields that are not read are not kept.
//!
//! # How it goes
//!
//! The text is split into documents, each of the first format that recognizes it (`formats`) and read into things
//! (`described`); groups are joined with their members, and what is then still unknown is listed (`join`). Every
//! sentence comes from the tables, in the language asked for.
//!
//! ```
//! use upgrade_import::{ImportStatus, Language, import};
//!
//! let answer = import(r#"{"CacheClusters": [{"CacheClusterId": "pages", "Engine": "memcached", "EngineVersion": "1.5.16",
//!     "CacheNodeType": "cache.m5.large", "NumCacheNodes": 3, "CacheClusterStatus": "available", "PendingModifiedValues": {},
//!     "CacheParameterGroup": {"CacheParameterGroupName": "default.memcached1.5"}}]}"#, Language::default());
//! assert_eq!(answer.status, ImportStatus::Imported);
//! assert_eq!(answer.clusters[0].label, "pages (Memcached 1.5.16)");
//! ```

mod answer;
mod command;
mod described;
mod formats;
mod guess;
mod join;
mod messages;
mod problems;
mod render;
mod text;

pub use answer::{
    DocumentInfo, DocumentKind, ImportAnswer, ImportProblem, ImportStatus, Importance, ImportedCluster, MissingFact,
    Params, Recorded, Severity,
};
pub use command::ImportCommand;
pub use render::as_text;

use messages::Message;
use problems::{Problems, Said};
use upgrade_explain::explain;
pub use upgrade_messages::Language;
use upgrade_messages::Words;

/// The most bytes that are read. Descriptions of some thousand clusters fit.
pub const MOST_BYTES: usize = 128 * 1024 * 1024;

/// Reads the text of one or several documents.
pub fn import(text: &str, language: Language) -> ImportAnswer {
    let words = Words::of(language);
    if let Some(message) = formats::unsupported::packed(text) {
        return invalid(words, message, &[]);
    }
    if let Some(answer) = too_big(words, text.len()) {
        return answer;
    }
    let mut problems = Problems::new(words);
    let found = formats::split::read(text, &mut problems);
    let clusters = join::clusters(&found, &mut problems);
    let paged = found.documents.iter().any(|document| document.paged);
    let lacking =
        clusters.iter().flat_map(|cluster| &cluster.missing).any(|fact| fact.importance == Importance::Needed);
    let status = if !clusters.is_empty() {
        if paged || lacking || problems.any_error() { ImportStatus::Incomplete } else { ImportStatus::Imported }
    } else if problems.any_error() {
        ImportStatus::Invalid
    } else {
        let others = found.documents.iter().all(|document| document.kind.is_beside_clusters());
        let message = match (found.documents.is_empty(), others) {
            (true, _) => messages::NO_TEXT,
            (false, true) => messages::ONLY_OTHERS,
            (false, false) => messages::NOTHING_DESCRIBED,
        };
        problems.warning("", message, &[]);
        ImportStatus::Empty
    };
    let explained =
        Some(explain(&text::outside(text, &found.descriptions), language)).filter(|answer| !answer.errors.is_empty());
    let mut problems = problems.into_list();
    if let (Some(explained), []) = (&explained, clusters.as_slice()) {
        formats::explained::say_instead(&mut problems, explained, words);
    }
    ImportAnswer { status, clusters, documents: found.documents, problems, explained }
}

/// The answer where somebody wants a language that is not there.
pub fn unknown_language(name: &str) -> ImportAnswer {
    let known: Vec<String> = Language::all().map(|language| format!("`{}`", language.name())).collect();
    invalid(Words::default(), messages::UNKNOWN_LANGUAGE, &[("value", name), ("known", &known.join(", "))])
}

fn too_big(words: Words, size: usize) -> Option<ImportAnswer> {
    (size > MOST_BYTES).then(|| invalid(words, messages::TOO_BIG, &[("limit", &MOST_BYTES.to_string())]))
}

/// The answer to a text of which nothing can be read.
fn invalid(words: Words, message: Message, said: Said) -> ImportAnswer {
    let mut problems = Problems::new(words);
    problems.error("", message, said);
    ImportAnswer {
        status: ImportStatus::Invalid,
        clusters: Vec::new(),
        documents: Vec::new(),
        problems: problems.into_list(),
        explained: None,
    }
}
