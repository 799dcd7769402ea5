//! Ids of what people name: a slug of the name, and a part of the operation's id behind it, so that nothing new inherits
//! the past of something that was called the same.

use crate::domain::{clean::fold, id::OpId};

/// The most characters of a name in its slug.
const LONGEST: usize = 32;

/// An id for something of a `kind` and a `name` that this operation makes, which is not `taken`.
pub(super) fn derive(op: OpId, kind: &str, name: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut slug = String::new();
    for c in fold(name).chars() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            _ if slug.is_empty() || slug.ends_with('_') => {}
            _ => slug.push('_'),
        }
        if slug.len() >= LONGEST {
            break;
        }
    }
    let slug = slug.trim_end_matches('_');
    let slug = if slug.is_empty() { kind } else { slug };
    let mut index = 0;
    loop {
        let id = format!("{slug}_{:08x}", op.derive(kind, index) >> 32);
        if !taken(&id) {
            return id;
        }
        index += 1;
    }
}
