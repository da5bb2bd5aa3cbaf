//! The single-page app: mounts the planner and keeps the address in step with it.
