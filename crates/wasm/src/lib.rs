//! The wasm-bindgen boundary of the npm package, and nothing else.
