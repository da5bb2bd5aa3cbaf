/** What authors of pages use: the element, its events. */

import type { PlanAnswer, PlanRequest } from "../generated/planner-types.js";
import type { ErrorCode } from "./trouble.js";

export type * from "../generated/planner-types.js";
export type { ErrorCode } from "./trouble.js";

/** The planner is drawn. */
export type UpgradeReadyEvent = CustomEvent<{ version: string }>;
/** There is a new answer. */
export type UpgradePlanEvent = CustomEvent<{ request: PlanRequest; answer: PlanAnswer }>;
/** Something is wrong: with what the page states, or with loading. */
export type UpgradeErrorEvent = CustomEvent<{ code: ErrorCode; message: string }>;

export interface UpgradePlannerEventMap extends HTMLElementEventMap {
  "upgrade-ready": UpgradeReadyEvent;
  "upgrade-plan": UpgradePlanEvent;
  "upgrade-error": UpgradeErrorEvent;
}

/** The element. Each property but `request` and `answer` is the attribute of its name. */
export interface UpgradePlannerElement extends HTMLElement {
  kind: string | null;
  engine: string | null;
  from: string | null;
  to: string | null;
  guide: string | null;
  /** What the reader may change: names or places of fields, with blanks between them; none, where it is empty. */
  fields: string | null;
  theme: string | null;
  loading: string | null;
  /** The folder of the full page. */
  page: string | null;
  /** The folder of the file set. */
  assets: string | null;
  /** The request as it is planned now; set it as an object or as JSON text. */
  get request(): PlanRequest;
  set request(request: PlanRequest | string | null | undefined);
  /** The latest answer. */
  readonly answer: PlanAnswer | undefined;

  addEventListener<Name extends keyof UpgradePlannerEventMap>(
    type: Name,
    listener: (this: UpgradePlannerElement, event: UpgradePlannerEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Name extends keyof UpgradePlannerEventMap>(
    type: Name,
    listener: (this: UpgradePlannerElement, event: UpgradePlannerEventMap[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "elasticache-upgrade-planner": UpgradePlannerElement;
  }
}
