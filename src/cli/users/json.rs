//! Users for scripts: a JSON array of objects with the names of EXT-17, one object a line.

use std::io::{self, BufWriter, Write};

use serde::Serialize;

use crate::{cli::exit::Failure, domain::user::User, service::user_row::UserRow};

/// Prints users.
pub(super) fn users<'a>(users: impl IntoIterator<Item = &'a User>) -> Result<(), Failure> {
    print(users.into_iter().map(UserRow::of))
}

/// Prints objects as an array.
pub(in crate::cli) fn print(objects: impl IntoIterator<Item = impl Serialize>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    array(objects, &mut out).and_then(|()| out.flush()).map_err(|error| Failure::Io(None, error))
}

fn array(objects: impl IntoIterator<Item = impl Serialize>, out: &mut impl Write) -> io::Result<()> {
    let mut before = "[\n";
    let mut any = false;
    for object in objects {
        out.write_all(before.as_bytes())?;
        serde_json::to_writer(&mut *out, &object)?;
        (before, any) = (",\n", true);
    }
    out.write_all(if any { b"\n]\n" } else { b"[]\n" })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(objects: &[&str]) -> String {
        let mut out = Vec::new();
        array(objects, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn an_array_has_an_object_a_line() {
        assert_eq!(text(&[]), "[]\n");
        assert_eq!(text(&["a"]), "[\n\"a\"\n]\n");
        assert_eq!(text(&["a", "b\n"]), "[\n\"a\",\n\"b\\n\"\n]\n");
    }
}
