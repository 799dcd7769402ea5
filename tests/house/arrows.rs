//! Arrows between rings point inward: a module uses itself and what [`ARROWS`] lets it use, in its tests too.

use super::{
    none, root,
    scan::{Source, Token, sources, tokens},
};

/// What each top module may use besides itself; `main` is the binary's file. A new top module needs a row of its own.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("store", &["domain"]),
    ("service", &["domain", "store"]),
    ("ui", &["domain"]),
    ("config", &["ui", "domain"]),
    ("term", &["ui", "service", "domain", "config"]),
    ("flow", &["term", "ui", "service", "store", "domain", "config"]),
    ("mail", &["term", "ui", "service", "store", "domain", "config"]),
    ("ssh", &["term", "ui", "service", "store", "domain", "config"]),
    ("cli", &["domain", "store", "service", "ui", "config", "term", "flow", "mail", "ssh"]),
    ("main", &["cli"]),
];

/// Names and paths that a top module may not mention: the rings inside know no runtime, no clock and no disk.
const BANNED: &[(&str, &[&str])] =
    &[("domain", &["tokio", "SystemTime", "Instant", "std::fs", "std::env"]), ("ui", &["tokio", "sled"])];

#[test]
fn arrows_point_inward() {
    let sources = sources(root(), "src");
    assert!(sources.len() > 1, "no sources were read");
    none(&sources.iter().flat_map(problems).collect::<Vec<_>>());
}

/// What is wrong with the paths of one source.
fn problems(source: &Source) -> Vec<String> {
    let module = module_of(&source.path);
    let Some(top) = module.first().cloned() else { return Vec::new() };
    let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == top) else {
        return vec![format!("{}: module {top} has no row in tests/house/arrows.rs", source.place(0))];
    };
    let tokens = tokens(&source.code);
    let paths = paths(&tokens, &module);
    let mut found = Vec::new();
    for path in &paths {
        let (at, text) = (source.place(path.at), path.segments.join("::"));
        match path.target() {
            Some("" | "*") => found.push(format!("{at}: {text} names the crate's root as a whole; name its parts")),
            Some(target) if target != top && !allowed.contains(&target) => found.push(format!(
                "{at}: {top} may not use {target} ({text}); it may use {}",
                if allowed.is_empty() { "nothing but itself".to_owned() } else { allowed.join(", ") }
            )),
            _ => {}
        }
    }
    for banned in BANNED.iter().filter(|(name, _)| *name == top).flat_map(|(_, banned)| *banned) {
        let parts: Vec<_> = banned.split("::").collect();
        let at = match parts.as_slice() {
            [word] => tokens.iter().filter(|token| token.text == *word).map(|token| token.at).collect(),
            _ => paths.iter().filter(|path| path.segments.starts_with_parts(&parts)).map(|path| path.at).collect(),
        };
        let at: Vec<usize> = at;
        found.extend(at.into_iter().map(|at| format!("{}: {top} may not mention {banned}", source.place(at))));
    }
    found
}

/// The path of the module that a file holds: `src/ui/table/row.rs` is `ui::table::row`.
fn module_of(path: &str) -> Vec<String> {
    let path = path.strip_prefix("src/").unwrap_or(path).trim_end_matches(".rs");
    let mut parts: Vec<_> = path.split('/').map(str::to_owned).collect();
    if matches!(parts.last().map(String::as_str), Some("mod" | "lib")) {
        parts.pop();
    }
    parts
}

/// A path as used in code; those into the crate start with `crate`, however they were written.
struct Path {
    at: usize,
    segments: Vec<String>,
}

impl Path {
    /// The top module it leads to, empty for the crate's root itself; nothing for paths out of the crate.
    fn target(&self) -> Option<&str> {
        (self.segments[0] == "crate").then(|| self.segments.get(1).map_or("", String::as_str))
    }
}

trait StartsWith {
    fn starts_with_parts(&self, parts: &[&str]) -> bool;
}

impl StartsWith for Vec<String> {
    fn starts_with_parts(&self, parts: &[&str]) -> bool {
        self.len() >= parts.len() && self.iter().zip(parts).all(|(own, part)| own == part)
    }
}

