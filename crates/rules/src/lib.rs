//! What AWS allows: catalogue, cluster state, rules and the service model.
