//! What AWS offered when.
