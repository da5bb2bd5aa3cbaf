"use client";

import { init, plan } from "elasticache-upgrade-planner";
import { useEffect, useState } from "react";
import request from "../../../request.mjs";

/** Planned in the browser. */
export default function Page() {
  const [answer, setAnswer] = useState("");
  useEffect(() => {
    init().then(() => setAnswer(JSON.stringify(plan(request))));
  }, []);
  return <pre id="answer">{answer}</pre>;
}
