"""Plans many clusters: reads one request per line as JSON, writes one row per cluster.

    spark-submit plan_fleet.py requests.ndjson plans
"""

import json
import os
import sys

from pyspark.sql import Row, SparkSession

PLANNER = "npx --no-install elasticache-upgrade-planner plan --ndjson"


def row(pair):
    """The columns for the owner of a fleet, from a request and its answer."""
    request, answer = pair[0], json.loads(pair[1])
    options = {option["id"]: option for option in answer["strategies"]}
    best = options.get(answer.get("recommended"))
    return Row(
        request=request,
        status=answer["status"],
        verdict=answer.get("direct", {}).get("verdict"),
        option=best["title"] if best else None,
        interruption=best["interruption"]["summary"] if best else None,
        summary=answer["summary"],
    )


def main(requests, plans):
    spark = SparkSession.builder.appName("elasticache-upgrade-planner").getOrCreate()
    lines = spark.sparkContext.textFile(requests).filter(str.strip)
    # One process per partition, one answer per line, in order. A status other than 0 reports the plans and is no failure. If
    # the planner does not run, answers are missing and `zip` fails. Without `env`, the process would not find Node.
    answers = lines.pipe(PLANNER, env=dict(os.environ))
    table = spark.createDataFrame(lines.zip(answers).map(row), "request string, status string, verdict string, option string, "
                                  "interruption string, summary string")
    table.write.mode("overwrite").json(plans)
    spark.read.schema(table.schema).json(plans).groupBy("status", "verdict").count().orderBy("status", "verdict").show()
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
