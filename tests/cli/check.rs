//! `seatdesk check` as people run it: what it prints, and with which status it ends.

use std::path::Path;

use serde_json::Value;

use crate::support::program::{Home, Ran};

/// A flow of these steps in the home folder.
fn flow(home: &Home, steps: &str) -> String {
    let path = home.path("a.flow.toml");
    let head = "format = 1\nid = \"a\"\ntitle = { en = \"Search\", fr = \"Chercher\" }\nfixture = \"demo\"\n";
    std::fs::write(&path, format!("{head}{steps}")).unwrap();
    path.display().to_string()
}

/// A flow of these steps, checked in English.
fn check(home: &Home, steps: &str, more: &[&str]) -> Ran {
    let file = flow(home, steps);
    home.run(&[&["check", file.as_str(), "--lang", "en"], more].concat())
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
    let last: Vec<&str> = ran.out.lines().rev().take(2).collect();
    assert!(last[1].starts_with("réussi : address-errors (fr, 80x24), 6 étapes"), "{}", ran.out);
    assert!(last[0].starts_with("1 exécution réussie sur 2, en "), "{}", ran.out);
    assert!(!home.data().exists());
    let listed = home.run(&["check", "--list", &bad]);
    assert_eq!((listed.status, listed.out.as_str()), (0, "a: Search (1 step)\n"));
}

/// Without a language each flow is played in both, one line each, and summed up; a flow that names its own is played in
/// that one. The settings do not matter.
#[test]
fn flows_are_played_in_both_languages() {
    let home = Home::new();
    let file = flow(&home, "[[step]]\nid = \"x\"\nexpect = { text = { msg = \"column-name\" } }\n");
    let both = home.run(&["check", &file]);
    assert_eq!((both.status, both.err.as_str()), (0, ""), "{both:?}");
    let lines: Vec<&str> = both.out.lines().collect();
    assert!(lines[0].starts_with("passed: a (en, 80x24), 1 step in "), "{}", both.out);
    assert!(lines[1].starts_with("passed: a (fr, 80x24), 1 step in "), "{}", both.out);
    assert!(lines[2].starts_with("2 of 2 plays passed, in ") && lines.len() == 3, "{}", both.out);
    let text = std::fs::read_to_string(&file).unwrap().replacen("format = 1", "format = 1\nlang = \"fr\"", 1);
    std::fs::write(&file, text).unwrap();
    let own = home.run(&["check", &file]);
    assert_eq!((own.status, own.out.lines().count()), (0, 1), "{own:?}");
    assert!(own.out.starts_with("passed: a (fr, 80x24)"), "{}", own.out);
    assert!(!home.data().exists());
}

