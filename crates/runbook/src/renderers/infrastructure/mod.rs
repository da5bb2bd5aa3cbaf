//! What changes in the configuration of infrastructure as code: the same for every tool, before any names its resources.

mod fragment;
mod resource;
mod sent;
mod value;

pub(super) use fragment::{Refused, Tool, fragment};
pub(super) use resource::{Kind, Resource};
pub(super) use value::{Form, form, is_list, placeholder, word};
