/** What `build.mjs` puts in: known only when glue and module are made. */

declare const VERSION: string;
/** The hashes, as the attribute `integrity` wants them. */
declare const GLUE_HASH: string;
declare const MODULE_HASH: string;
/** The style sheets of the shell and of the inside. */
declare const SHELL_STYLE: string;
declare const STYLE: string;