/// The flows that come with the program are named by their ids, from wherever one is; a wrong one is told with the nearest,
/// before anything is played.
#[test]
fn flows_of_the_program_are_named_by_their_ids() {
    let home = Home::new();
    let ran = home.run(&["check", "discard", "seat-core"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{ran:?}");
    let ids: Vec<&str> = ran.out.lines().filter_map(|line| line.split_whitespace().nth(1)).take(4).collect();
    assert_eq!(ids, ["discard", "discard", "seat-core", "seat-core"]);
    let wrong = home.run(&["check", "discard", "seat-cor"]);
    assert_eq!((wrong.status, wrong.out.as_str()), (2, ""), "{wrong:?}");
    assert!(wrong.err.contains("There is no flow seat-cor. Did you mean seat-core?"), "{}", wrong.err);
    let french = home.run(&["check", "--lang", "fr", "zzz"]);
    assert_eq!(french.status, 2);
    assert!(french.err.contains("Il n'y a pas de parcours zzz"), "{}", french.err);
    let all = home.run(&["check", "--list"]);
    assert_eq!(all.status, 0);
    assert!(
        all.out.lines().count() > 60 && all.out.contains("\ndiscard: Leave without creating anybody ("),
        "{}",
        all.out
    );
}

/// For scripts: an object for each play, with what failed and where.
#[test]
fn json_tells_the_same_to_scripts() {
    let home = Home::new();
    let file = flow(&home, "[[step]]\nid = \"x\"\nexpect = { text = \"Users\" }\n");
    let ran = home.run(&["check", "--json", &file]);
    assert_eq!((ran.status, ran.err.as_str()), (1, ""), "{ran:?}");
    let plays: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(plays.as_array().unwrap().len(), 2);
    let [en, fr] = [&plays[0], &plays[1]];
    assert_eq!(
        (&en["flow"], &en["lang"], &en["passed"], &en["steps"]),
        (&"a".into(), &"en".into(), &true.into(), &1.into())
    );
    assert_eq!((&fr["lang"], &fr["passed"], &fr["title"]), (&"fr".into(), &false.into(), &"Chercher".into()));
    let failure = &fr["failures"][0];
    assert_eq!((&failure["kind"], &failure["step"]), (&"failed".into(), &"x".into()));
    assert_eq!((&failure["file"], &failure["line"], &failure["column"]), (&file.into(), &7.into(), &10.into()));
    assert!(
        failure["expected"].as_str().unwrap().contains("Users") && failure["screen"].as_str().unwrap().contains("┌")
    );
}

/// Which rules flows prove: those of a flow and of its steps, when it passes in both languages. Rules without one are
/// named, and make it fail.
#[test]
fn coverage_counts_flows_that_pass_and_names_rules_without_one() {
    let home = Home::new();
    let cover = |expects: &str| {
        let steps = format!("[[step]]\nid = \"x\"\ncovers = [\"NAV-01\"]\nexpect = {{ text = {expects} }}\n");
        home.run(&["check", "--coverage", &flow(&home, &steps)])
    };
    let passed = cover("\"Ada Obi\"");
    assert_eq!((passed.status, passed.err.as_str()), (1, ""), "{passed:?}");
    let line = |ran: &Ran, start: &str| ran.out.lines().find(|line| line.starts_with(start)).unwrap().to_owned();
    assert_eq!(line(&passed, "NAV-01").split_whitespace().collect::<Vec<_>>(), ["NAV-01", "S2,", "S4", "a/x"]);
    assert!(line(&passed, "NAV-02").ends_with(" none"), "{}", passed.out);
    assert!(line(&passed, "Without one: ").starts_with("Without one: NAV-02, NAV-03, "), "{}", passed.out);
    assert!(line(&passed, "1 of ").contains("rules of HubSpot's articles has a flow that passes"), "{}", passed.out);
    assert!(!passed.out.contains("\nEXT-") && !passed.out.contains("passed: a"), "{}", passed.out);
    // In French it says something else, so the flow fails, and proves nothing.
    let failed = cover("\"Users\"");
    assert_eq!(failed.status, 1);
    assert!(failed.out.starts_with("FAILED: a (fr, 80x24), at the step x"), "{}", failed.out);
    assert!(
        line(&failed, "NAV-01").ends_with(" none") && failed.out.contains("Without one: NAV-01, "),
        "{}",
        failed.out
    );
    let unknown = home.run(&["check", "--coverage", &flow(&home, "[[step]]\nid = \"x\"\ncovers = [\"NAV-99\"]\n")]);
    assert_eq!(unknown.status, 2);
    assert!(unknown.err.contains("a.flow.toml:5:1: it covers \"NAV-99\", which is no rule of"), "{}", unknown.err);
    let json =
        home.run(&["check", "--coverage", "--json", &flow(&home, "[[step]]\nid = \"x\"\ncovers = [\"NAV-02\"]\n")]);
    let rules: Value = serde_json::from_str(&json.out).unwrap();
    let rule = |id: &str| rules.as_array().unwrap().iter().find(|rule| rule["rule"] == id).unwrap();
    assert_eq!((&rule("NAV-01")["flows"], &rule("NAV-02")["flows"][0]), (&Value::Array(vec![]), &"a/x".into()));
    assert_eq!(json.status, 1);
}
