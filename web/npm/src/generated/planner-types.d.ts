// Made from the Rust types by `cargo xtask generate`. Do not edit.

/**
 * One possible answer to a question.
 */
export type Answer = {
  /**
   * The value to put into the field.
   */
  value: AnswerValue,
  /**
   * The values to put into further fields, as far as the answer tells them.
   */
  along?: { [key in string]: AnswerValue },
  /**
   * What it leads to, in words; absent where every answer leads to the same.
   */
  leadsTo?: string,
};

/**
 * What is pending, as an answer.
 */
export type AnswerPending = {
  /**
   * The engine that a pending engine upgrade brings, where it is another one.
   */
  engine?: Engine,
  /**
   * A pending engine upgrade.
   */
  version?: string,
  /**
   * A pending scale-up.
   */
  nodeType?: string,
};

/**
 * The value of an answer, as it is written in a request.
 */
export type AnswerValue = boolean | number | Array<number> | string | AnswerPending;

/**
 * How clients authenticate.
 */
export type Auth = "none" | "token" | "user-group";

/**
 * What a figure or statement rests on.
 */
export type Basis = "documented" | "convention" | "model" | "observed" | "your-switch" | "not-published";

/**
 * One of the facts because of which, together, no option exists.
 */
export type Blocker = {
  /**
   * What blocks.
   */
  reason: Reason,
  /**
   * What would have to change, in words.
   */
  change: string,
};

/**
 * What AWS offered when, as far as the facts go.
 */
export type Catalogue = {
  /**
   * The day on which the facts were last read, `YYYY-MM-DD`.
   */
  read: string,
  /**
   * Engines and their versions, oldest first.
   */
  engines: Array<CatalogueEngine>,
  /**
   * Node types whose memory AWS printed.
   */
  nodeTypes: Array<string>,
  /**
   * AWS Regions.
   */
  regions: Array<CatalogueRegion>,
  /**
   * AWS's words as ranges of seconds: the planner's own convention.
   */
  conventions: Array<CatalogueConvention>,
  /**
   * The formulas behind figures with the basis `model`.
   */
  formulas: Array<Formula>,
};

/**
 * AWS's words as a range of seconds.
 */
export type CatalogueConvention = {
  /**
   * AWS's words.
   */
  phrase: string,
  /**
   * At least, in seconds.
   */
  min: number,
  /**
   * At most, in seconds.
   */
  max: number,
};

/**
 * An engine and its versions.
 */
export type CatalogueEngine = {
  /**
   * The engine.
   */
  engine: Engine,
  /**
   * Its name.
   */
  name: string,
  /**
   * Its versions, oldest first.
   */
  versions: Array<CatalogueVersion>,
};

/**
 * An AWS Region.
 */
export type CatalogueRegion = {
  /**
   * Its id.
   */
  id: string,
  /**
   * The block in which AWS picks maintenance windows by default, UTC; absent where no document has it.
   */
  window?: string,
};

/**
 * A version.
 */
export type CatalogueVersion = {
  /**
   * As AWS prints it.
   */
  version: string,
  /**
   * The family of its parameter groups.
   */
  family: string,
  /**
   * The day on which it was first offered, where known.
   */
  firstOffered?: string,
};

/**
 * Something to verify.
 */
export type Check = {
  /**
   * Stable code for programs: `version-and-pending`.
   */
  code: string,
  /**
   * What to verify.
   */
  message: string,
  /**
   * How: a line for each shell. A line that reads the same in all of them is given once, as `posix`.
   */
  commands: Array<Command>,
  /**
   * What must come out.
   */
  expect: string,
  /**
   * Ids of its sources: why it is verified, and what AWS prints.
   */
  sources: Array<string>,
};

/**
 * What is known of the clients.
 */
export type Client = {
  /**
   * The client library: `ioredis`, `lettuce`.
   */
  library?: string,
  /**
   * Whether all clients support the cluster protocol.
   */
  clusterProtocol?: boolean,
  /**
   * For how many seconds the clients cache a DNS answer.
   */
  dnsTtlSeconds?: number,
  /**
   * Whether the clients retry after a lost connection.
   */
  retries?: boolean,
};

/**
 * The cluster's present state, as far as it is known.
 */
