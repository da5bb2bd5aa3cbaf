//! What must hold of every plan, whatever the cluster.

mod answered;
mod common;
mod dominated;
mod generate;
mod replay;
