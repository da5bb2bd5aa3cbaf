//! How to say it: sentences by message id, commands per shell, API requests, checks, Markdown.
