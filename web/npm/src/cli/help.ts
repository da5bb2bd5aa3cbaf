/** What `--help` prints. A test runs its examples. */
export const HELP = `Plans Amazon ElastiCache engine upgrades. Works offline: it reads, computes and prints, and connects to nothing.

Usage
  elasticache-upgrade-planner plan [FILE] [--format json|markdown|text] [--guide GUIDE]
  elasticache-upgrade-planner plan [FILE] --ndjson [--guide GUIDE]
  elasticache-upgrade-planner import [FILE] [--format json|text]
  elasticache-upgrade-planner import [FILE] --to VERSION [--engine ENGINE] [--timing TIMING] [--guide GUIDE]
  elasticache-upgrade-planner completions bash|zsh|fish|powershell

Without FILE, or with \`-\`, standard input is read.

Commands
  plan      Reads a request and prints its plan
  import    Reads what \`aws elasticache describe-...\` prints: the clusters in it, and what is missing;
            with --to, one request a line instead, for \`plan --ndjson\`
  completions  Prints what a shell needs to complete this command

Options
  -f, --format FORMAT   json (the answer as it is), markdown (a document), text (for reading here); default json
  -g, --guide GUIDE     The dated AWS guide whose rules hold: current, 2018-01; instead of the request's own
      --ndjson          One request a line in, one answer a line out
      --to VERSION      The version wanted, or newest
      --engine ENGINE   The engine wanted: memcached, redis, valkey; default the present one
      --timing TIMING   immediately, maintenance-window, any; default any
  -h, --help            Print this
  -v, --version         Print the version of this package

Exit status
  0  planned or up to date; imported
  1  blocked as asked, conditional, or no way; imported, but something is missing
  2  the input cannot be understood
With --ndjson, the highest of all lines.

Examples
  echo '{"cluster":{"kind":"replication-group","engine":"redis","version":"6.2"},"goal":{"version":"7.1"}}' |
    elasticache-upgrade-planner plan --format text

  (aws elasticache describe-replication-groups; aws elasticache describe-cache-clusters) |
    elasticache-upgrade-planner import --to newest |
    elasticache-upgrade-planner plan --ndjson
`;
