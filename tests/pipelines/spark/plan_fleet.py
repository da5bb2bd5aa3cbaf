"""Plans very many clusters: requests in, one JSON object a line; out, one row a cluster.

    spark-submit plan_fleet.py requests.ndjson plans
"""

import json
import os
import sys

from pyspark.sql import Row, SparkSession

PLANNER = "npx --no-install elasticache-upgrade-planner plan --ndjson"


def row(pair):
    """What a fleet's owner looks at, of a request and its answer."""
    request, answer = pair[0], json.loads(pair[1])
    ways = {way["id"]: way for way in answer["strategies"]}
    best = ways.get(answer.get("recommended"))
    return Row(
        request=request,
        status=answer["status"],
        verdict=answer.get("direct", {}).get("verdict"),
        way=best["title"] if best else None,
        interruption=best["interruption"]["summary"] if best else None,
        summary=answer["summary"],
    )


def main(requests, plans):
    spark = SparkSession.builder.appName("elasticache-upgrade-planner").getOrCreate()
    lines = spark.sparkContext.textFile(requests).filter(str.strip)
    # One process a partition, one answer a line, in order. Its exit status says what the plans say, so it is no failure;
    # a planner that does not run leaves answers out, and then `zip` fails. Without `env`, it would not find Node.
    answers = lines.pipe(PLANNER, env=dict(os.environ))
    table = spark.createDataFrame(lines.zip(answers).map(row), "request string, status string, verdict string, way string, "
                                  "interruption string, summary string")
    table.write.mode("overwrite").json(plans)
    spark.read.schema(table.schema).json(plans).groupBy("status", "verdict").count().orderBy("status", "verdict").show()
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
