//! `seatdesk users list`, `show` and `export`: what is said of users, to people and to scripts.

use std::{fs, io::Read, process::Stdio};

use serde_json::Value;

use crate::support::program::{Home, Ran};

/// The names of EXT-17, and ours behind them.
const FIELDS: [&str; 11] = [
    "email",
    "firstName",
    "lastName",
    "roleIds",
    "primaryTeamId",
    "secondaryTeamIds",
    "seatNames",
    "superAdmin",
    "status",
    "lastActive",
    "id",
];

/// A home with the demo in it.
pub fn demo() -> Home {
    let home = Home::new();
    assert_eq!(home.run(&["fixture", "load", "demo"]).status, 0);
    home
}

/// What was printed, as a JSON array of objects.
#[track_caller]
pub fn array(ran: &Ran) -> Vec<Value> {
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{ran:?}");
    serde_json::from_str(&ran.out).unwrap()
}

fn text<'a>(object: &'a Value, field: &str) -> &'a str {
    object[field].as_str().unwrap_or_else(|| panic!("{field} in {object}"))
}

/// EXT-17: a list is an array of objects with HubSpot's names, the address being the key by which it is sorted, and pages
/// join without a gap.
#[test]
fn scripts_get_a_list_by_address() {
    let home = demo();
    let all = array(&home.run(&["users", "list", "--json"]));
    assert!(all.len() > 200);
    let emails: Vec<&str> = all.iter().map(|user| text(user, "email")).collect();
    let keys: Vec<String> = emails.iter().map(|email| email.to_lowercase()).collect();
    assert!(keys.is_sorted());
    for user in &all {
        let names: Vec<&String> = user.as_object().unwrap().keys().collect();
        assert_eq!(names.len(), FIELDS.len(), "{user}");
        assert!(FIELDS.iter().all(|field| user.get(field).is_some()), "{user}");
        assert!(["invited", "active", "deactivated"].contains(&text(user, "status")));
    }
    let ada = all.iter().find(|user| user["email"] == "ada@northwind.example").unwrap();
    assert_eq!(
        (&ada["superAdmin"], &ada["seatNames"][0], text(ada, "firstName")),
        (&true.into(), &"core".into(), "Ada")
    );

    let mut paged: Vec<Value> = Vec::new();
    loop {
        let after = paged.last().map_or("", |user| text(user, "email")).to_owned();
        let mut args = vec!["users", "list", "--json", "--limit", "100"];
        if !after.is_empty() {
            args.extend(["--after", &after]);
        }
        let page = array(&home.run(&args));
        if page.is_empty() {
            break;
        }
        paged.extend(page);
    }
    assert_eq!(paged, all);
    let wrong = home.run(&["users", "list", "--after", "nobody"]);
    assert_eq!((wrong.status, wrong.out.as_str()), (1, ""));
    assert!(wrong.err.contains("\"nobody\""), "{}", wrong.err);
}

/// Each filter keeps those whom it names, and they work together.
#[test]
fn lists_are_filtered() {
    let home = demo();
    let list = |more: &[&str]| array(&home.run(&[&["users", "list", "--json"], more].concat()));
    let sales = list(&["--seat", "sales"]);
    assert!(!sales.is_empty() && sales.iter().all(|user| user["seatNames"][0] == "sales"));
    let invited = list(&["--status", "invited"]);
    assert!(!invited.is_empty() && invited.iter().all(|user| user["status"] == "invited"));
    let team = list(&["--team", "VENTES"]);
    assert!(!team.is_empty());
    for user in &team {
        let extra = user["secondaryTeamIds"].as_array().unwrap();
        assert!(user["primaryTeamId"] == "ventes" || extra.contains(&"ventes".into()), "{user}");
    }
    assert_eq!(list(&["--team", "ventes"]), team, "by id or by name");
    let found = list(&["--search", "nguyen THAO"]);
    assert_eq!(found.iter().map(|user| text(user, "email")).collect::<Vec<_>>(), ["thao.nguyen@northwind.example"]);
    let both = list(&["--team", "ventes", "--seat", "sales"]);
    let expected: Vec<_> = team.iter().filter(|user| user["seatNames"][0] == "sales").cloned().collect();
    assert_eq!(both, expected);
    assert_eq!(list(&["--search", "nobody at all"]), Vec::<Value>::new());
    let nobody = home.run(&["users", "list", "--search", "nobody at all"]);
    assert_eq!((nobody.status, nobody.out.as_str()), (0, ""));
    assert!(nobody.err.contains("No user matches"), "{}", nobody.err);

    let wrong = home.run(&["users", "list", "--team", "vents", "--json"]);
    assert_eq!((wrong.status, wrong.out.as_str()), (1, ""));
    assert!(wrong.err.contains("\"vents\"") && wrong.err.contains("Did you mean Ventes?"), "{}", wrong.err);
    let wrong = home.run(&["users", "list", "--seat", "throne"]);
    assert_eq!((wrong.status, wrong.out.as_str()), (2, ""));
    assert!(wrong.err.contains("view-only"), "the seats there are: {}", wrong.err);
}