/// All paths of two parts and more in these tokens of this module, those of `use` trees leaf by leaf.
fn paths(tokens: &[Token<'_>], module: &[String]) -> Vec<Path> {
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text);
    let mut found = Vec::new();
    // Modules opened inside the file, each with the number of braces open around its body.
    let mut inline: Vec<(String, usize)> = Vec::new();
    let mut depth = 0;
    let mut at = 0;
    while at < tokens.len() {
        let here = || module.iter().cloned().chain(inline.iter().map(|(name, _)| name.clone())).collect::<Vec<_>>();
        match tokens[at].text {
            "mod" if text(at + 2) == "{" => {
                inline.push((text(at + 1).to_owned(), depth));
                depth += 1;
                at += 3;
            }
            "{" => {
                depth += 1;
                at += 1;
            }
            "}" => {
                depth -= usize::from(depth > 0);
                if inline.last().is_some_and(|(_, outside)| *outside == depth) {
                    inline.pop();
                }
                at += 1;
            }
            "use" if text(at + 1) != "<" => {
                let here = here();
                at = use_tree(tokens, at + 1, &[], &mut |at, path| {
                    found.push(Path { at, segments: resolve(path, &here) });
                });
            }
            word if tokens[at].is_word() && (at == 0 || !matches!(text(at - 1), "::" | ".")) => {
                let start = at;
                let mut segments = vec![word];
                while text(at + 1) == "::" && tokens.get(at + 2).is_some_and(Token::is_word) {
                    segments.push(text(at + 2));
                    at += 2;
                }
                at += 1;
                if segments.len() > 1 {
                    found.push(Path { at: tokens[start].at, segments: resolve(&segments, &here()) });
                }
            }
            _ => at += 1,
        }
    }
    found
}

