/** What `completions` prints: for a shell, what can be typed after the name of the command. */

import type { Command, Shell } from "../vocabulary.js";
import { bash } from "./bash.js";
import { fish } from "./fish.js";
import { powershell } from "./powershell.js";
import { zsh } from "./zsh.js";
import type { Say } from "../words.js";

export const COMPLETIONS: Record<Shell, (commands: Command[], say: Say) => string> = { bash, zsh, fish, powershell };
