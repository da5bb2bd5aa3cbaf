// The element in JSX of React 19, by its types: `import type {} from "elasticache-upgrade-planner-widget/react"`.
// Apart from the other types, since it needs those of React.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { PlanRequest, UpgradeErrorEvent, UpgradePlanEvent, UpgradePlannerElement, UpgradeReadyEvent } from "./module.js";

type Texts = Partial<Record<"kind" | "engine" | "from" | "to" | "guide" | "fields" | "page" | "assets", string>>;

interface UpgradePlannerAttributes extends HTMLAttributes<UpgradePlannerElement>, Texts {
  request?: PlanRequest | string;
  theme?: "auto" | "light" | "dark";
  loading?: "lazy" | "eager";
  "onupgrade-ready"?: (event: UpgradeReadyEvent) => void;
  "onupgrade-plan"?: (event: UpgradePlanEvent) => void;
  "onupgrade-error"?: (event: UpgradeErrorEvent) => void;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "elasticache-upgrade-planner": DetailedHTMLProps<UpgradePlannerAttributes, UpgradePlannerElement>;
    }
  }
}