/// Reads one branch of a `use` tree after this prefix, hands each leaf to `leaf`, and answers the token after it.
fn use_tree<'a>(
    tokens: &[Token<'a>],
    mut at: usize,
    prefix: &[&'a str],
    leaf: &mut impl FnMut(usize, &[&'a str]),
) -> usize {
    let text = |at: usize| tokens.get(at).map_or(";", |token| token.text);
    let mut path = prefix.to_vec();
    loop {
        match text(at) {
            // A leading `::`, and the `$` of `$crate`.
            "::" | "$" => at += 1,
            "{" => {
                at += 1;
                while !matches!(text(at), "}" | ";") {
                    at = if text(at) == "," { at + 1 } else { use_tree(tokens, at, &path, leaf) };
                }
                return at + 1;
            }
            // Only broken code gets here; moving on keeps the reading finite.
            ";" => return at,
            word => {
                path.push(word);
                at += 1;
                if text(at) != "::" {
                    leaf(tokens[at - 1].at, &path);
                    return if text(at) == "as" { at + 2 } else { at };
                }
            }
        }
    }
}

/// The path from the crate's root when it leads into the crate, else the path as written.
fn resolve(path: &[&str], module: &[String]) -> Vec<String> {
    let mut path = path;
    if let [rest @ .., "self"] = path
        && !rest.is_empty()
    {
        path = rest;
    }
    let mut base: Vec<String> = match path[0] {
        "crate" | "seatdesk" => {
            path = &path[1..];
            Vec::new()
        }
        "self" | "super" => module.to_vec(),
        _ => return path.iter().map(|&part| part.to_owned()).collect(),
    };
    while let [first @ ("self" | "super"), rest @ ..] = path {
        if *first == "super" {
            base.pop();
        }
        path = rest;
    }
    let own = path.iter().map(|&part| part.to_owned());
    std::iter::once("crate".to_owned()).chain(base).chain(own).collect()
}

mod tests {
    use super::*;

    /// The lines on which this text, as the source at this path, is found wrong.
    fn lines(path: &str, text: &str) -> Vec<usize> {
        let found = problems(&Source::new(path, text));
        let mut lines: Vec<usize> =
            found.iter().map(|problem| problem.split(':').nth(1).unwrap().parse().unwrap()).collect();
        lines.sort_unstable();
        lines.dedup();
        lines
    }

    #[test]
    fn every_form_of_an_outward_path_is_caught() {
        for (path, text, wrong) in [
            ("src/store/mod.rs", "use crate::ui::key::Key;", vec![1]),
            ("src/store/mod.rs", "use crate::ui;", vec![1]),
            ("src/store/mod.rs", "pub use crate::ui as screens;", vec![1]),
            ("src/store/mod.rs", "use crate::ui::*;", vec![1]),
            ("src/store/mod.rs", "use crate::{domain::World, ui::key::Key};", vec![1]),
            (
                "src/store/mod.rs",
                "use crate::{\n    domain::{\n        self, W},\n    ui::{\n        key::{Key, KeyCode},\n    },\n};",
                vec![5],
            ),
            ("src/store/mod.rs", "use ::std::fmt;\nuse {crate::domain, crate::ui};", vec![2]),
            ("src/store/mod.rs", "fn f() -> crate::ui::Key { todo }", vec![1]),
            ("src/store/mod.rs", "fn f() {\n    crate::ui::draw::<u8>();\n}", vec![2]),
            ("src/store/mod.rs", "fn f() { g(|| <crate :: ui :: Key>::new()) }", vec![1]),
            ("src/store/mod.rs", "macro_rules! m { () => { $crate::ui::f() } }", vec![1]),
            ("src/store/mod.rs", "use super::ui;", vec![1]),
            ("src/store/tree/leaf.rs", "use super::super::super::ui::Key;", vec![1]),
            ("src/store/tree/leaf.rs", "fn f() { super::super::super::ui::draw() }", vec![1]),
            ("src/store/tree/mod.rs", "use super::{super::{ui::Key}, codec};", vec![1]),
            (
                "src/store/tree.rs",
                "mod inner {\n    use super::super::super::ui;\n}\nuse self::super::super::ui;",
                vec![2, 4],
            ),
            ("src/store/mod.rs", "mod a { mod b {} }\nuse super::ui;", vec![2]),
            ("src/store/mod.rs", "#[cfg(test)]\nmod tests {\n    use crate::service::Hub;\n}", vec![3]),
            ("src/domain/world.rs", "use crate::store::Key;", vec![1]),
            ("src/ui/mod.rs", "fn f(s: &crate::store::Snapshot) {}", vec![1]),
            ("src/ui/mod.rs", "use crate::Hub;", vec![1]),
            ("src/ui/mod.rs", "use crate::*;", vec![1]),
            ("src/ui/mod.rs", "use crate as all;", vec![1]),
            ("src/ui/mod.rs", "use super::*;", vec![1]),
            ("src/main.rs", "fn main() { seatdesk::ui::run() }", vec![1]),
            ("src/main.rs", "use seatdesk::{cli, store};", vec![1]),
            ("src/extra/mod.rs", "", vec![1]),
        ] {
            assert_eq!(lines(path, text), wrong, "{path}: {text}");
        }
    }

    #[test]
    fn inward_paths_and_mere_mentions_pass() {
        for (path, text) in [
            ("src/store/mod.rs", "use crate::domain::World;\npub(crate) mod x;\npub(in crate::store) fn f() {}"),
            ("src/store/mod.rs", "// crate::ui\n/* crate::ui */ const A: &str = \"crate::ui\";"),
            ("src/store/mod.rs", "/// See [`crate::ui`].\nfn f() { ui::draw(); self.ui(); }"),
            ("src/store/tree.rs", "mod tests {\n    use super::*;\n    use super::super::codec;\n}"),
            ("src/store/tree.rs", "fn f() -> impl Sized + use<'_> {}\nuse crate::domain::A;"),
            ("src/service/mod.rs", "use crate::{domain, store::{self, Store}};"),
            ("src/cli/mod.rs", "use crate::{config, domain, flow, mail, service, ssh, store, term, ui};"),
            ("src/flow/mod.rs", "use crate::{config, domain, service, store, term, ui};"),
            ("src/lib.rs", "pub mod ui;\npub use store::Key;"),
            ("src/main.rs", "fn main() { seatdesk::cli::run(std::env::args_os()) }"),
        ] {
            assert_eq!(lines(path, text), Vec::<usize>::new(), "{path}: {text}");
        }
    }

    #[test]
    fn banned_mentions_are_caught() {
        for (path, text, wrong) in [
            ("src/domain/a.rs", "use std::{\n    fs,\n    fmt,\n    time::{Duration, SystemTime},\n};", vec![2, 4]),
            ("src/domain/a.rs", "use std::time;\nfn f() { time::Instant::now(); std::env::var(\"A\"); }", vec![2]),
            ("src/domain/a.rs", "use std::env::var;", vec![1]),
            ("src/domain/a.rs", "async fn f() { tokio::task::yield_now().await }", vec![1]),
            ("src/domain/a.rs", "const A: &str = env!(\"A\"); // SystemTime, std::fs", vec![]),
            ("src/ui/a.rs", "use tokio::sync::mpsc;\nuse sled::Db;\nuse std::fs;", vec![1, 2]),
            ("src/term/a.rs", "use tokio::sync::mpsc;\nuse std::time::Instant;", vec![]),
        ] {
            assert_eq!(lines(path, text), wrong, "{path}: {text}");
        }
    }

    #[test]
    fn a_problem_says_where_and_what_is_allowed() {
        assert_eq!(
            problems(&Source::new("src/service/a.rs", "\nuse crate::ui::Key;")),
            ["src/service/a.rs:2: service may not use ui (crate::ui::Key); it may use domain, store"]
        );
    }
}
