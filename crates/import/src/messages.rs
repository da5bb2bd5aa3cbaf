//! Every sentence of the import, by id.
//!
//! This table is the only place with words for a person. `{name}` stands for a parameter of that name.
//! A second language is one more table with the same ids.

use crate::answer::Params;

/// A sentence and, where there is one, its advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    /// Stable id; the `code` of whatever says it.
    pub id: &'static str,
    /// The sentence, with `{name}` where a parameter goes.
    pub text: &'static str,
    /// What to do, with `{name}` where a parameter goes; empty where there is nothing to do.
    pub help: &'static str,
}

impl Message {
    /// The sentence with its parameters.
    pub fn say(&self, params: &Params) -> String {
        fill(self.text, params)
    }

    /// The advice with its parameters.
    pub fn advise(&self, params: &Params) -> Option<String> {
        (!self.help.is_empty()).then(|| fill(self.help, params))
    }
}

/// Puts parameters into a template. A name that has no parameter stays as it is.
fn fill(template: &str, params: &Params) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let parameter = after.split_once('}').and_then(|(name, tail)| Some((params.get(name)?, tail)));
        let (value, tail) = parameter.map_or(("{", after), |(value, tail)| (value.as_str(), tail));
        text.push_str(value);
        rest = tail;
    }
    text.push_str(rest);
    text
}

macro_rules! messages {
    ($($name:ident = $id:literal, $text:literal, $help:literal;)*) => {
        // One address at each place that says it, not six words: 2 KB, compressed.
        $(pub(crate) const $name: &Message = &Message { id: $id, text: $text, help: $help };)*

        /// Every sentence of the import, sorted by theme.
        pub const MESSAGES: &[&Message] = &[$($name),*];
    };
}