export type Cluster = {
  /**
   * What kind of resource it is; needed for a plan.
   */
  kind?: Kind,
  /**
   * The engine that runs; needed for a plan.
   */
  engine?: Engine,
  /**
   * The version that runs, as AWS prints it: `5.0.6`, `6.2`, `1.6.22`, of a serverless cache `7`; needed for a plan.
   */
  version?: string,
  /**
   * Node type: `cache.r6g.large`.
   */
  nodeType?: string,
  /**
   * Cluster mode; with `compatible`, clients of both kinds can connect.
   */
  clusterMode?: ClusterMode,
  /**
   * Number of shards (API and command line: node groups).
   */
  shards?: number,
  /**
   * Replicas in each shard, without the primary.
   */
  replicasPerShard?: number,
  /**
   * Number of nodes of a cache cluster.
   */
  nodes?: number,
  /**
   * Whether Multi-AZ is on. Before 2020-06 the same switch as automatic failover.
   */
  multiAz?: boolean,
  /**
   * Whether automatic failover is on.
   */
  automaticFailover?: boolean,
  /**
   * Pending modifications: `{}` = nothing is pending, absent = unknown.
   */
  pending?: Pending,
  /**
   * AWS's id of the cache cluster, replication group or Global Datastore, or the name of the serverless cache.
   */
  id?: string,
  /**
   * AWS Region: `us-east-1`.
   */
  region?: string,
  /**
   * AWS's word: `available`, `modifying`, `snapshotting`.
   */
  status?: string,
  /**
   * Weekly maintenance window in UTC: `sun:05:00-sun:06:00`.
   */
  maintenanceWindow?: string,
  /**
   * Daily snapshot window in UTC: `03:00-04:00`.
   */
  snapshotWindow?: string,
  /**
   * Whether auto minor version upgrade is on (`AutoMinorVersionUpgrade`).
   */
  autoMinorVersionUpgrade?: boolean,
  /**
   * Every engine version on offer in its Region, as `valkey-8.1`: the list of `describe-cache-engine-versions`.
   */
  offeredVersions?: Array<string>,
  /**
   * Every node type that it can change to now: both lists of `list-allowed-node-type-modifications`.
   */
  allowedNodeTypes?: Array<string>,
  /**
   * The parameter group in use.
   */
  parameterGroup?: ParameterGroup,
  /**
   * Encryption in transit; with `preferred`, plain connections are taken as well.
   */
  inTransitEncryption?: InTransitEncryption,
  /**
   * Whether encryption at rest is on.
   */
  atRestEncryption?: boolean,
  /**
   * Durability, as `EffectiveDurability` has it.
   */
  durability?: Durability,
  /**
   * How clients authenticate: `token` is AUTH, `user-group` is RBAC.
   */
  auth?: Auth,
  /**
   * The engines of the user groups attached.
   */
  userGroupEngines?: Array<Engine>,
  /**
   * Membership of a Global Datastore. Absent = unknown: planned for as if it were in none, and verified before each step.
   */
  globalDatastore?: GlobalDatastore,
  /**
   * Whether data tiering is on (r6gd nodes).
   */
  dataTiering?: boolean,
  /**
   * What is known of the data.
   */
  data?: Data,
  /**
   * What is known of the clients.
   */
  client?: Client,
};

/**
 * Whether a Redis OSS or Valkey cluster is sharded.
 */
export type ClusterMode = "disabled" | "compatible" | "enabled";

/**
 * A cluster in a few words.
 */
export type ClusterSummary = {
  /**
   * Engine.
   */
  engine: Engine,
  /**
   * Version.
   */
  version: string,
  /**
   * Node type, where known.
   */
  nodeType?: string,
  /**
   * Cluster mode, where known.
   */
  clusterMode?: ClusterMode,
  /**
   * What is pending, in words.
   */
  pending?: Array<string>,
};

/**
 * A command for one shell.
 */
export type Command = {
  /**
   * Where it is typed.
   */
  shell: Shell,
  /**
   * What is typed.
   */
  text: string,
};

/**
 * When a strategy is complete.
 */
export type Completes = "now" | "in-window" | "after-window";

/**
 * A matter on which AWS's documents disagree, or say nothing.
 */
export type Contradiction = {
  /**
   * Stable id: `seed-shards`.
   */
  id: string,
  /**
   * Whether AWS says nothing, rather than two things. What is documented instead is then the only side.
   */
  gap: boolean,
  /**
   * What it is about, for a person.
   */
  subject: string,
  /**
   * The statements that do not fit together. All of them, also those that are newer than the guide.
   */
  sides: Array<Side>,
  /**
   * The conservative reading, which the plan follows.
   */
  planned: string,
  /**
   * What it touches in this answer: codes of reasons, conditions and spans.
   */
  touches: Array<string>,
};

/**
 * What is known of the data.
 */
export type Data = {
  /**
   * Bytes in use on the fullest node.
   */
  usedBytes?: number,
  /**
   * The parameter `reserved-memory-percent`.
   */
  reservedMemoryPercent?: number,
  /**
   * How many megabytes a second a replica synchronizes, as measured on this cluster; for estimates.
   */
  syncMegabytesPerSecond?: number,
  /**
   * How many seconds a new node needs before it synchronizes, as measured on this cluster; for estimates.
   */
  nodeStartSeconds?: number,
  /**
   * How heavily it is written to.
   */
  writeRate?: WriteRate,
  /**
   * Numbers of the databases that hold keys.
   */
  databasesInUse?: Array<number>,
  /**
   * Whether the cache can be filled again from elsewhere.
   */
  refillable?: boolean,
  /**
   * The newest snapshot.
   */
  latestSnapshot?: LatestSnapshot,
};

