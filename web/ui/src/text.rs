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
    Lead = "From the version you run to the one you want: the way, what is interrupted, how sure that is, and every way out of a block.";
    SkipToAnswer = "Skip to the answer";
    Privacy = "Everything is worked out in this page. Nothing that you type or paste leaves your browser; a share link keeps it in the part of the address that is never sent to a server.";
    NotAws = "Not made or checked by AWS. Read the sources, and try a plan on a copy before you rely on it.";
    AllRules = "All rules";
    AllRulesAre = ", with the guides they hold in, their sources, and the smallest cluster that triggers each.";
    AboutRule = "About this rule";
    AboutRuleNamed = "About this rule: {0}";
    Theme = "Theme";
    ThemeAuto = "Auto";
    ThemeLight = "Light";
    ThemeDark = "Dark";

    // What you have
    Have = "What you have";
    ExampleBadge = "Example";
    ExampleIs = "This is an example, so that you see what an answer looks like.";
    StartOwn = "Start from my own cluster";
    ShowExample = "Show the example";
    MoreFacts = "More about the cluster, its data and its clients";
    KnownOf = "{0} of {1} known";
    PasteLabel = "Paste or drop what AWS prints about it";
    PastePlaceholder = "{ \"ReplicationGroups\": [ … ] }  { \"CacheClusters\": [ … ] }";
    PasteHint = "JSON of both commands, one after the other. It stays in this page.";
    PickFile = "Choose a file";
    WhichCommands = "Which commands?";
    WhichCommandsWhy = "The first shows the replication group; the second its version and what is pending. Paste both outputs, in any order.";
    CommandGroups = "aws elasticache describe-replication-groups --output json";
    CommandClusters = "aws elasticache describe-cache-clusters --show-cache-node-info --output json";
    PasteTooLong = "this is {0} MB of text, and more than {1} MB is not read; name one replication group in the command with `--replication-group-id`";
    NoClusterFound = "there is no cluster in this text; paste the JSON that one of the commands above prints";
    OneClusterFound = "Found {0}. The form shows it.";
    SeveralClustersFound = "Found {0} clusters. Which one do you want to upgrade?";
    NothingMissing = "The text says everything that a plan needs.";
    MissingNeeded = "The text does not say, and the plan needs to know:";
    MissingHelpful = "What would make the plan more exact ({0})";
    EmptyPaste = "Empty the box";

    // What you want
    Want = "What you want";
    MoreWishes = "More wishes and limits";

    // In somebody else's page
    HostRequestBroken = "`request` is no JSON text of a request, so it is left out: {0}";
    HostFieldUnknown = "`{0}` names `{1}`, which is no field of a request; it is left out";
    HostFullPage = "Open this in the full planner";

    // Values
    Counted = "{0} ({1})";
    NotKnown = "Not known";
    Yes = "Yes";
    No = "No";
    AsItIs = "As it is";
    EngineRedis = "Redis OSS";
    EngineValkey = "Valkey";
    EngineMemcached = "Memcached";
    EngineSame = "The same";
    KindReplicationGroup = "Replication group";
    KindCacheCluster = "Cache cluster (one node, or Memcached)";
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
    AuthUserGroup = "User group";
    RoleNone = "In none";
    RolePrimary = "Primary";
    RoleSecondary = "Secondary";
    RateLow = "Low";
    RateHigh = "High";
    TimingAny = "Either";
    TimingNow = "Now";
    TimingWindow = "In the window";
    GuideCurrent = "Current";
    PendingNone = "Nothing";
    PendingSome = "Something";
    PendingUpgradeTo = "An engine upgrade to {0}";
    PendingScaleTo = "A scale-up to {0}";
    PendingBothTo = "An engine upgrade to {0} and a scale-up to {1}";

    // Fields
    LabelKind = "Kind";
    LabelId = "Id";
    LabelRegion = "Region";
    LabelEngine = "Engine";
    LabelVersion = "Version";
    LabelNodeType = "Node type";
    LabelNodes = "Nodes";
    LabelShards = "Shards";
    LabelReplicas = "Replicas per shard";
    LabelClusterMode = "Cluster mode";
    LabelFailover = "Automatic failover";
    LabelMultiAz = "Multi-AZ";
    LabelStatus = "Status";
    LabelPending = "Waiting for the maintenance window";
    LabelPendingEngine = "Pending engine";
    LabelPendingVersion = "Pending upgrade to";
    LabelPendingNodeType = "Pending scale-up to";
    LabelPendingOther = "Other pending changes";
    LabelGroupName = "Parameter group";
    LabelGroupFamily = "Its family";
    LabelGroupDefault = "A default group of AWS";
    LabelGroupParameters = "Parameters that differ from the default";
    LabelMaintenanceWindow = "Maintenance window (UTC)";
    LabelSnapshotWindow = "Snapshot window (UTC)";
    LabelAutoMinor = "Minor versions come by themselves";
    LabelTransit = "Encryption in transit";
    LabelAtRest = "Encryption at rest";
    LabelAuth = "Authentication";
    LabelUserGroupEngines = "Engines of the user groups";
    LabelTiering = "Data tiering";
    LabelGlobalRole = "Role in a global datastore";
    LabelGlobalMembers = "Members of the global datastore";
    LabelUsedBytes = "Memory in use on the fullest node";
    LabelReservedPercent = "Reserved memory, percent";
    LabelSyncRate = "A replica synchronises, MB a second";
    LabelNodeStart = "A new node needs to start, seconds";
    LabelWriteRate = "Writes";
    LabelDatabases = "Databases that hold keys";
    LabelRefillable = "Can be filled again from elsewhere";
    LabelSnapshotTaken = "Newest snapshot taken";
    LabelSnapshotVersion = "Version of that snapshot";
    LabelClientLibrary = "Client library";
    LabelClientCluster = "Clients speak the cluster protocol";
    LabelClientDns = "Clients keep DNS answers, seconds";
    LabelClientRetries = "Clients try again";
    LabelGoalEngine = "Engine";
    LabelGoalVersion = "Version";
    LabelGoalNodeType = "Node type as well";
    LabelGoalClusterMode = "Cluster mode";
    LabelGoalShards = "Shards";
    LabelGoalTiming = "When";
    LabelLimitWrites = "Longest stop of writes, seconds";
    LabelLimitKeepData = "The data must survive";
    LabelLimitKeepRollback = "A way back must remain";
    LabelAsOf = "Planning date";
    LabelGuide = "By the AWS guide of";
    HintId = "Only used in commands.";
    HintAutoMinor = "AutoMinorVersionUpgrade.";
    HintMeasured = "As you saw it; for our estimates.";
    HintWords = "AWS's words, with commas between them.";
    HintEngines = "For example: redis, valkey";
    HintParameters = "One a line: name=value; or: none";
    HintMaintenanceWindow = "For example: sun:05:00-sun:06:00";
    HintSnapshotWindow = "For example: 03:00-04:00";
    HintBytes = "For example: 5 GiB";
    HintDatabases = "For example: 0, 3";
    HintSnapshotTaken = "For example: 2026-11-22";
    HintGoalVersion = "Or: newest";
    HintGoalNodeType = "For a scale-up or scale-down.";
    HintAsOf = "For support dates and their prices.";

    // Headings of groups
    GroupIdentity = "Name and windows";
    GroupPending = "More that is pending";
    GroupParameters = "Parameters";
    GroupSecurity = "Encryption and access";
    GroupGlobal = "Global datastore";
    GroupData = "Data";
    GroupClient = "Clients";

    // The verdict
    Verdict = "Verdict";
    ToneGo = "Possible as asked";
    ToneBlocked = "Blocked as asked";
    ToneDepends = "Depends on what is not known";
    ToneDone = "Nothing to do";
    ToneNoPath = "No way found";
    ToneInvalid = "Please mend the request";
    ByGuide = "By {0} ({1}).";
    ExampleAnswer = "This answer is about the example.";
    DamagedLink = "the request in this address cannot be read, perhaps because the link was cut; ask for it again, or fill in the form";
    LostFields = "the link names `{0}`, which no field of this page is called; it is left out";
    CopyLink = "Copy link";
    CopyMarkdown = "Copy plan as Markdown";
    Print = "Print";
    Copy = "Copy";
    CopyDone = "Copied";
    CopyRefused = "The browser refused; select and copy by hand";

    // The other guide
    Guide2018Differs = "Where the guide of January 2018 says otherwise ({0})";
    Guide2018Same = "The guide of January 2018 comes to the same verdict, reasons and interruption.";
    CurrentDiffers = "Where the current guide says otherwise ({0})";
    CurrentSame = "The current guide comes to the same verdict, reasons and interruption.";
    Show2018 = "Plan by the guide of January 2018";
    ShowCurrent = "Plan by the current guide";
    DiffVerdict = "Verdict: there {0}, here {1}.";
    DiffReasonThere = "Only there: {0}";
    DiffReasonHere = "Only here: {0}";
    DiffNotice = "Only there: {0}";
    DiffRecommended = "It recommends another way: {0}";
    DiffInterruption = "{0}: there {1}, here {2}.";
    VerdictAllowed = "allowed as asked";
    VerdictBlocked = "blocked as asked";
    VerdictUnknown = "depends on what is not known";
    VerdictUpToDate = "nothing to do";
    VerdictNoPath = "no way";
    VerdictInvalid = "the request makes no sense";

    // Questions
    Questions = "What would change this answer";
    QuestionsLead = "These facts are not known. The plan is made for the careful side until they are; an answer fills in the form.";
    MoreQuestions = "{0} more";
    FillIn = "Fill it in";

    // Ways
    WhyBlocked = "Why it is blocked";
    WhyMaybe = "What might stand in the way";
    WhyBlockedToo = "What else blocks it as asked";
    Prevented = "What stands in the way";
    WouldHaveToChange = "What would have to change:";
    Wanted = "{0} (wanted)";
    SourcesFold = "{0} documents";
    RestsOn = "Rests on:";
    NotKnownYet = "Not known:";
    WaysOut = "{0} ways out";
    WayOut = "The way out";
    NoWish = "No wish";
    NoneOfIt = "None";
    OtherWays = "Other ways";
    TheWay = "The way";
    TheWays = "The ways";
    Recommended = "Recommended";
    WayCompletes = "Complete";
    WayWrites = "Writes";
    WayConnections = "Connections";
    WayData = "Data";
    WayEndpoints = "Addresses";
    Rollback = "Way back";
    WaySteps = "Steps";
    OnlyIf = "Hangs on what is not known:";
    AgainstLimits = "Against your limits:";
    CompletesNow = "Now, without waiting for a window";
    CompletesInWindow = "In the next maintenance window";
    CompletesAfterWindow = "After the next maintenance window";
    RiskNoneKnown = "AWS's documents name no risk";
    RiskBestEffort = "Best effort, no promise";
    RiskWritesSinceSnapshot = "Writes since the snapshot are lost";
    RiskAllData = "All data is lost";
    EndpointsKept = "Stay the same";
    EndpointsChanged = "Change; clients need new ones";
    RollbackNone = "None without losing writes";
    RollbackSome = "There is one";
    RollbackUntil = "Until step {0}, {1}";
    FigureExtent = "{0} ({1})";

    // Interruption
    Interruption = "What is interrupted";
    InterruptionOf = "All steps of “{0}” together:";
    Estimate = "our estimate, not AWS's figure: {0}";
    EstimateOf = "{0}: {1}";
    EstimateOpen = "our estimate needs what is not known";
    OurAssumption = "our assumption";
    PartReads = "Reads";
    PartWrites = "Writes";
    PartConnections = "Connections";
    PartData = "Data";
    PartClientRecovery = "Client recovery";
    EffectNone = "Goes on";
    EffectNotStated = "Not stated";
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
    BasisDocumentedMeans = "A figure or plain statement of AWS.";
    BasisConventionMeans = "AWS's words, turned into a range by the table on this page.";
    BasisModelMeans = "This planner's own formula; you can see and change what goes into it.";
    BasisObservedMeans = "Reported by others; never AWS's figure.";
    BasisNotPublishedMeans = "AWS gives no figure, so none is shown.";
    UpTo = "up to {0}";
    RangeSameUnit = "{0} to {1} {2}";
    RangeTwoUnits = "{0} to {1}";
    NumberUnit = "{0} {1}";
    UnitSeconds = "s";
    UnitMinutes = "min";
    UnitHours = "h";

    // Timeline
    Timeline = "The service through the plan";
    TimelineOf = "“{0}”, step by step. The bars show what happens, not how long it takes.";
    TimelinePart = "Part";
    TimelineTable = "Table of the steps";

    // Steps
    Steps = "Steps";
    StepsOf = "“{0}”, in this order.";
    StepNow = "Now";
    StepWindow = "In the window";
    StepManual = "When you do it";
    Why = "Why";
    MoreToKnow = "{0} more to know";
    Before = "Verify before";
    After = "Verify after";
    Expect = "Expect:";
    Commands = "How";
    CommandsOf = "Commands of step {0}";
    StepInterrupts = "What this step interrupts";
    RollbackYes = "Possible.";
    RollbackNo = "Not without losing writes.";
    FromTo = "{0} → {1}";
    EngineVersion = "{0} {1}";
    ShellConsole = "Console";
    ShellPosix = "Linux, macOS";
    ShellCmd = "Windows cmd";
    ShellPowershell = "PowerShell";
    ShellQueryApi = "Query API";

    // The end
    Notices = "True whichever way you take";
    NoticesAllTheSame = "What to know all the same";
    TopicInterruption = "Interruption";
    TopicData = "Data";
    TopicTiming = "Timing";
    TopicCompatibility = "Compatibility";
    TopicSupport = "Support and costs";
    TopicOther = "More";
    TopicGuides = "What changed between the guides";
    Contradictions = "Where AWS's documents disagree, or say nothing";
    ContradictionsLead = "Every statement stands here; the plan goes by the careful reading.";
    AwsSaysBoth = "AWS's documents say different things:";
    AwsSaysNothing = "AWS's documents leave this open. What stands there:";
    PlannedWith = "Planned with:";
    Sources = "Sources";
    RulesVersion = "Version {0} of the rules. Every date is that of the document, or the day on which it was read.";
    SourceDate = "({0})";
    SourceLink = "{0} ({1})";
    ReadingHelp = "How to read the figures";
    ConventionTable = "AWS's words as ranges";
    OwnFormulas = "Formulas of our own";
    ConventionWords = "AWS writes";
    ConventionRange = "Shown as";
    NeverPromised = "No plan promises that no data is lost, that an upgrade ends within its window, or that a scheduled one cannot start earlier: AWS promises none of it.";
}

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
    fn what_must_never_be_said_is_not_said() {
        for id in Text::ALL {
            let text = say(*id).to_lowercase();
            assert!(!text.contains("zero downtime") && !text.contains("no downtime"), "{id:?}");
            assert!(!text.is_empty(), "{id:?}");
        }
    }
}