messages! {
    // The whole text.
    NO_TEXT = "no-text", "the input is empty",
        "paste the output of `aws elasticache describe-replication-groups` and `aws elasticache describe-cache-clusters`, one after the other";
    TOO_BIG = "too-big", "the input has {size} bytes; the limit is {limit}",
        "describe one cluster only, with `--replication-group-id` or `--cache-cluster-id`";
    NOT_TEXT = "not-text", "the file is not UTF-8 or UTF-16 text (byte {byte})",
        "save the command output as a UTF-8 text file, not as an archive or an office document";
    NOTHING_DESCRIBED = "nothing-described", "the documents describe no cluster",
        "check the Region and account of the command; an empty list means that there is no cluster";

    // Text that is not JSON.
    NOT_JSON = "not-json", "the text is not JSON",
        "add `--output json` to the AWS CLI command and paste the whole output";
    PRINTED_AS_TABLE = "printed-as-table", "the text is a table (`--output table`), which cannot be imported",
        "run the command again with `--output json`";
    PRINTED_AS_TEXT = "printed-as-text", "the text has no field names (`--output text`) and cannot be imported",
        "run the command again with `--output json`";
    PRINTED_AS_YAML = "printed-as-yaml", "the text is YAML (`--output yaml`), which cannot be imported",
        "run the command again with `--output json`";
    PRINTED_BY_PYTHON = "printed-by-python", "the text is a printed Python object, not JSON",
        "print it with `json.dumps(answer, default=str)`, or use the AWS CLI with `--output json`";
    XML_ANSWER = "xml-answer", "the text is XML, as the Query API returns it",
        "use `aws elasticache` with `--output json`, which prints the same data as JSON";
    HTML_PAGE = "html-page", "the text is an HTML page, not command output",
        "run the command in a terminal or in AWS CloudShell, and paste its output";
    AWS_ERROR = "aws-error", "the text is an error message of the AWS CLI, not a description of a cluster",
        "fix the reported error and run the command again";
    TERRAFORM_TEXT = "terraform-text", "the text is a Terraform configuration or plan, which cannot be imported yet",
        "paste the output of `aws elasticache describe-replication-groups --output json` and `aws elasticache describe-cache-clusters --output json`";
    TEXT_BETWEEN = "text-between", "a line is not JSON and was ignored", "paste only the output of the command";

    // JSON that breaks off or is malformed.
    ENDS_TOO_EARLY = "ends-too-early", "the text is cut off: the document that starts on line {start} is incomplete",
        "copy the whole output, or redirect it to a file with `> file.json` and drop the file here";
    STARTS_TOO_LATE = "starts-too-late", "the beginning of the document is missing",
        "copy the whole output, or redirect it to a file with `> file.json` and drop the file here";
    TOO_MANY = "too-many-documents", "the text contains more than {limit} documents; the rest was ignored",
        "paste fewer documents";
    TOO_MANY_CLUSTERS = "too-many-clusters", "the documents describe more than {limit} clusters; the rest was ignored",
        "describe one cluster only, with `--replication-group-id` or `--cache-cluster-id`";
    TRAILING_COMMA = "trailing-comma", "a trailing comma has no value after it",
        "remove the comma, or paste the output of the command unchanged";
    BROKEN_LINE = "broken-line", "a string contains a line break; the terminal seems to have wrapped a long line",
        "redirect the output to a file with `> file.json` and drop the file here";
    TOO_DEEP = "too-deep", "the document is nested too deeply for a description of a cluster",
        "paste the output of the command unchanged";
    MALFORMED = "malformed", "the text is not valid JSON at this position", "paste the output of the command unchanged";

    // Documents.
    DOCUMENT_REPLICATION_GROUPS = "document-replication-groups", "replication groups (`describe-replication-groups`): {count}", "";
    DOCUMENT_CACHE_CLUSTERS = "document-cache-clusters", "cache clusters (`describe-cache-clusters`): {count}", "";
    DOCUMENT_GLOBAL = "document-global-replication-groups", "global datastores (`describe-global-replication-groups`): {count}",
        "";
    DOCUMENT_SERVERLESS = "document-serverless-caches", "serverless caches (`describe-serverless-caches`): {count}", "";
    DOCUMENT_SNAPSHOTS = "document-snapshots", "snapshots (`describe-snapshots`): {count}", "";
    DOCUMENT_PARAMETERS = "document-cache-parameters", "parameters (`describe-cache-parameters`): {count}", "";
    DOCUMENT_PARAMETER_GROUPS = "document-cache-parameter-groups", "parameter groups (`describe-cache-parameter-groups`): {count}", "";
    DOCUMENT_USER_GROUPS = "document-user-groups", "user groups (`describe-user-groups`): {count}", "";
    DOCUMENT_NOT_NEEDED = "document-not-needed", "not needed for a plan: {name}", "";
    DOCUMENT_TERRAFORM = "document-terraform", "a Terraform document", "";
    DOCUMENT_EMPTY_LIST = "document-empty-list", "an empty list", "";
    DOCUMENT_UNKNOWN = "document-unknown", "not a known format", "";
    NOT_NEEDED = "not-needed", "a plan does not need `{name}`", "";
    TERRAFORM = "terraform", "this is a Terraform document, which cannot be imported yet",
        "paste the output of `aws elasticache describe-replication-groups --output json` and `aws elasticache describe-cache-clusters --output json`";
    UNKNOWN_DOCUMENT = "unknown-document", "this JSON is not a description of a cluster",
        "paste the unchanged output of `aws elasticache describe-replication-groups` and `aws elasticache describe-cache-clusters`; do not rename or remove fields with `--query`";
    PAGED = "paged", "the document is incomplete: `{name}` says that there are more results",
        "run the command again without `--max-items` and `--no-paginate`";

    MORE_PROBLEMS = "more-problems", "{count} more problems are not listed", "fix these first";

    // Values.
    WRONG_TYPE = "wrong-type", "expected {wanted}, found {found}",
        "paste the output of the command unchanged; everything else was imported";
    WRONG_WORD = "wrong-word", "AWS does not use this value here; it uses {known}",
        "paste the output of the command unchanged; everything else was imported";
    BAD_TEXT = "bad-text", "the value is longer than {limit} characters or contains control characters, and was ignored",
        "paste the output of the command unchanged; everything else was imported";
    NO_ID = "no-id", "the item has no `{name}`, so its cluster is unknown", "paste the output of the command unchanged";
    ODD_ID = "odd-id", "`{id}` is not a valid AWS ID (letters, digits, and hyphens)",
        "check the ID before you run a command with it; the commands quote it";

    // What the documents say of a cluster, where it needs a person's eye.
    TOO_MANY_REGIONS = "too-many-regions", "the documents describe `{id}` for more Regions than AWS has; the rest was ignored",
        "";
    DESCRIBED_TWICE = "described-twice", "`{id}` has two different descriptions; the later one is used",
        "if the earlier description is the newer one, paste only that";
    MEMBERS_DIFFER = "members-differ", "the members of `{id}` differ in {what}: {values}; the plan uses `{taken}`",
        "a change may be in progress; describe the cluster again when its status is `available`";
    MEMBERS_DIFFER_UNKNOWN = "members-differ-unknown", "the members of `{id}` differ in {what}: {values}; the value is treated as unknown",
        "a change may be in progress; describe the cluster again when its status is `available`";
    PENDING_DIFFERS = "pending-differs", "the members of `{id}` have different pending modifications: {values}; the plan uses all of them",
        "a change may be in progress; describe the cluster again when its status is `available`";
    PENDING_OTHER = "pending-other", "`{id}` has pending modifications ({names}); whether an upgrade or a scale-up is also pending is unknown",
        "";
    PENDING_ENGINE = "pending-engine", "version `{version}`, pending for `{id}`, exists only for Valkey, so the pending upgrade changes the engine to Valkey",
        "";
    CLUSTER_MODE_CONFLICT = "cluster-mode-conflict", "`{id}` is described as cluster mode `disabled` and as sharded; the plan uses `enabled`",
        "check the cluster mode in the ElastiCache console";
    REPLICAS_DIFFER = "replicas-differ", "the shards of `{id}` have different numbers of replicas; the plan uses the smallest, {replicas}",
        "";
    FAILOVER_CHANGING = "failover-changing", "automatic failover of `{id}` is `{word}`; the plan treats it as off",
        "describe the cluster again when it is `enabled` or `disabled`";
    TLS_MODE_NOT_PRINTED = "tls-mode-not-printed", "encryption in transit of `{id}` is on, but its mode is not in the document; the plan uses `required`",
        "";
    PARAMETERS_NEED_REBOOT = "parameters-need-reboot", "changed parameters of `{id}` take effect after its nodes are rebooted",
        "";
    PARAMETERS_OF_WHICH_GROUP = "parameters-of-which-group", "the document does not name its parameter group, and the clusters use {groups}; it was ignored",
        "paste the description of one cluster together with its parameters";
    SERVERLESS_VERSION = "serverless-version", "the version of `{id}` has two parts, `{major}` and `{full}`; the plan uses `{version}`",
        "";
    MEMBER_OF_WHICH = "member-of-which-region", "groups named `{id}` exist in several Regions, and `{member}` does not name its Region; it was ignored",
        "paste the description of one Region only";

    // What is missing.
    ONLY_IN_CACHE_CLUSTERS = "only-in-cache-clusters", "this output of `describe-replication-groups` does not contain `{what}`; AWS prints it for the member clusters: {members}",
        "run the command and paste its output below the first; clusters that are not members are ignored";
    MEMBER_NOT_SEEN = "member-not-seen", "`{what}` is only partly known; these members of `{id}` are not in the documents: {members}",
        "run the command and paste its output below the rest";
    ONLY_IN_REPLICATION_GROUPS = "only-in-replication-groups", "`describe-cache-clusters` does not contain `{what}` of `{id}`; AWS prints it for the replication group",
        "run the command and paste its output below the first";
    NOT_PRINTED = "not-printed", "`{what}` is not in the document, or could not be read",
        "run the command without `--query`; if the field is still missing, use a newer version of the AWS CLI";
    PENDING_OF_GLOBAL = "pending-of-global", "pending modifications are in the descriptions of the clusters of each member group",
        "run the command in the Region of every member, and paste the outputs together with that of `describe-replication-groups`";
    GLOBAL_MEMBERS = "global-members", "AWS prints the members of a global datastore only on request", "";
    KIND_UNKNOWN = "kind-unknown", "the document does not say whether `{id}` is a member of a replication group",
        "run the command without `--query`";
    REGION_NOT_SAID = "region-not-said", "the document does not name its Region",
        "choose the Region that you passed with `--region`; the command prints the default Region";
    FAMILY_NOT_SAID = "family-not-said", "the family of the parameter group `{group}` is not in the document", "";
    PARAMETERS_NOT_SAID = "parameters-not-said", "the parameter values of `{group}` are in another document", "";
    USER_GROUP_ENGINES = "user-group-engines", "the engines of the user groups {groups} are in another document", "";
    SNAPSHOT_NOT_SAID = "snapshot-not-said", "the latest snapshot is in another document", "";
    DATABASES_NOT_SAID = "databases-not-said", "no AWS document says which databases contain keys",
        "run `INFO keyspace` on the primary, which lists them";
    DATA_SIZE_NOT_SAID = "data-size-not-said", "no description says how much memory the data uses",
        "see `BytesUsedForCache` and `DatabaseMemoryUsagePercentage` in CloudWatch";
    WRITE_RATE_NOT_SAID = "write-rate-not-said", "no description contains the write rate of the cluster",
        "see `SetTypeCmds` in CloudWatch";
    REFILLABLE_NOT_SAID = "refillable-not-said", "only you know whether the data can be reloaded from another source",
        "";
    CLIENT_NOT_SAID = "client-not-said", "only you know the client library and how it reconnects", "";

    // Kinds of values, as parameters of other sentences.
    LABEL = "label", "{id} ({details})", "";
    VERSION_UNKNOWN = "label-version-unknown", "version unknown", "";
    A_TEXT = "value-text", "a string", "";
    A_NUMBER = "value-number", "a number", "";
    A_WHOLE_NUMBER = "value-whole-number", "a whole number", "";
    A_FLAG = "value-flag", "a boolean", "";
    A_LIST = "value-list", "a list", "";
    AN_OBJECT = "value-object", "an object", "";
    NOTHING = "value-nothing", "nothing", "";
    VERSIONS = "what-version", "the engine version", "";
    ENGINES = "what-engine", "the engine", "";
    NODE_TYPES = "what-node-type", "the node type", "";
    PARAMETER_GROUPS = "what-parameter-group", "the parameter group", "";
    STATUSES = "what-status", "the status", "";
    PENDING_VERSIONS = "what-pending-version", "the pending engine version", "";
    PENDING_NODE_TYPES = "what-pending-node-type", "the pending node type", "";
    NO_PENDING = "pending-none", "none", "";
}

#[cfg(test)]
#[path = "../../../tests/language/vocabulary.rs"]
mod vocabulary;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_go_where_their_name_stands() {
        let params = Params::from([("id".to_owned(), "a{b}".to_owned())]);
        assert_eq!(fill("`{id}` and {other} and {", &params), "`a{b}` and {other} and {");
    }

    #[test]
    fn ids_are_unique() {
        let mut ids: Vec<_> = MESSAGES.iter().map(|message| message.id).collect();
        ids.sort_unstable();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count);
    }

    #[test]
    fn no_sentence_ends_with_a_full_stop_and_none_has_an_open_brace() {
        for Message { id, text, help } in MESSAGES {
            assert!(!text.ends_with('.') && !help.ends_with('.'), "{id}");
            assert_eq!(text.matches('{').count(), text.matches('}').count(), "{id}");
        }
    }

    #[test]
    fn every_sentence_keeps_to_the_vocabulary() {
        let texts = MESSAGES.iter().flat_map(|message| [message.text, message.help]);
        let faults: Vec<_> = texts.flat_map(vocabulary::faults).collect();
        assert!(faults.is_empty(), "{faults:#?}");
    }
}
