// The narrowest Content Security Policy under which the widget works. A test holds it against docs/embedding.md.
export const narrowestPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";