/// People get a table in their language, in which nothing is cut and nothing is coloured when it goes to no terminal.
#[test]
fn people_get_a_table() {
    let home = demo();
    let table = home.run(&["users", "list", "--team", "Ventes", "--lang", "en"]);
    assert_eq!((table.status, table.err.as_str()), (0, ""));
    let head = table.out.lines().next().unwrap();
    let words: Vec<&str> = head.split("  ").map(str::trim).filter(|word| !word.is_empty()).collect();
    assert_eq!(words, ["NAME", "EMAIL", "SEAT", "ACCESS", "TEAM", "STATUS", "LAST ACTIVE"]);
    assert!(!table.out.contains(['…', '\u{1b}']), "{}", table.out);
    let row = table.out.lines().find(|line| line.contains("anais.chatelain@northwind.example")).unwrap();
    for cell in ["Anaïs Châtelain", "Sales", "Sales Representative", "Ventes", "Active"] {
        assert!(row.contains(cell), "{cell} in {row}");
    }
    let french = home.run(&["users", "list", "--team", "Ventes", "--lang", "fr"]);
    assert!(french.out.starts_with("NOM ") && french.out.contains("STATUT"), "{}", french.out);
    // Users of the classic flow hold no seat, and have a role.
    let classic = home.run(&["users", "list", "--seat", "none", "--account", "8812630", "--lang", "en"]);
    assert!(classic.status == 0 && classic.out.contains("bea@garage-band.example"), "{classic:?}");
    let json = array(&home.run(&["users", "list", "--seat", "none", "--account", "8812630", "--json"]));
    assert!(json.iter().all(|user| user["seatNames"] == Value::Array(vec![])));
    assert!(json.iter().any(|user| user["roleIds"][0].as_str().is_some_and(|role| role.starts_with("classic_"))));
}

/// Whoever has seen enough, as in `| head`, is no error.
#[test]
fn a_closed_pipe_is_no_error() {
    let home = Home::new();
    assert_eq!(home.run(&["fixture", "load", "large:3000"]).status, 0);
    let data = home.data().display().to_string();
    for args in [&["users", "list"][..], &["users", "list", "--json"], &["users", "export"]] {
        let mut command = home.command([&["--data", &data][..], args].concat());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut some = [0; 100];
        child.stdout.take().unwrap().read_exact(&mut some).unwrap();
        let ended = child.wait_with_output().unwrap();
        assert_eq!(
            (ended.status.code(), String::from_utf8(ended.stderr).unwrap()),
            (Some(0), String::new()),
            "{args:?}"
        );
    }
}

