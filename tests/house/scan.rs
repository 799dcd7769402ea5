//! Reading sources: which files there are, their code without comments and literals, and which part is test code.
//!
//! This is no parser. It knows as much of Rust's surface as the house tests need and keeps every byte in its place, so
//! that a finding can name its line.

use std::{
    collections::BTreeSet,
    fs,
    ops::Range,
    path::{Path, PathBuf},
};

/// One Rust source file.
pub struct Source {
    /// Its path from the top of the tree, with `/` between the parts.
    pub path: String,
    /// Its text as it stands.
    pub text: String,
    /// Its text with comments and literals blanked, byte for byte as long.
    pub code: String,
    /// The parts of it that are compiled for tests only.
    pub tests: Vec<Range<usize>>,
}

impl Source {
    /// Reads this text as the source at this path.
    pub fn new(path: &str, text: &str) -> Self {
        let code = code(text);
        let tests = test_parts(&code);
        Self { path: path.to_owned(), text: text.to_owned(), code, tests }
    }

    /// Whether this place is compiled for tests only.
    pub fn is_test(&self, at: usize) -> bool {
        self.tests.iter().any(|part| part.contains(&at))
    }

    /// `file:line` of this place, for messages.
    pub fn place(&self, at: usize) -> String {
        place(&self.path, &self.text, at)
    }
}

/// `file:line` of a place in a text.
pub fn place(path: &str, text: &str, at: usize) -> String {
    format!("{path}:{}", text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1)
}

/// The files below this folder whose names end in `.extension`, sorted; none when there is no such folder.
pub fn files(top: &Path, folder: &str, extension: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    walk(&top.join(folder), &mut |path| {
        if path.extension().is_some_and(|end| end == extension) {
            found.push((from_top(top, path), fs::read_to_string(path).unwrap()));
        }
    });
    found.sort();
    found
}

/// The folders below this one, sorted.
pub fn folders(top: &Path, folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    walk(&top.join(folder), &mut |path| {
        if path.is_dir() {
            found.push(from_top(top, path));
        }
    });
    found.sort();
    found
}

/// The Rust sources below this folder; files that only test code declares as modules are test code from end to end.
pub fn sources(top: &Path, folder: &str) -> Vec<Source> {
    let mut sources: Vec<_> = files(top, folder, "rs").iter().map(|(path, text)| Source::new(path, text)).collect();
    mark_test_modules(&mut sources);
    sources
}

fn walk(folder: &Path, visit: &mut impl FnMut(&Path)) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        visit(&path);
        if path.is_dir() {
            walk(&path, visit);
        }
    }
}

