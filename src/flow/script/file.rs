//! The files that lie on the machine of who plays a flow: text, bytes, or what is only there to be refused.

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{
    guide::required,
    source::{Fields, Source, Value},
};
use crate::term::files::Content;

/// The largest file: as large as a flow may need one that is too large to be read.
const LARGEST: u64 = 1 << 40;

/// What a file can be, each named by the field that says so.
const KINDS: [&str; 6] = ["text", "base64", "size", "unreadable", "device", "folder"];

/// Reads the list of files.
pub(super) fn files(source: &mut Source<'_>, value: Value<'_>) -> Vec<(String, Content)> {
    let mut found: Vec<(String, Content)> = Vec::new();
    for value in source.list("file", value).unwrap_or_default() {
        let Some(mut fields) = source.table("file", value) else { continue };
        let path = path(source, &mut fields);
        let content = content(source, &mut fields);
        fields.finish(source);
        let (Some(path), Some(content)) = (path, content) else { continue };
        if found.iter().any(|(other, _)| *other == path) {
            source.problem(value.offset, format!("{path:?} is there twice"));
        }
        found.push((path, content));
    }
    found
}

fn path(source: &mut Source<'_>, fields: &mut Fields<'_>) -> Option<String> {
    let value = required(source, fields, "path")?;
    let path = source.text("path", value)?;
    let plain = path.strip_prefix('/').is_some_and(|rest| {
        rest.split('/').all(|part| !matches!(part, "" | "." | "..") && !part.chars().any(char::is_control))
    });
    if !plain {
        source.problem(value.offset, format!("{path:?} is no full path such as \"/home/ada/users.csv\""));
    }
    plain.then_some(path)
}

fn content(source: &mut Source<'_>, fields: &mut Fields<'_>) -> Option<Content> {
    let mut given = KINDS.into_iter().filter_map(|name| Some((name, fields.take(name)?))).collect::<Vec<_>>();
    // Written last, found last.
    given.sort_by_key(|(_, value)| value.name);
    let (name, value) = match given.as_slice() {
        [one] => *one,
        [] => {
            source.problem(fields.offset, format!("a file needs one of {}", KINDS.join(", ")));
            return None;
        }
        [(first, _), (second, value), ..] => {
            source.problem(value.name, format!("{first:?} and {second:?} exclude each other"));
            return None;
        }
    };
    match name {
        "text" => source.text(name, value).map(|text| Content::Bytes(text.into_bytes())),
        "base64" => {
            let text = source.text(name, value)?;
            let bytes = STANDARD.decode(&text).ok();
            if bytes.is_none() {
                source.problem(value.offset, "base64 does not decode");
            }
            bytes.map(Content::Bytes)
        }
        "size" => source.whole(name, value, 0, LARGEST).map(Content::Zeros),
        _ => {
            if !source.boolean(name, value)? {
                source.problem(value.offset, format!("{name} is true or left out"));
            }
            Some(match name {
                "unreadable" => Content::NoPermission,
                "device" => Content::NoFile,
                _ => Content::Folder,
            })
        }
    }
}
