/** What the build fills in, and how platforms import modules. */

/** The version of this package. */
declare const PACKAGE_VERSION: string;

declare module "inline-*" {
  /** A module in base64. */
  const base64: string;
  export default base64;
}

declare module "*.wasm" {
  const module: WebAssembly.Module;
  export default module;
}

declare module "*.wasm?module" {
  const module: WebAssembly.Module;
  export default module;
}
