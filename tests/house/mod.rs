//! Tests that hold the tree to its own rules.
//!
//! | module | what it holds |
//! |---|---|
//! | [`arrows`] | modules use only what lies further in |
//! | [`rules`] | the rule ids named by tests against `assets/rules.toml` |
//! | [`sources`] | what a source file may not contain, and how long it may be |
//! | [`scan`] | the reading that all three share: files, code without comments and literals, test code |

mod arrows;
mod rules;
mod scan;
mod sources;

use std::path::Path;

/// The top of the tree.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Fails with all problems at once, one a line.
#[track_caller]
fn none(problems: &[String]) {
    assert!(problems.is_empty(), "{} found:\n{}", problems.len(), problems.join("\n"));
}
