//! What a source may not contain, how long it may be, and that every folder says what it is for.

use super::{
    none, root,
    scan::{Source, Token, files, folders, sources, tokens},
};

/// The longest a source under `src` may be, in lines.
const LONGEST: usize = 600;

/// Statics that may hold state in spite of [`state`], as `(file, name)`. State of the process is shared by all its
/// sessions and outlives its worlds, so it is handed down as values instead; a line here needs a reason beside it.
const STATICS: &[(&str, &str)] = &[
    // The panic hook belongs to the process, and so does the turn at changing it.
    ("src/store/contain.rs", "HOOK"),
];

/// Words that mark unfinished work.
const UNFINISHED: &[&str] = &["TODO", "FIXME"];

/// Types that let a static change, or be filled late.
const CELLS: &[&str] = &["OnceLock", "LazyLock", "OnceCell", "LazyCell", "Once", "Mutex", "RwLock", "Cell", "RefCell"];

#[test]
fn work_is_finished() {
    let own = |path: &str| path.starts_with("tests/house/");
    let found: Vec<_> = [files(root(), "src", "rs"), files(root(), "tests", "rs")]
        .concat()
        .iter()
        .filter(|(path, _)| !own(path))
        .flat_map(|(path, text)| unfinished(&Source::new(path, text)))
        .collect();
    none(&found);
}

#[test]
fn library_code_does_not_panic_on_absence() {
    none(&sources(root(), "src").iter().flat_map(panics).collect::<Vec<_>>());
}

#[test]
fn nothing_is_shared_by_the_process() {
    none(&sources(root(), "src").iter().flat_map(|source| state(source, STATICS)).collect::<Vec<_>>());
}

#[test]
fn only_the_command_line_prints() {
    none(&sources(root(), "src").iter().flat_map(prints).collect::<Vec<_>>());
}

#[test]
fn files_are_short() {
    none(&sources(root(), "src").iter().filter_map(too_long).collect::<Vec<_>>());
}

#[test]
fn every_folder_says_what_it_is_for() {
    let found: Vec<_> = folders(root(), "src")
        .iter()
        .filter_map(|folder| {
            let path = format!("{folder}/mod.rs");
            undescribed(&path, std::fs::read_to_string(root().join(&path)).ok().as_deref())
        })
        .collect();
    none(&found);
}

/// Marks of unfinished work, in comments and texts too, and forgotten `dbg!`.
fn unfinished(source: &Source) -> Vec<String> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let mut found = Vec::new();
    for word in UNFINISHED {
        for (at, _) in source.text.match_indices(word) {
            let (before, after) = (&source.text[..at], &source.text[at + word.len()..]);
            if !before.ends_with(is_part) && !after.starts_with(is_part) {
                found.push(format!("{}: {word}; finish it, or write it into an issue", source.place(at)));
            }
        }
    }
    found.extend(macros(source, &["dbg"]));
    found
}

/// `.unwrap()` and `.expect(…)` outside test code, also where a lint was allowed.
fn panics(source: &Source) -> Vec<String> {
    tokens(&source.code)
        .windows(3)
        .filter(|three| {
            three[0].text == "."
                && matches!(three[1].text, "unwrap" | "expect")
                && three[2].text == "("
                && !source.is_test(three[1].at)
        })
        .map(|three| format!("{}: .{}( outside tests; answer an error", source.place(three[1].at), three[1].text))
        .collect()
}

/// Statics that can change, and the macros that make them.
fn state(source: &Source, allowed: &[(&str, &str)]) -> Vec<String> {
    let tokens = tokens(&source.code);
    let mut found = macros(source, &["thread_local", "lazy_static"]);
    for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.text == "static") {
        if source.is_test(token.at) {
            continue;
        }
        let kind: Vec<_> =
            tokens[at + 1..].iter().map(|token| token.text).take_while(|text| !matches!(*text, "=" | ";")).collect();
        let name = kind.iter().find(|word| **word != "mut").copied().unwrap_or_default();
        let cell = |word: &&str| CELLS.contains(word) || word.starts_with("Atomic");
        if (kind.first() == Some(&"mut") || kind.iter().skip(1).any(cell)) && !allowed.contains(&(&source.path, name)) {
            found.push(format!("{}: static {name} holds state of the process; hand it down", source.place(token.at)));
        }
    }
    found
}

/// Printing outside the command line.
fn prints(source: &Source) -> Vec<String> {
    if source.path.starts_with("src/cli/") || matches!(source.path.as_str(), "src/cli.rs" | "src/main.rs") {
        return Vec::new();
    }
    macros(source, &["println", "eprintln", "print", "eprint"])
}

