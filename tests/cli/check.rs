//! `seatdesk check` as people run it: what it prints, and with which status it ends.

use std::path::Path;

use crate::support::program::{Home, Ran};

/// A flow of these steps in the home folder.
fn flow(home: &Home, steps: &str) -> String {
    let path = home.path("a.flow.toml");
    let head = "format = 1\nid = \"a\"\ntitle = { en = \"Search\", fr = \"Chercher\" }\nfixture = \"demo\"\n";
    std::fs::write(&path, format!("{head}{steps}")).unwrap();
    path.display().to_string()
}

fn check(home: &Home, steps: &str, more: &[&str]) -> Ran {
    let file = flow(home, steps);
    home.run(&[&["check", file.as_str()], more].concat())
}

/// DQ-17: passed is 0, a text that fails 1, wrong ids and keys 2, a wait that ends 3; each with file, line and column.
#[test]
fn every_end_has_its_status_and_its_place() {
    let home = Home::new();
    let at = |line: &str| format!("{}:{line}: ", home.path("a.flow.toml").display());

    let passed = check(&home, "[[step]]\nid = \"x\"\nexpect = { text = \"Ada Obi\" }\n", &[]);
    assert_eq!((passed.status, passed.err.as_str()), (0, ""), "{passed:?}");
    assert!(passed.out.starts_with("passed: a (en, 80x24), 1 step in "), "{}", passed.out);

    let failed = check(&home, "[[step]]\nid = \"x\"\nexpect = { text = \"Nobody\" }\n", &["--size", "100x30"]);
    assert_eq!((failed.status, failed.err.as_str()), (1, ""), "{failed:?}");
    let lines: Vec<&str> = failed.out.lines().collect();
    assert_eq!(lines[0], "FAILED: a (en, 100x30), at the step x");
    assert_eq!(lines[1], format!("{}expected \"Nobody\"", at("7:10")));
    assert!(lines[2].starts_with("found: the nearest line is ") && lines[3].starts_with("┌──"), "{}", failed.out);
    assert_eq!(lines.len(), 3 + 32);

    let wrong = check(&home, "[[step]]\nid = \"x\"\nkeys = \"Entr\"\ndo = \"users.creat\"\n", &[]);
    assert_eq!((wrong.status, wrong.out.as_str()), (2, ""), "{wrong:?}");
    assert!(
        wrong.err.contains(&format!("{}\"Entr\" names no key; did you mean \"Enter\"?", at("7:8"))),
        "{}",
        wrong.err
    );
    assert!(wrong.err.contains(&at("8:6")) && wrong.err.contains("did you mean \"users.create\"?"), "{}", wrong.err);

    let late = check(&home, "[[step]]\nid = \"x\"\nuntil = { text = \"Nobody\" }\n", &[]);
    assert_eq!(late.status, 3, "{late:?}");
    assert!(late.out.starts_with("TIMED OUT: a") && late.out.contains(&at("7:9")), "{}", late.out);

    let nobody = check(&home, "persona = \"nobody@x.io\"\n[[step]]\nid = \"x\"\n", &[]);
    assert_eq!(nobody.status, 2, "{nobody:?}");
    assert_eq!(home.run(&["check", "no-such.flow.toml"]).status, 2);
    assert_eq!(home.run(&["check"]).status, 2);
    assert_eq!(check(&home, "[[step]]\nid = \"x\"\n", &["--size", "80"]).status, 2);
}

/// The steps that are worth a picture are drawn, in their order, in names that a file can have.
#[test]
fn pictures_are_drawn_of_the_steps_that_are_worth_one() {
    let home = Home::new();
    let steps = "[[step]]\nid = \"x\"\nrepeat = 2\nshot = true\ncaption = { en = \"Look <here>\", fr = \"Ici\" }\n\
                 [[step]]\nid = \"y\"\n";
    let folder = home.path("pictures/new");
    let ran = check(&home, steps, &["--pictures", folder.to_str().unwrap()]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{ran:?}");
    let mut names: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["a-01-x-1.svg", "a-02-x-2.svg"]);
    let picture = std::fs::read_to_string(folder.join("a-01-x-1.svg")).unwrap();
    assert!(picture.starts_with("<svg") && picture.contains("Look &lt;here&gt;") && picture.contains("Northwind"));
}

/// Several files: all are played, and the worst status counts; the data folder is not touched.
#[test]
fn several_files_are_all_played() {
    let home = Home::new();
    let bad = flow(&home, "[[step]]\nid = \"x\"\nexpect = { text = \"Nobody\" }\n");
    let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/flows/address-errors.flow.toml");
    let ran = home.run(&["check", "--lang", "fr", &bad, good.to_str().unwrap()]);
    assert_eq!(ran.status, 1, "{ran:?}");
    assert!(ran.out.starts_with("ÉCHEC : a (fr, 80x24)"), "{}", ran.out);
    assert!(
        ran.out.lines().last().unwrap().starts_with("réussi : address-errors (fr, 80x24), 6 étapes"),
        "{}",
        ran.out
    );
    assert!(!home.data().exists());
    let listed = home.run(&["check", "--list", &bad]);
    assert_eq!((listed.status, listed.out.as_str()), (0, "a: Search (1 step)\n"));
}