fn from_top(top: &Path, path: &Path) -> String {
    let parts: Vec<_> = path.strip_prefix(top).unwrap().iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Marks as test code the files declared by `mod name;` inside test code, and the files those declare.
fn mark_test_modules(sources: &mut [Source]) {
    let mut marked = BTreeSet::new();
    loop {
        let mut found = Vec::new();
        for source in sources.iter() {
            let folder = match source.path.rsplit_once('/') {
                Some((folder, "mod.rs" | "lib.rs" | "main.rs")) => folder,
                _ => source.path.trim_end_matches(".rs"),
            };
            for three in tokens(&source.code).windows(3) {
                if three[0].text == "mod" && three[2].text == ";" && source.is_test(three[0].at) {
                    let name = three[1].text;
                    found.push(format!("{folder}/{name}.rs"));
                    found.push(format!("{folder}/{name}/mod.rs"));
                }
            }
        }
        found.retain(|path| marked.insert(path.clone()));
        if found.is_empty() {
            return;
        }
        for source in sources.iter_mut().filter(|source| found.contains(&source.path)) {
            source.tests = whole(&source.text);
        }
    }
}

/// The text with comments, strings and characters blanked: all their bytes but line ends become spaces.
pub fn code(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        if bytes[at..].starts_with(b"//") {
            at = find(bytes, at, b"\n");
        } else if bytes[at..].starts_with(b"/*") {
            at = end_of_block_comment(bytes, at);
        } else if bytes[at] == b'"' {
            at = end_of_string(bytes, at);
        } else if bytes[at] == b'\'' {
            match end_of_char(text, at) {
                Some(end) => at = end,
                None => {
                    at += 1;
                    continue;
                }
            }
        } else if is_word(bytes[at]) {
            while at < bytes.len() && is_word(bytes[at]) {
                at += 1;
            }
            // A word right before a quote may be the prefix of a raw, byte or C string; those end by other rules.
            match &bytes[start..at] {
                b"r" | b"br" | b"cr" => match end_of_raw_string(bytes, at) {
                    Some(end) => at = end,
                    None => continue,
                },
                _ => continue,
            }
        } else {
            at += 1;
            continue;
        }
        for byte in &mut out[start..at] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
    }
    String::from_utf8(out).unwrap()
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// Where the needle starts at or after this place, else the end.
fn find(bytes: &[u8], from: usize, needle: &[u8]) -> usize {
    bytes[from..].windows(needle.len()).position(|window| window == needle).map_or(bytes.len(), |n| from + n)
}

fn end_of_block_comment(bytes: &[u8], mut at: usize) -> usize {
    let mut depth = 0;
    while at < bytes.len() {
        if bytes[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if bytes[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += 1;
        }
    }
    at
}

fn end_of_string(bytes: &[u8], quote: usize) -> usize {
    let mut at = quote + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// The end of a raw string whose hashes start here, unless this is something else (`r#type`).
fn end_of_raw_string(bytes: &[u8], hashes: usize) -> Option<usize> {
    let count = bytes[hashes..].iter().take_while(|byte| **byte == b'#').count();
    let quote = hashes + count;
    if bytes.get(quote) != Some(&b'"') {
        return None;
    }
    let close: Vec<u8> = std::iter::once(b'"').chain(std::iter::repeat_n(b'#', count)).collect();
    Some((find(bytes, quote + 1, &close) + close.len()).min(bytes.len()))
}

/// The end of a character literal whose quote is here, unless this is a lifetime.
fn end_of_char(text: &str, quote: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let first = text[quote + 1..].chars().next()?;
    if first == '\\' {
        return Some((find(bytes, (quote + 3).min(bytes.len()), b"'") + 1).min(bytes.len()));
    }
    let close = quote + 1 + first.len_utf8();
    (bytes.get(close) == Some(&b'\'')).then_some(close + 1)
}

/// A word, `::`, a lifetime, or one other character of the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub text: &'a str,
    /// Where it starts.
    pub at: usize,
}

impl Token<'_> {
    /// Whether this is a name, a keyword or a number.
    pub fn is_word(&self) -> bool {
        self.text.bytes().all(is_word)
    }
}

/// The tokens of blanked code.
pub fn tokens(code: &str) -> Vec<Token<'_>> {
    let bytes = code.as_bytes();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        if bytes[at].is_ascii_whitespace() {
            at += 1;
            continue;
        }
        if bytes[at..].starts_with(b"::") {
            at += 2;
        } else if is_word(bytes[at]) || bytes[at] == b'\'' {
            at += 1;
            while at < bytes.len() && is_word(bytes[at]) {
                at += 1;
            }
        } else {
            at += 1;
        }
        tokens.push(Token { text: &code[start..at], at: start });
    }
    tokens
}

/// The parts of blanked code under `#[cfg(test)]`: the item it stands on, or the whole file for `#![cfg(test)]`.
fn test_parts(code: &str) -> Vec<Range<usize>> {
    let tokens = tokens(code);
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let start = tokens[at].at;
        match attribute(&tokens, at) {
            Some(found) if found.test && found.inner => return whole(code),
            Some(found) if found.test => {
                let end = end_of_item(&tokens, found.end);
                parts.push(start..tokens.get(end).map_or(code.len(), |token| token.at));
                at = end;
            }
            Some(found) => at = found.end,
            None => at += 1,
        }
    }
    parts
}

/// A text as the only part of itself.
fn whole(text: &str) -> Vec<Range<usize>> {
    std::iter::once(0..text.len()).collect()
}

/// An attribute among tokens.
struct Attribute {
    /// `#![…]`.
    inner: bool,
    /// Whether what bears it exists in tests only.
    test: bool,
    /// The token after it.
    end: usize,
}

