/** What `--help` prints. A test runs its examples. */
export const HELP = `Plans Amazon ElastiCache engine upgrades: upgrade path, expected downtime, and resolution options. Works offline.

Usage
  elasticache-upgrade-planner plan [FILE] [--format json|markdown|text] [--guide GUIDE]
  elasticache-upgrade-planner plan [FILE] --ndjson [--guide GUIDE]
  elasticache-upgrade-planner import [FILE] [--format json|text]
  elasticache-upgrade-planner import [FILE] --to VERSION [--engine ENGINE] [--timing TIMING]
                                     [--max-write-interruption SECONDS] [--guide GUIDE]
  elasticache-upgrade-planner completions bash|zsh|fish|powershell

Without FILE, or with \`-\`, the command reads standard input.

Commands
  plan         Read a request and print its plan
  import       Read the output of \`aws elasticache describe-...\`, and print its clusters and missing details;
               with --to, print one request per line instead, for \`plan --ndjson\`
  completions  Print shell completions

Options
  -f, --format FORMAT   json (the complete answer), markdown (a document), text (for the terminal); default json
  -g, --guide GUIDE     AWS guide whose rules apply: current, 2023-05, 2020-06, 2019-11, 2018-09, 2018-01;
                        overrides the guide of the request
      --ndjson          Read one request per line, print one answer per line
      --to VERSION      Target version, or newest
      --engine ENGINE   Target engine: memcached, redis, valkey; default is the current engine
      --timing TIMING   immediately, maintenance-window, any; default any
      --max-write-interruption SECONDS
                        Maximum length of a single write interruption; options with a longer or an unknown one
                        do not meet the limit
  -h, --help            Print this help
  -v, --version         Print the version of this package

Exit status
  0  planned or up to date; imported
  1  blocked as requested, conditional, or no upgrade path; imported, but details are missing
  2  invalid input
With --ndjson, the exit status is the highest of all lines.

Examples
  echo '{"cluster":{"kind":"replication-group","engine":"redis","version":"6.2"},"goal":{"version":"7.1"}}' |
    elasticache-upgrade-planner plan --format text

  (aws elasticache describe-replication-groups; aws elasticache describe-cache-clusters) |
    elasticache-upgrade-planner import --to newest |
    elasticache-upgrade-planner plan --ndjson
`;