/**
 * What can happen to the data.
 */
export type DataRisk = "none-known" | "best-effort" | "writes-since-snapshot" | "all-data";

/**
 * How much the answer says.
 */
export type Detail = "full" | "summary";

/**
 * Whether the upgrade can be done as asked, in one call.
 */
export type Direct = {
  /**
   * The verdict.
   */
  verdict: Verdict,
  /**
   * What blocks it, or, with `unknown`, what might.
   */
  reasons: Array<Reason>,
};

/**
 * A document of the text.
 */
export type DocumentInfo = {
  /**
   * What it is.
   */
  kind: DocumentKind,
  /**
   * The line on which it starts, counted from 1.
   */
  line: number,
  /**
   * How many things it describes.
   */
  count: number,
  /**
   * Whether AWS's paging cut it: it contains `NextToken` or `Marker`.
   */
  paged: boolean,
  /**
   * The parameters of the sentence.
   */
  params: Record<string, string>,
  /**
   * What was recognised, for a person; the id of the sentence is `document-` and the kind.
   */
  message: string,
};

/**
 * What kind of document was recognised.
 */
export type DocumentKind = "replication-groups" | "cache-clusters" | "global-replication-groups" | "serverless-caches" | "snapshots" | "cache-parameters" | "cache-parameter-groups" | "user-groups" | "engine-versions" | "allowed-node-types" | "update-actions" | "service-updates" | "reserved-nodes" | "metrics" | "not-needed" | "terraform" | "cloud-formation" | "kubernetes" | "pulumi" | "empty-list" | "unknown";

/**
 * Whether writes outlive the nodes: durability.
 */
export type Durability = "disabled" | "async" | "sync";

/**
 * What happens to one part of the service.
 */
export type Effect = "none" | "not-documented" | "at-risk" | "interrupted" | "unavailable" | "lost";

/**
 * What happens to the endpoints that clients use.
 */
export type Endpoints = "kept" | "changed";

/**
 * A cache engine, written as AWS's API writes it.
 */
export type Engine = "memcached" | "redis" | "valkey";

/**
 * What the errors and events of a text mean.
 */
export type ExplainAnswer = {
  /**
   * How it went.
   */
  status: ExplainStatus,
  /**
   * The errors and events that are known, in the order of the text; what is there several times is listed once.
   */
  errors: Array<ExplainedError>,
  /**
   * The errors and events that are in no source, in the order of the text: nothing is made up for them.
   */
  unknown: Array<UnknownError>,
  /**
   * What is wrong with the text as a whole.
   */
  problems: Array<InputError>,
  /**
   * Every source named above.
   */
  sources: { [key in string]: Source },
};

/**
 * How the explanation went.
 */
export type ExplainStatus = "explained" | "incomplete" | "unknown" | "empty" | "invalid";

/**
 * An error or event that is known.
 */
export type ExplainedError = {
  /**
   * Stable code for programs: `version-not-on-offer`.
   */
  code: string,
  /**
   * The message, as it is in the text.
   */
  text: string,
  /**
   * The lines on which it begins, counted from 1.
   */
  lines: Array<number>,
  /**
   * What the text says of the request that failed.
   */
  request: FailedRequest,
  /**
   * What differs from one such message to another: `version`, `id`.
   */
  params: Record<string, string>,
  /**
   * Why AWS says it.
   */
  means: string,
  /**
   * What to do.
   */
  fix: string,
  /**
   * Ids of the rules that say the same thing in a plan.
   */
  rules: Array<string>,
  /**
   * The operations of a plan's steps that meet or resolve it: AWS's names, or `wait`.
   */
  operations: Array<string>,
  /**
   * Ids of its sources.
   */
  sources: Array<string>,
};

/**
 * What a text says of the request that failed.
 */
export type FailedRequest = {
  /**
   * AWS's code: `InvalidParameterCombination`.
   */
  errorCode?: string,
  /**
   * AWS's name of the operation: `ModifyReplicationGroup`.
   */
  operation?: string,
  /**
   * The service.
   */
  service?: string,
};

/**
 * The plans of a fleet.
 */
export type FleetAnswer = {
  /**
   * A row for each cluster, in the order of the requests.
   */
  rows: Array<FleetRow>,
  /**
   * Clusters that have an option and share a plan; first what is certain and touches the least.
   */
  waves: Array<FleetWave>,
  /**
   * How many of each.
   */
  totals: FleetTotals,
  /**
   * Positions in [`Self::rows`] of the clusters whose support ends on a known day, the earliest day first.
   */
  endsFirst: Array<number>,
};

