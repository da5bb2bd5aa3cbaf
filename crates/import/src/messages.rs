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
    NO_TEXT = "no-text", "there is no text",
        "paste the output of `aws elasticache describe-replication-groups` and `aws elasticache describe-cache-clusters`, one after the other";
    TOO_BIG = "too-big", "the text has {size} bytes; at most {limit} are read",
        "ask AWS for one cluster only, with `--replication-group-id` or `--cache-cluster-id`";
    NOT_TEXT = "not-text", "the file is not UTF-8 or UTF-16 text (byte {byte})",
        "save the output of the command as UTF-8 text, not as an archive or a document of an office program";
    NOTHING_DESCRIBED = "nothing-described", "the documents describe no cluster",
        "check the Region and the account of the command; an empty list means that there is no cluster there";

    // Text that is not JSON.
    NOT_JSON = "not-json", "the text is not JSON", "add `--output json` to the AWS command and paste its whole output";
    PRINTED_AS_TABLE = "printed-as-table", "the text is a table (`--output table`), which cannot be read back",
        "run the command again with `--output json`";
    PRINTED_AS_TEXT = "printed-as-text", "the text is AWS's text output (`--output text`), which has no field names and cannot be read back",
        "run the command again with `--output json`";
    PRINTED_AS_YAML = "printed-as-yaml", "the text is YAML (`--output yaml`), which is not read", "run the command again with `--output json`";
    PRINTED_BY_PYTHON = "printed-by-python", "the text is what Python prints, not JSON",
        "print it with `json.dumps(answer, default=str)`, or use the AWS command with `--output json`";
    XML_ANSWER = "xml-answer", "the text is XML, as the Query API answers", "use `aws elasticache` with `--output json`, which prints the same as JSON";
    HTML_PAGE = "html-page", "the text is an HTML page, not the output of a command",
        "run the command in a terminal or in AWS CloudShell and paste what it prints";
    AWS_ERROR = "aws-error", "the text is an error message of the AWS command, not its output", "mend what it complains of and run the command again";
    TERRAFORM_TEXT = "terraform-text", "the text is a configuration or plan of Terraform, which is not read yet",
        "paste the output of `aws elasticache describe-replication-groups --output json` and `aws elasticache describe-cache-clusters --output json`";
    TEXT_BETWEEN = "text-between", "a line is not JSON and was left out", "paste the output of the command only";

    // JSON that breaks off or is malformed.
    ENDS_TOO_EARLY = "ends-too-early", "the text ends too early: the document that starts on line {start} is not complete",
        "copy the whole output, or send it to a file with `> file.json` and drop the file here";
    STARTS_TOO_LATE = "starts-too-late", "the beginning of the document is missing",
        "copy the whole output, or send it to a file with `> file.json` and drop the file here";
    TOO_MANY = "too-many-documents", "the text holds more than {limit} documents; the rest was left out", "paste fewer of them";
    TOO_MANY_CLUSTERS = "too-many-clusters", "the documents describe more than {limit} clusters; the rest was left out",
        "ask AWS for one cluster only, with `--replication-group-id` or `--cache-cluster-id`";
    TRAILING_COMMA = "trailing-comma", "a comma has nothing after it", "take the comma out, or paste the output of the command unchanged";
    BROKEN_LINE = "broken-line", "a line break stands inside a text; the terminal seems to have cut a long line",
        "send the output to a file with `> file.json` and drop the file here";
    TOO_DEEP = "too-deep", "the document is nested too deeply to be a description of a cluster", "paste the output of the command unchanged";
    MALFORMED = "malformed", "the text is not valid JSON at this place", "paste the output of the command unchanged";

    // Documents.
    DOCUMENT_REPLICATION_GROUPS = "document-replication-groups", "replication groups (`describe-replication-groups`): {count}", "";
    DOCUMENT_CACHE_CLUSTERS = "document-cache-clusters", "cache clusters (`describe-cache-clusters`): {count}", "";
    DOCUMENT_GLOBAL = "document-global-replication-groups", "Global Datastores (`describe-global-replication-groups`): {count}", "";
    DOCUMENT_SERVERLESS = "document-serverless-caches", "serverless caches (`describe-serverless-caches`): {count}", "";
    DOCUMENT_SNAPSHOTS = "document-snapshots", "snapshots (`describe-snapshots`): {count}", "";
    DOCUMENT_PARAMETERS = "document-cache-parameters", "parameters (`describe-cache-parameters`): {count}", "";
    DOCUMENT_PARAMETER_GROUPS = "document-cache-parameter-groups", "parameter groups (`describe-cache-parameter-groups`): {count}", "";
    DOCUMENT_USER_GROUPS = "document-user-groups", "user groups (`describe-user-groups`): {count}", "";
    DOCUMENT_NOT_NEEDED = "document-not-needed", "not needed for a plan: {name}", "";
    DOCUMENT_TERRAFORM = "document-terraform", "a document of Terraform", "";
    DOCUMENT_EMPTY_LIST = "document-empty-list", "an empty list", "";
    DOCUMENT_UNKNOWN = "document-unknown", "not recognised", "";
    NOT_NEEDED = "not-needed", "`{name}` is recognised; a plan needs nothing from it", "";
    TERRAFORM = "terraform", "this is a document of Terraform, which is not read yet",
        "paste the output of `aws elasticache describe-replication-groups --output json` and `aws elasticache describe-cache-clusters --output json`";
    UNKNOWN_DOCUMENT = "unknown-document", "this is JSON, but not the description of a cluster",
        "paste the unchanged output of `aws elasticache describe-replication-groups` and `aws elasticache describe-cache-clusters`; a `--query` that renames or drops fields cannot be read";
    PAGED = "paged", "the document is incomplete: `{name}` says that AWS has more to tell",
        "run the command again without `--max-items` and `--no-paginate`";

    MORE_PROBLEMS = "more-problems", "{count} more problems are not listed", "mend these first";

    // Values.
    WRONG_TYPE = "wrong-type", "{found} stands where {wanted} belongs", "paste the output of the command unchanged; the rest was read";
    WRONG_WORD = "wrong-word", "the word is not one of those that AWS uses here: {known}", "paste the output of the command unchanged; the rest was read";
    BAD_TEXT = "bad-text", "the value is longer than {limit} characters or has control characters, and was left out",
        "paste the output of the command unchanged; the rest was read";
    NO_ID = "no-id", "the item has no `{name}`, so that nobody can say which cluster it is", "paste the output of the command unchanged";
    ODD_ID = "odd-id", "`{id}` is not an id as AWS gives them (letters, digits and hyphens)",
        "check the id before running a command with it; in the commands it is quoted";

    // What the documents say of a cluster, where it needs a person's eye.
    TOO_MANY_REGIONS = "too-many-regions", "`{id}` is described for more Regions than AWS has; the rest was left out", "";
    DESCRIBED_TWICE = "described-twice", "`{id}` is described twice, differently; the later description is used",
        "if the earlier one is the newer, paste that one alone";
    MEMBERS_DIFFER = "members-differ", "the members of `{id}` differ in {what}: {values}; the plan goes by `{taken}`",
        "a change may be under way; describe the cluster again when its status is `available`";
    MEMBERS_DIFFER_UNKNOWN = "members-differ-unknown", "the members of `{id}` differ in {what}: {values}; it is left open",
        "a change may be under way; describe the cluster again when its status is `available`";
    PENDING_DIFFERS = "pending-differs", "not every member of `{id}` has the same pending changes: {values}; all of them are counted",
        "a change may be under way; describe the cluster again when its status is `available`";
    PENDING_OTHER = "pending-other", "changes of `{id}` are pending ({names}); whether an upgrade or a scale-up is pending too is not known", "";
    PENDING_ENGINE = "pending-engine", "the pending version `{version}` of `{id}` exists only for Valkey, so the pending upgrade is one to Valkey", "";
    CLUSTER_MODE_CONFLICT = "cluster-mode-conflict", "`{id}` is described as cluster mode `disabled` and as sharded at once; the plan goes by `enabled`",
        "check cluster mode in the ElastiCache console";
    REPLICAS_DIFFER = "replicas-differ", "the shards of `{id}` have different numbers of replicas; the plan goes by the smallest, {replicas}", "";
    FAILOVER_CHANGING = "failover-changing", "automatic failover of `{id}` is `{word}`; the plan counts it as off",
        "describe the cluster again when it is `enabled` or `disabled`";
    TLS_MODE_NOT_PRINTED = "tls-mode-not-printed", "encryption in transit of `{id}` is on and its mode is not in the document; the plan goes by `required`", "";
    PARAMETERS_NEED_REBOOT = "parameters-need-reboot", "changed parameters of `{id}` wait for a reboot of its nodes", "";
    PARAMETERS_OF_WHICH_GROUP = "parameters-of-which-group", "the document does not name its parameter group, and the clusters use {groups}; it was left out",
        "paste the description of one cluster together with its parameters";
    SERVERLESS_VERSION = "serverless-version", "the version of `{id}` is printed in two parts, `{major}` and `{full}`; they are read as `{version}`", "";
    MEMBER_OF_WHICH = "member-of-which-region", "groups named `{id}` stand in several Regions, and `{member}` does not say to which it belongs; it was left out",
        "paste the description of one Region only";

    // What is missing.
    ONLY_IN_CACHE_CLUSTERS = "only-in-cache-clusters", "`{what}` of a replication group is not in `describe-replication-groups`; AWS prints it for its member clusters: {members}",
        "run the command and paste its output below the first; where it prints more clusters, the members are picked out";
    MEMBER_NOT_SEEN = "member-not-seen", "`{what}` is known only in part: of the members of `{id}`, {members} are not in the documents",
        "run the command and paste its output below the rest";
    ONLY_IN_REPLICATION_GROUPS = "only-in-replication-groups", "`{what}` of `{id}` is not in `describe-cache-clusters`; AWS prints it for the replication group",
        "run the command and paste its output below the first";
    NOT_PRINTED = "not-printed", "`{what}` is not in the document, or could not be read",
        "run the command without `--query`, and with a newer version of the AWS command line if it still is not there";
    PENDING_OF_GLOBAL = "pending-of-global", "whether changes are pending stands with the member clusters of the member groups",
        "run the command in the Region of every member, and paste the outputs together with that of `describe-replication-groups`";
    GLOBAL_MEMBERS = "global-members", "the members of the Global Datastore are printed only on demand", "";
    KIND_UNKNOWN = "kind-unknown", "whether `{id}` is a member of a replication group is not in the document", "run the command without `--query`";
    REGION_NOT_SAID = "region-not-said", "the document does not say its Region", "choose the Region that you gave with `--region`; the command prints the default one";
    FAMILY_NOT_SAID = "family-not-said", "the family of the parameter group `{group}` is not in the document", "";
    PARAMETERS_NOT_SAID = "parameters-not-said", "the values of the parameters in `{group}` are in another document", "";
    USER_GROUP_ENGINES = "user-group-engines", "the engines of the user groups {groups} are in another document", "";
    SNAPSHOT_NOT_SAID = "snapshot-not-said", "the newest snapshot is in another document", "";
    DATABASES_NOT_SAID = "databases-not-said", "no AWS document says which databases hold keys", "`INFO keyspace`, sent to the primary, lists them";
    DATA_SIZE_NOT_SAID = "data-size-not-said", "no description says how much memory the data takes",
        "see `BytesUsedForCache` and `DatabaseMemoryUsagePercentage` in CloudWatch";
    WRITE_RATE_NOT_SAID = "write-rate-not-said", "no description says how heavily the cluster is written to", "see `SetTypeCmds` in CloudWatch";
    REFILLABLE_NOT_SAID = "refillable-not-said", "only you know whether the cache can be filled again from elsewhere", "";
    CLIENT_NOT_SAID = "client-not-said", "only you know the client library and how it reconnects", "";

    // Kinds of values, as parameters of other sentences.
    LABEL = "label", "{id} ({details})", "";
    VERSION_UNKNOWN = "label-version-unknown", "version unknown", "";
    A_TEXT = "value-text", "a text", "";
    A_NUMBER = "value-number", "a number", "";
    A_WHOLE_NUMBER = "value-whole-number", "a whole number", "";
    A_FLAG = "value-flag", "true or false", "";
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
}
