//! Leptos components and view models that page and widget share.
//!
//! Decides nothing: [`model`] turns what the user typed into a request and an answer into words, [`core_client`] asks the core.
//! Every sentence comes through [`text`]. Components render on the native target too (feature `ssr`), so browser calls stay in
//! effects and event handlers; no component listens to the window or writes to the document's head.

mod browser;
#[expect(unreachable_pub, reason = "Leptos makes the properties of a component public")]
mod components;
pub mod core_client;
mod embedding;
mod fleet_run;
pub mod model;
mod node;
mod session;
mod state;
mod store;
pub mod text;
mod tools;

pub use browser::today;
#[cfg(feature = "ssr")]
pub use components::gallery;
pub use components::page::{Page, PageProps, take_over};
pub use components::widget::{Widget, WidgetProps};
pub use embedding::Embedding;
pub use node::fold::Folds;
pub use state::Planner;
pub use upgrade_api::facts::paths;