/**
 * A format that a fleet is written in.
 */
export type FleetFormat = "json" | "ndjson" | "csv" | "markdown";

/**
 * One cluster: what becomes of it, on one line.
 */
export type FleetRow = {
  /**
   * The id of the cluster, as the request gives it.
   */
  cluster?: string,
  /**
   * Its Region.
   */
  region?: string,
  /**
   * What it runs: `Redis OSS 6.2`.
   */
  from?: string,
  /**
   * What is wanted: `Valkey 8.1`.
   */
  to?: string,
  /**
   * How planning went.
   */
  status: Status,
  /**
   * The upgrade as asked, in one request.
   */
  verdict?: Verdict,
  /**
   * Id of the option to take, or of the closest one.
   */
  option?: string,
  /**
   * Its title.
   */
  title?: string,
  /**
   * Its expected downtime, in a sentence.
   */
  downtime?: string,
  /**
   * What happens to writes.
   */
  writes?: Effect,
  /**
   * How long each time, in seconds; absent where AWS publishes no figure.
   */
  seconds?: Seconds,
  /**
   * What can happen to the data.
   */
  dataRisk?: DataRisk,
  /**
   * Titles of the rules that block the upgrade as asked, or with which no option exists.
   */
  blockedBy: Array<string>,
  /**
   * The request fields that are asked for, most significant first.
   */
  open: Array<string>,
  /**
   * How long AWS supports the version that runs, where a day is published.
   */
  support?: FleetSupport,
  /**
   * What is wrong with the request: only with `invalid`.
   */
  errors?: Array<string>,
  /**
   * The whole in a sentence or two.
   */
  summary: string,
};

/**
 * Until when AWS supports a version, and what it costs to stay.
 */
export type FleetSupport = {
  /**
   * Where it stands on the planning date; absent where the request has none.
   */
  phase?: SupportPhase,
  /**
   * The last day of standard support, `YYYY-MM-DD`.
   */
  standardEnds: string,
  /**
   * The last day of Extended Support, where there is any.
   */
  extendedEnds?: string,
  /**
   * Percent of the on-demand price that Extended Support adds on the planning date.
   */
  premiumPercent?: number,
};

/**
 * Numbers of clusters.
 */
export type FleetTotals = {
  /**
   * All of them.
   */
  clusters: number,
  /**
   * With an option, and nothing open.
   */
  planned: number,
  /**
   * With an option that depends on open questions.
   */
  conditional: number,
  /**
   * With nothing to do.
   */
  upToDate: number,
  /**
   * Without an option.
   */
  noPath: number,
  /**
   * That cannot be planned: the request is wrong.
   */
  invalid: number,
  /**
   * Blocked as asked, in one request.
   */
  blocked: number,
  /**
   * In Extended Support on the planning date.
   */
  extendedSupport: number,
  /**
   * No longer supported on the planning date.
   */
  supportEnded: number,
};

/**
 * Clusters with the same versions, the same option, and the same open questions.
 */
export type FleetWave = {
  /**
   * Positions of its clusters in the rows.
   */
  rows: Array<number>,
  /**
   * What they run.
   */
  from?: string,
  /**
   * What is wanted.
   */
  to?: string,
  /**
   * How planning went.
   */
  status: Status,
  /**
   * The upgrade as asked, in one request.
   */
  verdict?: Verdict,
  /**
   * Id of the option to take.
   */
  option?: string,
  /**
   * Its title.
   */
  title?: string,
  /**
   * The longest interruption of writes among them, in a sentence.
   */
  downtime?: string,
  /**
   * What can happen to the data.
   */
  dataRisk?: DataRisk,
};

/**
 * A format that answers are written in.
 */
export type Format = "json" | "markdown" | "text" | "ticket" | "runbook" | "rich-text" | "change-request" | "script" | "html" | "calendar" | "terraform" | "cloudformation";

/**
 * A format, for programs that show a choice of them.
 */
export type FormatInfo = {
  /**
   * What `render` takes.
   */
  id: Format,
  /**
   * Its name for a person.
   */
  name: string,
  /**
   * Its media type: `text/markdown`.
   */
  mediaType: string,
  /**
   * What the name of a file with it ends in, without the dot: `md`.
   */
  extension: string,
  /**
   * Whether what an import found is written in it, too.
   */
  imports: boolean,
  /**
   * Whether explanations of errors are written in it, too.
   */
  explains: boolean,
  /**
   * The shells that it is written for.
   */
  shells: Array<Shell>,
};

/**
 * A formula of our own, in words.
 */
export type Formula = {
  /**
   * Stable id: `write-gaps-by-shard`.
   */
  id: string,
  /**
   * What it says, and what it rests on.
   */
  text: string,
};

