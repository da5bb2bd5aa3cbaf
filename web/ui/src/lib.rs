//! Leptos components and view models that page and widget share.
