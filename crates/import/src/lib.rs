//! What AWS prints about a cluster, turned into cluster states.
