//! The reference of the vocabulary names everything a flow can say.

use std::{fs, path::Path};

use seatdesk::flow::{
    script::{VOCABULARY, act::Role},
    state, world_path,
};

/// Every field, every kind of user, question and state that a flow may name stands in the reference, in quotes of code.
#[test]
fn the_reference_names_all_there_is() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/flows/README.md");
    let text = fs::read_to_string(path).unwrap();
    let names = VOCABULARY.iter().flat_map(|(_, fields)| *fields).copied();
    let roles = Role::ALL.into_iter().map(|(name, _)| name);
    let all = names.chain(roles).chain(state::DIALOGS).chain(state::STATES).chain(world_path::KINDS);
    let missing: Vec<&str> = all.filter(|name| !text.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "the reference lacks {missing:?}");
}

/// The vocabulary itself is what the reader takes: each of its fields is accepted where it says, and no other.
#[test]
fn the_vocabulary_is_what_is_read() {
    use super::{Folder, HEAD};
    for (place, fields) in VOCABULARY {
        for field in *fields {
            // Of a type that no field has: what is known complains about that, what is not known about the name.
            let wrong = "1979-05-27";
            let text = match *place {
                "flow" => format!("{field} = {wrong}\n[[step]]\nid = \"x\"\n"),
                "pace" => format!("{HEAD}[pace]\n{field} = {wrong}\n[[step]]\nid = \"x\"\n"),
                "file" => format!("{HEAD}[[file]]\n{field} = {wrong}\n[[step]]\nid = \"x\"\n"),
                "step" => format!("{HEAD}[[step]]\n{field} = {wrong}\n"),
                "expect" => {
                    let kind = match *field {
                        "in" | "style" => "text = \"a\", ",
                        "cells" => "row = \"a\", ",
                        "is" | "why" => "enabled = \"help\", ",
                        "of" => "count = 1, ",
                        "eq" | "ne" | "absent" => "store = \"users\", ",
                        "to" | "times" => "outbox = \"ML-04\", ",
                        "target" | "by" => "audit = \"ADD_USER\", ",
                        "since" => "unchanged = \"store\", ",
                        _ => "",
                    };
                    format!("{HEAD}[[step]]\nid = \"x\"\nexpect = {{ {kind}{field} = {wrong} }}\n")
                }
                "ask" => format!("{HEAD}[[step]]\nid = \"x\"\nask = [{{ {field} = {wrong} }}]\n"),
                _ => format!("{HEAD}[[step]]\nid = \"x\"\n{place} = {{ {field} = {wrong} }}\n"),
            };
            let folder = Folder::with("");
            folder.write("a.flow.toml", &text);
            let problems = folder.read().map(|_| ()).err().unwrap_or_default();
            let unknown = problems.iter().any(|problem| problem.contains(&format!("unknown field {field:?}")));
            assert!(!unknown, "{place}: {problems:?}");
        }
    }
}