/**
 * Membership of a Global Datastore.
 */
export type GlobalDatastore = {
  /**
   * The role of this replication group.
   */
  role: GlobalRole,
  /**
   * How many replication groups belong to it.
   */
  members?: number,
};

/**
 * The role of a replication group in a Global Datastore.
 */
export type GlobalRole = "none" | "primary" | "secondary";

/**
 * What the user wants.
 */
export type Goal = {
  /**
   * The version wanted, or `newest`.
   */
  version: string,
  /**
   * The engine wanted; absent = the present one.
   */
  engine?: Engine,
  /**
   * The kind of resource wanted, absent = as it is; a serverless cache instead of nodes is a new one, with other endpoints.
   */
  kind?: GoalKind,
  /**
   * When the upgrade is to run; absent = `any`.
   */
  timing?: GoalTiming,
  /**
   * A node type wanted as well.
   */
  nodeType?: string,
  /**
   * Cluster mode wanted; absent = as it is.
   */
  clusterMode?: GoalClusterMode,
  /**
   * Number of shards wanted; absent = as it is.
   */
  shards?: number,
  /**
   * Encryption in transit wanted; absent = as it is.
   */
  inTransitEncryption?: GoalInTransitEncryption,
  /**
   * Encryption at rest wanted (`true`); absent = as it is.
   */
  atRestEncryption?: boolean,
  /**
   * Durability wanted; absent = as it is.
   */
  durability?: Durability,
  /**
   * The user's limits.
   */
  limits?: Limits,
};

/**
 * Cluster mode wanted.
 */
export type GoalClusterMode = "disabled" | "enabled";

/**
 * Encryption in transit wanted.
 */
export type GoalInTransitEncryption = "preferred" | "required";

/**
 * What kind of resource is wanted.
 */
export type GoalKind = "nodes" | "serverless";

/**
 * When the upgrade is to run.
 */
export type GoalTiming = "immediately" | "maintenance-window" | "any";

/**
 * A dated guide.
 */
export type GuideInfo = {
  /**
   * What a request names it by.
   */
  id: string,
  /**
   * Its title.
   */
  title: string,
  /**
   * Its day, `YYYY-MM-DD`.
   */
  date: string,
};

/**
 * The whole answer of an import.
 */
export type ImportAnswer = {
  /**
   * How it went.
   */
  status: ImportStatus,
  /**
   * The clusters found, in the order in which the text describes them.
   */
  clusters: Array<ImportedCluster>,
  /**
   * The documents found, in the order of the text.
   */
  documents: Array<DocumentInfo>,
  /**
   * What is wrong or remarkable, in the order in which it was found.
   */
  problems: Array<ImportProblem>,
  /**
   * What errors and events in the text mean; only where one of them is known.
   */
  explained?: ExplainAnswer,
};

/**
 * A command to run for a second document.
 */
export type ImportCommand = {
  /**
   * The program and its arguments, unquoted, for quoting by whichever shell.
   */
  arguments: Array<string>,
  /**
   * The same, quoted for POSIX shells, on one line.
   */
  posix: string,
};

/**
 * Something wrong or remarkable in the text.
 */
export type ImportProblem = {
  /**
   * How bad it is.
   */
  severity: Severity,
  /**
   * Where: `ReplicationGroups[0].NodeGroups`, or `line 3, column 7` where it is not JSON; empty for the whole text.
   */
  path: string,
  /**
   * The document that it is in: a position in [`ImportAnswer::documents`], counted from 0.
   */
  document?: number,
  /**
   * Stable code for programs, and the id of the sentence.
   */
  code: string,
  /**
   * The parameters of the sentence.
   */
  params: Record<string, string>,
  /**
   * What is wrong.
   */
  message: string,
  /**
   * How to fix it.
   */
  help?: string,
};

/**
 * How the import went.
 */
export type ImportStatus = "imported" | "incomplete" | "empty" | "invalid";

/**
 * How much depends on a missing fact.
 */
export type Importance = "needed" | "helpful";

/**
 * One cluster of the documents.
 */
export type ImportedCluster = {
  /**
   * Its state, as `cluster` of a plan request takes it.
   */
  cluster: Cluster,
  /**
   * Id, engine and version, for a list to pick from.
   */
  label: string,
  /**
   * The documents that it was read from: positions in [`ImportAnswer::documents`], counted from 0.
   */
  readFrom: Array<number>,
  /**
   * Where it was read from several documents: the documents of each fact, by the request field that holds it.
   */
  factsFrom?: Record<string, number[]>,
  /**
   * What the documents do not say, most important first.
   */
  missing: Array<MissingFact>,
  /**
   * Whose word its facts are, where AWS does not describe it: they say nothing of what runs.
   */
  recorded?: Recorded,
};

/**
 * Encryption in transit.
 */
