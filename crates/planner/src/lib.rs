//! How to get there: search over cluster states, strategies, interruptions, questions.
