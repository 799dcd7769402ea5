//! What is wrong with a flow file is found before anything is played: with file, line, column and the nearest name.

use super::{Folder, HEAD};

/// Steps that are wrong, and what is said about them. The head has five lines.
const WRONG: &[(&str, &[&str])] = &[
    ("", &["a.flow.toml:1:1: the flow has no steps"]),
    ("[[step]]\nid = \"x\"\nkey = \"Enter\"", &[r#"a.flow.toml:8:1: unknown field "key"; did you mean "keys"?"#]),
    ("[[step]]\nid = \"x\"\nkeys = \"Entr\"", &[r#"a.flow.toml:8:8: "Entr" names no key; did you mean "Enter"?"#]),
    (
        "[[step]]\nid = \"x\"\nkeys = [\"Up\", \"C-Hom\"]",
        &[r#"a.flow.toml:8:15: "C-Hom" names no key; did you mean "Home"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\ndo = \"users.creat\"",
        &[
            r#"a.flow.toml:8:6: neither an action nor a part of the screen is called "users.creat"; did you mean "users.create"?"#,
        ],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { focus = \"users.tabel\" }",
        &[r#"a.flow.toml:8:20: no part of the screen is called "users.tabel"; did you mean "users.table"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { text = \"é\", inn = \"users.table\" }",
        &[r#"a.flow.toml:8:24: unknown field "inn"; did you mean "in"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { text = \"a\", style = \"eror\" }",
        &[r#"a.flow.toml:8:32: no role of a theme is called "eror"; did you mean "error"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { txt = \"a\" }",
        &[
            "a.flow.toml:8:10: nothing is expected here: no field of text, not_text, regex, row, focus, cursor, screen, \
           dialog, toast, enabled, count, state, store, outbox, audit, keys_shown, unchanged; did you mean \"text\"?",
        ],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { text = \"a\", focus = \"menu\" }",
        &[r#"a.flow.toml:8:24: "text" and "focus" are two expectations; write each on its own"#],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { text = { msg = \"users-cout\" } }",
        &[r#"a.flow.toml:8:27: there is no message "users-cout"; did you mean "users-count"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { text = { msg = \"users-count\" } }",
        &[r#"a.flow.toml:8:19: the message needs "count" to be filled in"#],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { screen = \"user\" }",
        &[r#"a.flow.toml:8:21: no screen is called "user"; did you mean "users"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { dialog = \"shortag\" }",
        &[r#"a.flow.toml:8:21: no question is called "shortag"; did you mean "shortage"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { state = \"SM-2:Invit\" }",
        &[r#"a.flow.toml:8:20: no state is called "SM-2:Invit"; did you mean "SM-2:Invite"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { store = \"seat/core/purchased\", eq = 1 }",
        &[r#"a.flow.toml:8:20: the world has no "seat"; did you mean "seats"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { store = \"users\" }",
        &[r#"a.flow.toml:8:12: "store" needs one of "eq", "ne" and "absent = true""#],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { outbox = \"ML-4\" }",
        &[r#"a.flow.toml:8:21: no mail is called "ML-4"; did you mean "ML-04"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { audit = \"ADD_USERS\" }",
        &[r#"a.flow.toml:8:20: no audit action is called "ADD_USERS"; did you mean "ADD_USER"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { row = \"a\", cells = { seats = \"b\" } }",
        &[r#"a.flow.toml:8:33: no column is called "seats"; did you mean "seat"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\nexpect = { enabled = \"users.craete\" }",
        &[r#"a.flow.toml:8:22: no action is called "users.craete"; did you mean "users.create"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\nas = \"super_admn\"",
        &[r#"a.flow.toml:8:6: no kind of user is called "super_admn"; did you mean "super_admin"?"#],
    ),
    ("[[step]]\nid = \"x\"\nas = \"a@b@c\"", &[r#"a.flow.toml:8:6: "a@b@c" is no address"#]),
    ("[[step]]\nid = \"x\"\nlang = \"ef\"", &[r#"a.flow.toml:8:8: no language is called "ef"; did you mean "en"?"#]),
    ("[[step]]\nid = \"x\"\naccount = 0", &[r#"a.flow.toml:8:11: "0" is no HubID: it has 1 to 12 digits"#]),
    ("[[step]]\nid = \"x\"\nresize = [80]", &["a.flow.toml:8:10: resize must be [columns, rows]"]),
    ("[[step]]\nid = \"x\"\nresize = [0, 24]", &["a.flow.toml:8:11: columns must be a whole number from 1 to 500"]),
    (
        "[[step]]\nid = \"x\"\nclock_to = \"+2y\"",
        &[r#"a.flow.toml:8:12: "+2y" is no time: + and a number of min, h, d, w or mo"#],
    ),
    (
        "[[step]]\nid = \"x\"\nclock_to = \"invite_expire\"",
        &[r#"a.flow.toml:8:12: no time and no event is called "invite_expire"; did you mean "invite_expiry"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\nwithin = \"2 hours\"",
        &[r#"a.flow.toml:8:10: within must be a length of time such as "2s" or "45ms""#],
    ),
    ("[[step]]\nid = \"x\"\nshot = \"yes\"", &["a.flow.toml:8:8: shot must be a boolean, not a string"]),
    ("[[step]]\nid = \"x\"\nkeys = 5", &["a.flow.toml:8:8: keys must be an array, not a whole number"]),
    ("[[step]]\nid = \"X y\"", &[r#"a.flow.toml:7:6: "X y" is no id: it has small letters, digits and hyphens only"#]),
    ("[[step]]\nkeys = \"Up\"", &[r#"a.flow.toml:6:1: "id" is missing"#]),
    ("[[step]]\nid = \"x\"\n[[step]]\nid = \"x\"", &[r#"a.flow.toml:8:1: a step of line 6 is called "x" already"#]),
    (
        "[[step]]\nid = \"x\"\nexpect = { regex = \"(\" }",
        &["a.flow.toml:8:20: not a regular expression: found open group without closing ')'"],
    ),
    (
        "[[step]]\nid = \"x\"\nrows = [{ a = 1 }]\nkeys = \"{b}\"",
        &[r#"a.flow.toml:9:8: no row has a column "b"; did you mean "a"?"#],
    ),
    ("[[step]]\nid = \"x\"\nrows = []", &["a.flow.toml:8:8: \"rows\" has none"]),
    (
        "[[step]]\nid = \"x\"\nrows = [{ a = 1 }]\nrepeat = 2",
        &["a.flow.toml:9:1: \"repeat\" and \"rows\" exclude each other: a step is done once for each row"],
    ),
    ("[[step]]\nid = \"x\"\nrepeat = 501", &["a.flow.toml:8:10: repeat must be a whole number from 1 to 500"]),
    (
        "[[step]]\nid = \"x\"\nask = [{ label = \"On\", step = \"y\" }]",
        &[r#"a.flow.toml:6:1: it leads to a step "y" that is not there; did you mean "x"?"#],
    ),
    ("[[step]]\nid = \"x\"\nmanual = { severity = \"high\" }", &[r#"a.flow.toml:8:10: "check" is missing"#]),
    (
        "[[step]]\nid = \"x\"\nmanual = { check = \"a\", severity = \"hihg\" }",
        &[
            r#"a.flow.toml:8:36: severity must be one of "critical", "high", "medium", "low", not "hihg"; did you mean "high"?"#,
        ],
    ),
    (
        "[[step]]\nid = \"x\"\nspotlight = \"dialg\"",
        &[r#"a.flow.toml:8:13: no part of the screen is called "dialg"; did you mean "dialog"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\nturn = { hnt = \"a\" }",
        &[r#"a.flow.toml:8:10: unknown field "hnt"; did you mean "hint"?"#],
    ),
    (
        "[[step]]\nid = \"x\"\ninclude = \"../b.toml\"",
        &[r#"a.flow.toml:8:11: "../b.toml" leads out of the flow's folder"#],
    ),
    (
        "[[step]]\nid = \"x\"\ninclude = \"/etc/hosts\"",
        &[r#"a.flow.toml:8:11: "/etc/hosts" leads out of the flow's folder"#],
    ),
    (
        "[[step]]\nid = \"x\"\ninclude = \"a.flow.toml\"",
        &["a.flow.toml:8:11: files include each other: a.flow.toml -> a.flow.toml"],
    ),
    (
        "[[step]\nid = \"x\"",
        &[
            "a.flow.toml:6:8: not valid TOML: unclosed array table, expected `]`",
            "a.flow.toml:7:1: not valid TOML: duplicate key",
        ],
    ),
];

/// DQ-17: every kind of mistake is told with its place, and with the nearest name where there is one.
#[test]
fn what_is_wrong_is_told_with_its_place() {
    let mut wrong = Vec::new();
    for (steps, expected) in WRONG {
        let found = Folder::with(steps).read().map(|_| ()).unwrap_err();
        if found != *expected {
            wrong.push(format!("{steps}\nis told as {found:#?}\ninstead of {expected:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The head is read with the same care.
#[test]
fn a_wrong_head_is_told_with_its_place() {
    let head = "format = 2\nid = \"a\"\ntitel = \"A\"\nfixture = \"dmo\"\ncovers = [\"CRU\"]\ntier = \"265\"\n\
                clock = \"noon\"\nsize = [80, 24, 1]\n[[step]]\nid = \"x\"\n";
    let folder = Folder::with("");
    folder.write("a.flow.toml", head);
    assert_eq!(
        folder.read().map(|_| ()).unwrap_err(),
        [
            r#"a.flow.toml:1:1: "title" is missing"#,
            "a.flow.toml:1:10: format must be a whole number from 1 to 1",
            r#"a.flow.toml:3:1: unknown field "titel"; did you mean "title"?"#,
            r#"a.flow.toml:4:11: there is no fixture "dmo"; did you mean "demo"?"#,
            r#"a.flow.toml:5:11: "CRU" is neither a rule's id nor a range such as "CRU-01..CRU-06""#,
            r#"a.flow.toml:6:8: no colours are called "265"; did you mean "256"?"#,
            r#"a.flow.toml:7:9: "noon" is no time such as "2024-02-07T09:00[Europe/Paris]""#,
            "a.flow.toml:8:8: size must be [columns, rows]",
        ]
    );
}

/// The files of a flow are read with the same care: what they are, once, and where.
#[test]
fn wrong_files_are_told_with_their_place() {
    for (file, expected) in [
        ("path = \"/a.csv\"", "a.flow.toml:6:1: a file needs one of text, base64, size, unreadable, device, folder"),
        ("text = \"\"", "a.flow.toml:6:1: \"path\" is missing"),
        ("path = \"a.csv\"\ntext = \"\"", "a.flow.toml:7:8: \"a.csv\" is no full path such as \"/home/ada/users.csv\""),
        (
            "path = \"/a/../b\"\ntext = \"\"",
            "a.flow.toml:7:8: \"/a/../b\" is no full path such as \"/home/ada/users.csv\"",
        ),
        ("path = \"/a\"\nsize = 1\ntext = \"\"", "a.flow.toml:9:1: \"size\" and \"text\" exclude each other"),
        ("path = \"/a\"\nbase64 = \"?\"", "a.flow.toml:8:10: base64 does not decode"),
        ("path = \"/a\"\nsize = -1", "a.flow.toml:8:8: size must be a whole number from 0 to 1099511627776"),
        ("path = \"/a\"\nfolder = false", "a.flow.toml:8:10: folder is true or left out"),
        ("path = \"/a\"\nfolder = true\ntxt = 1", "a.flow.toml:9:1: unknown field \"txt\"; did you mean \"text\"?"),
        (
            "path = \"/a\"\nfolder = true\n[[file]]\npath = \"/a\"\ntext = \"\"",
            "a.flow.toml:9:1: \"/a\" is there twice",
        ),
    ] {
        let found = Folder::with(&format!("[[file]]\n{file}\n[[step]]\nid = \"x\"\n")).read().map(|_| ()).unwrap_err();
        assert_eq!(found, [expected], "{file}");
    }
}

/// Files that include each other are told where the circle closes, and a mistake in an included file stands in that file.
#[test]
fn included_files_are_read_with_the_same_care() {
    let folder = Folder::with("[[step]]\nid = \"x\"\ninclude = \"parts/b.toml\"\n");
    folder.write(
        "parts/b.toml",
        "format = 1\n[[step]]\nid = \"y\"\nkeys = \"Dwn\"\n[[step]]\nid = \"z\"\ninclude = \"a.flow.toml\"\n",
    );
    assert_eq!(
        folder.read().map(|_| ()).unwrap_err(),
        [
            r#"parts/b.toml:4:8: "Dwn" names no key; did you mean "Down"?"#,
            "parts/b.toml:7:11: files include each other: a.flow.toml -> parts/b.toml -> a.flow.toml",
        ]
    );
    folder.write(
        "parts/b.toml",
        "format = 1\n[[step]]\nid = \"y\"\n[[step]]\nid = \"z\"\nrows = [{ a = 1 }, { a = 2 }]\n",
    );
    let ids: Vec<String> = folder.read().unwrap().steps.into_iter().map(|step| step.id).collect();
    assert_eq!(ids, ["x", "x/y", "x/z#1", "x/z#2"]);
}

/// Nothing grows without end: not a file, not the steps that it repeats.
#[test]
fn files_and_repetitions_have_their_limits() {
    let folder = Folder::with("[[step]]\nid = \"x\"\nrepeat = 500\n");
    assert_eq!(folder.read().unwrap().steps.len(), 500);
    folder.write("a.flow.toml", &format!("{HEAD}[[step]]\nid = \"x\"\nrepeat = 500\n[[step]]\nid = \"y\"\n"));
    let found = folder.read().map(|_| ()).unwrap_err();
    assert_eq!(found, ["a.flow.toml:9:1: more than 500 steps, all that is repeated counted"]);
    folder.write("a.flow.toml", &format!("{HEAD}# {}\n", "x".repeat(64 * 1024)));
    let found = folder.read().map(|_| ()).unwrap_err();
    assert_eq!(found.len(), 1);
    assert!(found[0].contains("bytes; 65536 are the most"), "{found:?}");
}