#[test]
fn one_user_is_shown_in_lines_or_as_json() {
    let home = demo();
    let shown = home.run(&["users", "show", "Thao.Nguyen@northwind.example", "--lang", "en"]);
    assert_eq!((shown.status, shown.err.as_str()), (0, ""));
    for line in
        ["Name         Thảo Nguyễn", "Seat         Core Seat", "Main team    Marketing", "Preset       Headquarters"]
    {
        assert!(shown.out.lines().any(|found| found == line), "{line} in\n{}", shown.out);
    }
    assert!(!shown.out.contains("Invite link"), "{}", shown.out);
    let json = array(&home.run(&["users", "show", "thao.nguyen@northwind.example", "--json"]));
    assert_eq!(json.len(), 1);
    assert_eq!(text(&json[0], "lastName"), "Nguyễn");

    // Who may create users sees the link of an invitation, and nobody else.
    let invited = home.run(&["users", "show", "hemi.rangihuna@northwind.example", "--lang", "en"]);
    assert!(invited.out.contains("https://app.hubspot.example/join/"), "{}", invited.out);
    let other = ["users", "show", "hemi.rangihuna@northwind.example", "--as", "thao.nguyen@northwind.example"];
    let invited = home.run(&[&other[..], &["--lang", "en"]].concat());
    assert!(invited.status == 0 && !invited.out.contains("/join/") && invited.out.contains("Invited"), "{invited:?}");

    let unknown = home.run(&["users", "show", "thao.nguen@northwind.example", "--lang", "en"]);
    assert_eq!((unknown.status, unknown.out.as_str()), (1, ""));
    assert!(unknown.err.contains("Did you mean thao.nguyen@northwind.example?"), "{}", unknown.err);
    let unknown = home.run(&["users", "show", "x", "--json", "--lang", "fr"]);
    assert_eq!((unknown.status, unknown.out.as_str()), (1, ""));
    assert!(unknown.err.contains("n'a pas d'utilisateur « x »"), "{}", unknown.err);
}

/// PM-20, EXT-17: whoever may exports users as CSV with HubSpot's names, and the audit log says how many; whoever may not
/// gets nothing, and the log says nothing.
#[test]
fn users_are_exported() {
    let home = demo();
    let ran = home.run(&["users", "export"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let mut lines = ran.out.split("\r\n");
    assert_eq!(lines.next().unwrap(), FIELDS.join(","));
    let all = lines.filter(|line| !line.is_empty()).count();
    assert_eq!(all, array(&home.run(&["users", "list", "--json"])).len());

    let ran = home.run(&["users", "export", "--team", "ventes", "-o", "users.csv", "--lang", "en"]);
    assert_eq!((ran.status, ran.out.as_str()), (0, ""));
    let team = fs::read_to_string(home.path("users.csv")).unwrap().lines().count() - 1;
    assert!(ran.err.contains(&format!("{team} users exported to users.csv")) && team < all, "{}", ran.err);
    let log = home.run(&["audit", "export"]).out;
    let told: Vec<&str> = log.lines().filter(|line| line.contains("EXPORT_USERS")).collect();
    assert!(told.len() == 2 && told[0].contains(&format!("users={team}")), "{told:?}");
    assert!(told[1].contains(&format!("users={all}")) && told[1].contains("ada@northwind.example"), "{told:?}");

    for output in [&[][..], &["-o", "mine.csv"]] {
        let viewer = ["users", "export", "--as", "thao.nguyen@northwind.example", "--lang", "en"];
        let refused = home.run(&[&viewer[..], output].concat());
        assert_eq!((refused.status, refused.out.as_str()), (1, ""));
        assert!(refused.err.contains("Needs:") && !home.path("mine.csv").exists(), "{}", refused.err);
    }
    let nowhere = home.run(&["users", "export", "-o", "no/users.csv"]);
    assert_eq!((nowhere.status, nowhere.out.as_str()), (1, ""));
    assert_eq!(home.run(&["audit", "export"]).out, log, "nobody is told of what did not happen");
}

/// The folder is opened as the screens open it: one that is new gets the fixture of the settings, one in use is refused.
#[test]
fn the_folder_is_opened_as_the_screens_open_it() {
    let home = Home::new();
    let ran = home.run(&["users", "list", "--fixture", "empty", "--json"]);
    assert_eq!(array(&ran).len(), 1);
    let ran = home.run(&["users", "list", "--fixture", "demo"]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    let nobody = home.run(&["users", "list", "--as", "nobody@nowhere.example"]);
    assert!(nobody.status == 1 && nobody.err.contains("nobody@nowhere.example"), "{nobody:?}");
}
