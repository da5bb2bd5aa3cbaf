//! Every sentence of the page, by id, with parameters `{0}`, `{1}`. Sentences of an answer come from the core.
//!
//! A second language is a second column here and nothing else.

macro_rules! messages {
    ($($id:ident = $english:literal;)*) => {
        /// The id of a sentence.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the sentence says it")]
        pub enum Text { $($id),* }

        impl Text {
            /// Every id.
            pub const ALL: &[Self] = &[$(Self::$id),*];
        }

        /// The sentence.
        pub const fn say(id: Text) -> &'static str {
            match id { $(Text::$id => $english),* }
        }
    };
}

/// The sentence with its parameters put in. A parameter is never read for further parameters.
pub fn fill(id: Text, parameters: &[&str]) -> String {
    let mut filled = String::new();
    let mut rest = say(id);
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        if let Some(parameter) = name.parse::<usize>().ok().and_then(|index| parameters.get(index)) {
            filled.push_str(parameter);
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

messages! {
    // The page
    Title = "ElastiCache Upgrade Planner";
    Lead = "Upgrade path, expected downtime, and resolution options for your Amazon ElastiCache cluster. Each figure says how certain it is.";
    SkipToAnswer = "Skip to the answer";
    Privacy = "Your browser computes the plan. Nothing that you type or paste leaves it. A share link keeps the request in the URL fragment, which browsers do not send to servers.";
    NotAws = "Not made or reviewed by AWS. Read the sources, and test a plan on a copy before you rely on it.";
    AllRules = "All rules";
    AllRulesAre = ", with the guides that each belongs to, its sources, and the smallest request that triggers it.";
    AboutRule = "About this rule";
    AboutRuleNamed = "About this rule: {0}";
    Theme = "Theme";
    ThemeAuto = "Auto";
    ThemeLight = "Light";
    ThemeDark = "Dark";

    // What you have
    Have = "Current cluster";
    ExampleBadge = "Example";
    ExampleIs = "This example shows what an answer looks like.";
    StartOwn = "Start from my own cluster";
    ShowExample = "Show the example";
    MoreFacts = "More details: cluster, data, clients";
    KnownOf = "{0} of {1} known";
    PasteLabel = "Paste or drop AWS CLI output";
    PastePlaceholder = "{ \"ReplicationGroups\": [ … ] }  { \"CacheClusters\": [ … ] }";
    PasteHint = "The JSON output of both commands, one after the other. It stays in your browser.";
    PickFile = "Choose a file";
    WhichCommands = "Which commands?";
    WhichCommandsWhy = "The first command describes the replication group. The second adds its engine version and pending modifications. Paste both outputs, in any order.";
    CommandGroups = "aws elasticache describe-replication-groups --output json";
    CommandClusters = "aws elasticache describe-cache-clusters --show-cache-node-info --output json";
    PasteTooLong = "the text is {0} MB, and the limit is {1} MB; describe one replication group with `--replication-group-id`";
    NoClusterFound = "no cluster found in this text; paste the JSON output of one of the commands above";
    OneClusterFound = "Found {0}. The form shows it.";
    SeveralClustersFound = "Found {0} clusters. Which one do you want to upgrade?";
    NothingMissing = "The output contains everything that a plan needs.";
    MissingNeeded = "The plan needs these details, which are not in the output:";
    MissingHelpful = "Details that make the plan more precise ({0})";
    EmptyPaste = "Clear";

    // What you want
    Want = "Target";
    MoreWishes = "More targets and limits";

    // In somebody else's page
    HostRequestBroken = "`request` is not a valid JSON request and is ignored: {0}";
    HostFieldUnknown = "`{0}` names `{1}`, which is not a field of a request and is ignored";
    HostFullPage = "Open in the full planner";

    // Values
    Counted = "{0} ({1})";
    NotKnown = "Unknown";
    Yes = "Yes";
    No = "No";
    AsItIs = "No change";
    EngineRedis = "Redis OSS";
    EngineValkey = "Valkey";
    EngineMemcached = "Memcached";
    EngineSame = "Same engine";
    KindReplicationGroup = "Replication group";
    KindCacheCluster = "Cache cluster (single node, or Memcached)";
    KindGlobalDatastore = "Global datastore";
    KindServerless = "Serverless cache";
    ModeDisabled = "Disabled";
    ModeCompatible = "Compatible";
    ModeEnabled = "Enabled";
    TransitDisabled = "Off";
    TransitPreferred = "Preferred";
    TransitRequired = "Required";
    AuthNone = "None";
    AuthToken = "AUTH token";
    AuthUserGroup = "User group (RBAC)";
    RoleNone = "Not a member";
    RolePrimary = "Primary";
    RoleSecondary = "Secondary";
    RateLow = "Low";
    RateHigh = "High";
    TimingAny = "Either";
    TimingNow = "Immediately";
    TimingWindow = "Maintenance window";
    GuideCurrent = "Current";
    PendingNone = "None";
    PendingSome = "Some";
    PendingUpgradeTo = "Engine upgrade to {0}";
    PendingScaleTo = "Scale-up to {0}";
    PendingBothTo = "Engine upgrade to {0} and scale-up to {1}";

    // Fields
    LabelKind = "Kind";
    LabelId = "ID";
    LabelRegion = "AWS Region";
    LabelEngine = "Engine";
    LabelVersion = "Engine version";
    LabelNodeType = "Node type";
    LabelNodes = "Nodes";
    LabelShards = "Shards";
    LabelReplicas = "Replicas per shard";
    LabelClusterMode = "Cluster mode";
    LabelFailover = "Automatic failover";
    LabelMultiAz = "Multi-AZ";
    LabelStatus = "Status";
    LabelPending = "Pending modifications";
    LabelPendingEngine = "Pending engine";
    LabelPendingVersion = "Pending engine version";
    LabelPendingNodeType = "Pending node type";
    LabelPendingOther = "Other pending modifications";
    LabelGroupName = "Parameter group";
    LabelGroupFamily = "Parameter group family";
    LabelGroupDefault = "Default parameter group";
    LabelGroupParameters = "Parameters with non-default values";
    LabelMaintenanceWindow = "Maintenance window (UTC)";
    LabelSnapshotWindow = "Backup window (UTC)";
    LabelAutoMinor = "Auto minor version upgrade";
    LabelTransit = "Encryption in transit";
    LabelAtRest = "Encryption at rest";
    LabelAuth = "Authentication";
    LabelUserGroupEngines = "User group engines";
    LabelTiering = "Data tiering";
    LabelGlobalRole = "Global datastore role";
    LabelGlobalMembers = "Global datastore members";
    LabelUsedBytes = "Memory used on the fullest node";
    LabelReservedPercent = "Reserved memory (%)";
    LabelSyncRate = "Replica sync rate (MB/s)";
    LabelNodeStart = "Node start time (seconds)";
    LabelWriteRate = "Write rate";
    LabelDatabases = "Databases with keys";
    LabelRefillable = "Data can be reloaded from another source";
    LabelSnapshotTaken = "Latest backup taken";
    LabelSnapshotVersion = "Engine version of the latest backup";
    LabelClientLibrary = "Client library";
    LabelClientCluster = "Clients use the cluster protocol";
    LabelClientDns = "Client DNS TTL (seconds)";
    LabelClientRetries = "Clients retry";
    LabelGoalEngine = "Target engine";
    LabelGoalVersion = "Target version";
    LabelGoalNodeType = "Target node type";
    LabelGoalClusterMode = "Target cluster mode";
    LabelGoalShards = "Target shards";
    LabelGoalTransit = "Target encryption in transit";
    LabelGoalAtRest = "Target encryption at rest";
    LabelGoalTiming = "When";
    LabelLimitWrites = "Maximum write interruption (seconds)";
    LabelLimitKeepData = "Keep all data";
    LabelLimitKeepRollback = "Keep rollback possible";
    LabelAsOf = "Planning date";
    LabelGuide = "AWS guide";
    HintId = "Used only in commands.";
    HintAutoMinor = "AutoMinorVersionUpgrade in the API.";
    HintMeasured = "Your own measurement. Estimates use it.";
    HintWords = "Names as AWS prints them, separated by commas.";
    HintEngines = "For example: redis, valkey";
    HintParameters = "One per line: name=value. Or: none";
    HintMaintenanceWindow = "For example: sun:05:00-sun:06:00";
    HintSnapshotWindow = "For example: 03:00-04:00";
    HintBytes = "For example: 5 GiB";
    HintDatabases = "For example: 0, 3";
    HintSnapshotTaken = "For example: 2026-11-22";
    HintGoalVersion = "Or: newest";
    HintGoalNodeType = "To scale up or scale down as well.";
    HintAsOf = "For support dates and prices.";

    // Headings of groups
    GroupIdentity = "Name and windows";
    GroupPending = "More pending modifications";
    GroupParameters = "Parameters";
    GroupSecurity = "Encryption and access";
    GroupGlobal = "Global datastore";
    GroupData = "Data";
    GroupClient = "Clients";

    // The verdict
    Verdict = "Verdict";
    ToneGo = "Possible as requested";
    ToneBlocked = "Blocked as requested";
    ToneDepends = "Depends on unknown facts";
    ToneDone = "Nothing to do";
    ToneNoPath = "No upgrade path found";
    ToneInvalid = "Fix the request";
    ByGuide = "According to {0} ({1}).";
    ExampleAnswer = "This answer is about the example.";
    DamagedLink = "the request in this link cannot be read, perhaps because the link was cut off; ask for a new link, or fill in the form";
    LostFields = "the link names `{0}`, which this page does not know and ignores";
    CopyLink = "Copy link";
    CopyMarkdown = "Copy plan as Markdown";
    Print = "Print";
    Copy = "Copy";
    CopyDone = "Copied";
    CopyRefused = "The browser refused to copy. Select the text and copy it.";

    // The other guide
    Guide2018Differs = "Differences in the January 2018 guide ({0})";
    Guide2018Same = "The January 2018 guide gives the same verdict, reasons, and downtime.";
    CurrentDiffers = "Differences in the current guide ({0})";
    CurrentSame = "The current guide gives the same verdict, reasons, and downtime.";
    Show2018 = "Plan with the January 2018 guide";
    ShowCurrent = "Plan with the current guide";
    DiffVerdict = "Verdict: {0} in the other guide, {1} in this one.";
    DiffReasonThere = "Only in the other guide: {0}";
    DiffReasonHere = "Only in this guide: {0}";
    DiffNotice = "Only in the other guide: {0}";
    DiffRecommended = "The other guide recommends another option: {0}";
    DiffInterruption = "{0}: {1} in the other guide, {2} in this one.";
    VerdictAllowed = "allowed as requested";
    VerdictBlocked = "blocked as requested";
    VerdictUnknown = "depends on unknown facts";
    VerdictUpToDate = "nothing to do";
    VerdictNoPath = "no upgrade path";
    VerdictInvalid = "invalid request";

    // Questions
    Questions = "Questions that decide this plan";
    QuestionsLead = "These facts are unknown, and the plan assumes the conservative case. Each answer fills in the form and updates the plan.";
    MoreQuestions = "{0} more";
    FillIn = "Fill in";

    // Ways
    WhyBlocked = "Blocked by";
    WhyMaybe = "Possibly blocked by";
    WhyBlockedToo = "Also blocked by";
    Prevented = "Blockers";
    WouldHaveToChange = "Required change:";
    SourcesFold = "Documents ({0})";
    RestsOn = "Based on:";
    NotKnownYet = "Unknown:";
    WaysOut = "{0} resolution options";
    WayOut = "Resolution option";
    NoWish = "Not set";
    NoneOfIt = "None";
    OtherWays = "Other upgrade options";
    TheWay = "Upgrade option";
    TheWays = "Upgrade options";
    Recommended = "Recommended";
    WayCompletes = "Completed";
    WayWrites = "Writes";
    WayConnections = "Connections";
    WayData = "Data";
    WayEndpoints = "Endpoints";
    Rollback = "Rollback";
    WaySteps = "Steps";
    OnlyIf = "Depends on unknown facts:";
    AgainstLimits = "Outside your limits:";
    CompletesNow = "Immediately, without waiting for a maintenance window";
    CompletesInWindow = "In the next maintenance window";
    CompletesAfterWindow = "After the next maintenance window";
    RiskNoneKnown = "No risk documented by AWS";
    RiskBestEffort = "Retained on a best-effort basis";
    RiskWritesSinceSnapshot = "Writes since the backup are lost";
    RiskAllData = "All data is lost";
    EndpointsKept = "Unchanged";
    EndpointsChanged = "Changed; update your clients";
    RollbackNone = "Not possible without losing writes";
    RollbackSome = "Possible";
    RollbackUntil = "Possible through step {0}, {1}";
    FigureExtent = "{0} ({1})";

    // Interruption
    Interruption = "Expected downtime";
    InterruptionOf = "All steps of “{0}” together:";
    Estimate = "our estimate, not an AWS figure: {0}";
    EstimateOf = "{0}: {1}";
    EstimateOpen = "our estimate needs facts that are unknown";
    OurAssumption = "assumption";
    PartReads = "Reads";
    PartWrites = "Writes";
    PartConnections = "Connections";
    PartData = "Data";
    PartClientRecovery = "Client recovery";
    EffectNone = "Not affected";
    EffectNotStated = "Not documented";
    EffectAtRisk = "At risk";
    EffectInterrupted = "Interrupted";
    EffectUnavailable = "Unavailable";
    EffectLost = "Lost";
    Once = "once";
    UpToTimes = "up to {0} times";
    OneShardAtATime = "one shard at a time";
    Both = "{0}, {1}";
    BasisIs = "Basis: {0}";
    BasisDocumented = "documented";
    BasisConvention = "convention";
    BasisModel = "model";
    BasisObserved = "observed";
    BasisNotPublished = "not published";
    BasisDocumentedMeans = "A figure or an explicit statement from AWS.";
    BasisConventionMeans = "AWS's wording, converted to a range by the table on this page.";
    BasisModelMeans = "This planner's own formula. You can see and change its inputs.";
    BasisObservedMeans = "Reported by others. Never a figure from AWS.";
    BasisNotPublishedMeans = "AWS publishes no figure, so the plan shows none.";
    UpTo = "up to {0}";
    RangeSameUnit = "{0}–{1} {2}";
    RangeTwoUnits = "{0} to {1}";
    NumberUnit = "{0} {1}";
    UnitSeconds = "s";
    UnitMinutes = "min";
    UnitHours = "h";

    // Timeline
    Timeline = "Downtime by step";
    TimelineOf = "“{0}”, step by step. The bars show what happens, not how long it takes.";
    TimelinePart = "Affected part";
    TimelineTable = "Downtime by step, as a table";

    // Steps
    Steps = "Upgrade path";
    StepsOf = "Steps of “{0}”, in order.";
    StepNow = "Immediately";
    StepWindow = "In the maintenance window";
    StepManual = "When you do it";
    Why = "Why";
    MoreToKnow = "{0} more";
    Before = "Verify before";
    After = "Verify after";
    Expect = "Expected:";
    Commands = "Commands";
    CommandsOf = "Commands of step {0}";
    StepInterrupts = "Expected downtime of this step";
    RollbackYes = "Possible.";
    RollbackNo = "Not possible without losing writes.";
    FromTo = "{0} → {1}";
    EngineVersion = "{0} {1}";
    ShellConsole = "Console";
    ShellPosix = "Linux, macOS";
    ShellCmd = "Windows cmd";
    ShellPowershell = "PowerShell";
    ShellQueryApi = "Query API";

    // The end
    Notices = "Applies to every option";
    NoticesAllTheSame = "Also applies";
    TopicInterruption = "Downtime";
    TopicData = "Data";
    TopicTiming = "Timing";
    TopicCompatibility = "Compatibility";
    TopicSupport = "Support and costs";
    TopicOther = "Other";
    TopicGuides = "Changes between AWS guides";
    Contradictions = "Contradictions and gaps in AWS documentation";
    ContradictionsLead = "Each entry lists what AWS says. The plan follows the conservative reading.";
    AwsSaysBoth = "AWS documents contradict each other:";
    AwsSaysNothing = "AWS documents leave this open. They say:";
    PlannedWith = "In this plan:";
    Sources = "Sources";
    RulesVersion = "Rules version {0}. Each date is the date of the document, or the day on which it was read.";
    SourceDate = "({0})";
    SourceLink = "{0} ({1})";
    ReadingHelp = "How to read the figures";
    ConventionTable = "AWS wording as ranges";
    OwnFormulas = "Formulas of this planner";
    ConventionWords = "AWS writes";
    ConventionRange = "Shown as";
    NeverPromised = "AWS does not promise that no data is lost or that an upgrade ends within its window. Nor does AWS promise that a scheduled upgrade cannot start earlier. No plan promises these things either.";
}

#[cfg(test)]
#[path = "../../../tests/language/vocabulary.rs"]
mod vocabulary;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_put_in_once() {
        assert_eq!(fill(Text::Both, &["{1}", "b"]), "{1}, b");
        assert_eq!(fill(Text::UpTo, &[]), "up to ");
        assert!(fill(Text::PastePlaceholder, &[]).starts_with('{') || !say(Text::PastePlaceholder).is_empty());
    }

    #[test]
    fn every_text_keeps_to_the_vocabulary() {
        let faults: Vec<_> = Text::ALL.iter().flat_map(|id| vocabulary::faults(say(*id))).collect();
        assert!(faults.is_empty(), "{faults:#?}");
        assert!(Text::ALL.iter().all(|id| !say(*id).is_empty()));
        assert_eq!(vocabulary::faults("The way stands here.").len(), 2, "the list is read");
    }
}
