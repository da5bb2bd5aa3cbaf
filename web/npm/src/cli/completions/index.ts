/** What `completions` prints: for a shell, what can be typed after the name of the command. */

import type { Shell } from "../commands.js";
import type { Vocabulary } from "../vocabulary.js";
import { bash } from "./bash.js";
import { fish } from "./fish.js";
import { powershell } from "./powershell.js";
import { zsh } from "./zsh.js";

export const COMPLETIONS: Record<Shell, (words: Vocabulary) => string> = { bash, zsh, fish, powershell };
