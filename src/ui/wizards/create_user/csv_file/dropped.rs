//! A path as terminals paste it when a file is dropped on them: in quotes, with backslashes before blanks, as a `file://`
//! address, with a blank or a line break behind it [0.4, CRU-07].

/// The path that a pasted text is meant as.
pub(super) fn path(text: &str) -> String {
    let text = text.trim();
    if let Some(path) = from_address(text) {
        return path;
    }
    let quoted = text.starts_with(['\'', '"']);
    let unquoted = if quoted || text.contains('\\') { unquoted(text, quoted) } else { None };
    unquoted.unwrap_or_else(|| text.to_owned())
}

/// Whether a path names its place by itself, wherever the program was started.
pub(super) fn is_whole(path: &str) -> bool {
    ["/", "~/", "./", "../"].iter().any(|start| path.starts_with(start))
}

/// The path of a CSV file, when a pasted text is that and nothing else.
pub fn dropped_csv(text: &str) -> Option<String> {
    let text = text.trim();
    if text.contains('\n') {
        return None;
    }
    let path = path(text);
    (is_whole(&path) && is_csv(&path)).then_some(path)
}

/// Whether a name is that of a CSV file.
pub(super) fn is_csv(name: &str) -> bool {
    name.len().checked_sub(4).and_then(|at| name.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(".csv"))
}

/// The path of a `file://` address on this machine.
fn from_address(text: &str) -> Option<String> {
    let scheme = text.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("file://"))?;
    let rest = &text[scheme.len()..];
    let path = rest.strip_prefix("localhost").unwrap_or(rest);
    if !path.starts_with('/') {
        return None;
    }
    let mut bytes = Vec::with_capacity(path.len());
    let mut left = path.as_bytes();
    while let Some((byte, rest)) = left.split_first() {
        let code = rest.get(..2).filter(|_| *byte == b'%').and_then(|code| str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(decoded) => {
                bytes.push(decoded);
                left = &rest[2..];
            }
            None => {
                bytes.push(*byte);
                left = rest;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

/// A text as a shell reads it; nothing when its quotes are not closed. Quotes inside an unquoted text are those of a
/// name: whoever writes backslashes has put one before them.
fn unquoted(text: &str, quoted: bool) -> Option<String> {
    let mut read = String::with_capacity(text.len());
    let mut open = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, open) {
            ('\'' | '"', None) if quoted => open = Some(c),
            (c, Some(quote)) if c == quote => open = None,
            // Before a letter or digit it is no escape but a part of the name.
            ('\\', None | Some('"')) => match chars.next_if(|c| !c.is_alphanumeric()) {
                Some(escaped) => read.push(escaped),
                None => read.push('\\'),
            },
            (c, _) => read.push(c),
        }
    }
    open.is_none().then_some(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// CRU-07: a file that is dropped arrives as a pasted path, in one of many forms.
    #[test]
    fn a_dropped_file_is_a_path() {
        for (text, expected) in [
            ("/tmp/users.csv", "/tmp/users.csv"),
            ("  /tmp/users.csv \n", "/tmp/users.csv"),
            ("'/tmp/my users.csv' ", "/tmp/my users.csv"),
            ("\"/tmp/my users.csv\"", "/tmp/my users.csv"),
            ("'/tmp/l'\\''été.csv'", "/tmp/l'été.csv"),
            ("\"/tmp/a \\\"b\\\".csv\"", "/tmp/a \"b\".csv"),
            ("/tmp/my\\ users\\ \\(1\\).csv", "/tmp/my users (1).csv"),
            ("/tmp/l\\'été.csv", "/tmp/l'été.csv"),
            ("/tmp/l'été.csv", "/tmp/l'été.csv"),
            ("/tmp/a\\b.csv", "/tmp/a\\b.csv"),
            ("file:///tmp/my%20users.csv", "/tmp/my users.csv"),
            ("FILE://localhost/tmp/%C3%A9t%c3%a9.CSV\r\n", "/tmp/été.CSV"),
            ("file:///tmp/100%.csv", "/tmp/100%.csv"),
            ("~/users.csv", "~/users.csv"),
            ("./users.csv", "./users.csv"),
        ] {
            assert_eq!(path(text), expected, "{text:?}");
            assert_eq!(dropped_csv(text).as_deref(), Some(expected), "{text:?}");
        }
        for text in [
            "",
            "ann@x.io",
            "ann@x.io, bob@x.io",
            "users.csv",
            "/tmp/users.xlsx",
            "/tmp/a.csv\n/tmp/b.csv",
            "file://elsewhere/tmp/users.csv",
            "file:///tmp/%FF.csv",
            "'users.csv'",
            "é.csv",
            "'/tmp/users.csv",
        ] {
            assert_eq!(dropped_csv(text), None, "{text:?}");
        }
    }
}
