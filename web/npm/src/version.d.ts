/** The version of this package; build.mjs fills it in. */
declare const PACKAGE_VERSION: string;
