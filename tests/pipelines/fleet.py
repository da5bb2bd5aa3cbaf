"""Plans the upgrades of very many clusters with Spark: one request a line in, one answer a line out, in the same order."""

import os
import sys

from pyspark.sql import SparkSession

COMMAND = "npx elasticache-upgrade-planner plan --ndjson"


def main(requests_at: str, answers_at: str) -> None:
    spark = SparkSession.builder.appName("elasticache-upgrades").getOrCreate()
    requests = spark.sparkContext.textFile(requests_at).filter(str.strip)

    # One process a partition. It ends with 1 where a cluster is blocked, and Spark must not take that for a failure: so answers are counted.
    # Without being told, Spark gives a program no environment at all, and so no search path.
    answers = requests.pipe(COMMAND, {"PATH": os.environ["PATH"]}).cache()
    asked, answered = requests.count(), answers.count()
    if asked != answered:
        raise RuntimeError(f"{asked} requests, and {answered} answers")

    answers.saveAsTextFile(answers_at)
    spark.read.json(answers).groupBy("status").count().orderBy("status").show()


if __name__ == "__main__":
    main(*sys.argv[1:])
