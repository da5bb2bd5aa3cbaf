//! What must hold of every plan, whatever the cluster.

mod generate;
mod replay;