export type InTransitEncryption = "disabled" | "preferred" | "required";

/**
 * An input error in the request.
 */
export type InputError = {
  /**
   * Where: `cluster.version`, or `line 3, column 7` where it is not JSON.
   */
  path: string,
  /**
   * Stable code for programs.
   */
  code: string,
  /**
   * What is wrong.
   */
  message: string,
  /**
   * How to fix it.
   */
  help?: string,
};

/**
 * What is interrupted, in five parts.
 */
export type Interruption = {
  /**
   * All of it in one sentence for a person.
   */
  summary: string,
  /**
   * Reads.
   */
  reads: Span,
  /**
   * Writes.
   */
  writes: Span,
  /**
   * Existing connections.
   */
  connections: Span,
  /**
   * Data.
   */
  data: Span,
  /**
   * How long clients need once the service is back.
   */
  clientRecovery: Span,
};

/**
 * What kind of resource holds the cache.
 */
export type Kind = "replication-group" | "cache-cluster" | "global-datastore" | "serverless";

/**
 * The newest snapshot.
 */
export type LatestSnapshot = {
  /**
   * When it was taken, `2026-11-22` or with a time.
   */
  takenAt?: string,
  /**
   * The engine version that it was taken from.
   */
  version?: string,
};

/**
 * The user's limits: an option that breaks one is shown last, with the reason.
 */
export type Limits = {
  /**
   * The maximum single write interruption, in seconds.
   */
  writeInterruptionSeconds?: number,
  /**
   * The data must survive.
   */
  keepData?: boolean,
  /**
   * A rollback to the old version must remain possible until the end.
   */
  keepRollback?: boolean,
};

/**
 * A fact of a cluster that the documents do not contain.
 */
export type MissingFact = {
  /**
   * The request field that is left open: `cluster.version`.
   */
  field: string,
  /**
   * How much depends on it.
   */
  importance: Importance,
  /**
   * Stable code for programs, and the id of the sentence.
   */
  code: string,
  /**
   * The parameters of the sentence.
   */
  params: Record<string, string>,
  /**
   * What is missing, and where it belongs.
   */
  message: string,
  /**
   * How to get it, where that is more than a command.
   */
  help?: string,
  /**
   * The command whose output contains it.
   */
  command?: ImportCommand,
};

/**
 * An estimate of our own, with everything that it is made of. AWS publishes no figure, and no limit is kept by this one.
 */
export type Model = {
  /**
   * The formula, and the sentence that AWS publishes no length.
   */
  text: string,
  /**
   * What goes into it.
   */
  inputs: Array<ModelInput>,
  /**
   * What comes out; absent where an input is unknown.
   */
  seconds?: Seconds,
};

/**
 * One input of an estimate.
 */
export type ModelInput = {
  /**
   * The request field that sets it: `cluster.data.usedBytes`.
   */
  field: string,
  /**
   * Its name and unit in words.
   */
  name: string,
  /**
   * At least; absent where it is unknown.
   */
  min?: number,
  /**
   * At most; absent where it is unknown.
   */
  max?: number,
  /**
   * Whether it is our assumption, and not given.
   */
  assumed: boolean,
};

/**
 * A cache parameter group.
 */
export type ParameterGroup = {
  /**
   * Its name.
   */
  name?: string,
  /**
   * Its family: `redis5.0`, `redis6.x`, `valkey8`.
   */
  family?: string,
  /**
   * Whether it is one of AWS's default groups.
   */
  isDefault?: boolean,
  /**
   * Parameters and their values, as AWS writes them: `{"databases": "16", "appendonly": "no"}`.
   */
  parameters?: { [key in string]: string },
};

/**
 * Pending modifications: what `PendingModifiedValues` shows.
 */
export type Pending = {
  /**
   * The node type that a pending scale-up brings.
   */
  nodeType?: string,
  /**
   * The version that a pending engine upgrade brings.
   */
  version?: string,
  /**
   * The engine that a pending engine upgrade brings, where it is another one.
   */
  engine?: Engine,
  /**
   * Other pending modifications, in AWS's words: `NumCacheNodes`, `TransitEncryptionMode`.
   */
  other?: Array<string>,
};

/**
 * The whole answer.
 */
