//! Long texts that are made to be slow: each takes about as long as its length, whatever it repeats.

use std::time::{Duration, Instant};

use crate::common::import;

/// What a text repeats; each was found by looking for what a format reads more than once.
const FRAGMENTS: [&str; 49] = [
    "Engine: redis\n",
    "CacheClusters:\n",
    "CacheClusters:\n- a: [\n",
    "- CacheClusterId: a\n",
    "- - - CacheClusterId: a\n",
    "CacheClusterId: \"\n",
    "CacheClusterId: |\n",
    "CacheClusterId: a: b\n",
    "CacheClusterId: *a\n",
    "CacheClusterId: {a: [b, {c: d}]}\n",
    "? ",
    "- ",
    "[",
    "{",
    "{\"a\":[",
    "[[{\"a\":",
    "{\"CacheClusters\": [\n",
    "<?",
    "<?xml\n",
    "<CacheClusters>\n",
    "<CacheClusters><!--\n",
    "<CacheClusters><![CDATA[\n",
    "<CacheClusters>&lt;\n",
    "<CacheClusters/>\n",
    "<CacheClusters></a>\n",
    "------\n|  A  |\n",
    "------\n|  A  |\n+--+\n",
    "|  A  |\n+-----+\n",
    "ok: [a] => {\n",
    "ok: [a] =>\n  b:\n",
    "a: b\n",
    "---\n",
    "kind: a\n",
    "apiVersion: a/b\n",
    "apiVersion: a/b\nkind: c\nspec:\n  d: e\n---\n",
    "apiVersion: a/b\nkind: c\nspec: [\n",
    "kind: {{ a }}\n  apiVersion:\n",
    "Resources:\n",
    "Resources:\n  A:\n    Type: AWS::B\n",
    "Type: AWS::B\nResources: !Ref\n",
    "!Ref ",
    "- !If [a, b]\n",
    "# a.b will be c\n",
    "# a.b must be replaced\n-/+ resource \"a\" \"b\" {\n",
    "-/+ resource \"a\" \"b\" {\n}\n",
    "~ resource \"aws_elasticache_cluster\" \"b\" {\n~ id = \"a\" -> \"b\"\n",
    "Terraform will perform the following actions:\n",
    "\u{1b}[1m# a.b will be c\u{1b}[0m\n",
    "aws elasticache modify-cache-cluster\n",
];

#[test]
fn no_fragment_makes_a_long_text_slow() {
    for fragment in FRAGMENTS {
        let text = fragment.repeat(300_000 / fragment.len());
        let start = Instant::now();
        let answer = import(&text);
        let taken = start.elapsed();
        assert!(answer.clusters.len() <= 2_000, "{fragment}");
        assert!(taken < Duration::from_secs(5), "{fragment:?} took {taken:?}");
    }
}