fn attribute(tokens: &[Token<'_>], at: usize) -> Option<Attribute> {
    let text = |at: usize| tokens.get(at).map(|token| token.text);
    if text(at) != Some("#") {
        return None;
    }
    let inner = text(at + 1) == Some("!");
    let open = at + 1 + usize::from(inner);
    if text(open) != Some("[") {
        return None;
    }
    let end = end_of_group(tokens, open);
    let words: Vec<_> = tokens[open..end].iter().map(|token| token.text).filter(|text| *text != ",").collect();
    let test = words.starts_with(&["[", "cfg", "("])
        && words.contains(&"test")
        && !words.iter().any(|word| matches!(*word, "any" | "not"));
    Some(Attribute { inner, test, end })
}

/// The token after the group that opens here.
fn end_of_group(tokens: &[Token<'_>], open: usize) -> usize {
    let mut depth = 0usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.text {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

/// The token after the item that starts here, attributes included.
fn end_of_item(tokens: &[Token<'_>], mut at: usize) -> usize {
    while let Some(found) = attribute(tokens, at) {
        at = found.end;
    }
    while at < tokens.len() {
        match tokens[at].text {
            "{" => return end_of_group(tokens, at),
            "(" | "[" => at = end_of_group(tokens, at),
            ";" => return at + 1,
            "}" => return at,
            _ => at += 1,
        }
    }
    tokens.len()
}

mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(&code(text)).iter().map(|token| token.text.to_owned()).collect()
    }

    #[test]
    fn comments_and_literals_are_blanked_in_place() {
        for (text, kept) in [
            ("a // b\nc", vec!["a", "c"]),
            ("a /* b /* c */ d\n */ e", vec!["a", "e"]),
            ("a /* never closed", vec!["a"]),
            (r#"a("b \" c", d)"#, vec!["a", "(", ",", "d", ")"]),
            (r##"a(r"b \", c, r#"d " e"#, f)"##, vec!["a", "(", ",", "c", ",", ",", "f", ")"]),
            (r##"a(br#"b"#, cr"c", d)"##, vec!["a", "(", ",", ",", "d", ")"]),
            ("a('b', '\\'', '\\u{e9}', 'é', '\"') c", vec!["a", "(", ",", ",", ",", ",", ")", "c"]),
            (
                "fn a<'b>(c: &'b str) -> &'static str",
                vec!["fn", "a", "<", "'b", ">", "(", "c", ":", "&", "'b", "str", ")", "-", ">", "&", "'static", "str"],
            ),
            ("r#type::a", vec!["r", "#", "type", "::", "a"]),
            ("\"never closed", vec![]),
        ] {
            assert_eq!(words(text), kept, "{text}");
            assert_eq!(code(text).len(), text.len(), "{text}");
            assert_eq!(code(text).matches('\n').count(), text.matches('\n').count(), "{text}");
        }
    }

    #[test]
    fn a_place_names_file_and_line() {
        assert_eq!(place("src/a.rs", "é\nb\nc", 3), "src/a.rs:2");
        assert_eq!(place("src/a.rs", "é\nb\nc", 0), "src/a.rs:1");
    }

    #[test]
    fn test_code_is_the_item_under_the_attribute() {
        for (text, test) in [
            ("fn a() {}\n#[cfg(test)]\nmod tests { fn b() {} }\nfn c() {}", "b"),
            ("fn a() {}\n#[cfg(test)]\n#[allow(x)]\nfn b(x: [u8; 3]) {}\nfn c() {}", "b"),
            ("fn a() {}\n#[cfg(all(test, unix))]\nuse b;\nfn c() {}", "b"),
            ("fn a() {}\n#[cfg(not(test))]\nfn c() {}", ""),
            ("fn a() {}\n// #[cfg(test)]\nfn c() {}", ""),
            ("#[cfg(any(test, unix))]\nfn a() {}\nfn c() {}", ""),
        ] {
            let source = Source::new("src/x.rs", text);
            for name in ["a", "b", "c"] {
                for token in tokens(&source.code).iter().filter(|token| token.text == name) {
                    assert_eq!(source.is_test(token.at), name == test, "{name} in {text}");
                }
            }
        }
        let whole = Source::new("src/x.rs", "#![cfg(test)]\nfn a() {}");
        assert!(whole.is_test(0) && whole.is_test(20));
    }

    #[test]
    fn modules_declared_by_test_code_are_test_code() {
        let mut sources = [
            Source::new("src/a/mod.rs", "mod live;\n#[cfg(test)]\nmod tests;"),
            Source::new("src/a/live.rs", "fn a() {}\n#[cfg(test)]\nmod checks;"),
            Source::new("src/a/live/checks.rs", "fn b() {}"),
            Source::new("src/a/tests/mod.rs", "mod deeper;"),
            Source::new("src/a/tests/deeper.rs", "fn c() {}"),
        ];
        mark_test_modules(&mut sources);
        assert_eq!(sources.each_ref().map(|source| source.is_test(0)), [false, false, true, true, true]);
    }

    #[test]
    fn files_and_folders_are_found_below() {
        let top = tempfile::tempdir().unwrap();
        fs::create_dir_all(top.path().join("src/b/c")).unwrap();
        for path in ["src/a.rs", "src/b/c/d.rs", "src/b/e.toml"] {
            fs::write(top.path().join(path), path).unwrap();
        }
        let found: Vec<_> = files(top.path(), "src", "rs").into_iter().map(|(path, _)| path).collect();
        assert_eq!(found, ["src/a.rs", "src/b/c/d.rs"]);
        assert_eq!(folders(top.path(), "src"), ["src/b", "src/b/c"]);
        assert!(files(top.path(), "absent", "rs").is_empty());
    }
}