export type PlanAnswer = {
  /**
   * How planning went.
   */
  status: Status,
  /**
   * The dated guide whose rules hold.
   */
  guide: GuideInfo,
  /**
   * The version of the rules: equal version and equal request give equal bytes.
   */
  rulesVersion: string,
  /**
   * One sentence for a person.
   */
  summary: string,
  /**
   * The upgrade as asked, in one call, with the timing asked.
   */
  direct?: Direct,
  /**
   * Ids of the strategies that resolve the block, in the guide's order.
   */
  resolutions: Array<string>,
  /**
   * Id of the strategy to take.
   */
  recommended?: string,
  /**
   * Best first; each a complete path from here to the goal.
   */
  strategies: Array<Strategy>,
  /**
   * With `no-path`: the smallest set of facts because of which no option exists; without all of them one would exist.
   */
  blockers?: Array<Blocker>,
  /**
   * Unknown facts whose answer would change the plan, most significant first.
   */
  questions: Array<Question>,
  /**
   * True whatever is chosen, what is acted on first. In a summary without what older guides say.
   */
  notices: Array<Reason>,
  /**
   * Where AWS's documents disagree, or say nothing, on something that this answer says. Empty in a summary.
   */
  contradictions: Array<Contradiction>,
  /**
   * What is wrong with the request; only with `invalid`.
   */
  errors: Array<InputError>,
  /**
   * Every source named above.
   */
  sources: { [key in string]: Source },
};

/**
 * One planning request.
 */
export type PlanRequest = {
  /**
   * The cluster's present state.
   */
  cluster: Cluster,
  /**
   * What is wanted.
   */
  goal: Goal,
  /**
   * Which dated guide's rules hold; absent = `current`.
   */
  guide?: string,
  /**
   * The language of every sentence of the answer; absent = `en`.
   */
  language?: string,
  /**
   * The planning date, `2026-11-22`. Without it, nothing that depends on a date is reported.
   */
  asOf?: string,
  /**
   * How much the answer says; absent = `full`.
   */
  detail?: Detail,
};

/**
 * A fact that is unknown and would change the plan; or several that do so only together.
 */
export type Question = {
  /**
   * Stable id, and the code of its sentence: a request field, what several are asked as, or the rule of a condition.
   */
  id: string,
  /**
   * The request field to fill in: `cluster.pending`.
   */
  field: string,
  /**
   * Further request fields that are asked along with it, where none of them decides alone.
   */
  along?: Array<string>,
  /**
   * The question.
   */
  message: string,
  /**
   * What depends on it.
   */
  changes: string,
  /**
   * Possible answers and what each leads to.
   */
  answers: Array<Answer>,
  /**
   * Ids of its sources: the documents of what depends on it.
   */
  sources: Array<string>,
};

/**
 * A statement with its reason.
 */
export type Reason = {
  /**
   * Stable code for programs.
   */
  code: string,
  /**
   * Id of the rule that says so.
   */
  rule: string,
  /**
   * What it is about, where a rule says it.
   */
  topic?: Topic,
  /**
   * How much it matters to who carries the upgrade out.
   */
  weight: Weight,
  /**
   * One sentence for a person.
   */
  message: string,
  /**
   * The request fields that made it fire: `cluster.pending.nodeType`.
   */
  because: Array<string>,
  /**
   * Ids of its sources.
   */
  sources: Array<string>,
};

/**
 * What another tool says of a cluster, instead of AWS.
 */
export type Recorded = "last-read" | "desired";

/**
 * Which part of an answer a document shows whole, and how. The formats `json` and `text` have every option.
 */
export type RenderOptions = {
  /**
   * The ID of one of the answer's options; absent = the recommended one, or the closest.
   */
  option?: string,
  /**
   * The ID of a shell; absent = `posix`.
   */
  shell?: string,
  /**
   * Where this plan can be looked at, for documents that others read; absent = no link.
   */
  link?: string,
};

/**
 * The rollback from a step.
 */
export type Rollback = {
  /**
   * Stable code for programs: `version-unchanged`.
   */
  code: string,
  /**
   * Whether there is one; what it costs, `how` says.
   */
  possible: boolean,
  /**
   * How, or why not.
   */
  how: string,
  /**
   * Ids of its sources.
   */
  sources: Array<string>,
};

/**
 * What an interruption touches at a time.
 */
export type Scope = "one-shard-at-a-time" | "cluster";

/**
 * A range of seconds.
 */
export type Seconds = {
  /**
   * At least.
   */
  min: number,
  /**
   * At most.
   */
  max: number,
};

/**
 * How bad a problem is.
 */
export type Severity = "error" | "warning" | "note";

/**
 * Where a command is typed.
 */
export type Shell = "console" | "posix" | "cmd" | "powershell" | "query-api";

/**
 * A shell, for programs that show a choice of them.
 */
export type ShellInfo = {
  /**
   * What `render` takes.
   */
  id: Shell,
  /**
   * Its name for a person.
   */
  name: string,
};

/**
 * One of the statements that do not fit together.
 */
export type Side = {
  /**
   * Stable code for programs: `seed-shards/1`.
   */
  code: string,
  /**
   * What the source says, in one sentence.
   */
  statement: string,
  /**
   * Ids of its sources.
   */
  sources: Array<string>,
};

/**
 * A source: a guide page or document, when it was read, where it is.
 */