/// Calls of these macros.
fn macros(source: &Source, names: &[&str]) -> Vec<String> {
    let called = |two: &&[Token<'_>]| names.contains(&two[0].text) && two[1].text == "!";
    tokens(&source.code)
        .windows(2)
        .filter(called)
        .map(|two| format!("{}: {}! has no place here", source.place(two[0].at), two[0].text))
        .collect()
}

fn too_long(source: &Source) -> Option<String> {
    let lines = source.text.lines().count();
    (lines > LONGEST).then(|| format!("{}: {lines} lines; at most {LONGEST}, so split it", source.path))
}

/// A folder's `mod.rs` that is missing or does not open with its documentation.
fn undescribed(path: &str, text: Option<&str>) -> Option<String> {
    match text {
        None => Some(format!("{path}: missing; it says what its folder is for")),
        Some(text) if !text.starts_with("//! ") => Some(format!("{path}:1: starts without a //! that says what it is")),
        Some(_) => None,
    }
}

mod tests {
    use super::*;

    fn sample(text: &str) -> Source {
        Source::new("src/ui/a.rs", text)
    }

    #[test]
    fn unfinished_work_is_found() {
        for text in ["// TODO: more", "/* FIXME */", "let a = \"TODO\";", "fn f() { dbg!(1); }"] {
            assert_eq!(unfinished(&sample(text)).len(), 1, "{text}");
        }
        for text in ["// TODOS and MASTODON_TODO", "// dbg! is not code", "fn f() { dbg(1) }"] {
            assert_eq!(unfinished(&sample(text)), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn panics_are_found_outside_tests() {
        for text in ["fn f() { a.unwrap(); }", "fn f() { a\n    .expect(\"b\"); }", "fn f() { a . unwrap ( ) }"] {
            assert_eq!(panics(&sample(text)).len(), 1, "{text}");
        }
        for text in [
            "fn f() { a.unwrap_or(1).expect_err(2); }",
            "// a.unwrap()\nconst A: &str = \"a.unwrap()\";",
            "fn f() {}\n#[cfg(test)]\nmod tests { fn g() { a.unwrap().expect(\"b\"); } }",
        ] {
            assert_eq!(panics(&sample(text)), Vec::<String>::new(), "{text}");
        }
        let after = sample("#[cfg(test)]\nmod tests { fn g() { a.unwrap(); } }\n\nfn f() { a.unwrap(); }");
        assert_eq!(panics(&after), ["src/ui/a.rs:4: .unwrap( outside tests; answer an error"]);
    }

    #[test]
    fn state_of_the_process_is_found() {
        for text in [
            "static mut A: u8 = 0;",
            "static A: OnceLock<u8> = OnceLock::new();",
            "fn f() { static A: std::sync::LazyLock<u8> = std::sync::LazyLock::new(g); }",
            "pub(crate) static A: AtomicU64 = AtomicU64::new(0);",
            "static A: Mutex<Vec<u8>> = Mutex::new(Vec::new());",
            "thread_local! { }",
            "lazy_static::lazy_static! { }",
        ] {
            assert_eq!(state(&sample(text), &[]).len(), 1, "{text}");
        }
        for text in [
            "static A: &[&str] = &[\"OnceLock\"];",
            "fn f<T: 'static>(a: &'static OnceLock<T>) {}",
            "struct A { b: OnceLock<u8> }",
            "const A: u8 = 0; // static mut",
        ] {
            assert_eq!(state(&sample(text), &[]), Vec::<String>::new(), "{text}");
        }
        let kept = sample("static A: OnceLock<u8> = OnceLock::new();");
        assert_eq!(state(&kept, &[("src/ui/a.rs", "A")]), Vec::<String>::new());
    }

    #[test]
    fn printing_is_found_outside_the_command_line() {
        let text = "fn f() { println!(\"a\"); eprint!(\"b\"); write!(c, \"println!\") }";
        assert_eq!(prints(&sample(text)).len(), 2);
        assert_eq!(prints(&Source::new("src/cli/mod.rs", text)), Vec::<String>::new());
        assert_eq!(prints(&Source::new("src/main.rs", text)), Vec::<String>::new());
        assert_eq!(prints(&Source::new("src/client/mod.rs", text)).len(), 2);
    }

    #[test]
    fn length_and_description_are_held() {
        assert_eq!(too_long(&sample(&"\n".repeat(LONGEST))), None);
        assert!(too_long(&sample(&"\n".repeat(LONGEST + 1))).is_some());
        assert_eq!(undescribed("src/a/mod.rs", Some("//! What it is.\n")), None);
        assert!(undescribed("src/a/mod.rs", Some("mod b;\n")).is_some());
        assert!(undescribed("src/a/mod.rs", None).is_some());
    }
}