export type Source = {
  /**
   * Title of the page or document.
   */
  title: string,
  /**
   * Its date, or the day on which it was read, `YYYY-MM-DD`.
   */
  date: string,
  /**
   * Where it is; absent where there is nothing that can be opened.
   */
  url?: string,
};

/**
 * What happens to one part of the service, how long, how often, and how sure that is.
 */
export type Span = {
  /**
   * Stable code of its sentence, for programs: `writes-except-few-seconds`.
   */
  code: string,
  /**
   * What happens.
   */
  effect: Effect,
  /**
   * How long each time; absent where nothing is documented.
   */
  seconds?: Seconds,
  /**
   * How often; five shards, five short gaps.
   */
  times?: number,
  /**
   * What it touches at a time.
   */
  scope: Scope,
  /**
   * What it rests on.
   */
  basis: Basis,
  /**
   * One sentence for a person.
   */
  text: string,
  /**
   * Our own estimate, beside a length that AWS does not publish. Absent in a summary.
   */
  model?: Model,
  /**
   * Ids of its sources. Empty in a summary.
   */
  sources: Array<string>,
};

/**
 * How planning went.
 */
export type Status = "planned" | "conditional" | "up-to-date" | "no-path" | "invalid";

/**
 * One step of a strategy.
 */
export type Step = {
  /**
   * Unique in the strategy: `1-upgrade-engine`.
   */
  id: string,
  /**
   * A title for a person.
   */
  title: string,
  /**
   * AWS's name of the operation, or `wait`, `application`.
   */
  operation: string,
  /**
   * When it takes effect.
   */
  timing: StepTiming,
  /**
   * The cluster before it.
   */
  from: ClusterSummary,
  /**
   * The cluster after it.
   */
  to: ClusterSummary,
  /**
   * Why it is needed, and what to know about it.
   */
  why: Array<Reason>,
  /**
   * What to verify before.
   */
  before: Array<Check>,
  /**
   * What to verify after.
   */
  after: Array<Check>,
  /**
   * What it interrupts.
   */
  interruption: Interruption,
  /**
   * How to do it, for every shell.
   */
  commands: Array<Command>,
  /**
   * The rollback from it.
   */
  rollback: Rollback,
};

/**
 * When a step takes effect.
 */
export type StepTiming = "immediately" | "maintenance-window" | "manual";

/**
 * A complete path from here to the goal.
 */
export type Strategy = {
  /**
   * Stable id: `in-place-now`, `in-place-window`, `wait-for-window`, `combine-scale-up`, `rebuild-from-snapshot`; made of
   * parts where several things are done: `failover-first-in-place-window`, `wait-for-window-then-cluster-mode-change`.
   */
  id: string,
  /**
   * The part of the goal that it reaches, where that is not all of it: `without-node-type`, `without-cluster-mode`,
   * `without-encryption`, `stop-with-rollback`.
   */
  part?: string,
  /**
   * A title for a person.
   */
  title: string,
  /**
   * When it is complete.
   */
  completes: Completes,
  /**
   * Its steps, in order. Empty in a summary.
   */
  steps: Array<Step>,
  /**
   * The sum over the steps.
   */
  interruption: Interruption,
  /**
   * What can happen to the data.
   */
  dataRisk: DataRisk,
  /**
   * What happens to the addresses.
   */
  endpoints: Endpoints,
  /**
   * Id of the last step after which the old version can still be had without losing writes.
   */
  rollbackUntil: string | null,
  /**
   * What must turn out true for this strategy.
   */
  conditions: Array<Question>,
  /**
   * Why the user's limits rule it out, although it is shown.
   */
  rejectedBecause?: Array<Reason>,
};

/**
 * The support of a version on a day.
 */
export type SupportPhase = "standard" | "extended" | "ended";

/**
 * What a statement is about: how a page groups many of them.
 */
export type Topic = "interruption" | "data" | "timing" | "compatibility" | "support";

/**
 * An error or event that is in no source.
 */
export type UnknownError = {
  /**
   * What kind of text it is.
   */
  kind: UnknownKind,
  /**
   * The beginning of the text.
   */
  text: string,
  /**
   * The lines on which it begins, counted from 1.
   */
  lines: Array<number>,
  /**
   * What the text says of the request that failed.
   */
  request: FailedRequest,
  /**
   * One sentence for a person.
   */
  message: string,
  /**
   * Ids of the sources of the sentence.
   */
  sources: Array<string>,
};

/**
 * What kind of text is unknown.
 */
export type UnknownKind = "error" | "other-service" | "event" | "text";

/**
 * A verdict on one operation.
 */
export type Verdict = "allowed" | "blocked" | "unknown";

/**
 * How much a statement matters: what is read first, and what is folded away.
 */
export type Weight = "act" | "know" | "background";

/**
 * How heavily the cluster is written to.
 */
export type WriteRate = "low" | "high";
